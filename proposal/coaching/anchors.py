"""Anchors: the words that a comment is about, found in an answer, marked in it, or replaced."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from proposal.model.comment import Anchor


@dataclass(frozen=True)
class Span:
    """Some characters of a text, from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Segment:
    """A piece of a text; the words of the comments `of` stand in it, and those of `ends` end with it."""

    text: str
    of: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def find(text: str, quote: str, nth: int = 0) -> Span | None:
    """Return where `quote` stands in a text for the `nth` time, however it is spaced; or None."""
    found = _all(text, quote)
    return found[nth] if nth < len(found) else None


def locate(anchor: Anchor, now: str) -> Span | None:
    """Return where the words of a comment are in the answer of now.

    None when they are gone, or stand there more or less often than before: others could be meant.
    """
    then, found = _all(anchor.about, anchor.quote), _all(now, anchor.quote)
    return found[anchor.nth] if len(then) == len(found) > anchor.nth else None


def number_at(text: str, quote: str, start: int) -> int:
    """Return how often `quote` stands in a text before position `start`: its `nth` for `find`."""
    return sum(each.start < start for each in _all(text, quote))


def changed(anchor: Anchor, now: str) -> bool:
    """Whether an answer is no longer the one that the comment was about."""
    return anchor.about.split() != now.split()


def reworded(anchor: Anchor, proposed: str, now: str) -> str | None:
    """Return the answer with the words of the comment replaced by others; None when they are not in it."""
    if not anchor.quote:
        return proposed
    span = locate(anchor, now)
    return None if span is None else now[: span.start] + proposed + now[span.end :]


def segments(text: str, spans: Mapping[int, Span]) -> tuple[Segment, ...]:
    """Return a text cut wherever the words of a comment begin or end; `spans` are by number of comment."""
    cuts = {0, len(text)} | {edge for each in spans.values() for edge in (each.start, each.end)}
    edges = sorted(cuts)
    return tuple(_segment(text, start, end, spans) for start, end in pairwise(edges))


def _segment(text: str, start: int, end: int, spans: Mapping[int, Span]) -> Segment:
    return Segment(
        text[start:end],
        tuple(number for number, each in spans.items() if each.start <= start and end <= each.end),
        tuple(number for number, each in spans.items() if each.start == start),
        tuple(number for number, each in spans.items() if each.end == end),
    )


def _all(text: str, quote: str) -> list[Span]:
    words = quote.split()
    if not words:
        return []
    return [Span(*each.span()) for each in re.finditer(r"\s+".join(map(re.escape, words)), text)]
