"""Pairing: lines of two versions of a document side by side, first by their headings, then by their words."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from proposal.exchange.returned.lines import Line

ALIKE = 0.5
"""So much of the words of two headings, or of what stands below them, has to be the same."""


@dataclass(frozen=True)
class Gap:
    """Lines of before and lines of now that stand in the same place and are not the same."""

    before: tuple[int, ...]
    now: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """What stands below one heading, before and now: `same` pairs numbers of lines (before, now).

    The heading is among them; `now` are all its lines of now.
    """

    now: range
    same: tuple[tuple[int, int], ...]
    gaps: tuple[Gap, ...]


def paired(before: Sequence[Line], now: Sequence[Line]) -> tuple[Part, ...]:
    """Return the document part by part, in the order of now; parts that are gone stand in the one above."""
    headings = _headings(before, now)
    return tuple(_part(before, now, old, new, kept) for old, new, kept in _ranges(before, now, headings))


def alike(one: Line, other: Line) -> float:
    """Return how much of the words of two lines is the same, from 0 to 1."""
    return 2 * _shared(one.words, other.words) / max(1, one.words.total() + other.words.total())


def within(one: Line, other: Line) -> float:
    """Return how much of the words of `one` stands in `other` too, from 0 to 1."""
    return _shared(one.words, other.words) / max(1, one.words.total())


def _shared(words: Counter[str], others: Counter[str]) -> int:
    return (words & others).total()


def _headings(before: Sequence[Line], now: Sequence[Line]) -> dict[int, int]:
    """The headings of now with those of before: the same ones in order, reworded ones, then moved ones."""
    old = [place for place, line in enumerate(before) if line.level]
    new = [place for place, line in enumerate(now) if line.level]
    found: dict[int, int] = {}
    for tag, i, j, k, m in _opcodes([before[each].text for each in old], [now[each].text for each in new]):
        if tag == "equal":
            found |= dict(zip(new[k:m], old[i:j], strict=True))
        elif j - i == m - k:
            pairs = zip(new[k:m], old[i:j], strict=True)
            found |= {here: there for here, there in pairs if _reworded(before, now, there, here)}
    return found | _moved(before, now, set(old) - set(found.values()), set(new) - found.keys())


def _reworded(before: Sequence[Line], now: Sequence[Line], old: int, new: int) -> bool:
    if alike(before[old], now[new]) > ALIKE:
        return True
    body, other = _body(before, old), _body(now, new)
    return _shared(body, other) > ALIKE * max(body.total(), other.total())


def _body(lines: Sequence[Line], heading: int) -> Counter[str]:
    """The lines below a heading, up to the next one."""
    end = next((place for place in range(heading + 1, len(lines)) if lines[place].level), len(lines))
    return Counter(line.text for line in lines[heading + 1 : end] if line.text)


def _moved(before: Sequence[Line], now: Sequence[Line], old: set[int], new: set[int]) -> dict[int, int]:
    """Headings that are left over and of which there is just one, before and now."""
    texts = [Counter(line.text for line in lines if line.level) for lines in (before, now)]
    by_text = {before[each].text: each for each in old}
    moved = [each for each in new if now[each].text in by_text]
    return {each: by_text[now[each].text] for each in moved if all(has[now[each].text] == 1 for has in texts)}


def _ranges(
    before: Sequence[Line], now: Sequence[Line], headings: dict[int, int]
) -> Iterator[tuple[range, range, bool]]:
    """The lines below each heading that is there before and now, with it; first those above all of them."""
    olds = [*sorted(headings.values()), len(before)]
    end = dict(pairwise(olds))
    news = [*sorted(headings), len(now)]
    yield range(olds[0]), range(news[0]), False
    for here, until in pairwise(news):
        there = headings[here]
        yield range(there, end[there]), range(here, until), True


def _part(before: Sequence[Line], now: Sequence[Line], old: range, new: range, kept: bool) -> Part:
    """The part with its same lines and its gaps; a heading that was reworded is a gap of its own."""
    same: list[tuple[int, int]] = []
    gaps: list[Gap] = []
    if kept:
        if before[old[0]].text == now[new[0]].text:
            same.append((old[0], new[0]))
        else:
            gaps.append(Gap((old[0],), (new[0],)))
    body, other = (old[1:], new[1:]) if kept else (old, new)
    texts = [before[each].text for each in body], [now[each].text for each in other]
    for tag, i, j, k, m in _opcodes(*texts):
        if tag == "equal":
            same += zip(body[i:j], other[k:m], strict=True)
        else:
            gaps.append(Gap(tuple(body[i:j]), tuple(other[k:m])))
    return Part(new, tuple(same), tuple(gaps))


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """What is the same and what is not; the same lines at both ends are taken first, as that is quick."""
    start, end = _alike_at(old, new, lambda place: place), 0
    if start < min(len(old), len(new)):
        end = _alike_at(old[start:], new[start:], lambda place: -1 - place)
    if start:
        yield "equal", 0, start, 0, start
    inner = old[start : len(old) - end], new[start : len(new) - end]
    for tag, i, j, k, m in SequenceMatcher(None, *inner, autojunk=False).get_opcodes():
        yield tag, i + start, j + start, k + start, m + start
    if end:
        yield "equal", len(old) - end, len(old), len(new) - end, len(new)


def _alike_at(old: Sequence[str], new: Sequence[str], place: Callable[[int], int]) -> int:
    many = 0
    while many < min(len(old), len(new)) and old[place(many)] == new[place(many)]:
        many += 1
    return many
