"""Coverage: who pays what?"""

from budgets.choice import Choice
from budgets.coverage import SourceKind, Status
from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.steps.fields import Amount, Day, Line, Pick, Prose, RowPick, RowPicks
from proposal.steps.form import RowForm, Rows, StepForm

ENTERED_ELSEWHERE = frozenset({SourceKind.FUND, SourceKind.OWN_IN_KIND})
"""Funds stand in the fund list and gifts in kind in the budget; once more here would count them twice."""

ELSEWHERE = mark("Een fonds hoort bij Fondsenlijst, iets gratis hoort bij Begroting. Hier telt het dubbel.")


class SourcePick(Pick):
    """A kind of source, without those that are entered elsewhere."""

    def read(self, typed: str) -> Choice:
        kind = super().read(typed)
        if kind in ENTERED_ELSEWHERE:
            raise Unreadable(ELSEWHERE)
        return kind

    @property
    def options(self) -> tuple[tuple[str, Text], ...]:
        return tuple((each.value, each.label) for each in self.choices if each not in ENTERED_ELSEWHERE)


class ContributionForm(RowForm):
    name = Line(
        mark("Wie of wat betaalt mee?"),
        hint=mark("Zoals: de gemeente, onze rommelmarkt of het inschrijfgeld van deelnemers."),
    )
    kind = SourcePick(mark("Wat voor bron is het?"), SourceKind)
    amount = Amount(mark("Hoeveel euro?"), hint=mark("Betaalt deze bron bewust niets? Vul dan 0 in."))
    status = Pick(mark("Hoe zeker is het?"), Status)
    on = Day(mark("Sinds welke dag?"), hint=mark("De dag waarop je het vroeg, of ja of nee hoorde."))
    reference = Line(
        mark("Waaruit blijkt het?"), hint=mark("Zoals: brief van de gemeente, met het kenmerk erbij.")
    )
    paper = RowPick(
        mark("In welke bijlage staat dat?"),
        hint=mark("Je voegt hem toe bij Bijlagen. In de begroting komt het nummer erbij."),
        matters=mark("als er een papier van is"),
    )
    pays = RowPicks(
        mark("Welke posten betaalt deze bron?"), hint=mark("Is het geld voor alles? Laat dit dan leeg.")
    )
    zero_reason = Prose(mark("Waarom is het € 0?"), matters=mark("bij een bron die niets bijdraagt"))


class CoverageForm(StepForm):
    contributions = Rows(
        mark("Wie betalen er mee, naast de fondsen?"),
        ContributionForm,
        one=mark("Bron"),
        add=mark("Bron toevoegen"),
        hint=mark("Fondsen en gratis hulp staan hier niet. Die komen uit je fondsenlijst en je begroting."),
    )
    prefinance = Prose(
        mark("Wie schiet het geld voor tot een fonds betaalt?"),
        hint=mark("Zoals: het buurthuis stuurt de rekening later, of het komt uit onze spaarpot."),
        matters=mark("als een fonds een deel pas na afloop betaalt"),
    )
    explanation = Prose(
        mark("Wat moet een fonds verder weten over wie er betaalt?"),
        hint=mark("Zoals: wat jullie schrappen of uitstellen als een bron nee zegt."),
        words=100,
        matters=mark("als een bron nog onzeker is"),
    )
