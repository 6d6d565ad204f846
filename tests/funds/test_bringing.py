"""Bringing: lists of others are read, whatever their columns are called; what is wrong is told."""

import time
from dataclasses import replace
from datetime import date

import pytest

from budgets.text import dutch
from proposal.funds.catalogue import shipped
from proposal.funds.lists.bringing import Report, report, to_keep
from proposal.funds.lists.columns import COLUMNS
from proposal.funds.lists.guessing import Layout, Rows, guessed
from proposal.funds.lists.listing import Listed, overview
from proposal.funds.lists.writing import cells_of
from proposal.model.choices import Theme
from proposal.model.fund import Entry, Fund
from proposal.model.timing import Day, Round
from tests.funds.damage import DAMAGES, GOOD
from tests.funds.test_writing import FULL

MARCH = Round(Day(3, 15))
KNOWN = overview(shipped(), ())
NO_SOURCE_NEEDED = {("bronnen", ""), ("gevonden op", "")}
TROUBLES = tuple(each for each in DAMAGES if each[:2] not in NO_SOURCE_NEEDED)


def _read(rows: Rows, known: tuple[Listed, ...] = KNOWN) -> Report:
    return report(rows, guessed(rows), known)


def _own(*funds: Fund) -> tuple[Listed, ...]:
    marked = (replace(each, id=f"eigen-{number}") for number, each in enumerate(funds, start=1))
    return overview((), [Entry(number, each) for number, each in enumerate(marked, start=1)])


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        (("Naam", "Website"), ("naam", "website")),
        (("Regio", "Fonds", "Max. bedrag", "Thema"), ("werkgebied", "naam", "maximum", "thema's")),
        (("naam", "Bedrag max"), ("naam", "maximum")),
        (("Fund name", "URL", "Maximum amount", "Deadline"), ("naam", "website", "maximum", "rondes")),
        (("Naam van het fonds:", "MAXIMUM (€)", "minimaal"), ("naam", "maximum", "minimum")),
        (("Aantekening", "Naam fonds"), ("", "naam")),
        (COLUMNS, COLUMNS),
    ],
)
def test_columns_are_guessed_by_their_headings(heads: tuple[str, ...], columns: tuple[str, ...]) -> None:
    assert guessed([heads]) == Layout(1, columns)


def test_column_that_tells_it_in_words_is_guessed_as_words() -> None:
    heads = ("naam", "Deadline", "regio", "Thema")
    words = ("in het voorjaar", "de hele stad", "van alles")

    found = guessed([heads, ("De Brug", *words), ("De Kade", *words)])
    one_of_two = guessed([heads, ("De Brug", *words), ("De Kade", "1-2", "Delft", "buurt")])

    assert found.columns == ("naam", "wanneer", "werkgebied in woorden", "")
    assert one_of_two.columns == ("naam", "rondes", "werkgebied", "thema's")


@pytest.mark.parametrize(
    "typed", ["15-3-2027", "15/03/2027", "15-03-27", "2027-03-15", "15 mrt 2027", "15.3.2027"]
)
def test_whole_date_in_a_column_of_rounds_is_its_day_and_month(typed: str) -> None:
    found = _read([("naam", "Deadline"), ("De Brug", typed), ("De Kade", f"{typed}, 1-10-2027")])

    assert found.mistakes == ()
    assert [each.fund.timing.rounds for each in found.new] == [(MARCH,), (MARCH, Round(Day(10, 1)))]


def test_last_day_of_a_scheme_is_read_as_people_write_it() -> None:
    rows = [("naam", "loopt tot"), ("De Brug", "01/04/2027"), ("De Kade", "1 april 2027")]

    assert [each.fund.timing.until for each in _read(rows).new] == [date(2027, 4, 1)] * 2


def test_headings_are_found_below_a_title() -> None:
    rows = [("Onze fondsen",), (), ("Naam", "Website"), ("De Brug", "brug.nl")]

    assert guessed(rows).head == 3
    assert [each.fund.website for each in _read(rows).new] == ["brug.nl"]


def test_list_without_headings_is_known_by_what_stands_in_it() -> None:
    rows = [("1", "www.brug.nl", "De Brug"), ("2", "https://kade.nl/", "De Kade")]

    assert guessed(rows) == Layout(0, ("", "website", "naam"))
    assert [(each.row, each.fund.name) for each in _read(rows).new] == [(1, "De Brug"), (2, "De Kade")]


def test_only_a_name_is_needed_and_words_of_others_are_understood() -> None:
    heads, brug, bare = ("fonds", "thema's", "maximum"), ("De Brug", "jeugd, Ouderen", "€ 2.500"), ("Kaal",)
    rows = [heads, brug, ("", "", ""), bare]

    found = _read(rows)

    assert found.mistakes == ()
    assert [each.fund.name for each in found.new] == ["De Brug", "Kaal"]
    assert found.new[0].fund.themes == (Theme.YOUTH, Theme.ELDERLY)


