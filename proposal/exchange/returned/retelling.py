"""Retelling: the answers of a plan as an edited document tells them, and all else that was written in it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from proposal.exchange.returned.composing import Added, Span, composed
from proposal.exchange.returned.known import Known
from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.stencil import Piece, like_read
from proposal.model.passage import Passage
from proposal.model.returned import FoundAnswer, Loose, Why

SHOWN = 60
"""So many signs of the line beside it tell where a text stands."""
UNLIKE = "deze tekst staat vaker in het bestand, en niet overal hetzelfde"


@dataclass(frozen=True)
class Reading:
    """What the document tells of a line of an answer in one place: `text` None when it is gone there."""

    text: str | None
    line: int | None = None


@dataclass(frozen=True)
class Retold:
    """Every answer as a document tells it, and what belongs to none, in its order.

    `owners` tells of lines that are of one answer which, by its number, and from which letter on.
    """

    answers: tuple[FoundAnswer, ...]
    loose: tuple[Loose, ...]
    owners: dict[int, tuple[int, int]]


class Retelling:
    """Gathers what a document tells, line by line, and makes of it the answers and what belongs to none."""

    def __init__(self, passages: Sequence[Passage], before: Sequence[Known], now: Sequence[Line]) -> None:
        self.passages, self.before, self.now = passages, before, now
        self.held: dict[int, int] = {}
        self._around = _around(now)
        self._readings: dict[int, dict[Span, list[Reading]]] = defaultdict(lambda: defaultdict(list))
        self._added: dict[int, dict[int, list[tuple[Added, int]]]] = defaultdict(lambda: defaultdict(list))
        self._loose: list[tuple[int, Loose]] = []

    def same(self, old: int, new: int | None = None) -> None:
        """A line tells what it told; without `new` that is not known, and nothing is made of it."""
        if new is not None:
            self.held[new] = old
        for each in self.before[old].pieces or ():
            self._readings[each.of][each.first, each.last].append(Reading(self._was(each)))

    def changed(self, old: int, news: Sequence[int]) -> None:
        """A line is now these lines: what they tell of its pieces, if all around those is as it was."""
        known, (first, *others) = self.before[old], news
        read = known.read(self.now[first].text)
        self.held |= dict.fromkeys(news, old)
        if read is None or (others and known.owner is None):
            self.same(old)
            self.let_loose(news, self._why(known, first), f"Er stond: ‘{_short(known.line)}’")
            return
        for piece, text in zip(known.pieces or (), read, strict=True):
            self._readings[piece.of][piece.first, piece.last].append(Reading(text, first))
            for each in others:
                self.add(each, old, before=False)

    def _why(self, known: Known, new: int) -> Why:
        """Why a changed line is not read: it is ours, of several answers, or stands behind another label."""
        if known.pieces is None or (known.owner is None and known.pieces):
            return Why.SEVERAL
        untouched = all(self._was(each) in self.now[new].text for each in known.pieces)
        return Why.OURS if untouched else Why.UNKNOWN

    def gone(self, old: int) -> None:
        """A line of an answer is no longer there."""
        for each in self.before[old].pieces or ():
            self._readings[each.of][each.first, each.last].append(Reading(None))

    def add(self, new: int, old: int, before: bool) -> None:
        """A line was written into the answer of line `old`, behind it or before it."""
        (piece,) = self.before[old].pieces or ()
        line = self.now[new]
        added = Added((piece.first, piece.last), line.text, line.listed, before)
        self._added[piece.of][old].append((added, new))

    def let_loose(self, news: Sequence[int], why: Why, beside: str = "") -> None:
        """Lines belong to no answer; those that follow each other are told together."""
        for _, group in groupby(enumerate(news), key=lambda pair: pair[1] - pair[0]):
            numbers = [new for _, new in group]
            lines = [self.now[each] for each in numbers]
            if _together(lines):
                edits = tuple(edit for each in lines for edit in each.edits)
                where = ". ".join(each for each in (self._place(numbers[0]), beside) if each)
                self._loose.append((numbers[0], Loose(_together(lines), why, where, edits)))

    def missing(self, olds: Sequence[int], heading: int) -> None:
        """Lines that went and of which nothing is made; they stood below what is now line `heading`."""
        for each in olds:
            self.same(each)
        text = _together([self.before[each].line for each in olds])
        if text:
            self._loose.append((heading, Loose(text, Why.GONE, self._place(heading + 1))))

    def told(self) -> Retold:
        """Return all that the document tells; answers that it does not tell of are as they were."""
        answers = tuple(self._answer(number, each) for number, each in enumerate(self.passages))
        loose = tuple(each for _, each in sorted(self._loose, key=lambda pair: pair[0]))
        owners = {new: (piece.of, piece.start) for new, old in self.held.items()
                  for piece in self._only(old)}  # fmt: skip
        written = {line: (number, 0) for number in self._added for _, line in self._written(number)}
        return Retold(answers, loose, owners | written)

    def _only(self, old: int) -> tuple[Piece, ...]:
        known = self.before[old]
        return known.pieces or () if known.owner is not None else ()

    def _answer(self, number: int, passage: Passage) -> FoundAnswer:
        changed: dict[Span, str | None] = {}
        added = [each for each, _ in self._written(number)]
        lines = [line for _, line in self._written(number)]
        for span, readings in self._readings.get(number, {}).items():
            told = self._agreed(passage, span, readings)
            if told:
                changed[span] = told.text or None
                lines += () if told.line is None else (told.line,)
        edits = tuple(edit for each in sorted(lines) for edit in self.now[each].edits)
        text = composed(passage.text, changed, added) if changed or added else passage.text
        return FoundAnswer(passage.place, passage.listed, text, sure=False, edits=edits)

    def _written(self, number: int) -> list[tuple[Added, int]]:
        """What was written into an answer; the same in all places where the answer stands is one."""
        found = {tuple(each for each, _ in group): group for group in self._added.get(number, {}).values()}
        return [each for group in found.values() for each in group]

    def _agreed(self, passage: Passage, span: Span, readings: list[Reading]) -> Reading | None:
        """What became of one line of an answer; None when it is as it was.

        One that stands in several places may be named there, as a person in a task: it has to be the same in
        all of them.
        """
        was = like_read(passage.text[slice(*span)])
        if len({each.text for each in readings}) == 1:
            return readings[0] if readings[0].text != was else None
        other = (each.line for each in readings if each.text not in (None, was))
        changed = sorted(each for each in other if each is not None)
        self.let_loose(changed, Why.SEVERAL, UNLIKE)
        if not changed:
            self._loose.append((len(self.now), Loose(was, Why.GONE, UNLIKE)))
        return None

    def _was(self, piece: Piece) -> str:
        return like_read(self.passages[piece.of].text[piece.first : piece.last])

    def _place(self, line: int) -> str:
        """In words where a line stands: below which heading and behind what."""
        above, before = self._around[line]
        told = (
            f"onder ‘{_short(above)}’" if above else "vooraan",
            f"na ‘{_short(before)}’" if before and before is not above else "",
        )
        return ", ".join(each for each in told if each)


def _together(lines: Sequence[Line]) -> str:
    """The lines below each other, the cells of a row behind each other."""
    rows = groupby(enumerate(lines), key=lambda pair: (pair[1].cell or (0, -pair[0]))[:2])
    told = (" | ".join(line.text for _, line in row if line.text) for _, row in rows)
    return "\n".join(filter(None, told))


def _around(lines: Sequence[Line]) -> list[tuple[Line | None, Line | None]]:
    """The heading above each line, and the last line before it that says something; and those of the end."""
    found: list[tuple[Line | None, Line | None]] = [(None, None)]
    for each in lines:
        above, before = found[-1]
        found.append((each if each.level else above, each if each.text else before))
    return found


def _short(line: Line) -> str:
    return line.text if len(line.text) <= SHOWN else f"{line.text[: SHOWN - 1].rstrip()}…"
