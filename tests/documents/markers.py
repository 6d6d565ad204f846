"""Markers: finds back in documents what was planted in a proposal."""

from datetime import date
from decimal import Decimal
from typing import Any

from budgets.choice import Choice
from budgets.notation import format_money, format_number
from budgets.text import dutch
from proposal.documents.staying_home import STAYS_HOME
from proposal.documents.wording import chosen, day, month
from tests.builders import Planted

NOT_IN_EVERY_ROW = {
    "budget.lines.price": "a percentage of the other lines has no price",
    "budget.lines.quantity": "a percentage of the other lines has no quantity",
    "budget.lines.unit": "a percentage of the other lines has no unit; the workbook has a column for it",
    "budget.lines.percentage": "only contingency has a percentage",
}
"""Answers that a kind of cost line has no place for."""


def shown(value: Any) -> tuple[str, ...]:
    """The ways in which a value may stand in a document."""
    match value:
        case Choice():
            words = {chosen(value), dutch(value.label)}
            return (*words, *(each.lower() for each in words))
        case date():
            return (day(value), month(value))
        case Decimal():
            return (format_money(value), format_number(value))
        case int():
            return (format_number(value), str(value))
        case tuple():
            return tuple(way for each in value for way in shown(each))
        case _:
            return (str(value),)


def stays_home(each: Planted) -> bool:
    """Whether no fund reads this answer."""
    return each.own or each.place in STAYS_HOME or each.place.endswith(".why_not")


def missing(planted: tuple[Planted, ...], text: str) -> list[str]:
    """The places whose answers are not all found; of a choice one is enough, for a word may recur."""
    found: dict[str, list[bool]] = {}
    for each in planted:
        found.setdefault(each.place, []).append(any(way in text for way in shown(each.value)))
    loose = {each.place for each in planted if is_choice(each.value)} | NOT_IN_EVERY_ROW.keys()
    return [place for place, hits in found.items() if not (any(hits) if place in loose else all(hits))]


def is_choice(value: Any) -> bool:
    """Whether this is picked from a list of ours, whose words recur everywhere."""
    return isinstance(value, Choice) or (
        isinstance(value, tuple) and all(isinstance(each, Choice) for each in value)
    )
