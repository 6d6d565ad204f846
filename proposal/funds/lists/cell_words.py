"""Cell words: what stands in one cell of a list of funds, as people read it."""

from collections.abc import Callable

from budgets.money import read_money
from budgets.text import Number, Text, mark
from proposal.funds.lists import cells
from proposal.funds.lists.cells import SEPARATOR
from proposal.funds.lists.columns import FundColumn, Kind
from proposal.model.choices import YesNo
from proposal.model.fund import PaperRule
from proposal.model.timing import Day, Round

Words = Callable[[FundColumn, str], Text | str]


def in_words(column: FundColumn, cell: str) -> tuple[Text | str, ...]:
    """Return what stands in a cell, () for an empty one."""
    if not cell:
        return ()
    if column.kind in MANY:
        parts = (each.strip() for each in cell.split(SEPARATOR))
        return tuple(MANY[column.kind](column, each) for each in parts)
    return (ONE.get(column.kind, _same)(column, cell),)


def _same(_column: FundColumn, cell: str) -> str:
    return cell


def _chosen(column: FundColumn, cell: str) -> Text:
    assert column.of is not None
    return cells.choice(column.of)(cell).label


def _round(told: Round) -> Text:
    if told.opens is None:
        return mark("elk jaar uiterlijk op {day}", day=_day(told.closes))
    return mark("elk jaar van {opens} tot en met {day}", opens=_day(told.opens), day=_day(told.closes))


def _day(day: Day) -> str:
    return f"{day.day}-{day.month}"


def _paper(rule: PaperRule) -> Text:
    told = rule.kind.label
    if rule.days_old is not None:
        told = mark("{paper}, hoogstens {count} dagen oud", paper=told, count=rule.days_old)
    if rule.above is not None:
        told = mark("{paper}, boven {amount}", paper=told, amount=rule.above)
    return told


ONE: dict[Kind, Words] = {
    Kind.MONEY: lambda _, cell: mark("{amount}", amount=read_money(cell)),
    Kind.PERCENT: lambda _, cell: mark("{share} %", share=Number(cells.percentage(cell))),
    Kind.DAY: lambda _, cell: mark("{day}", day=cells.day(cell)),
    Kind.YES_NO: lambda _, cell: cells.choice(YesNo)(cell).label,
    Kind.ONE: _chosen,
}
MANY: dict[Kind, Words] = {
    Kind.SEVERAL: _chosen,
    Kind.NAMES: _same,
    Kind.PAGES: _same,
    Kind.TEXTS: _same,
    Kind.ROUNDS: lambda _, cell: _round(cells.every_year(cell)),
    Kind.PAPERS: lambda _, cell: _paper(cells.paper(cell)),
}
