"""Arranging: the table of a group in the order and with the people that one asked for, in its address."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from budgets.text import Text, mark
from proposal.checks import State
from proposal.coaching import handing_in
from proposal.model.course import Stage
from proposal.web.course.standings import TOLD, Line

EVERYONE = "all"
FILTERS: dict[str, tuple[Text, Callable[[Line], bool]]] = {
    EVERYONE: (mark("Iedereen"), lambda line: True),
    "behind": (mark("Loopt achter"), lambda line: line.behind),
    "handed": (mark("Ingeleverd"), lambda line: line.handed_at is not None),
    "comments": (mark("Open opmerkingen"), lambda line: line.tally.open > 0),
    "quiet": (mark("Deelt nog niets"), lambda line: line.content is None),
}
_STAGES, _STATES, _HANDED = tuple(Stage), tuple(State), tuple(reversed(handing_in.State))
_ALL_FINE = Decimal(-1)


@dataclass(frozen=True)
class Column:
    """A column by which one can sort: its name in the address, its heading, and what it sorts by.

    `full` is the heading for who hears it. `down` tells that the highest comes first at the first press.
    """

    name: str
    heading: Text
    by: Callable[[Line], Any]
    full: Text | None = None
    down: bool = False


_SHORT = {"activities": mark("Activiteiten"), "factors": mark("Factoren"), "evaluation": mark("Evaluatie")}


def _state(at: int) -> Callable[[Line], Any]:
    def by(line: Line) -> int:
        state = line.content.states[at] if line.content else None
        return -1 if state is None else _STATES.index(state)

    return by


def _content(value: Callable[[Any], Any], without: Any) -> Callable[[Line], Any]:
    return lambda line: without if line.content is None else value(line.content)


def _handed(line: Line) -> tuple[int, datetime]:
    return -1 if line.handed is None else _HANDED.index(line.handed), line.handed_at or datetime.min


NAME = Column("name", mark("Deelnemer"), lambda line: line.name.casefold())
STAGE = Column("stage", mark("Stadium"), lambda line: -1 if line.stage is None else _STAGES.index(line.stage))
STEPS = tuple(
    Column(each.slug, _SHORT.get(each.slug, each.title), _state(at), each.title)
    for at, each in enumerate(TOLD)
)
CHANGED = Column(
    "changed", mark("Laatst bezig"), _content(lambda it: it.changed or datetime.min, datetime.min)
)
COMMENTS = Column("comments", mark("Open"), lambda line: (line.tally.open, line.tally.unsent),
                  mark("Open opmerkingen"), down=True)  # fmt: skip
FINDINGS = Column("findings", mark("Door de bril van een fonds"),
                  _content(lambda it: (it.musts, it.points, it.tips), (-1, 0, 0)), down=True)  # fmt: skip
BALANCE = Column("balance", mark("Begroting"),
                 _content(lambda it: _ALL_FINE if it.short is None else it.short, _ALL_FINE),
                 down=True)  # fmt: skip
HANDED = Column("handed", mark("Ingeleverd"), _handed)
ATTENDED = Column("attended", mark("Erbij"), lambda line: line.attended, mark("Aanwezig bij bijeenkomsten"))
BEFORE, AFTER = (NAME, STAGE), (CHANGED, COMMENTS, FINDINGS, BALANCE, HANDED, ATTENDED)
"""The columns on both sides of the steps."""
COLUMNS = {each.name: each for each in (*BEFORE, *STEPS, *AFTER)}


@dataclass(frozen=True)
class Asked:
    """What one asked to see: whom, in which stage, by which column, and from which end."""

    show: str = EVERYONE
    stage: Stage | None = None
    sort: str = NAME.name
    down: bool = False

    @classmethod
    def read(cls, typed: Mapping[str, str]) -> "Asked":
        """Return what an address asks; what it asks wrongly counts as not asked."""
        sort, show, stage = typed.get("sort", ""), typed.get("show", ""), typed.get("stage", "")
        return cls(
            show if show in FILTERS else EVERYONE,
            Stage(stage) if stage in _STAGES else None,
            sort if sort in COLUMNS else NAME.name,
            typed.get("down") == "1",
        )

    @property
    def query(self) -> dict[str, str]:
        """The same in an address, without what is so already."""
        said = {"show": self.show, "stage": self.stage or "", "sort": self.sort, "down": "1" * self.down}
        usual = {"show": EVERYONE, "stage": "", "sort": NAME.name, "down": ""}
        return {name: value for name, value in said.items() if value != usual[name]}

    def by(self, column: Column) -> "Asked":
        """Return the same people by this column, the other way round when they are by it already."""
        if column.name == self.sort:
            return replace(self, down=not self.down)
        return replace(self, sort=column.name, down=column.down)

    def direction(self, column: Column) -> str:
        """Return how the table stands by this column, as aria-sort says it; "" when by another."""
        if column.name != self.sort:
            return ""
        return "descending" if self.down else "ascending"

    def matches(self, line: Line) -> bool:
        """Whether a line is among those that were asked for."""
        return FILTERS[self.show][1](line) and self.stage in (None, line.stage)

    def arranged(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return the lines that were asked for in the order that was asked for; equals stand by name."""
        wanted = sorted((each for each in lines if self.matches(each)), key=NAME.by)
        return tuple(sorted(wanted, key=COLUMNS[self.sort].by, reverse=self.down))
