"""Remarks: what trainers of this course say most, by step, to insert in a comment and then make their own.

Drawn from the pitfalls and rules of the course (vip-course.md, sections 5-8, 13, 15 and 19).
"""

from dataclasses import dataclass

from budgets.text import Text, mark
from proposal.model.comment import CommentKind

COMPLIMENT, QUESTION, IMPROVE, MUST = CommentKind


@dataclass(frozen=True)
class Shipped:
    """A remark that comes with the program, for the step with this slug or, with "", for the whole draft."""

    step: str
    kind: CommentKind
    text: Text


def _of(step: str, *remarks: tuple[CommentKind, Text]) -> tuple[Shipped, ...]:
    return tuple(Shipped(step, kind, text) for kind, text in remarks)


SHIPPED: tuple[Shipped, ...] = (
    *_of(
        "",
        (COMPLIMENT, mark("Je plan is er sinds de vorige keer echt op vooruitgegaan. Ik zie nu voor me wat "
                          "jullie gaan doen.")),
        (QUESTION, mark("Kun je in twee zinnen zeggen waarom dit juist nu moet gebeuren? Zet die twee zinnen "
                        "voorop.")),
        (IMPROVE, mark("De inhoud staat er. Laat de tekst nog nakijken door iemand die goed Nederlands "
                       "schrijft: een fonds haakt af op fouten.")),
    ),
    *_of(
        "idea",
        (COMPLIMENT, mark("Je hoort meteen waarom dit je aan het hart gaat. Houd dat vast.")),
        (IMPROVE, mark("Je wilt veel tegelijk. Kies één groep en één ding dat je dit jaar echt voor elkaar "
                       "krijgt; de rest kan later.")),
        (QUESTION, mark("Als ik een middag bij jullie kom kijken, wat zie ik dan gebeuren?")),
        (IMPROVE, mark("Begin maar klein. Je hoeft niet te wachten tot alles geregeld is om te laten zien "
                       "dat het werkt.")),
    ),
    *_of(
        "audience",
        (COMPLIMENT, mark("Je kent deze mensen van dichtbij, en dat lees je terug.")),
        (QUESTION, mark("Heb je het de mensen zelf gevraagd? Schrijf op wie je sprak en wat zij nodig "
                        "hebben.")),
        (MUST, mark("Hier ontbreken cijfers of onderzoek. Zoek één of twee getallen over jullie wijk, met "
                    "bron en jaar.")),
        (QUESTION, mark("Wie hebben er nog meer wat aan, behalve de mensen die meedoen? Denk aan gezinnen en "
                        "buren, en schat hoeveel het er zijn.")),
    ),
    *_of(
        "initiatives",
        (COMPLIMENT, mark("Goed dat je bij anderen langs bent gegaan. Zo weet een fonds dat je de buurt "
                          "kent.")),
        (QUESTION, mark("Wie doen er in de buurt al iets wat hierop lijkt? Ga er langs en vraag wat zij "
                        "missen.")),
        (IMPROVE, mark("Zet er bij elk initiatief bij wat jullie toevoegen. Doe je hetzelfde, dan vraagt een "
                       "fonds waarom het dubbel moet.")),
    ),
    *_of(
        "scope",
        (COMPLIMENT, mark("Je durft te kiezen wat nog moet wachten. Dat maakt je plan geloofwaardig.")),
        (IMPROVE, mark("Dit is te veel voor één project. Wat hoort bij de eerste fase, en wat komt daarna?")),
        (QUESTION, mark("Zijn de mensen hier al aan toe? Vaak moeten eerst zorgen van hun schouders voordat "
                        "ze zelf iets oppakken.")),
    ),
    *_of(
        "activities",
        (COMPLIMENT, mark("Helder. Ik kan bij elke activiteit zien wie wat doet en wanneer.")),
        (IMPROVE, mark("Dit blijft algemeen. Geef een voorbeeld: wat doen jullie op zo'n avond, van "
                       "binnenkomst tot afscheid?")),
        (QUESTION, mark("Hoe komen de mensen bij jullie binnen? Wie nodigt hen uit, en wat haalt hen over de "
                        "drempel?")),
        (QUESTION, mark("Welk probleem lost deze activiteit op? Schrijf dat er in één zin bij.")),
    ),
    *_of(
        "approach",
        (COMPLIMENT, mark("Je legt goed uit waarom jullie het zo doen en niet anders.")),
        (QUESTION, mark("Wat is de echte reden achter deze aanpak? Samen koken is misschien vooral een "
                        "manier om vertrouwen te winnen. Zeg dat dan.")),
        (IMPROVE, mark("Laat zien wat jullie in huis hebben: opleiding, ervaring, en dat je de doelgroep van "
                       "binnenuit kent.")),
        (MUST, mark("Het is niet duidelijk wie eindverantwoordelijk is. Noem één persoon.")),
    ),
    *_of(
        "volunteers",
        (COMPLIMENT, mark("Mooi dat jullie ook aan de vrijwilligers zelf denken.")),
        (QUESTION, mark("Hoeveel uur vraagt dit per week van een vrijwilliger, en is dat vol te houden?")),
        (IMPROVE, mark("Nu rust veel op één of twee mensen. Wie neemt het over als zij ziek worden?")),
    ),
    *_of(
        "partners",
        (COMPLIMENT, mark("Sterk dat partners zelf ook iets inbrengen.")),
        (QUESTION, mark("Wat is er precies afgesproken, en met wie? Eén zin per partner is genoeg.")),
        (IMPROVE, mark("Vraag je partners om een korte brief waarin staat wat zij doen. Die kan bij de "
                       "aanvraag.")),
    ),
    *_of(
        "results",
        (COMPLIMENT, mark("Dit zijn resultaten die je straks echt kunt laten zien.")),
        (QUESTION, mark("Hoeveel mensen bereik je, en hoe weet je straks dat het gelukt is?")),
        (IMPROVE, mark("Wie meedoen en wie er iets aan hebben zijn hier dezelfde mensen. Noem ze apart, met "
                       "elk een aantal.")),
        (QUESTION, mark("Waarom denk je dat dit haalbaar is? Een eerdere ervaring overtuigt meer dan een "
                        "belofte.")),
    ),
    *_of(
        "factors",
        (COMPLIMENT, mark("Eerlijk dat je ook opschrijft wat kan tegenvallen. Dat wekt vertrouwen.")),
        (QUESTION, mark("Wat doe je als er de eerste weken te weinig mensen komen?")),
        (IMPROVE, mark("Zet achter elke tegenvaller wat jullie doen om hem op te vangen.")),
    ),
    *_of(
        "evaluation",
        (COMPLIMENT, mark("Je hebt goed geregeld wie wat bijhoudt. Daar heb je bij de volgende aanvraag "
                          "profijt van.")),
        (MUST, mark("Schrijf op hoe, wanneer en door wie er wordt geëvalueerd. Nu mist er een van de drie.")),
        (QUESTION, mark("Wie houdt bij hoeveel mensen er komen? Zonder die cijfers kun je later geen nieuwe "
                        "aanvraag onderbouwen.")),
        (QUESTION, mark("Hoe gaat het verder als dit geld op is?")),
    ),
    *_of(
        "budget",
        (COMPLIMENT, mark("Bij elke post kan ik zien hoe je aan het bedrag komt. Zo hoort het.")),
        (IMPROVE, mark("Dit bedrag lijkt geschat. Vraag een offerte of zoek een prijslijst, en schrijf erbij "
                       "waar het vandaan komt.")),
        (MUST, mark("Je eigen uren als vrijwilliger mogen niet als kosten in de begroting. Noem ze wel in de "
                    "toelichting.")),
        (MUST, mark("Dit zijn kosten die elk jaar terugkomen. Fondsen betalen een project, geen vaste lasten "
                    "of tekorten.")),
    ),
    *_of(
        "coverage",
        (COMPLIMENT, mark("Goed dat jullie zelf ook bijdragen en meer dan één bron hebben.")),
        (IMPROVE, mark("Nu vraag je alles aan één fonds. Kijk wie er nog meer kan bijdragen: gemeente, "
                       "bedrijven, eigen acties.")),
        (MUST, mark("De hulp die je gratis krijgt van een vakman staat maar aan één kant. Zet hetzelfde "
                    "bedrag bij de kosten en hier bij de eigen inbreng.")),
    ),
    *_of(
        "organisation",
        (COMPLIMENT, mark("In een paar regels weet ik wie jullie zijn en wat jullie eerder deden.")),
        (MUST, mark("Zet erbij wie het aanspreekpunt is, en wanneer die te bereiken is.")),
        (QUESTION, mark("Zitten dezelfde mensen in het bestuur en in de uitvoering, of zijn het "
                        "familieleden? Leg uit wie er dan toezicht houdt.")),
    ),
    *_of(
        "funds",
        (COMPLIMENT, mark("Je hebt je goed verdiept in wat dit fonds belangrijk vindt.")),
        (QUESTION, mark("Waarom past jullie project bij dit fonds? Twijfel je, bel dan eerst even.")),
        (IMPROVE, mark("Zoek bij elk fonds de naam op van de persoon aan wie je schrijft.")),
        (QUESTION, mark("Wat doe je als dit fonds nee zegt? Zet er nog een paar bij.")),
    ),
    *_of(
        "letter",
        (COMPLIMENT, mark("Prettige brief: kort, zakelijk, en toch merk je waar jullie warm voor lopen.")),
        (MUST, mark("Uit de brief blijkt nog niet waarom het dringend is. Wat gebeurt er als dit project er "
                    "niet komt?")),
        (IMPROVE, mark("Ongeveer twee bladzijden is genoeg. Laat weg wat al in het projectplan staat.")),
        (MUST, mark("Noem de contactpersoon met functie en bereikbaarheid, iemand die de aanvraag kent.")),
    ),
    *_of(
        "attachments",
        (COMPLIMENT, mark("Alle papieren zijn er en ze hebben duidelijke namen.")),
        (MUST, mark("De statuten of het uittreksel van de KvK ontbreken nog.")),
        (QUESTION, mark("Deze papieren zijn van een andere stichting. Leg in de brief uit hoe jullie bij "
                        "elkaar horen.")),
    ),
    *_of(
        "pitch",
        (COMPLIMENT, mark("Je vertelt het zo dat ik erbij wil zijn.")),
        (IMPROVE, mark("Begin met één mens of één moment. Vertel daarna pas wie jullie zijn.")),
        (QUESTION, mark("Waarom kunnen juist jullie dit? Zeg het in één zin.")),
    ),
)  # fmt: skip
"""In the order of the course; those for the whole draft come first."""


def at(step: str) -> tuple[Shipped, ...]:
    """Return the remarks for the step with this slug."""
    return tuple(each for each in SHIPPED if each.step == step)
