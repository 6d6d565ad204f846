"""Catalogue: the shipped list is whole, and a damaged list says what is wrong and where."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgets.text import dutch
from proposal.funds.catalogue import SHIPPED, key, read, shipped
from proposal.funds.lists.columns import COLUMNS
from proposal.model.choices import LegalForm, PaperKind, Payment, Theme, YesNo
from proposal.model.fund import Fund, PaperRule, TextPart, TextRule, Unit
from proposal.model.timing import Day, Round
from tests.funds.damage import DAMAGES, GOOD, file

LONGEST_SENTENCE = 21
"""Words in a sentence of the shipped list."""


def _shipped(name: str) -> Fund:
    return next(each for each in shipped() if each.name.startswith(name))


def test_shipped_catalogue_has_every_source_once() -> None:
    assert len({key(each) for each in shipped()}) == len(shipped()) == 69


def test_every_shipped_fund_has_its_source_and_date() -> None:
    assert [each.name for each in shipped() if not each.evidence.pages] == []
    assert {each.evidence.found_on for each in shipped()} == {date(2026, 11, 21)}


def test_every_shipped_fund_has_a_theme_and_says_something_of_its_area_or_nothing() -> None:
    assert [each.name for each in shipped() if not each.themes] == []
    assert [each.name for each in shipped() if each.area.known and not each.area_words] == []


def test_shipped_rules_are_read_as_they_were_found() -> None:
    fund = _shipped("VSBfonds")

    assert fund.timing.lead_weeks == 17
    assert fund.forms == (LegalForm.FOUNDATION, LegalForm.ASSOCIATION)
    assert PaperRule(PaperKind.KVK, days_old=365) in fund.papers
    assert PaperRule(PaperKind.ACCOUNTS, above=Decimal(10_000)) in fund.papers


@pytest.mark.parametrize(
    ("name", "supporters"),
    [("Gemeente Rotterdam", 4), ("Eemnes", 5), ("GroenDoen", 10), ("European Solidarity Corps", 5)],
)
def test_fund_that_counts_signatures_or_people_does_so_as_data(name: str, supporters: int) -> None:
    assert _shipped(name).supporters == supporters


def test_round_before_a_day_closes_the_day_before() -> None:
    assert _shipped("Stichting Mundo").timing.rounds == (Round(Day(4, 30)), Round(Day(10, 31)))
    assert _shipped("Kern met Pit").timing.rounds == (Round(Day(10, 31), Day(9, 1)),)


def test_paper_of_which_only_its_registration_was_found_is_not_asked() -> None:
    assert [each.kind for each in _shipped("SamenSpeelFonds").papers] == [PaperKind.QUOTE]
    assert _shipped("Jantje Beton").papers == ()


def test_shipped_texts_are_short_whole_sentences() -> None:
    texts = [text for each in shipped() for text in (each.asks, each.how, each.when, each.not_for) if text]
    sentences = [each for text in texts for each in re.split(r"(?<=[.?!]) ", text)]

    assert [each for each in sentences if not re.fullmatch(r"[A-Z].*[.?!]", each)] == []
    assert [each for each in sentences if len(each.split()) > LONGEST_SENTENCE] == []


def test_unknown_rule_of_a_shipped_fund_stays_unknown() -> None:
    fund = _shipped("Grez-Mahie")

    assert (fund.money.at_least, fund.money.at_most, fund.forms, fund.area.known) == (None, None, (), False)


def test_every_column_is_read() -> None:
    row = {
        "website": "fondsdebrug.example", "thema's": "buurt;Ouderen", "minimum": "500", "maximum": "2.500,00",
        "rondes": "1-2;1-9 tot 31-10", "rechtsvormen": "Stichting;group", "alleen deze rechtsvormen": "Ja",
        "teksten": "Samenvatting 200 woorden", "bijlagen": "Bankafschrift hoogstens 14 dagen boven 10.000",
        "betaling": "In delen", "voorschot in %": "80%", "tot en met": "31-12-2026",
    }  # fmt: skip
    reading = read(file(GOOD | row))

    assert reading.mistakes == ()
    [fund] = reading.funds
    assert fund.themes == (Theme.NEIGHBOURHOOD, Theme.ELDERLY)
    assert (fund.money.at_least, fund.money.at_most) == (Decimal(500), Decimal(2500))
    assert fund.timing.rounds == (Round(Day(2, 1)), Round(Day(10, 31), Day(9, 1)))
    assert (fund.forms, fund.only_forms) == ((LegalForm.FOUNDATION, LegalForm.GROUP), YesNo.YES)
    assert fund.texts == (TextRule(TextPart.SUMMARY, 200, Unit.WORDS),)
    assert fund.papers == (PaperRule(PaperKind.BANK, 14, Decimal(10_000)),)
    assert (fund.paying.moment, fund.paying.advance) == (Payment.PARTS, Decimal(80))
    assert fund.timing.until == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("column", "typed", "expected"),
    DAMAGES,
)
def test_damaged_cell_is_told_with_row_column_and_what_is_expected(
    column: str, typed: str, expected: str
) -> None:
    reading = read(file(GOOD, {**GOOD, "naam": "Fonds Twee", column: typed}))

    [mistake] = reading.mistakes
    assert (mistake.row, mistake.column, mistake.found) == (3, column, typed[:80])
    assert expected in dutch(mistake.expected)
    assert [each.name for each in reading.funds] == ["Fonds De Brug"]


def test_maximum_below_the_minimum_is_told() -> None:
    [mistake] = read(file(GOOD | {"minimum": "1000", "maximum": "500"})).mistakes

    assert mistake.column == "maximum"
    assert "vanaf het minimum, €\xa01.000,00" in dutch(mistake.expected)


def test_same_fund_twice_is_told_by_name_and_site() -> None:
    reading = read(file(GOOD | {"website": "www.brug.nl"}, GOOD | {"website": "https://brug.nl/"}))

    assert len(reading.funds) == 1
    assert [(each.row, each.column) for each in reading.mistakes] == [(3, "naam")]


def test_same_name_with_another_site_is_another_fund() -> None:
    assert len(read(file(GOOD | {"website": "a.nl"}, GOOD | {"website": "b.nl"})).funds) == 2


def test_region_is_read_by_any_of_its_names() -> None:
    [fund] = read(file(GOOD | {"werkgebied": "den bosch;'s-gravenhage;provincie Utrecht"})).funds

    assert fund.area.inside == ("'s-Hertogenbosch", "Den Haag", "Utrecht (provincie)")


def test_wrong_columns_are_named() -> None:
    text = file(GOOD).replace("naam,", "name,", 1)

    assert [(each.row, each.column) for each in read(text).mistakes] == [(1, "naam"), (1, "name")]


def test_row_with_too_few_cells_is_told_and_empty_rows_are_not() -> None:
    mistakes = read(file(GOOD) + ",,,\nFonds,half\n").mistakes

    assert [(each.row, each.found) for each in mistakes] == [(4, "2")]


def test_quote_that_does_not_close_is_told() -> None:
    reading = read(file(GOOD) + '"Fonds\n')

    assert reading.funds == ()
    assert "aanhalingsteken" in dutch(reading.mistakes[0].expected)


def test_empty_file_misses_every_column() -> None:
    assert [each.column for each in read("").mistakes] == list(COLUMNS)


def test_byte_order_mark_of_a_spreadsheet_does_not_matter() -> None:
    assert read("\ufeff" + SHIPPED.read_text(encoding="utf-8")).funds == shipped()


def test_every_shipped_fund_has_a_lasting_mark() -> None:
    marks = [each.id for each in shipped()]
    assert "" not in marks
    assert len(marks) == len(set(marks))


def test_mark_does_not_tell_funds_apart() -> None:
    assert key(replace(shipped()[0], id="7")) == key(shipped()[0])


def test_long_list_with_every_damage_keeps_its_good_rows_and_tells_of_each_bad_one() -> None:
    rows = [GOOD | {"naam": f"Fonds {number}"} for number in range(2000)]
    damaged = {50 * number: damage for number, damage in enumerate(DAMAGES, 1)}
    for place, (column, typed, _) in damaged.items():
        rows[place][column] = typed

    reading = read(file(*rows))

    assert len(DAMAGES) >= 30
    assert len(reading.funds) == 2000 - len(damaged)
    told = [(each.row, each.column, each.found) for each in reading.mistakes]
    assert told == [(place + 2, column, typed[:80]) for place, (column, typed, _) in damaged.items()]
    for mistake, (_, _, expected) in zip(reading.mistakes, DAMAGES, strict=True):
        assert expected in dutch(mistake.expected)


@pytest.mark.parametrize(
    ("typed", "opens", "closes"),
    [
        ("31-jan", None, Day(1, 31)),
        ("1 februari", None, Day(2, 1)),
        ("1/2", None, Day(2, 1)),
        ("van 1 sept t/m 31 okt.", Day(9, 1), Day(10, 31)),
        ("1 March tot en met 15-5", Day(3, 1), Day(5, 15)),
    ],
)
def test_round_is_read_as_people_and_spreadsheets_write_it(
    typed: str, opens: Day | None, closes: Day
) -> None:
    [fund] = read(file(GOOD | {"rondes": typed})).funds

    assert fund.timing.rounds == (Round(closes, opens),)


def test_weeks_may_have_their_word_beside_them() -> None:
    [fund] = read(file(GOOD | {"weken voor de start": "8 weken", "bestuur van personen": "3 personen"})).funds

    assert (fund.timing.lead_weeks, fund.board) == (8, 3)


def test_commas_part_places_unless_the_one_lies_in_the_other() -> None:
    [fund] = read(file(GOOD | {"werkgebied": "Rotterdam, Delft"})).funds
    assert fund.area.inside == ("Rotterdam", "Delft")

    [mistake] = read(file(GOOD | {"werkgebied": "Epe, Gelderland"})).mistakes
    assert "alleen Epe, of alleen Gelderland" in dutch(mistake.expected)
