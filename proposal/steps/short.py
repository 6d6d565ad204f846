"""Short: the same project in few words, as funds ask for it beside a plan."""

from budgets.text import mark
from proposal.model.short import LIMITS, Size
from proposal.steps.fields import Line, Pick, Prose
from proposal.steps.form import RowForm, Rows, StepForm


class ChosenForm(RowForm):
    size = Pick(mark("Voor welke korte versie?"), Size)
    source = Line(mark("Uit welk antwoord?"))
    taken = Prose(mark("Hoe stond de zin in dat antwoord?"))
    text = Prose(mark("Hoe staat de zin in de korte versie?"))


class ShortForm(StepForm):
    one_page = Prose(mark("Samenvatting op één bladzijde"), words=LIMITS[Size.PAGE].words)
    longer_summary = Prose(mark("Samenvatting in 250 woorden"), words=LIMITS[Size.WORDS_250].words)
    description = Prose(mark("Omschrijving in 1.000 tekens"))
    chosen = Rows(
        mark("Zinnen uit je eigen antwoorden"),
        ChosenForm,
        one=mark("Zin"),
        add=mark("Zin toevoegen"),
    )
