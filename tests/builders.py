"""Builds proposals from the dataclasses themselves, so that a new question is tested the day it is added."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from budgets.budget import CostKind
from budgets.choice import Choice
from budgets.coverage import SourceKind, Status
from proposal.model.choices import ApplicationState, YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import Ask, asks

ROWS = 3
FIRST_DAY = date(2031, 1, 1)
CHOSEN: dict[type[Choice], tuple[Choice, ...]] = {
    CostKind: (CostKind.PURCHASE, CostKind.PRO_BONO, CostKind.CONTINGENCY),
    ApplicationState: (ApplicationState.WRITTEN, ApplicationState.AWARDED, ApplicationState.CONFIRMED),
    Status: (Status.ASKED, Status.PLEDGED, Status.TO_ASK),
    SourceKind: (SourceKind.OWN_MONEY, SourceKind.MUNICIPALITY, SourceKind.COMPANY),
    YesNo: (YesNo.YES,),
}
"""The choices a good proposal makes; of all other lists the members are taken in turn."""

PLANTED = "merk"
"""How every planted text begins."""

HARD = "Zeeën & cafés <b>😀</b> مرحبا ሰላም\x00\x0b\n- «één»\n\n=SOM(A1)"
"""What breaks files: accents, signs of XML, emoji, other scripts, control characters, formulas."""


@dataclass(frozen=True)
class Planted:
    """One answer that was filled in: its place ('step.list.question'), its value, whether it stays home."""

    place: str
    value: Any
    own: bool


@dataclass(frozen=True)
class Filled:
    """A proposal with every question answered, and all that was planted in it."""

    proposal: Proposal
    planted: tuple[Planted, ...]


@cache
def filled(kind: Kind) -> Filled:
    """A proposal of this kind: each text occurs nowhere else, other values differ if they can."""
    planting = _Planting(kind)
    steps: dict[str, Any] = {slug: planting.step(slug) for slug in STEPS}
    return Filled(Proposal(**steps), tuple(planting.planted))


def row_id(place: str, number: int) -> str:
    """The id of row `number` of 'step.list'."""
    return f"{place.replace('.', '-')}-{number}"


class _Planting:
    """Hands out values that differ, and remembers them."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.planted: list[Planted] = []
        self._numbers = count(1001)

    def step(self, slug: str) -> Any:
        """The step's dataclass with every question that this kind of project is asked."""
        answers = STEPS[slug]
        asked = {name: ask for name, ask in asks(answers) if self.kind in ask.kinds and name != "needed"}
        values = {name: self._answer(slug, answers, name, ask, 1) for name, ask in asked.items()}
        return answers(**values)

    def _answer(self, place: str, owner: type, name: str, ask: Ask, number: int, own: bool = False) -> Any:
        path = f"{place}.{name}"
        if ask.row:
            return tuple(self._rows(path, ask))
        value = self._value(get_type_hints(owner)[name], ask, number)
        if not ask.refers:
            self.planted.append(Planted(path, value, own or ask.own))
        return value

    def _rows(self, path: str, ask: Ask) -> Iterator[Any]:
        assert ask.row
        ids = ask.follows or path
        for number in range(1, ROWS + 1):
            values = {
                name: self._answer(path, ask.row, name, each, number, own=ask.own)
                for name, each in asks(ask.row)
            }
            yield ask.row(id=row_id(ids, number), **values)

    def _value(self, hint: Any, ask: Ask, number: int) -> Any:
        if ask.refers:
            row = row_id(ask.refers, number)
            return (row,) if get_origin(hint) is tuple else row
        if get_origin(hint) is tuple:
            return tuple(self._plain(get_args(hint)[0], place) for place in (1, 2))
        if get_origin(hint) in (Union, UnionType):
            hint = next(each for each in get_args(hint) if each is not type(None))
        return self._plain(hint, number)

    def _plain(self, hint: Any, number: int) -> Any:
        fresh = next(self._numbers)
        if hint is Kind:
            return self.kind
        if issubclass(hint, Choice):
            members = CHOSEN.get(hint, tuple(hint))
            return members[(number - 1) % len(members)]
        plain: dict[Any, Any] = {
            str: f"{PLANTED}{fresh}",
            int: fresh,
            Decimal: Decimal(fresh) / 100,
            date: FIRST_DAY + timedelta(fresh),
        }
        return plain[hint]


def with_texts(value: Any, text: str) -> Any:
    """The same answers with this text in the place of every text that was planted, but not of ids."""
    if isinstance(value, tuple):
        return tuple(with_texts(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        typed = (each.name for each in fields(value) if each.name not in ("id", "practice", "unreadable"))
        return replace(value, **{name: with_texts(getattr(value, name), text) for name in typed})
    return text if type(value) is str and value.startswith(PLANTED) else value


def without_consent(made: Proposal) -> Proposal:
    """The proposal with every quote forbidden to use."""
    quotes = tuple(replace(each, consent=YesNo.NO) for each in made.audience.quotes)
    return made.with_step("audience", quotes=quotes)
