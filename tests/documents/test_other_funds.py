"""What a letter says of other funds: what is so on its own day, and sums of the funds that it names."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from proposal.documents.edition import Edition
from proposal.documents.fund_list import fund_list
from proposal.documents.letter import letter
from proposal.documents.word.paper import Paper
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from tests.documents.packages import TODAY
from tests.documents.reading import lines, opened

NO_BREAK = "\N{NO-BREAK SPACE}"
SERIES = example(Kind.SERIES)
ASKED, TOGETHER = "Ook gevraagd", "Vragen wij ook aan"
FIRE, NEIGHBOURS = (
    "Stichting Buurtvuur (voorbeeld): € 2.250,00",
    "Waterstads Buurtfonds (voorbeeld): € 1.130,00",
)


def _told(proposal: Proposal, fund: str = "taal", today: date = TODAY) -> dict[str, list[str]]:
    """The facts of a letter: the lines behind each label."""
    found: dict[str, list[str]] = {}
    label = ""
    for line in lines(letter(Edition(proposal, today), fund)):
        first, tab, value = line.replace(NO_BREAK, " ").partition("\t")
        label = first or label
        found.setdefault(label, []).extend([value] if tab else [])
    return found


def _cover(proposal: Proposal, fund: str = "taal") -> dict[str, str]:
    """The right side of the table: who pays, and how much."""
    tables = opened(letter(Edition(proposal, TODAY), fund)).tables
    rows = [[cell.text.replace(NO_BREAK, " ") for cell in row.cells] for row in tables[0].rows[1:]]
    return {row[2]: row[3] for row in rows if row[2]}


def _with(state: ApplicationState | None, fund: str = "vuur") -> Proposal:
    funds = (replace(each, state=state) if each.id == fund else each for each in SERIES.funds.applications)
    return SERIES.with_step("funds", applications=tuple(funds))


def _unsent(proposal: Proposal = SERIES) -> Proposal:
    """Before anything was sent: letters without a day."""
    letters = tuple(replace(each, on=None) for each in proposal.letter.letters)
    return proposal.with_step("sending", dispatches=()).with_step("letter", letters=letters)


def test_fund_that_is_asked_after_the_day_of_the_letter_has_no_day_in_it() -> None:
    told = _told(SERIES, "taal")

    assert told[TOGETHER] == [FIRE, NEIGHBOURS]
    assert ASKED not in told


def test_fund_that_was_asked_before_has_its_day() -> None:
    assert _told(SERIES, "vuur")[ASKED] == [
        "Fonds Meedoen en Taal (voorbeeld): € 3.500,00 op 17 april 2026",
        f"{NEIGHBOURS} op 20 april 2026",
    ]


@pytest.mark.parametrize("state", [ApplicationState.AWARDED, ApplicationState.PAID])
def test_letter_that_went_away_does_not_know_what_came_after_it(state: ApplicationState) -> None:
    later = _with(state, "taal")

    assert _told(later, "vuur", date(2026, 9, 1)) == _told(SERIES, "vuur", date(2026, 9, 1))


def test_letter_that_is_being_written_tells_who_said_yes() -> None:
    assert _told(_unsent(_with(ApplicationState.AWARDED)))[ASKED] == [f"{FIRE}, toegezegd", NEIGHBOURS]


@pytest.mark.parametrize("state", [None, ApplicationState.CALLED, ApplicationState.VISITED])
def test_fund_with_a_letter_in_the_making_is_asked_at_the_same_time(state: ApplicationState | None) -> None:
    assert _told(_unsent(_with(state)))[TOGETHER] == [FIRE]


@pytest.mark.parametrize(
    "state", [ApplicationState.EXPLORED, ApplicationState.REJECTED, ApplicationState.RETRY]
)
def test_fund_that_was_only_looked_at_or_said_no_is_not_told(state: ApplicationState) -> None:
    made = _with(state)

    assert "Buurtvuur" not in "\n".join(lines(letter(Edition(made, TODAY), "taal")))
    assert _cover(made)["Andere fondsen"] == "€ 1.130,00"


def test_fund_without_a_word_written_to_it_is_still_to_be_found() -> None:
    letters = tuple(replace(each, own_words="") for each in SERIES.letter.letters)
    made = _with(ApplicationState.CALLED).with_step("letter", letters=letters)

    assert _cover(made)["Nog te vinden"] == "€ 2.250,00"
    assert TOGETHER in _told(made)
    assert _told(made)[TOGETHER] == [NEIGHBOURS]


def test_letter_to_a_fund_that_said_no_since_still_adds_up() -> None:
    assert _cover(_with(ApplicationState.REJECTED, "taal")) == _cover(SERIES)


def test_money_that_came_after_the_day_of_the_letter_is_not_in_it() -> None:
    later = tuple(
        replace(each, on=date(2026, 5, 1)) if each.amount == Decimal(2000) else each
        for each in SERIES.coverage.contributions
    )

    sure, own = "Van de dekking al zeker", "waarvan € 4.325,00 eigen inbreng"
    assert _told(SERIES)[sure] == [f"€ 6.505,00, {own}"]
    assert _told(SERIES.with_step("coverage", contributions=later))[sure] == [f"€ 4.505,00, {own}"]


def test_list_of_funds_beside_a_letter_knows_nothing_of_after_its_day() -> None:
    sent = (Dispatch("taal", sent_on=date(2026, 4, 20)), Dispatch("vuur", sent_on=date(2026, 5, 2)))
    made = _with(ApplicationState.AWARDED).with_step("sending", dispatches=sent)
    now, beside = (_listed(fund_list(Edition(made, date(2026, 6, 1)), fund)) for fund in ("", "taal"))

    assert now["Stichting Buurtvuur (voorbeeld)"] == ["2 mei 2026", "toegezegd"]
    assert beside["Stichting Buurtvuur (voorbeeld)"] == ["", "te vragen"]
    assert beside["Fonds Meedoen en Taal (voorbeeld)"] == ["17 april 2026", "gevraagd"]


def _listed(paper: Paper) -> dict[str, list[str]]:
    """The day and the status behind the name of each fund."""
    rows = ([cell.text.replace(NO_BREAK, " ") for cell in row.cells] for row in opened(paper).tables[0].rows)
    return {name: told[:2] for name, *told in rows}
