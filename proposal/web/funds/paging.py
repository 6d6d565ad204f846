"""Paging: the part of a long list of funds that one page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

PER_PAGE = 50

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """A page by its `number`, of which the first is 1 and the last `last`, and what stands on it."""

    shown: tuple[T, ...]
    number: int
    last: int

    @property
    def earlier(self) -> int:
        """The page before this one, 0 when this is the first."""
        return self.number - 1

    @property
    def later(self) -> int:
        """The page after this one, 0 when this is the last."""
        return self.number + 1 if self.number < self.last else 0


def page_of(listed: Sequence[T], asked: int) -> Page[T]:
    """Return the page of this list that is asked for: the last when there are fewer, the first below 1."""
    last = max(-(-len(listed) // PER_PAGE), 1)
    at = min(max(asked, 1), last)
    return Page(tuple(listed[(at - 1) * PER_PAGE : at * PER_PAGE]), at, last)
