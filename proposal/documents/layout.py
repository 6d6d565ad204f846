"""Layout: what a paper turned out to be on real pages, measured and never guessed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Placed:
    """A heading where it stands: its level from 1, its page from 1, and how far down it, from 0 to 1."""

    text: str
    level: int
    page: int
    down: float


@dataclass(frozen=True)
class Layout:
    """A paper as it was laid out: how many pages, and where its headings stand, in order."""

    pages: int
    headings: tuple[Placed, ...] = ()


Measured: TypeAlias = Callable[[str], Layout | None]
"""The layout of the paper with this key (`Paper.key`); None while it was not measured."""


def unmeasured(_key: str) -> None:
    """Nothing was measured yet."""
