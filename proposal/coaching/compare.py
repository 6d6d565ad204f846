"""Compare: what differs between two texts, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from re import findall

LONGEST_COMPARED = 40_000
"""Letters of two answers as long as may be; more than that can come out of a file, and is told as a whole."""
MOST_KEPT, LONGEST_KEPT = 1024, 10_000
"""Pairs of texts, and letters of a pair, that one process keeps compared for pages that are opened again."""
MOST_PAIRS = 40_000
"""Words that are the same in both texts, each with each: with more of them the time grows beyond measure."""
WORDS, SENTENCES = r"\s+|[^\s]+", r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+"
WAYS = (WORDS, SENTENCES, WORDS)
AROUND = 12
"""Words that are shown before and after what changed; what lies further off is left out."""

_Part = tuple[str, str, str]
Pieces = tuple[tuple[str, str], ...]
"""What is the same ("same"), went "out" and came "in", word by word; "skip" is some of the same left out."""


def words(before: str, after: str) -> Pieces:
    """Return what leads from one text to the other, word by word."""
    letters = len(before) + len(after)
    if letters <= LONGEST_KEPT:
        return _kept(before, after)
    return tuple(_words(before, after, WAYS if letters <= LONGEST_COMPARED else ()))


def around(pieces: Pieces, most: int = AROUND) -> Pieces:
    """Return the pieces with long stretches that stayed cut to `most` words beside what changed."""
    last = len(pieces) - 1
    return tuple(
        part
        for at, (kind, text) in enumerate(pieces)
        for part in (_cut(text, most, at == 0, at == last) if kind == "same" else ((kind, text),))
    )


@lru_cache(maxsize=MOST_KEPT)
def _kept(before: str, after: str) -> Pieces:
    return tuple(_words(before, after, WAYS))


def _words(before: str, after: str, ways: Sequence[str]) -> Iterator[tuple[str, str]]:
    parts = _parts(before, after, ways)
    for same, group in groupby(range(len(parts)), key=lambda at: _stays(parts, at)):
        went, came = ("".join(each) for each in zip(*(parts[at][1:] for at in group), strict=True))
        if same:
            yield "same", went
            continue
        if went:
            yield "out", went
        if came:
            yield "in", came


def _parts(before: str, after: str, ways: Sequence[str]) -> list[_Part]:
    """Return what stayed, went and came, cut the first of these `ways` in which that is done soon.

    What was replaced then is cut further the `ways` that are left; without any it stays whole.
    """
    if not ways:
        return [("replace", before, after)]
    old, new = findall(ways[0], before), findall(ways[0], after)
    often = Counter(new)
    if sum(often[each] for each in old) > MOST_PAIRS:
        return _parts(before, after, ways[1:])
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    parts: list[_Part] = [(tag, "".join(old[i:j]), "".join(new[k:m])) for tag, i, j, k, m in found]
    if ways[0] == WORDS:
        return parts
    further = (_parts(went, came, ways[1:]) if tag == "replace" else [(tag, went, came)]
               for tag, went, came in parts)  # fmt: skip
    return [part for each in further for part in each]


def _stays(parts: Sequence[tuple[str, str, str]], at: int) -> bool:
    """Whether a part stayed; a mere space between two words that were replaced goes along with these."""
    tag, went, _ = parts[at]
    beside = {each[0] for each in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])}
    return tag == "equal" and not (went.isspace() and beside == {"replace"})


def _cut(text: str, most: int, first: bool, last: bool) -> Iterator[tuple[str, str]]:
    """Yield a stretch that stayed without its middle; at the edge of a text, without all up to the edge."""
    parts = findall(r"\s*[^\s]+\s*", text)
    head = 0 if first else most
    tail = 0 if last else most
    if len(parts) <= head + tail + 3:
        yield "same", text
        return
    if head:
        yield "same", "".join(parts[:head])
    yield "skip", "".join(parts[head : len(parts) - tail])
    if tail:
        yield "same", "".join(parts[len(parts) - tail :])
