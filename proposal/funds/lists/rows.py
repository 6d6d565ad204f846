"""Rows: one fund from the cells of one row, and what is wrong with each cell that cannot be read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.funds.lists import cells
from proposal.model.choices import LegalForm, Payment, SentHow, Theme
from proposal.model.fund import Area, Evidence, Exclusion, Fund, MoneyRules, Paying, Reporting
from proposal.model.timing import Timing

LONGEST_CELL = 2000
LONGEST_FOUND = 80

T = TypeVar("T")


@dataclass(frozen=True)
class Mistake:
    """What could not be read: row (as a spreadsheet counts), column, what stands there and what should."""

    row: int
    column: str
    found: str
    expected: Text


@dataclass
class Line:
    """One row while it is read; gathers its mistakes."""

    number: int
    typed: Mapping[str, str]
    mistakes: list[Mistake] = field(default_factory=list)

    def get(self, column: str, reader: Callable[[str], T], empty: T) -> T:
        """Return what stands in `column`, or `empty` when nothing or nothing readable stands there."""
        typed = self.typed.get(column, "")
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
        found = self.typed.get(column, "")[:LONGEST_FOUND]
        self.mistakes.append(Mistake(self.number, column, found, expected))


def read_row(
    number: int, typed: Mapping[str, str], sourced: bool = False
) -> tuple[Fund, tuple[Mistake, ...]]:
    """Return the fund in the cells of a row, by their columns, and what of it cannot be read.

    A column that is not there is not known. `sourced` asks of every fund where and when this was found.
    """
    line = Line(number, typed)
    fund = _fund(line)
    if sourced:
        _ask_source(line)
    return fund, tuple(line.mistakes)


def _fund(line: Line) -> Fund:
    if not line.typed.get("naam", "").strip():
        line.wrong("naam", mark("Schrijf de naam van het fonds."))
    return Fund(
        id=line.get("kenmerk", cells.mark_of_fund, ""),
        name=line.get("naam", cells.name, ""),
        website=line.get("website", cells.text, ""),
        themes=line.get("thema's", cells.several(cells.choice(Theme), commas=True), ()),
        reaches=line.get("voor wie", cells.text, ""),
        area=_area(line),
        area_words=line.get("werkgebied in woorden", cells.text, ""),
        money=_money(line),
        timing=_timing(line),
        forms=line.get("rechtsvormen", cells.several(cells.choice(LegalForm), commas=True), ()),
        only_forms=line.get("alleen deze rechtsvormen", cells.yes_no, None),
        via_lead=line.get("via een penvoerder", cells.yes_no, None),
        volunteers=line.get("vrijwilligers nodig", cells.yes_no, None),
        quickscan=line.get("quickscan", cells.yes_no, None),
        supporters=line.get("steun van personen", cells.count, None),
        board=line.get("bestuur van personen", cells.count, None),
        condition=line.get("bijzondere eis", cells.text, ""),
        excludes=line.get("niet voor", cells.several(cells.choice(Exclusion), commas=True), ()),
        texts=line.get("teksten", cells.several(cells.text_rule), ()),
        letter=line.get("brief nodig", cells.yes_no, None),
        sent_by=line.get("versturen", cells.several(cells.choice(SentHow), commas=True), ()),
        papers=line.get("bijlagen", cells.several(cells.paper), ()),
        paying=_paying(line),
        reporting=_reporting(line),
        asks=line.get("vraagt", cells.text, ""),
        how=line.get("hoe", cells.text, ""),
        when=line.get("wanneer", cells.text, ""),
        not_for=line.get("niet voor, in woorden", cells.text, ""),
        evidence=_evidence(line),
    )


def _area(line: Line) -> Area:
    return Area(line.get("werkgebied", cells.regions, ()), line.get("misschien ook", cells.regions, ()))


def _money(line: Line) -> MoneyRules:
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


def _timing(line: Line) -> Timing:
    return Timing(
        lead_weeks=line.get("weken voor de start", cells.count, None),
        rounds=line.get("rondes", cells.several(cells.every_year, commas=True), ()),
        decision_weeks=line.get("weken tot het besluit", cells.count, None),
        until=line.get("tot en met", cells.day, None),
    )


def _paying(line: Line) -> Paying:
    moment = line.get("betaling", cells.choice(Payment), None)
    return Paying(moment, line.get("voorschot in %", cells.percentage, None))


def _reporting(line: Line) -> Reporting:
    weeks = line.get("verslag binnen weken", cells.count, None)
    return Reporting(weeks, line.get("accountant boven", cells.money, None))


def _evidence(line: Line) -> Evidence:
    return Evidence(
        pages=line.get("bronnen", cells.several(cells.page), ()),
        found_on=line.get("gevonden op", cells.day, None),
        dated=line.get("datum van de bron", cells.dated, ""),
    )


def _ask_source(line: Line) -> None:
    for column, expected in (
        ("bronnen", mark("Schrijf het adres van de pagina waar dit staat.")),
        ("gevonden op", mark("Schrijf de dag waarop dit gevonden is, als 31-12-2026.")),
    ):
        if not line.typed.get(column, "").strip():
            line.wrong(column, expected)
