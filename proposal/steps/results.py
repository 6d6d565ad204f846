"""Results: what will be different?"""

from budgets.text import mark
from proposal.model.choices import ResultKind
from proposal.steps.fields import Day, Line, Pick, Prose, Quantity, RowPick
from proposal.steps.form import RowForm, Rows, StepForm

CAREFUL = mark("Schrijf wat je ziet gebeuren. Of het door jullie komt, weet je nooit helemaal zeker.")


class ResultForm(RowForm):
    what = Line(
        mark("Wat is er straks bereikt?"),
        hint=mark("Zoals: 30 buren kennen elkaar, of deelnemers durven alleen naar de gemeente."),
    )
    number = Quantity(
        mark("Hoeveel?"), hint=mark("Alleen als je het kunt tellen. Kies een aantal dat je zeker haalt.")
    )
    unit = Line(mark("Waarvan?"), hint=mark("Zoals: bezoekers, lessen of maatjes."))
    kind = Pick(mark("Wat voor resultaat is het?"), ResultKind)
    goal = RowPick(mark("Bij welk doel hoort het?"))
    activity = RowPick(mark("Bij welke activiteit hoort het?"))
    by = Day(mark("Wanneer is het bereikt?"))
    measured = Line(
        mark("Hoe kom je erachter?"),
        hint=mark("Zoals: tellen bij de deur, of aan het begin en het eind dezelfde vraag stellen."),
    )
    baseline = Line(
        mark("Hoe is het nu?"), hint=mark("Zonder begin kun je aan het eind geen verschil laten zien.")
    )
    why_attainable = Prose(
        mark("Waarom denk je dat het lukt?"), hint=mark("Zoals: vorig jaar kwamen er ook al twintig mensen.")
    )


class ResultsForm(StepForm):
    results = Rows(
        mark("Wat is er straks anders?"),
        ResultForm,
        one=mark("Resultaat"),
        add=mark("Resultaat toevoegen"),
        hint=mark("Twee tot vijf zijn genoeg. Neem getallen en ook een verandering die je kunt zien."),
    )
    for_receivers = Prose(
        mark("Wat hebben de deelnemers eraan?"),
        hint=CAREFUL,
        matters=mark("als je wilt laten zien wat er achter de getallen zit"),
    )
    for_volunteers = Prose(
        mark("Wat hebben de vrijwilligers eraan?"),
        hint=mark("Zoals: nieuwe vrienden, iets leren, soms een stap naar werk."),
        matters=mark("als vrijwilligers er zelf ook door groeien"),
    )
    for_organisation = Prose(
        mark("Wat heeft jullie organisatie eraan?"),
        hint=mark("Zoals: nieuwe leden, kennis, of partners die jullie nu kennen."),
        matters=mark("als jullie hierna verder willen"),
    )
    for_neighbourhood = Prose(
        mark("Wat merkt de buurt ervan?"),
        hint=mark("Denk aan mensen die zelf niet meedoen, zoals buren en winkels."),
        matters=mark("bij een fonds voor de buurt, en bij de gemeente"),
    )
    savings = Prose(
        mark("Bespaart het de samenleving ook geld?"),
        hint=mark("Alleen met een bron erbij. Het is een extra reden, nooit de eerste."),
        matters=mark("als je een goed cijfer hebt, of bij een gemeente"),
    )
