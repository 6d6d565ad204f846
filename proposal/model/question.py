"""How a question is declared: a dataclass field that tells who is asked it and who may read the answer."""

from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import Any

from proposal.model.course import Shown
from proposal.model.kind import ALL, Kind

_ASK = "ask"


@dataclass(frozen=True)
class Ask:
    """What is known of one question, whatever its wording.

    `kinds`: the kinds of project that are asked it. `core`: the kinds for which it belongs to the core of its
    step. `own`: for the applicants only, in no document that leaves the house. `profile`: kept with the
    organisation and shared by its projects. `refers`: the answer holds ids of rows of "step.list".
    `whole`: it may also be '*', for the whole project.
    `row`: the dataclass of one row when the question is a repeating one. `follows`: this list has exactly the
    rows of "step.list", under the same ids. `most`: how many answers or rows at the most, 0 for no limit.
    `decides`: the answer decides which questions are asked.
    `hidden`: the program keeps it beside the answers; no page asks it, prints it or tells who changed it.
    `tells`: the kind of answer, to which its makers consent apart; of a list, that of all its questions too.
    `only`: in a row, the values of its `kind` for which this is asked; empty for all.
    `instead_of`: the list of the same step that is not needed once this says why; it stands right behind it.
    """

    kinds: frozenset[Kind] = ALL
    core: frozenset[Kind] = frozenset()
    own: bool = False
    profile: bool = False
    refers: str = ""
    whole: bool = False
    row: type | None = None
    follows: str = ""
    most: int = 0
    instead_of: str = ""
    only: frozenset[str] = frozenset()
    decides: bool = False
    hidden: bool = False
    tells: Shown = Shown.TEXTS


def question(default: Any = "", *, core: bool | frozenset[Kind] = False, **ask: Any) -> Any:
    """Return a dataclass field for one question; `default` is its unanswered value ("", None or ())."""
    return field(default=default, metadata={_ASK: Ask(core=_kinds(core, ask), **ask)})


def rows(row: type, *, core: bool | frozenset[Kind] = False, **ask: Any) -> Any:
    """Return a dataclass field for a repeating question; each answer is a `row`, which has an `id`."""
    return field(default=(), metadata={_ASK: Ask(core=_kinds(core, ask), row=row, **ask)})


def asks(answers: type) -> tuple[tuple[str, Ask], ...]:
    """Return (name, Ask) of every question of a step's dataclass or of a row's, in reading order."""
    return _asks(answers)


@cache
def _asks(answers: type) -> tuple[tuple[str, Ask], ...]:
    return tuple((each.name, each.metadata[_ASK]) for each in fields(answers) if _ASK in each.metadata)


def instead_of(answers: type, name: str) -> str:
    """Return the question of `answers` that says why list `name` is not needed; "" when there is none."""
    return next((each for each, ask in asks(answers) if ask.instead_of == name), "")


def ask_of(answers: type, name: str) -> Ask:
    """Return the Ask of question `name`; KeyError when `answers` has no such question."""
    return dict(asks(answers))[name]


def empty(answers: type, name: str) -> Any:
    """Return the unanswered value of question `name` of `answers`."""
    return _empty(answers)[name]


@cache
def _empty(answers: type) -> dict[str, Any]:
    return {each.name: each.default for each in fields(answers) if each.default is not MISSING}


def answered(value: Any) -> bool:
    """Return whether `value` is an answer; zero and a deliberate no are, an empty text or list is not."""
    return value not in ("", None, ()) and not (isinstance(value, str) and not value.strip())


def _kinds(core: bool | frozenset[Kind], ask: dict[str, Any]) -> frozenset[Kind]:
    if isinstance(core, frozenset):
        return core
    return frozenset(ask.get("kinds", ALL)) if core else frozenset()
