"""The budget document: what it comes to first, and every quote under the number by which it goes along."""

from dataclasses import replace

import pytest

from budgets.budget import IN_KIND
from proposal.documents.budget_paper import budget
from proposal.documents.edition import Attachment, Edition
from proposal.documents.enclosures import enclosures
from proposal.exchange.examples import example
from proposal.model.choices import PaperState
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.documents.packages import TODAY
from tests.documents.reading import headings, lines, opened, words

SERIES = example(Kind.SERIES)


def _edition(proposal: Proposal, *papers: str) -> Edition:
    """An edition in which the files of these papers go along."""
    return Edition(
        proposal, TODAY, (), tuple(Attachment(each, f"{each}.pdf", lambda: (b"",)) for each in papers)
    )


def _rows(edition: Edition, first: str, place: int = 0) -> list[list[str]]:
    """The rows of the table (that many places on) whose first header is this."""
    found = [each for each in opened(budget(edition)).tables if each.rows[0].cells[0].text == first]
    return [[cell.text for cell in row.cells] for row in found[place].rows[1:]]


def _first_cells(edition: Edition, first: str, place: int = 0) -> list[str]:
    return [row[0] for row in _rows(edition, first, place)]


def _quotes(edition: Edition) -> dict[str, str]:
    """What stands before and what within the brackets behind each quote in the explanation."""
    said = (line for line in lines(budget(edition)) if line.startswith("Offerte: ") and line.endswith(")"))
    pairs = (line.removesuffix(")").rpartition(" (") for line in said)
    return {quote: number for quote, _, number in pairs}


def test_budget_paper_opens_with_the_sums_and_ends_with_the_hours() -> None:
    assert headings(budget(Edition(SERIES, TODAY))) == [
        "Het geld in het kort", "Begroting", "Dekkingsplan", "Toelichting op de begroting",
        "Offertes en bewijsstukken", "Kosten per activiteit", "Toelichting op de dekking",
        "Uren van vrijwilligers",
    ]  # fmt: skip


def test_budget_paper_of_an_empty_proposal_has_no_part() -> None:
    assert headings(budget(Edition(Proposal(), TODAY))) == []


def test_quote_is_named_by_the_number_of_the_letter() -> None:
    edition = _edition(SERIES, "statuut", "offzaal", "offdocent")
    numbers = {each.paper.id: each.label for each in enclosures(edition)}

    assert numbers == {"statuut": "Bijlage 5", "offzaal": "Bijlage 6", "offdocent": "Bijlage 7"}
    assert _quotes(edition)["Offerte: Buurthuis Het Klaverblad, HK-031, 17 maart 2026"] == "Bijlage 6"
    assert _quotes(edition)["Offerte: Docent Nederlands, zelfstandige, A-07, 24 maart 2026"] == "Bijlage 7"
    assert _first_cells(edition, "Bijlage")[:4] == [
        "komt later", "Bijlage 6", "komt later", "Bijlage 7",
    ]  # fmt: skip


def test_proof_of_a_gift_and_of_a_contribution_has_its_number_too() -> None:
    edition = _edition(SERIES, "bank", "jurist")
    written = lines(budget(edition))

    assert "Blijkt uit: Mail van maart (Bijlage 6)" in written
    assert "Bankafschrift (Bijlage 5)" in written
    assert [cells[:1] + cells[2:] for cells in _rows(edition, "Bijlage") if "Bijlage" in cells[0]] == [
        ["Bijlage 5", "Inzamelingsavond van de vrijwilligers"],
        ["Bijlage 6", "Jurist sociaal recht in het spreekuur"],
    ]


def test_explanation_tells_nothing_twice() -> None:
    edition = Edition(SERIES, TODAY)
    told = _first_cells(edition, "Post", 1)

    assert "Onvoorzien" in told
    assert "Onvoorzien\nOnvoorzien" not in told
    assert "Uren van de helpers" not in "".join(_first_cells(Edition(example(Kind.EVENT), TODAY), "Post", 1))


def test_what_costs_nothing_is_no_line_among_the_costs() -> None:
    edition = Edition(SERIES, TODAY)
    free = "Etentjes om de vrijwilligers te bedanken"

    assert free not in _first_cells(edition, "Post")
    assert free in "".join(_first_cells(edition, "Post", 1))


def test_quote_counts_on_when_a_paper_before_it_is_removed() -> None:
    papers = tuple(each for each in SERIES.attachments.papers if each.id != "statuut")
    made = SERIES.with_step("attachments", papers=papers)
    quotes = _quotes(_edition(made, "offzaal", "offdocent"))

    assert quotes["Offerte: Buurthuis Het Klaverblad, HK-031, 17 maart 2026"] == "Bijlage 5"
    assert quotes["Offerte: Docent Nederlands, zelfstandige, A-07, 24 maart 2026"] == "Bijlage 6"


def test_cost_line_whose_quote_is_removed_points_at_nothing() -> None:
    papers = tuple(each for each in SERIES.attachments.papers if each.id != "offzaal")
    written = lines(budget(_edition(SERIES.with_step("attachments", papers=papers))))

    assert "Offerte: Buurthuis Het Klaverblad, HK-031, 17 maart 2026" in written


@pytest.mark.parametrize(
    ("state", "said"), [(PaperState.LATER, "komt later"), (PaperState.MISSING, "niet bijgevoegd")]
)
def test_quote_without_a_file_says_so(state: PaperState, said: str) -> None:
    papers = tuple(replace(each, state=state) for each in SERIES.attachments.papers)

    assert set(_quotes(_edition(SERIES.with_step("attachments", papers=papers))).values()) == {said}


def test_gift_is_called_so_where_it_costs_and_stands_beside_its_giver() -> None:
    edition = Edition(SERIES, TODAY)
    given = [each.description for each in SERIES.costs.lines if each.in_kind]

    assert [each for each in _first_cells(edition, "Post") if each.endswith("(in natura)")] == [
        f"{each} (in natura)" for each in given
    ]
    assert _first_cells(edition, "Post in de begroting") == [*given, "Samen"]
    written = lines(budget(edition))
    assert "Waarvan in natura (zie Tabel 3)" in written
    assert "Tabel 3. In natura, als kosten en als dekking" in written


def test_budget_without_gifts_does_not_speak_of_them() -> None:
    bought = tuple(each for each in SERIES.budget.lines if each.kind not in IN_KIND)

    assert "Waarvan in natura (zie" not in words(
        budget(Edition(SERIES.with_step("budget", lines=bought), TODAY))
    )


def test_hours_of_volunteers_are_never_in_euros() -> None:
    written = opened(budget(Edition(SERIES, TODAY)))
    hours = next(each for each in written.tables if each.rows[0].cells[0].text == "Werk")

    assert [cell.text for row in hours.rows for cell in row.cells if "€" in cell.text] == []
    assert hours.rows[-1].cells[-1].text == "840"
