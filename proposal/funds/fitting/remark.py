"""Remark: one thing there is to say about a project and a fund, and how heavily it weighs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from budgets.text import Text
from proposal.funds.fitting.facts import Facts
from proposal.model.fund import Fund
from proposal.model.proposal import Place


class Tone(Enum):
    """What a remark does to the verdict."""

    REASON = "reason"  # why it fits
    OBSTACLE = "obstacle"  # stands in the way, hard
    AIM = "aim"  # the fund is for something else
    UNKNOWN = "unknown"  # not known of the fund, and it decides: call
    OPEN = "open"  # not known of the project, and it decides: fill it in
    ASK = "ask"  # not known, worth asking when you call
    NOTE = "note"  # good to know; it does not weigh


@dataclass(frozen=True)
class Remark:
    """One sentence; `place` is where the answer is missing or can be changed, `code` the name of its rule.

    Rules leave `code` empty; it is filled in when all have spoken.
    """

    tone: Tone
    text: Text
    place: Place | None = None
    code: str = ""


Rule: TypeAlias = Callable[[Facts, Fund, date], Iterator[Remark]]
"""Says what there is to say about one side of a project and a fund; often nothing."""
