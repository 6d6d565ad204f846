"""Budget: what does it cost?"""

from budgets.budget import CostKind
from budgets.text import mark
from proposal.model.choices import Basis, Vat
from proposal.steps.fields import (
    ActivityPicks,
    Amount,
    Count,
    Day,
    Line,
    Percentage,
    Pick,
    Prose,
    Quantity,
    RowPick,
    Year,
)
from proposal.steps.form import RowForm, Rows, StepForm

WITH_A_QUOTE = mark("bij een offerte")
WITH_A_PAPER = mark("bij een offerte, en bij wat je gratis krijgt")
FOR_FREE = mark("bij alles wat je gratis krijgt")
WITH_AN_ALLOWANCE = mark("bij een vrijwilligersvergoeding")


class LineForm(RowForm):
    kind = Pick(
        mark("Wat voor kosten zijn het?"),
        CostKind,
        hint=mark("Hieraan zien we hoe de post meetelt."),
    )
    description = Line(mark("Waarvoor is het?"), hint=mark("Zoals: huur van de zaal, of drukken van flyers."))
    quantity = Quantity(mark("Hoeveel?"), hint=mark("Een aantal, zoals 8 of 2,5."))
    unit = Line(mark("Wat tel je?"), hint=mark("Zoals avonden, uren of personen."))
    price = Amount(
        mark("Wat kost één daarvan?"),
        hint=mark("In euro's, zoals 12,50. Krijg je het gratis? Vul dan de gewone prijs in."),
    )
    percentage = Percentage(
        mark("Of: hoeveel procent van de andere kosten?"),
        hint=mark("Alleen voor onvoorzien. Vijf tot tien procent is gewoon."),
        matters=mark("bij onvoorzien"),
    )
    basis = Pick(
        mark("Hoe kom je aan dit bedrag?"),
        Basis,
        hint=mark("Een offerte is het sterkst. Schatten mag ook; leg dan uit hoe je rekende."),
    )
    explanation = Prose(
        mark("Leg dit bedrag uit"),
        hint=mark("Zoals: acht avonden, zaal voor veertig mensen, met keuken."),
        words=40,
    )
    category = Line(
        mark("Onder welk kopje hoort het?"),
        hint=mark("Zoals ruimte, materiaal of begeleiding. Posten met hetzelfde kopje komen bij elkaar."),
    )
    activities = ActivityPicks(mark("Bij welke activiteit hoort het?"))
    supplier = Line(mark("Van wie is de offerte?"), matters=WITH_A_QUOTE)
    quote_number = Line(mark("Welk nummer heeft de offerte?"), matters=WITH_A_QUOTE)
    quote_date = Day(mark("Van welke dag is de offerte?"), matters=WITH_A_QUOTE)
    quote_paper = RowPick(
        mark("Welke bijlage is de offerte of het bewijs?"),
        hint=mark("Je voegt hem toe bij Bijlagen. In de begroting komt het nummer erbij."),
        matters=WITH_A_PAPER,
    )
    not_in_house = Prose(
        mark("Wat kan deze persoon dat jullie zelf niet kunnen?"),
        matters=mark("bij een deskundige van buiten, betaald of gratis"),
    )
    giver = Line(
        mark("Van wie krijgen jullie het?"),
        hint=mark("Deze naam komt ook in het dekkingsplan."),
        matters=FOR_FREE,
    )
    proof = Line(
        mark("Waaruit blijkt dat?"),
        hint=mark("Zoals: mail van 12 mei, of een briefje met handtekening."),
        matters=FOR_FREE,
    )
    person = RowPick(
        mark("Om wie gaat het?"),
        hint=mark("Je vult mensen in bij Werkwijze."),
        matters=mark("bij een betaalde medewerker of een deskundige"),
    )
    recipients = Count(mark("Hoeveel vrijwilligers krijgen dit?"), matters=WITH_AN_ALLOWANCE)
    year = Year(
        mark("Voor welk jaar geldt het bedrag?"),
        hint=mark("De Belastingdienst stelt elk jaar vast hoeveel je ten hoogste mag geven."),
        matters=WITH_AN_ALLOWANCE,
    )
    own_reason = Prose(
        mark("Waarom rekenen jullie toch een bedrag voor eigen uren?"),
        hint=mark("Noem de regel van het fonds. De meeste fondsen willen dit niet."),
        matters=mark("alleen als een fonds het goedvindt"),
    )


class BudgetForm(StepForm):
    lines = Rows(
        mark("Wat is er nodig, en wat kost het?"),
        LineForm,
        one=mark("Begrotingspost"),
        add=mark("Begrotingspost toevoegen"),
        hint=mark("Eén regel per ding. Zet er ook bij wat je gratis krijgt. Optellen doen wij."),
    )
    vat = Pick(
        mark("Kunnen jullie btw terugvragen?"),
        Vat,
        hint=mark("De meeste stichtingen, verenigingen en groepen kunnen dat niet."),
        matters=mark("altijd; het scheelt soms een vijfde van de prijs"),
    )
    explanation = Prose(
        mark("Wat moet een fonds verder weten over deze begroting?"),
        hint=mark("Zoals: wat een partner zelf betaalt, of hoe vrijwilligers hun onkosten terugkrijgen."),
        words=150,
        matters=mark("als een bedrag zonder uitleg vreemd lijkt"),
    )
