"""Answers that are picked from a list, with the words in which they are shown."""

from budgets.choice import Choice
from budgets.text import mark


class YesNo(Choice):
    YES = "yes", mark("Ja")
    NO = "no", mark("Nee")


class Theme(Choice):
    """Themes by which funds sort their giving (`dutch-funds.md`, the catalogue's fixed list)."""

    POVERTY = "armoede", mark("Armoede en schulden")
    ELDERLY = "ouderen", mark("Ouderen")
    YOUTH = "jeugd", mark("Kinderen en jongeren")
    LONELINESS = "eenzaamheid", mark("Eenzaamheid en ontmoeting")
    CULTURE = "cultuur", mark("Kunst en cultuur")
    CARE = "zorg", mark("Zorg en gezondheid")
    NEIGHBOURHOOD = "buurt", mark("Buurt en leefbaarheid")
    INTEGRATION = "integratie", mark("Integratie, taal en nieuwkomers")
    SPORT = "sport", mark("Sport en bewegen")
    NATURE = "natuur", mark("Natuur, milieu en klimaat")
    CARERS = "mantelzorg", mark("Mantelzorg")
    LHBTI = "lhbti", mark("Lhbti")
    DISABILITY = "gehandicapten", mark("Mensen met een beperking")
    PARTICIPATION = "participatie", mark("Meedoen in de samenleving")
    FAITH = "levensbeschouwing", mark("Geloof en levensbeschouwing")
    VOLUNTEERS = "vrijwilligers", mark("Vrijwilligerswerk")
    GENERAL = "algemeen", mark("Iets anders of meer dan één thema")


class Position(Choice):
    ADDITION = "addition", mark("We vullen aan wat er al is")
    REPLACEMENT = "replacement", mark("We komen in de plaats van iets dat er is")
    NEW = "new", mark("Er is nog niets dat hierop lijkt")


class Strength(Choice):
    """What volunteers can give that paid workers often cannot (`project-elements.md`, C4)."""

    TIME = "time", mark("Tijd")
    TRUST = "trust", mark("Vertrouwen")
    EQUALITY = "equality", mark("Gelijkwaardigheid")
    SINCERITY = "sincerity", mark("Oprechtheid")
    BOND = "bond", mark("Een band die iets betekent")


class Character(Choice):
    PILOT = "pilot", mark("Een proef")
    FIRST = "first", mark("De eerste fase van een groter plan")
    NEXT = "next", mark("Een vervolg op wat we al deden")
    WHOLE = "whole", mark("Een project dat op zichzelf staat")


class Phase(Choice):
    PREPARATION = "preparation", mark("Voorbereiding")
    EXECUTION = "execution", mark("Uitvoering")
    CLOSING = "closing", mark("Afronding")


class Rhythm(Choice):
    ONCE = "once", mark("Eén keer")
    WEEKLY = "weekly", mark("Elke week")
    FORTNIGHTLY = "fortnightly", mark("Om de week")
    MONTHLY = "monthly", mark("Elke maand")
    OTHERWISE = "otherwise", mark("Anders")


class Spot(Choice):
    """What makes a place fit for its visitors (`project-elements.md`, B10)."""

    REACHABLE = "reachable", mark("Goed te bereiken, ook zonder auto en met een rolstoel")
    ACCEPTABLE = "acceptable", mark("Niemand hoeft zich te schamen om er naar binnen te gaan")
    PLEASANT = "pleasant", mark("Een prettige ruimte")
    RECOGNISABLE = "recognisable", mark("Bekend en makkelijk te vinden")


class Tie(Choice):
    VOLUNTEER = "volunteer", mark("Vrijwilliger")
    PAID = "paid", mark("Betaald uit dit project")
    PARTNER = "partner", mark("Betaald door een partner")
    OWN = "own", mark("Betaald door onze eigen organisatie, niet uit dit project")


class Vog(Choice):
    ARRANGED = "arranged", mark("Ja, dat is geregeld")
    PLANNED = "planned", mark("Ja, dat regelen we voor de start")
    NOT_NEEDED = "not_needed", mark("Nee, dat is hier niet nodig")


class PartnerKind(Choice):
    ORGANISATION = "organisation", mark("Vrijwilligersorganisatie")
    PROFESSIONAL = "professional", mark("Professionele instelling")
    MUNICIPALITY = "municipality", mark("Gemeente of stadsdeel")
    REFERRER = "referrer", mark("Verwijst mensen naar ons, of wij naar hen")
    COMPANY = "company", mark("Bedrijf")
    HOUSING = "housing", mark("Woningcorporatie")
    FAITH = "faith", mark("Kerk, moskee of andere geloofsgemeenschap")
    SCHOOL = "school", mark("School of opleiding")
    OTHER = "other", mark("Anders")


