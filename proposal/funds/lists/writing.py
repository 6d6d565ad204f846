"""Writing: a list of funds as CSV, in the columns and words in which `funds.catalogue` reads it."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from io import StringIO
from typing import TypeAlias

from budgets.choice import Choice
from budgets.money import typed_quantity
from budgets.text import dutch
from proposal.funds.lists.cells import SEPARATOR
from proposal.funds.lists.columns import COLUMNS
from proposal.model.fund import Fund, PaperRule, TextRule
from proposal.model.timing import Day, Round

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would take for a formula."""

Value: TypeAlias = "str | int | Decimal | date | Choice | Round | TextRule | PaperRule | None"


def written(funds: Iterable[Fund], separator: str = ",") -> str:
    """Return these funds as CSV with COLUMNS; what is not known is an empty cell.

    A cell that a spreadsheet would run as a formula gets a space before it, which reading takes away.
    """
    return rows_as_csv((COLUMNS, *(tuple(_cells(fund)) for fund in funds)), separator)


def rows_as_csv(rows: Iterable[Iterable[str]], separator: str = ";") -> str:
    """Return these rows as CSV, of which no cell is run as a formula."""
    text = StringIO()
    lines = csv.writer(text, delimiter=separator, lineterminator="\n")
    lines.writerows([_safe(each) for each in row] for row in rows)
    return text.getvalue()


def cells_of(fund: Fund) -> dict[str, str]:
    """Return what stands in each of the columns for this fund; "" where nothing is known."""
    return dict(zip(COLUMNS, _cells(fund), strict=True))


def _cells(fund: Fund) -> Iterator[str]:
    money, timing = fund.money, fund.timing
    yield from map(_cell, (fund.id, fund.name, fund.website))
    yield from (_several(fund.themes), fund.reaches, _several(fund.area.inside), _several(fund.area.perhaps))
    yield fund.area_words
    yield from map(_cell, (money.at_least, money.at_most, money.share, money.share_above, money.own_share))
    yield from map(_cell, (money.contingency, money.overhead, money.funders_above, timing.lead_weeks))
    yield _several(timing.rounds)
    yield from map(_cell, (timing.decision_weeks, timing.until))
    yield _several(fund.forms)
    yield from map(_cell, (fund.only_forms, fund.via_lead, fund.volunteers, fund.quickscan))
    yield from map(_cell, (fund.supporters, fund.board, fund.condition))
    yield from (_several(fund.excludes), _several(fund.texts))
    yield from (_cell(fund.letter), _several(fund.sent_by), _several(fund.papers))
    yield from map(_cell, (fund.paying.moment, fund.paying.advance))
    yield from map(_cell, (fund.reporting.weeks, fund.reporting.accountant_above))
    yield from (fund.asks, fund.how, fund.when, fund.not_for, _several(fund.evidence.pages))
    yield from map(_cell, (fund.evidence.dated, fund.evidence.found_on))


def _several(values: Iterable[Value]) -> str:
    return SEPARATOR.join(_cell(each) for each in values)


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case Choice():
            return _word(value)
        case Decimal():
            return typed_quantity(value)
        case date():
            return value.isoformat()
        case Round():
            closes = _day(value.closes)
            return f"{_day(value.opens)} tot {closes}" if value.opens else closes
        case TextRule():
            return f"{_word(value.part)} {value.most} {_word(value.unit)}"
        case PaperRule():
            return _paper(value)
    return str(value)


def _word(choice: Choice) -> str:
    return _words(type(choice))[choice]


@cache
def _words(kind: type[Choice]) -> dict[Choice, str]:
    return {each: dutch(each.label) for each in kind}


def _day(day: Day) -> str:
    return f"{day.day}-{day.month}"


def _paper(paper: PaperRule) -> str:
    age = f" hoogstens {paper.days_old} dagen" if paper.days_old is not None else ""
    above = f" boven {typed_quantity(paper.above)}" if paper.above is not None else ""
    return f"{_word(paper.kind)}{age}{above}"


def _safe(cell: str) -> str:
    return f" {cell}" if cell.startswith(FORMULA) else cell
