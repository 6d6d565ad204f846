"""Audience: for whom?"""

from budgets.text import mark
from proposal.model.choices import YesNo
from proposal.steps.fields import Count, Day, Line, Pick, Prose, Year
from proposal.steps.form import RowForm, Rows, StepForm

UNNAMED = mark("Schrijf geen namen op, en niets waaraan je iemand kunt herkennen.")
VULNERABLE = mark("bij kwetsbare mensen of zware onderwerpen")
GROUP = mark("bij een vaste groep of een cursus")


class SubgroupForm(RowForm):
    name = Line(
        mark("Welke mensen?"), hint=mark("Zoals: bezoekers van het spreekuur, of gezinnen uit de flat.")
    )
    number = Count(mark("Hoeveel bereiken jullie er?"))
    about = Prose(
        mark("Wat is anders bij deze mensen?"), hint=mark("Hebben ze meer hulp nodig, of juist minder?")
    )


class RouteForm(RowForm):
    how = Line(
        mark("Langs welke weg?"),
        hint=mark("Zoals: een maatje gaat langs de deuren, of de huisarts vertelt over ons."),
    )
    through = Line(
        mark("Via wie of via welke plek?"),
        hint=mark("Denk aan mensen die iedereen kent en aan mensen die hetzelfde hebben meegemaakt."),
    )
    expected = Count(mark("Hoeveel mensen verwacht je langs deze weg?"))


class FigureForm(RowForm):
    text = Line(mark("Wat zegt het cijfer?"), hint=mark("Zoals: buurtbewoners die zich vaak alleen voelen."))
    value = Line(
        mark("Welk cijfer?"), hint=mark("Neem het precies over, zoals 14,4 procent. Reken het niet om.")
    )
    part = Count(
        mark("Hoeveel mensen waren het?"), hint=mark("Alleen als er mensen zijn geteld, zoals 11 van de 15.")
    )
    whole = Count(mark("Van hoeveel mensen in totaal?"))
    unknown = Count(mark("Van hoeveel mensen weet je het niet?"))
    source = Line(
        mark("Wie heeft dit uitgezocht?"), hint=mark("Zoals de gemeente, het CBS of je eigen rondvraag.")
    )
    year = Year(mark("Uit welk jaar?"))


class TalkForm(RowForm):
    whom = Line(mark("Met wie heb je gesproken?"), hint=mark("Zonder naam, zoals: vier moeders uit de flat."))
    on = Day(mark("Wanneer?"))
    said = Prose(mark("Wat zeiden ze?"), hint=UNNAMED)


class QuoteForm(RowForm):
    text = Prose(
        mark("Wat zei deze persoon?"),
        hint=mark("In de eigen woorden, zonder iets waaraan je iemand herkent."),
    )
    role = Line(mark("Wie zei het?"), hint=mark("Zonder naam, zoals: bezoeker, 54 jaar."))
    consent = Pick(mark("Mag je dit gebruiken?"), YesNo, hint=mark("Zonder ja komt het niet in je plan."))
    renamed = Pick(mark("Is de naam veranderd?"), YesNo)