class Agreement(Choice):
    NONE = "none", mark("Nog geen afspraak")
    TALKING = "talking", mark("In gesprek")
    VERBAL = "verbal", mark("Mondeling afgesproken")
    WRITTEN = "written", mark("Op papier of per mail afgesproken")


class ResultKind(Choice):
    NUMBER = "number", mark("Een aantal")
    CHANGE = "change", mark("Een verandering die je kunt zien")
    INITIATIVE = "initiative", mark("Iets dat deelnemers zelf opzetten")


class Chance(Choice):
    SMALL = "small", mark("Klein")
    MEDIUM = "medium", mark("Middel")
    LARGE = "large", mark("Groot")


class Vat(Choice):
    INCLUDED = "included", mark("Nee. Onze bedragen zijn inclusief btw")
    EXCLUDED = "excluded", mark("Ja. Onze bedragen zijn zonder btw")


class Basis(Choice):
    QUOTE = "quote", mark("Offerte")
    RATE = "rate", mark("Vast tarief of prijslijst")
    ESTIMATE = "estimate", mark("Schatting")


class LegalForm(Choice):
    FOUNDATION = "foundation", mark("Stichting")
    ASSOCIATION = "association", mark("Vereniging")
    CHURCH = "church", mark("Kerkgenootschap")
    FORMING = "forming", mark("Stichting of vereniging in oprichting")
    GROUP = "group", mark("Groep zonder rechtsvorm")


class BoardStyle(Choice):
    ACTIVE = "active", mark("Het bestuur werkt zelf mee")
    DISTANT = "distant", mark("Het bestuur staat op afstand en controleert")


class Network(Choice):
    """Five kinds of informal organisation (`project-elements.md`, part C section 7)."""

    KEY_PERSON = "key_person", mark("Draait om één persoon")
    VOLUNTEERS = "volunteers", mark("Opgericht en geleid door vrijwilligers")
    SEMI = "semi", mark("Vrijwilligers met een betaalde kracht")
    PROFESSIONAL = "professional", mark("Geleid door beroepskrachten")
    FAITH = "faith", mark("Hoort bij een kerk of moskee")


class ApplicationState(Choice):
    """The life of one request to one fund (`vip-course.md` section 21)."""

    EXPLORED = "explored", mark("Verkend")
    CALLED = "called", mark("Gebeld")
    VISITED = "visited", mark("Uitgenodigd of bezocht")
    WRITTEN = "written", mark("Aangeschreven")
    CONFIRMED = "confirmed", mark("Ontvangst bevestigd")
    QUESTION = "question", mark("Aanvullende vraag gekregen")
    AWARDED = "awarded", mark("Toegekend")
    REJECTED = "rejected", mark("Afgewezen")
    RETRY = "retry", mark("Nog eens proberen")
    THANKED = "thanked", mark("Bedankt")
    INTERIM = "interim", mark("Tussentijds bericht gestuurd")
    REPORTED = "reported", mark("Verslag gestuurd")
    PAID = "paid", mark("Betaald")


class Payment(Choice):
    """When a fund pays (`vip-course.md` R8; `dutch-funds.md` (d))."""

    BEFORE = "before", mark("Alles vooraf")
    PARTS = "parts", mark("In delen")
    AFTERWARDS = "afterwards", mark("Pas na afloop")


class ContactKind(Choice):
    CALL = "call", mark("Gebeld")
    MAIL = "mail", mark("Gemaild")
    VISIT = "visit", mark("Bezoek of gesprek")
    QUESTION = "question", mark("Vraag van het fonds")
    ANSWER = "answer", mark("Antwoord aan het fonds")


class PaperKind(Choice):
    """The papers funds ask for (`vip-course.md` section 4; `dutch-funds.md` (a))."""

    STATUTES = "statutes", mark("Statuten")
    KVK = "kvk", mark("Uittreksel Kamer van Koophandel")
    REPORT = "report", mark("Jaarverslag")
    ACCOUNTS = "accounts", mark("Jaarrekening")
    BANK = "bank", mark("Bankafschrift")
    QUOTE = "quote", mark("Offerte")
    INTENT = "intent", mark("Intentieverklaring of toezegging")
    POLICY = "policy", mark("Vrijwilligersbeleid of overeenkomst")
    PRIVACY = "privacy", mark("Privacyverklaring")
    PHOTO = "photo", mark("Foto of flyer")
    OTHER = "other", mark("Iets anders")


class PaperState(Choice):
    ADDED = "added", mark("Zit erbij")
    LATER = "later", mark("Komt later")
    MISSING = "missing", mark("Hebben we niet")


class SentHow(Choice):
    FORM = "form", mark("Via het formulier van het fonds")
    MAIL = "mail", mark("Per mail")
    POST = "post", mark("Per post")
