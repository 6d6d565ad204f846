"""Catalogue: lists of funds as CSV, the one that is shipped and those of organisations, read strictly."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TypeVar

from budgets.money import Unreadable
from budgets.text import Text, dutch, mark
from proposal.funds import cells
from proposal.model.choices import LegalForm, Payment, SentHow, Theme
from proposal.model.fund import Area, Evidence, Exclusion, Fund, MoneyRules, Paying, Reporting, Timing

SHIPPED = Path(__file__).with_name("catalogue.csv")
LONGEST_CELL = 2000
LONGEST_FOUND = 80

COLUMNS = (
    "kenmerk", "naam", "website", "thema's", "voor wie", "werkgebied", "misschien ook",
    "werkgebied in woorden", "minimum", "maximum", "hoogste deel in %", "alles tot", "eigen deel in %",
    "onvoorzien in %", "overhead in %", "meer geldgevers boven", "weken voor de start", "rondes",
    "weken tot het besluit", "tot en met", "rechtsvormen", "alleen deze rechtsvormen", "via een penvoerder",
    "vrijwilligers nodig", "quickscan", "steun van personen", "bestuur van personen", "bijzondere eis",
    "niet voor", "teksten", "brief nodig", "versturen", "bijlagen", "betaling", "voorschot in %",
    "verslag binnen weken", "accountant boven", "vraagt", "hoe", "wanneer", "niet voor, in woorden",
    "bronnen", "datum van de bron", "gevonden op",
)  # fmt: skip
"""The columns of a list of funds, in order."""

T = TypeVar("T")


@dataclass(frozen=True)
class Mistake:
    """What could not be read: row (as a spreadsheet counts), column, what stands there and what should."""

    row: int
    column: str
    found: str
    expected: Text


@dataclass(frozen=True)
class Reading:
    """The funds of the rows without a mistake, and all mistakes in reading order."""

    funds: tuple[Fund, ...]
    mistakes: tuple[Mistake, ...]


class DamagedCatalogue(ValueError):
    """The list that is shipped has mistakes; the message names each."""


def read(text: str) -> Reading:
    """Return the funds in a CSV file with COLUMNS; a row with a mistake is left out and reported."""
    rows = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        header = tuple(next(rows, ()))
        if header != COLUMNS:
            return Reading((), tuple(_wrong_columns(header)))
        return _read_rows([(rows.line_num, row) for row in rows if any(each.strip() for each in row)])
    except csv.Error:
        broken = mark("Sluit elk aanhalingsteken.")
        return Reading((), (Mistake(rows.line_num, "", "", broken),))


@cache
def shipped() -> tuple[Fund, ...]:
    """Return the funds that come with the program; DamagedCatalogue when its file has a mistake."""
    reading = read(SHIPPED.read_text(encoding="utf-8"))
    if reading.mistakes:
        told = (
            f"{each.row}, {each.column}: {each.found!r}, {dutch(each.expected)}" for each in reading.mistakes
        )
        raise DamagedCatalogue("\n".join(told))
    return reading.funds


def key(fund: Fund) -> tuple[str, str]:
    """Return by what a fund is recognised as one that is there already: name and site, plainly written."""
    site = fund.website.casefold().strip().removeprefix("https://").removeprefix("http://")
    return " ".join(fund.name.casefold().split()), site.removeprefix("www.").rstrip("/")


@dataclass
class _Line:
    """One row while it is read; gathers its mistakes."""

    number: int
    typed: dict[str, str]
    mistakes: list[Mistake] = field(default_factory=list)

    def get(self, column: str, reader: Callable[[str], T], empty: T) -> T:
        """Return what stands in `column`, or `empty` when nothing or nothing readable stands there."""
        typed = self.typed[column]
        if not typed.strip():
            return empty
        try:
            if len(typed) > LONGEST_CELL:
                raise Unreadable(mark("Schrijf hoogstens {count} tekens.", count=LONGEST_CELL))
            return reader(typed)
        except Unreadable as wrong:
            self.wrong(column, wrong.text)
            return empty

    def wrong(self, column: str, expected: Text) -> None:
        """Note that `expected` should stand in `column`."""
        self.mistakes.append(Mistake(self.number, column, self.typed[column][:LONGEST_FOUND], expected))


def _read_rows(rows: list[tuple[int, list[str]]]) -> Reading:
    funds: dict[tuple[str, str], Fund] = {}
    mistakes: list[Mistake] = []
    for number, row in rows:
        if len(row) != len(COLUMNS):
            many = mark("Zet {count} kolommen op deze rij.", count=len(COLUMNS))
            mistakes.append(Mistake(number, "", str(len(row)), many))
            continue
        line = _Line(number, dict(zip(COLUMNS, row, strict=True)))
        fund = _fund(line)
        if key(fund) in funds:
            line.wrong("naam", mark("Dit fonds staat al in de lijst."))
        mistakes += line.mistakes
        if not line.mistakes:
            funds[key(fund)] = fund
    return Reading(tuple(funds.values()), tuple(mistakes))


def _wrong_columns(header: tuple[str, ...]) -> Iterator[Mistake]:
    missing = [each for each in COLUMNS if each not in header]
    strange = [each for each in header if each not in COLUMNS]
    yield from (Mistake(1, each, "", mark("Deze kolom ontbreekt.")) for each in missing)
    yield from (Mistake(1, each[:LONGEST_FOUND], "", mark("Deze kolom kennen we niet.")) for each in strange)
    if not missing and not strange:
        yield Mistake(1, "", "", mark("Zet elke kolom er één keer in, in de volgorde van de lijst."))


def _fund(line: _Line) -> Fund:
    if not line.typed["naam"].strip():
        line.wrong("naam", mark("Schrijf de naam van het fonds."))
    return Fund(
        id=line.get("kenmerk", cells.mark_of_fund, ""),
        name=line.get("naam", cells.text, ""),
        website=line.get("website", cells.text, ""),
        themes=line.get("thema's", cells.several(cells.choice(Theme)), ()),
        reaches=line.get("voor wie", cells.text, ""),
        area=_area(line),
        area_words=line.get("werkgebied in woorden", cells.text, ""),
        money=_money(line),
        timing=_timing(line),
        forms=line.get("rechtsvormen", cells.several(cells.choice(LegalForm)), ()),
        only_forms=line.get("alleen deze rechtsvormen", cells.yes_no, None),
        via_lead=line.get("via een penvoerder", cells.yes_no, None),
        volunteers=line.get("vrijwilligers nodig", cells.yes_no, None),
        quickscan=line.get("quickscan", cells.yes_no, None),
        supporters=line.get("steun van personen", cells.count, None),
        board=line.get("bestuur van personen", cells.count, None),
        condition=line.get("bijzondere eis", cells.text, ""),
        excludes=line.get("niet voor", cells.several(cells.choice(Exclusion)), ()),
        texts=line.get("teksten", cells.several(cells.text_rule), ()),
        letter=line.get("brief nodig", cells.yes_no, None),
        sent_by=line.get("versturen", cells.several(cells.choice(SentHow)), ()),
        papers=line.get("bijlagen", cells.several(cells.paper), ()),
        paying=_paying(line),
        reporting=_reporting(line),
        asks=line.get("vraagt", cells.text, ""),
        how=line.get("hoe", cells.text, ""),
        when=line.get("wanneer", cells.text, ""),
        not_for=line.get("niet voor, in woorden", cells.text, ""),
        evidence=_evidence(line),
    )


def _area(line: _Line) -> Area:
    regions = cells.several(cells.region)
    return Area(line.get("werkgebied", regions, ()), line.get("misschien ook", regions, ()))


def _money(line: _Line) -> MoneyRules:
    rules = MoneyRules(
        at_least=line.get("minimum", cells.money, None),
        at_most=line.get("maximum", cells.money, None),
        share=line.get("hoogste deel in %", cells.percentage, None),
        share_above=line.get("alles tot", cells.money, None),
        own_share=line.get("eigen deel in %", cells.percentage, None),
        contingency=line.get("onvoorzien in %", cells.percentage, None),
        overhead=line.get("overhead in %", cells.percentage, None),
        funders_above=line.get("meer geldgevers boven", cells.money, None),
    )
    if rules.at_least is not None and rules.at_most is not None and rules.at_least > rules.at_most:
        line.wrong("maximum", mark("Schrijf een bedrag vanaf het minimum, {least}.", least=rules.at_least))
    return rules


def _timing(line: _Line) -> Timing:
    return Timing(
        lead_weeks=line.get("weken voor de start", cells.count, None),
        rounds=line.get("rondes", cells.several(cells.every_year), ()),
        decision_weeks=line.get("weken tot het besluit", cells.count, None),
        until=line.get("tot en met", cells.day, None),
    )


def _paying(line: _Line) -> Paying:
    moment = line.get("betaling", cells.choice(Payment), None)
    return Paying(moment, line.get("voorschot in %", cells.percentage, None))


def _reporting(line: _Line) -> Reporting:
    weeks = line.get("verslag binnen weken", cells.count, None)
    return Reporting(weeks, line.get("accountant boven", cells.money, None))


def _evidence(line: _Line) -> Evidence:
    for column, expected in (
        ("bronnen", mark("Schrijf het adres van de pagina waar dit staat.")),
        ("gevonden op", mark("Schrijf de dag waarop dit gevonden is, als 31-12-2026.")),
    ):
        if not line.typed[column].strip():
            line.wrong(column, expected)
    return Evidence(
        pages=line.get("bronnen", cells.several(cells.page), ()),
        found_on=line.get("gevonden op", cells.day, None),
        dated=line.get("datum van de bron", cells.dated, ""),
    )