class AudienceForm(StepForm):
    who = Prose(
        mark("Wie hebben dit nodig?"),
        hint=mark("Iedereen die het aangaat: wat voor mensen, waar wonen ze, hoe leven ze?"),
        words=80,
    )
    problems = Prose(
        mark("Waar lopen deze mensen tegenaan?"),
        hint=mark("Bij henzelf, in hun familie en buurt, en bij instanties. Noem niemand bij naam."),
        words=150,
        matters=mark("als het om meer gaat dan gezelligheid"),
    )
    why_now = Prose(
        mark("Waarom is het nu nodig?"),
        hint=mark("Wat gebeurt er als jullie dit niet doen? Je gebruikt dit later ook in je brief."),
        words=100,
        matters=mark("als er haast bij is"),
    )
    reached = Prose(
        mark("Wie van hen bereiken jullie echt?"),
        hint=mark("Je kunt niet iedereen helpen. Wie doen er straks mee?"),
        words=60,
        matters=mark("als niet iedereen voor wie je het doet ook komt"),
    )
    reached_number = Count(
        mark("Hoeveel mensen bereiken jullie?"),
        hint=mark("Tel iedereen één keer, ook wie vaker komt. Schat voorzichtig."),
    )
    number = Count(
        mark("Hoeveel mensen hebben dit in totaal nodig?"),
        matters=mark("om te laten zien hoe groot het probleem is"),
    )
    number_basis = Line(
        mark("Hoe weet je dat aantal?"),
        hint=mark("Een cijfer van de gemeente, een telling, of een schatting. Zeg eerlijk welke."),
        matters=mark("als je een aantal noemt"),
    )
    subgroups = Rows(
        mark("Zijn er groepen binnen die mensen?"),
        SubgroupForm,
        one=mark("Groep"),
        add=mark("Groep toevoegen"),
        hint=mark("Iemand mag bij twee groepen horen. De som hoeft dus niet te kloppen."),
        matters=mark("als niet iedereen hetzelfde nodig heeft"),
    )
    ages = Line(
        mark("Hoe oud zijn ze?"),
        hint=mark("Van de jongste tot de oudste, zoals 18 tot 65 jaar."),
        matters=mark("sommige fondsen zijn er alleen voor jongeren of ouderen"),
    )
    routes = Rows(
        mark("Hoe komen mensen bij jullie?"),
        RouteForm,
        one=mark("Weg"),
        add=mark("Weg toevoegen"),
        hint=mark("Zorg voor meer dan één weg. Als er dan een wegvalt, komen er nog steeds mensen."),
        matters=mark("altijd; een fonds vraagt hier vaak naar"),
    )
    figures = Rows(
        mark("Welke cijfers laten zien dat het nodig is?"),
        FigureForm,
        one=mark("Cijfer"),
        add=mark("Cijfer toevoegen"),
        hint=mark("Twee of drie goede cijfers zijn genoeg. Kijk bijvoorbeeld bij je gemeente of het CBS."),
        matters=mark("altijd; met cijfers gelooft een fonds je eerder"),
    )
    talks = Rows(
        mark("Met wie uit de doelgroep heb je gesproken?"),
        TalkForm,
        one=mark("Gesprek"),
        add=mark("Gesprek toevoegen"),
        hint=mark("Ook een praatje op het plein telt."),
        matters=mark("altijd; zo blijkt dat de mensen het zelf ook willen"),
    )
    suited = Prose(
        mark("Voor wie is het wel, en waarom?"),
        hint=mark("Zoals een buurt, een leeftijd, een taal, of alleen mannen of vrouwen."),
        matters=mark("als niet iedereen mee kan doen"),
    )
    excluded = Prose(
        mark("Voor wie is het niet, en waarom?"),
        hint=mark("Zo voorkom je dat mensen voor niets komen."),
        matters=mark("als niet iedereen mee kan doen"),
    )
    vulnerable = Pick(
        mark("Zijn het kinderen of mensen die extra kwetsbaar zijn?"),
        YesNo,
        hint=mark("Bij ja helpen we je denken aan veiligheid en privacy."),
        matters=mark("bij kinderen, bij ziekte, bij schulden, bij huisbezoek"),
    )
    too_heavy = Prose(
        mark("Wat doen jullie als het te zwaar wordt?"),
        hint=mark("Wanneer is het geen werk meer voor vrijwilligers? Wie hoort het dan als eerste?"),
        matters=VULNERABLE,
    )
    refer_to = Prose(
        mark("Naar wie verwijzen jullie dan door?"),
        hint=mark("Noem de plek, en met wie je dit hebt afgesproken."),
        matters=VULNERABLE,
    )
    told_beforehand = Prose(
        mark("Hoe weten mensen vooraf wat ze kunnen verwachten?"),
        hint=mark("Wie vertelt het, en wat gebeurt er met wat zij over zichzelf vertellen?"),
        matters=mark("als mensen zich opgeven of naar jullie worden verwezen"),
    )
    applicants = Count(mark("Hoeveel mensen melden zich aan, denk je?"), matters=GROUP)
    starters = Count(mark("Hoeveel daarvan beginnen?"), matters=GROUP)
    finishers = Count(
        mark("Hoeveel maken het af?"),
        hint=mark("Er vallen altijd mensen af. Dat mag je gewoon zeggen."),
        matters=GROUP,
    )
    also_gain = Prose(
        mark("Wie hebben er nog meer iets aan?"),
        hint=mark("Zoals kinderen, buren, mantelzorgers of jullie eigen vrijwilligers."),
        matters=mark("als meer mensen merken dat het project er is"),
    )
    quotes = Rows(
        mark("Wat zeggen mensen zelf?"),
        QuoteForm,
        one=mark("Uitspraak"),
        add=mark("Uitspraak toevoegen"),
        hint=mark("Vraag altijd of je de woorden mag gebruiken."),
        matters=mark("een echte zin zegt soms meer dan een bladzijde uitleg"),
    )
