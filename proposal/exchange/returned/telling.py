"""Telling: goes through two versions of a document part by part, and says of every line what became of it."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from proposal.exchange.returned.known import Known
from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.pairing import Part, paired
from proposal.exchange.returned.retelling import Retelling, Retold
from proposal.exchange.returned.weighing import Weighed, Weighing
from proposal.model.passage import Passage
from proposal.model.returned import Why

MOVED_WORDS = 3
"""A line of so many words that stands elsewhere word for word was moved there."""


def retold(passages: Sequence[Passage], before: Sequence[Known], now: Sequence[Line]) -> Retold:
    """Return what a document tells now, by what stood where when it went out."""
    lines = [each.line for each in before]
    parts = paired(lines, now)
    moved = _moved(before, now, parts)
    weighing = Weighing(lines, now, [each.owner for each in before], frozenset(moved))
    weighed = [(part, [weighing.weighed(gap) for gap in part.gaps]) for part in parts]
    telling = _Telling(Retelling(passages, before, now), moved)
    for part, found in weighed:
        telling.known(part, found)
    for part, found in weighed:
        telling.came(part, found)
    for part, found in weighed:
        telling.went(part, found)
    return telling.retelling.told()


def _moved(before: Sequence[Known], now: Sequence[Line], parts: Sequence[Part]) -> dict[str, int | None]:
    """The texts that went in one place and came in another, with the answer they came from."""
    went = [before[each] for part in parts for gap in part.gaps for each in gap.before]
    came = {now[each].text for part in parts for gap in part.gaps for each in gap.now}
    texts = ((each.line.text, each.owner) for each in went if each.line.text in came)
    return {text: owner for text, owner in texts if len(text.split()) >= MOVED_WORDS}


class _Telling:
    """What is said in turn: first what stands where it stood, then what came, then what went."""

    def __init__(self, retelling: Retelling, moved: Mapping[str, int | None]) -> None:
        self.retelling, self.moved, self.taken = retelling, moved, set[str]()
        self.before, self.now = retelling.before, retelling.now
        self.cells: frozenset[tuple[int, int, int] | None] = frozenset()

    def known(self, part: Part, found: Sequence[Weighed]) -> None:
        """Lines that are the same or changed, and those that can be more than one thing."""
        for old, new in part.same:
            self.retelling.same(old, new)
        for each in found:
            for old, news in each.changed:
                self.retelling.changed(old, news)
            for olds, news in each.unclear:
                for old in olds:
                    self.retelling.same(old)
                self.retelling.let_loose(news, Why.SEVERAL)

    def came(self, part: Part, found: Sequence[Weighed]) -> None:
        """Lines that came: of an answer where all around them is of that one, else loose."""
        left = []
        places = dict[int, int]()
        below = self._below(part)
        for new in sorted(new for each in found for new in each.new):
            home = self._home(new, places, below.get(new))
            if home is None:
                left.append(new)
                continue
            self.retelling.add(new, *home)
            self.taken.add(self.now[new].text)
            places[new] = home[0]
        for moved, group in groupby(left, key=lambda each: self.now[each].text in self.moved):
            self.retelling.let_loose(list(group), Why.OUTSIDE if moved else Why.NEW)

    def _below(self, part: Part) -> dict[int, int]:
        """The line of before that stands below each line of now."""
        found: dict[int, int] = {}
        last: int | None = None
        for new in reversed(part.now):
            if last is not None:
                found[new] = last
            last = self.retelling.held.get(new, last)
        return found

    def went(self, part: Part, found: Sequence[Weighed]) -> None:
        """Lines that went: out of their answer where they stood on their own, else only told."""
        self.cells = frozenset(self.before[old].line.cell for old in self.retelling.held.values())
        for each in found:
            for old in each.merged:
                self.retelling.gone(old)
            rest = self._without_parts(part, sorted(each.gone))
            self.retelling.missing([old for old in rest if not self._went(old)], part.now.start)
            for old in rest:
                if self._went(old):
                    self.retelling.gone(old)

    def _went(self, old: int) -> bool:
        """Whether a line went out of its answer; one that was moved did when another answer has it now."""
        line = self.before[old].line
        if self.before[old].owner is None or (line.cell and line.cell not in self.cells):
            return False
        return line.text not in self.moved or line.text in self.taken

    def _without_parts(self, part: Part, gone: list[int]) -> list[int]:
        """The lines that went without whole parts of the document, which are told as such."""
        heading = next((place for place, old in enumerate(gone) if self.before[old].line.level), len(gone))
        if gone[heading + 1 :]:
            self.retelling.missing(gone[heading:], part.now.start)
            return gone[:heading]
        return gone

    def _home(self, new: int, places: dict[int, int], below: int | None) -> tuple[int, bool] | None:
        """The line of the answer that a line was written into, and whether before it; None when unsure."""
        above = places.get(new - 1, self.retelling.held.get(new - 1))
        over, under = self._owner(above), self._owner(below)
        first = self.now[new].listed and self._listed(new + 1) and not self._listed(new - 1)
        came_from = self.moved.get(self.now[new].text)
        on = above is not None and (over in (under, came_from) or self._goes_on(new, above, below))
        if above is not None and over is not None and on:
            return above, False
        if below is not None and under is not None and (under == came_from or first):
            return below, True
        return None

    def _goes_on(self, new: int, above: int, below: int | None) -> bool:
        """Whether an answer goes on: its cell, its list, or prose behind which no text of others stands."""
        if self.now[new].cell:
            return self.now[new].cell == self.now[new - 1].cell
        if self.now[new].listed and self._listed(new - 1):
            return not self._listed(new + 1)
        labelled = any(each.start for each in self.before[above].pieces or ())
        return not labelled and (below is None or self.before[below].pieces == ())

    def _owner(self, old: int | None) -> int | None:
        """Whose line it is; of a heading that says nothing about what stands below it."""
        return None if old is None or self.before[old].line.level else self.before[old].owner

    def _listed(self, new: int) -> bool:
        return 0 <= new < len(self.now) and self.now[new].listed and not self.now[new].cell
