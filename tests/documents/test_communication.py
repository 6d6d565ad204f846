"""The checklist of dealing with funds: per fund what is done, by whom and when, and what is still open."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from proposal.documents.communication import communication, communication_blocks
from proposal.documents.edition import Edition
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.following import Term, TermKind, Tick
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.sign_off import SignOff
from tests.documents.reading import opened, words

TODAY = date(2026, 5, 4)
LANGUAGE = "Laat iemand die goed Nederlands schrijft alles nalezen."
ELS = SignOff("Els Kok", date(2026, 3, 2))


def _written(proposal: Proposal, *signed: SignOff) -> list[list[str]]:
    """Return the rows of the checklists in the Word file, read back."""
    document = opened(communication(Edition(proposal, TODAY, signed=signed)))
    tables = [each for each in document.tables if each.rows[0].cells[0].text == "Klaar"]
    return [[cell.text for cell in row.cells] for each in tables for row in each.rows[1:]]


def _row(rows: list[list[str]], begin: str) -> list[str]:
    return next(each for each in rows if each[1].startswith(begin))


def _unsent(kind: Kind = Kind.EVENT) -> Proposal:
    """Return an example of which nobody read the language yet."""
    made = example(kind)
    left = tuple(replace(each, language_by="") for each in made.sending.dispatches)
    states = tuple(replace(each, state=ApplicationState.CALLED) for each in made.funds.applications)
    return made.with_step("sending", dispatches=left).with_step("funds", applications=states)


def test_language_is_open_while_nobody_checked_it() -> None:
    assert _row(_written(_unsent()), LANGUAGE) == ["☐", LANGUAGE, "", ""]


def test_language_is_ticked_with_who_checked_it_and_when() -> None:
    sign, said, who, on = _row(_written(_unsent(), ELS), LANGUAGE)

    assert (sign, who, on) == ("☑", "Els Kok", "2\xa0maart 2026")
    assert said == f"{LANGUAGE}\nNagelezen."


@pytest.mark.parametrize(("count", "told"), [(3, "3 antwoorden."), (1, "1 antwoord.")])
def test_language_is_open_again_when_texts_changed_since(count: int, told: str) -> None:
    sign, said, *_ = _row(_written(_unsent(), replace(ELS, changed=count)), LANGUAGE)

    assert sign == "☐"
    assert said.endswith(f"Els Kok las alles na op 2 maart 2026. Daarna nog veranderd: {told}")


def test_every_fund_has_its_own_facts_and_list() -> None:
    made = example(Kind.SERIES)
    told = words(communication(Edition(made, TODAY)))

    for each in made.funds.applications:
        assert told.count(each.fund) == 2
        assert each.person_reach in told
    assert told.count("Stap voor stap") == len(made.funds.applications)
    assert "Samira Haddad" in told


def test_what_was_ticked_says_who_did_it_when_and_what_came_of_it() -> None:
    tick = Tick("t", "buurt", "involve", date(2026, 2, 3), "Fatma", "De wijkmanager komt kijken.")
    made = example(Kind.EVENT).with_step("following", ticks=(tick,))

    assert _row(_written(made), "Betrek fonds en gemeente") == [
        "☑",
        "Betrek fonds en gemeente vóór je om geld vraagt.\nDe wijkmanager komt kijken.",
        "Fatma",
        "3\xa0februari 2026",
    ]


def test_long_note_stands_below_the_list_and_loses_nothing() -> None:
    note = " ".join(f"woord{number}" for number in range(300))
    made = example(Kind.EVENT).with_step(
        "following", ticks=(Tick("t", "buurt", "involve", TODAY, "An", note),)
    )
    paper = communication(Edition(made, TODAY))

    assert words(paper).count("woord299") == 1
    assert "woord299" not in _row(_written(made), "Zie ")[1]


def test_fund_that_said_no_gets_the_tasks_after_a_no_and_nothing_of_a_yes() -> None:
    made = example(Kind.EVENT)
    no = tuple(replace(each, state=ApplicationState.REJECTED) for each in made.funds.applications)
    rows = [each[1] for each in _written(made.with_step("funds", applications=no))]

    assert "Na een afwijzing" in rows
    assert "Na een toezegging" not in rows
    assert "Bel en vraag waarom het nee werd. Bedank voor de uitleg." in rows


def test_list_can_be_filled_in_by_hand_while_there_is_no_fund() -> None:
    rows = _written(Proposal())

    assert {each[0] for each in rows} == {"", "☐", "•"}
    assert [each[1] for each in rows if not each[0]] == [
        "Voordat je schrijft", "Als je de aanvraag verstuurt", "Terwijl je wacht", "Na een toezegging",
        "Het fonds als partner", "Na een afwijzing",
    ]  # fmt: skip
    assert len(communication_blocks(Edition(Proposal(), TODAY))) == 2


def test_what_was_agreed_with_a_fund_stands_on_its_pages() -> None:
    made = example(Kind.SERIES)
    fund = made.funds.applications[0].id
    terms = (
        Term("t1", fund, TermKind.CONDITION, "Logo op de poster", date(2026, 6, 1)),
        Term("t2", fund, TermKind.PAYMENT, "Eerste deel", date(2026, 5, 15), Decimal(3000), date(2026, 5, 2)),
    )
    document = opened(communication(Edition(made.with_step("following", terms=terms), TODAY)))

    (agreed,) = [each for each in document.tables if each.rows[0].cells[0].text == "Afspraak"]
    rows = [[cell.text.replace("\xa0", " ") for cell in row.cells] for row in agreed.rows[1:]]
    assert rows == [
        ["Andere voorwaarde", "Logo op de poster", "1 juni 2026", "", ""],
        ["Geld komt binnen", "Eerste deel", "15 mei 2026", "2 mei 2026", "€ 3.000,00"],
    ]