def test_doubles_are_recognised_by_name_and_site() -> None:
    brug, twee = Fund("De Brug", website="https://www.brug.nl/"), Fund("Twee", website="a.nl")
    known = _own(brug, Fund("De Kade"), twee)
    rows = [("naam", "website", "hoe"), ("de  brug", "brug.nl", ""), ("De Kade", "kade.nl", ""),
            ("Twee", "b.nl", ""), ("DE BRUG", "anders.nl", "")]  # fmt: skip

    found = _read(rows, known)

    assert [each.row for each in found.doubles] == [2, 3]
    assert [each.row for each in found.new] == [4, 5]


def test_double_keeps_what_the_file_leaves_empty() -> None:
    known = _own(replace(FULL, website="brug.nl"))
    rows = [("naam", "website", "maximum", "hoe"), (FULL.name, "brug.nl", "", "bel eerst")]

    [double] = _read(rows, known).doubles

    assert double.fund == replace(FULL, website="brug.nl", id="eigen-1", how="bel eerst")
    assert [each.header for each in double.changed] == ["hoe"]


def test_correcting_a_shipped_fund_makes_a_correction_of_it() -> None:
    vsb = next(each for each in shipped() if each.id == "vsbfonds")
    found = _read([("naam", "website", "hoe"), ("VSBfonds", "vsbfonds.nl", "Bel eerst."), ("Nieuw", "", "")])

    new, corrected = to_keep(found, found.doubles)

    assert (new.number, new.corrects, new.fund.name) == (0, "", "Nieuw")
    assert (corrected.corrects, corrected.base, corrected.fund.how) == ("vsbfonds", vsb, "Bel eerst.")


def test_same_fund_twice_in_a_file_is_told_with_its_row() -> None:
    own, ours = (("De Brug", "brug.nl"), ("de brug", "")), (("VSBfonds", ""), ("VSBfonds", "vsbfonds.nl"))
    rows = [("naam", "website"), *own, *ours]

    found = _read(rows)

    assert [(each.row, dutch(each.expected)) for each in found.mistakes] == [
        (3, "Dit fonds staat ook in rij 2."), (5, "Dit fonds staat ook in rij 4."),
    ]  # fmt: skip


def test_two_funds_with_one_name_come_back_by_their_marks() -> None:
    known = _own(Fund("De Brug"), Fund("De Brug", website="brug.nl"))
    rows = [COLUMNS, *(tuple(cells_of(each.fund).values()) for each in known)]

    again, elsewhere = _read(rows, known), _read(rows, ())

    assert (len(again.same), again.new, again.mistakes) == (2, (), ())
    assert (len(elsewhere.new), elsewhere.mistakes) == (2, ())


def test_formula_without_an_outcome_is_told() -> None:
    found = _read([("naam", "maximum"), ("De Brug", None)])

    [mistake] = found.mistakes
    assert (mistake.row, mistake.column, found.new) == (2, "B (maximum)", ())
    assert "formule heeft geen uitkomst" in dutch(mistake.expected)


def test_list_that_goes_out_comes_in_unchanged() -> None:
    funds = (*shipped(), replace(FULL, id="eigen-1"), Fund("Kaal", id="eigen-2"))
    known = overview(shipped(), [Entry(number, each) for number, each in enumerate(funds[-2:], start=1)])
    rows = [COLUMNS, *(tuple(cells_of(each).values()) for each in funds)]

    again, elsewhere = _read(rows, known), _read(rows, ())

    assert (len(again.same), again.new, again.doubles, again.mistakes) == (len(funds), (), (), ())
    assert tuple(each.fund for each in elsewhere.new) == funds


def test_long_list_with_every_damage_tells_of_each_and_keeps_the_rest_in_a_moment() -> None:
    rows = [{**GOOD, "naam": f"Fonds {number}"} for number in range(2000)]
    damaged = {50 * number: each for number, each in enumerate(TROUBLES, start=1)}
    for place, (column, typed, _) in damaged.items():
        rows[place][column] = typed
    cells = [COLUMNS, *(tuple(row.get(each, "") for each in COLUMNS) for row in rows)]

    before = time.process_time()
    found = _read(cells)
    took = time.process_time() - before

    assert len(TROUBLES) >= 30
    assert len(found.new) == 2000 - len(damaged)
    assert [(each.row, each.found) for each in found.mistakes] == [
        (place + 2, typed[:80]) for place, (_, typed, _) in damaged.items()
    ]
    for mistake, (column, _, expected) in zip(found.mistakes, damaged.values(), strict=True):
        assert mistake.column.endswith(f"({column})")
        assert expected in dutch(mistake.expected)
    assert took < 3
