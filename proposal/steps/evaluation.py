"""Evaluation: how do you know, and what comes after?"""

from budgets.text import mark
from proposal.steps.fields import Day, Line, Prose
from proposal.steps.form import RowForm, Rows, StepForm

MUCH_MONEY = mark("bij een groot project, of als een fonds veel wil weten")


class MomentForm(RowForm):
    on = Day(mark("Wanneer?"), hint=mark("Kies ook een moment halverwege. Dan kun je nog bijsturen."))
    what = Line(mark("Waar kijken jullie dan naar?"))
    by_whom = Line(mark("Wie doet dat?"), hint=mark("Fijn als er iemand bij is die het werk niet zelf doet."))


class ReportForm(RowForm):
    what = Line(
        mark("Wat voor verslag?"), hint=mark("Zoals: een brief halverwege, of het eindverslag met de kosten.")
    )
    on = Day(mark("Wanneer is het klaar?"), hint=mark("Het eindverslag komt na de laatste activiteit."))
    by_whom = Line(mark("Wie schrijft het?"))
    for_whom = Line(mark("Voor wie is het?"))
    use = Prose(
        mark("Waar gebruik je het verder voor?"),
        hint=mark("Zoals: een stuk in de wijkkrant, of een aanvraag voor het volgende jaar."),
    )


class InstrumentForm(RowForm):
    name = Line(
        mark("Waarmee meet je?"),
        hint=mark("Zoals: een presentielijst, vijf korte vragen of een groepsgesprek."),
    )
    about = Prose(mark("Hoe gebruik je het?"), hint=mark("Bij wie, en op welk moment?"))


class PerspectiveForm(RowForm):
    who = Line(mark("Aan wie vraag je het?"), hint=mark("Zoals: deelnemers, vrijwilligers of partners."))
    what = Line(mark("Wat wil je van hen weten?"))
    how = Line(mark("Hoe vraag je het?"), hint=mark("Meedoen is vrij. Zeg dat er altijd bij."))
    when = Line(mark("Wanneer?"))


class EvaluationForm(StepForm):
    look_back = Prose(
        mark("Hoe kijken jullie terug, en wie krijgt dat te horen?"),
        hint=mark("Zoals: samen praten na het opruimen, bezoekers tellen, en een verslag naar het fonds."),
        words=80,
    )
    how = Prose(
        mark("Hoe gaan jullie na of het werkt?"),
        hint=mark("Wat tel je, en aan wie vraag je iets?"),
        words=100,
    )
    moments = Rows(
        mark("Wanneer kijken jullie hoe het gaat?"),
        MomentForm,
        one=mark("Moment"),
        add=mark("Moment toevoegen"),
        hint=mark("Eén moment halverwege en één aan het eind is genoeg."),
    )
    no_moments = Prose(
        mark("Is er geen vast moment? Vertel hoe je dan ziet hoe het gaat."),
        hint=mark("Dan hoef je hierboven niets in te vullen. Zoals: we bespreken het elke week."),
        words=60,
        matters=mark("als jullie steeds kijken hoe het gaat"),
    )
    next_steps = Prose(
        mark("Wat gebeurt er na dit project?"),
        hint=mark("Wat blijft er, wat is de volgende stap, en wat stopt?"),
        words=100,
    )
    pays_after = Prose(
        mark("Wie betaalt het daarna?"),
        hint=mark(
            "Fondsen betalen meestal een begin, geen vaste kosten. Is er dan geen geld nodig? Zeg dat."
        ),
        words=60,
    )
    reports = Rows(
        mark("Wie krijgt een verslag, en wanneer?"),
        ReportForm,
        one=mark("Verslag"),
        add=mark("Verslag toevoegen"),
        hint=mark("Kijk wat het fonds vraagt. Vraagt het niets? Stuur dan toch iets, met een foto."),
        matters=mark("altijd; een fonds wil weten wanneer het iets hoort"),
    )
    registration = Prose(
        mark("Hoe houden jullie bij wat er gebeurt?"),
        hint=mark("Tellen vanaf de eerste dag, zonder namen. Wie doet dat, en waar staat het?"),
        matters=mark("altijd; zonder getallen is een volgende aanvraag lastig"),
    )
    baseline = Prose(
        mark("Wat meet je aan het begin en nog een keer aan het eind?"),
        hint=mark("Zoals: dezelfde drie vragen bij het eerste en het laatste gesprek."),
        matters=mark("als je een verandering bij mensen wilt laten zien"),
    )
    instruments = Rows(
        mark("Waarmee meten jullie?"),
        InstrumentForm,
        one=mark("Middel"),
        add=mark("Middel toevoegen"),
        hint=mark("Een eigen lijstje van vijf vragen is goed. Zeg eerlijk dat je het zelf hebt gemaakt."),
        matters=MUCH_MONEY,
    )
    perspectives = Rows(
        mark("Aan wie vragen jullie wat zij ervan vinden?"),
        PerspectiveForm,
        one=mark("Groep"),
        add=mark("Groep toevoegen"),
        hint=mark("Vraag het niet alleen aan jezelf. Ook deelnemers en partners zien veel."),
        matters=MUCH_MONEY,
    )
    unwelcome = Prose(
        mark("Wat kan er anders uitkomen dan je hoopt?"),
        hint=mark("En hoe merk je dat op tijd? Zoals: verhalen maken soms meer los dan je denkt."),
        matters=mark("bij zware onderwerpen of een nieuwe aanpak"),
    )
    limits = Prose(
        mark("Wat kun je straks niet bewijzen?"),
        hint=mark("Bij twaalf deelnemers zeg je eerlijker 'negen van de twaalf' dan '75 procent'."),
        matters=mark("bij weinig deelnemers"),
    )
    participants_read = Prose(
        mark("Hoe lezen of horen deelnemers wat eruit kwam?"),
        hint=mark("En mogen zij zeggen of het klopt?"),
        matters=mark("als je met deelnemers hebt gepraat"),
    )
    shared_with = Prose(
        mark("Met wie delen jullie wat je hebt geleerd?"),
        hint=mark("Zoals: andere groepen, de gemeente of een school."),
        matters=mark("als anderen er ook iets aan hebben"),
    )
    decision_on = Day(
        mark("Wanneer beslissen jullie of je doorgaat?"),
        hint=mark("Ruim voor het einde. Een nieuw fonds vinden kost maanden."),
        matters=mark("als je hierna verder wilt"),
    )
    decision = Prose(
        mark("Wanneer gaan jullie door, en wanneer niet?"),
        hint=mark("Zoals: alleen als er twintig mensen meedoen en er een zaal is."),
        matters=mark("als je hierna verder wilt"),
    )
