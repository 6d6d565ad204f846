"""Weighing: which of the lines that differ is which, by place and words; what can be two things is none."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.pairing import Gap, alike, within

ENOUGH, CLEARLY = 0.5, 0.15
"""So much of the words of two lines is the same when they are one, and so much more than of any other."""
PART_OF, FEWEST = 0.6, 3
"""So much of the words of a line, and so many of them, stand in another when it was split off or joined."""
MOST_WEIGHED = 20_000
"""Pairs of lines that are held side by side in one gap; where there are more, nothing is left of the text."""


@dataclass
class Weighed:
    """What became of a gap: `changed` as (line of before, lines of now), and what is left over.

    Of `merged` lines all stands in a changed one of the same answer.
    `unclear` are lines that can be more than one thing, as (lines of before, lines of now).
    """

    changed: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    merged: list[int] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    unclear: list[tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=list)


class Weighing:
    """Weighs the gaps of two versions; `owner` says of each line of before whose answer it is, None for none.

    Lines of `moved` stand elsewhere word for word, so that they are no other wording of what stands here.
    """

    def __init__(
        self, before: Sequence[Line], now: Sequence[Line], owner: Sequence[int | None], moved: frozenset[str]
    ) -> None:
        self.before, self.now, self.owner, self.moved = before, now, owner, moved

    def weighed(self, gap: Gap) -> Weighed:
        """Return what became of the lines of a gap."""
        found = Weighed()
        if self._row_by_row(gap):
            found.changed = [(old, (new,)) for old, new in zip(gap.before, gap.now, strict=True)]
            return found
        pairs = self._by_words(gap)
        olds = [each for each in gap.before if each not in pairs]
        paired = set(pairs.values())
        news = [each for each in gap.now if each not in paired]
        parts = {old: [new] for old, new in pairs.items()}
        news = self._split_off(news, parts)
        olds = self._joined(olds, parts, found)
        found.changed = [(old, tuple(parts[old])) for old in sorted(parts)]
        self._left(olds, news, found)
        return found

    def _row_by_row(self, gap: Gap) -> bool:
        """Whether it is the same cells of the same columns, one by one."""
        old = [each for each in (self.before[place].cell for place in gap.before) if each]
        new = [each for each in (self.now[place].cell for place in gap.now) if each]
        outside = len(old) < len(gap.before) or len(new) < len(gap.now)
        return not outside and _from_first(old) == _from_first(new)

    def _by_words(self, gap: Gap) -> dict[int, int]:
        """Lines of before with the line of now that is like it, and like no other, nor another like it."""
        if len(gap.before) * len(gap.now) > MOST_WEIGHED:
            return {}
        likeness = {
            (old, new): alike(self.before[old], self.now[new])
            for old in gap.before for new in gap.now if self._may_be(old, new)
        }  # fmt: skip
        of_old, of_new = _best(likeness, 0), _best(likeness, 1)
        return {
            old: new for (old, new), much in likeness.items()
            if much >= ENOUGH and of_old[old] == of_new[new] == (old, new)
        }  # fmt: skip

    def _may_be(self, old: int, new: int) -> bool:
        one, other = self.before[old], self.now[new]
        if other.text in self.moved or one.text in self.moved:
            return False
        return (one.cell[2] if one.cell else None) == (other.cell[2] if other.cell else None)

    def _split_off(self, news: list[int], parts: dict[int, list[int]]) -> list[int]:
        """Give lines to the line beside them from which they were split; returns those that are left."""
        left = []
        for new in news:
            whole = [old for old, has in parts.items() if self._split(new, old, has)]
            if len(whole) == 1:
                parts[whole[0]] = sorted((*parts[whole[0]], new))
            else:
                left.append(new)
        return left

    def _split(self, new: int, old: int, has: Iterable[int]) -> bool:
        beside = any(abs(new - each) == 1 for each in has)
        return beside and self.now[new].cell is None and _stands(self.now[new], self.before[old])

    def _joined(self, olds: list[int], parts: dict[int, list[int]], found: Weighed) -> list[int]:
        """Find lines of before that were joined to the one beside them; returns those that are left.

        Of one answer the second is gone, for the first has it all; of two answers it cannot be told apart.
        """
        left = []
        for old in olds:
            into = [each for each, has in parts.items() if abs(each - old) == 1 and self._in_one(old, has)]
            if len(into) != 1:
                left.append(old)
            elif self.owner[old] is not None and self.owner[old] == self.owner[into[0]]:
                found.merged.append(old)
            else:
                found.unclear.append((tuple(sorted((old, into[0]))), tuple(parts.pop(into[0]))))
        return left

    def _in_one(self, old: int, news: Iterable[int]) -> bool:
        return any(_stands(self.before[old], self.now[new]) for new in news)

    def _left(self, olds: list[int], news: list[int], found: Weighed) -> None:
        """What is left: one for one, all of one answer, only lines that came or went, or unclear."""
        stayed = [each for each in olds if self.before[each].text not in self.moved]
        came = [each for each in news if self.now[each].text not in self.moved]
        found.gone += [each for each in olds if self.before[each].text in self.moved]
        found.new += [each for each in news if self.now[each].text in self.moved]
        if not stayed or not came:
            found.gone += stayed
            found.new += came
        elif self._one_place(stayed, came):
            found.changed.append((stayed[0], tuple(came)))
            found.merged += stayed[1:]
        else:
            found.unclear.append((tuple(stayed), tuple(came)))

    def _one_place(self, olds: list[int], news: list[int]) -> bool:
        """Whether these lines can only be those: alone between the same neighbours, or all of one answer."""
        if not all(_runs_on(each) for each in (olds, news)):
            return False
        if len(olds) == len(news) == 1:
            return self._may_be(olds[0], news[0])
        owners = {self.owner[each] for each in olds}
        return len(owners) == 1 and None not in owners and not any(self.now[each].cell for each in news)


def _best(likeness: dict[tuple[int, int], float], side: int) -> dict[int, tuple[int, int] | None]:
    """The pair in which each line of one side is clearly most alike; None when another is as well."""
    ranked: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, much in likeness.items():
        ranked[pair[side]].append((much, pair))
    best: dict[int, tuple[int, int] | None] = {}
    for place, pairs in ranked.items():
        first, *others = sorted(pairs, reverse=True)
        best[place] = None if others and first[0] <= others[0][0] + CLEARLY else first[1]
    return best


def _stands(line: Line, other: Line) -> bool:
    return line.words.total() >= FEWEST and within(line, other) >= PART_OF


def _runs_on(places: Sequence[int]) -> bool:
    return list(places) == list(range(places[0], places[-1] + 1))


def _from_first(cells: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The row of each cell, counted from that of the first, and its column."""
    return [(row - cells[0][1], column) for _, row, column in cells]
