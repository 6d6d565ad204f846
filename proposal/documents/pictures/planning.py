"""The planning as a chart: activities as bars over the months, moments as diamonds, from start to finish."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from babel.dates import format_date

from budgets.notation import DUTCH
from proposal.documents.blocks import Blocks, Picture
from proposal.documents.pictures.axis import HEIGHT, Axis, axis
from proposal.documents.pictures.bars import PAPER
from proposal.documents.pictures.calendar import ACTIVITY, MILESTONE, REPORT, Entry, calendar
from proposal.documents.pictures.drawing import Box, Diamond, Drawing, Label, Shape, Side, Tone
from proposal.documents.pictures.lettering import broken, width_of
from proposal.documents.pictures.telling import told
from proposal.documents.wording import joined
from proposal.model.choices import Phase
from proposal.model.proposal import Proposal

CAPTION = "De planning in beeld"
WHOLE = "Hele project"
PLURAL = {ACTIVITY: "Activiteiten", MILESTONE: "Mijlpalen", REPORT: "Verslagen"}
TONES = {
    None: Tone.DARK,
    Phase.PREPARATION: Tone.LIGHT,
    Phase.EXECUTION: Tone.DARK,
    Phase.CLOSING: Tone.MIDDLE,
}
CONTINUED = f"{CAPTION}, vervolg"
NAME, DATE = 8.5, 8.5
PITCH, TALL_PITCH, THICK, THIN, MARK, GAP, INDENT = 14.5, 27.0, 8.0, 2.0, 8.5, 8.0, 7.0
LINE = 10.0
"""From one line of a name to the next."""
MOST_NAME = 0.42 * PAPER
FEW = 6
LEAST_WIDE = 2.0
"""The least width of a bar, in points: one day in five years is still seen."""
HIGHEST = 610.0
"""So much height of rows fits on one page, with the months and a heading; what is more comes in the next
picture.
"""


@dataclass(frozen=True)
class _Row:
    """One line of the chart: an entry, or the name of a group; the whole project is both."""

    name: str
    entry: Entry | None = None

    @property
    def strong(self) -> bool:
        """Whether its name is that of a group."""
        return self.entry is None or self.entry.sort == WHOLE

    @property
    def indent(self) -> float:
        """How far its name stands in, where that stands beside the bar."""
        return 0 if self.strong else INDENT

    @property
    def lines(self) -> tuple[str, ...]:
        """Its name as it stands on paper."""
        return broken(self.name, MOST_NAME - self.indent, NAME, self.strong)


def planning_picture(proposal: Proposal, width: float = PAPER) -> Blocks:
    """The chart of everything with a date, over as many pictures as pages; nothing while there is no date.

    `width` is in points. Draws what it is given: leave out first what others may not see.
    """
    found = calendar(proposal)
    days = [day for entry in found for day in (entry.first, entry.last, *entry.days) if day]
    days += [day for day in (proposal.activities.start, proposal.activities.end) if day]
    if not days:
        return ()
    dated = tuple(entry for entry in found if entry.first)
    undated = tuple(entry for entry in found if entry.first is None)
    pages = _pages((*_whole(proposal), *_rows(dated)))
    left_out = f"Niet getekend, zonder datum: {len(undated)}. Zie de tabel." if undated else ""
    return tuple(
        Picture(
            CONTINUED if place else CAPTION,
            _Chart(width, rows, days, "" if place < len(pages) - 1 else left_out).drawing(),
            _told(rows, undated if place == len(pages) - 1 else ()),
        )
        for place, rows in enumerate(pages)
    )


def _whole(proposal: Proposal) -> tuple[_Row, ...]:
    days = [day for day in (proposal.activities.start, proposal.activities.end) if day]
    if not days:
        return ()
    return (_Row(WHOLE, Entry(WHOLE, WHOLE, WHOLE, min(days), max(days))),)


def _rows(dated: tuple[Entry, ...]) -> Iterator[_Row]:
    """A row for every entry below the name of its group; a few entries need no such names."""
    for sort, group in groupby(dated, key=lambda entry: entry.sort):
        if len(dated) > FEW:
            yield _Row(PLURAL.get(sort, sort))
        yield from (_Row(entry.shown, entry) for entry in group)


def _pages(rows: tuple[_Row, ...]) -> tuple[tuple[_Row, ...], ...]:
    """The rows page by page, the moments behind the activities; a group on one page where that can be."""
    if _height(rows) <= HIGHEST:
        return (rows,)
    first = next((place for place, row in enumerate(rows) if row.entry and row.entry.moment), len(rows) + 1)
    return (*_filled(rows[: first - 1]), *_filled(rows[first - 1 :]))


def _filled(rows: tuple[_Row, ...]) -> tuple[tuple[_Row, ...], ...]:
    pages: list[tuple[_Row, ...]] = [()] if rows else []
    for group in _groups(rows):
        for part in (group,) if _height(group) <= HIGHEST else _parts(group):
            if _height((*pages[-1], *part)) > HIGHEST and pages[-1]:
                pages.append(())
            pages[-1] = (*pages[-1], *part)
    return tuple(pages)


def _groups(rows: tuple[_Row, ...]) -> list[tuple[_Row, ...]]:
    starts = [place for place, row in enumerate(rows) if row.strong]
    return [rows[start:end] for start, end in pairwise((*starts, len(rows)))]


def _parts(group: tuple[_Row, ...]) -> Iterator[tuple[_Row, ...]]:
    """A group too high for a page: its name with its first row, then row by row."""
    yield group[:2]
    yield from ((row,) for row in group[2:])


def _height(rows: tuple[_Row, ...]) -> float:
    return sum(PITCH + LINE * (len(row.lines) - 1) for row in rows)


def _short_day(moment: date) -> str:
    """'4 sep 2026'."""
    return format_date(moment, "d MMM y", locale=DUTCH)


class _Chart:
    """Where the rows stand on the plane, and what is drawn in each."""

    def __init__(self, width: float, rows: tuple[_Row, ...], days: list[date], note: str) -> None:
        self.width, self.rows, self.note = width, rows, note
        self.stacked = width < PAPER
        left = 0.0 if self.stacked else self._names() + GAP
        self.axis: Axis = axis(days, left, width - left)
        self.bottom = HEIGHT + sum(self._height(row) for row in rows)

    def drawing(self) -> Drawing:
        """All shapes, the lines of the months below the others."""
        rows = tuple(self._drawn())
        note = (Label(0, self.bottom + 10, self.note, DATE),) if self.note else ()
        height = self.bottom + (14 if note else 2)
        return Drawing(self.width, height, (*self.axis.shapes(self.bottom), *rows, *note))

    def _names(self) -> float:
        """The room for the names: as wide as the widest line of them."""
        return max(width_of(line, NAME, row.strong) + row.indent for row in self.rows for line in row.lines)

    def _lines(self, row: _Row) -> tuple[str, ...]:
        return broken(row.name, self.width, NAME, row.strong) if self.stacked else row.lines

    def _height(self, row: _Row) -> float:
        pitch = TALL_PITCH if self.stacked and row.entry else PITCH
        return pitch + LINE * (len(self._lines(row)) - 1)

    def _drawn(self) -> Iterator[Shape]:
        top = HEIGHT
        for row in self.rows:
            indent, height = 0 if self.stacked else row.indent, self._height(row)
            for place, line in enumerate(self._lines(row)):
                yield Label(indent, top + 10.5 + place * LINE, line, NAME, strong=row.strong)
            if row.entry:
                yield from self._entry(row.entry, top + (height - 7 if self.stacked else height / 2))
            top += height

    def _entry(self, entry: Entry, middle: float) -> Iterator[Shape]:
        assert entry.first is not None
        last = entry.last or entry.first
        if entry.moment:
            yield from self._moment(entry.first, middle)
        elif entry.sort == WHOLE:
            yield self._bar(entry.first, last, middle, 4, Tone.INK)
        elif entry.days:
            yield self._bar(entry.first, last, middle, THIN, Tone.MIDDLE)
            yield from (self._bar(day, day, middle, THICK, TONES[entry.phase]) for day in entry.days)
        else:
            yield self._bar(entry.first, last, middle, THICK, TONES[entry.phase])

    def _bar(self, first: date, last: date, middle: float, thick: float, tone: Tone) -> Box:
        left, right = self.axis.at(first), self.axis.after(last)
        width = max(LEAST_WIDE, right - left)
        return Box(min(left, self.width - width), middle - thick / 2, width, thick, tone)

    def _moment(self, on: date, middle: float) -> Iterator[Shape]:
        at = min(max(self.axis.middle(on), self.axis.left + MARK / 2), self.width - MARK / 2)
        yield Diamond(at, middle, MARK, Tone.DARK)
        words, away = _short_day(on), MARK / 2 + 3
        if at + away + width_of(words, DATE) <= self.width:
            yield Label(at + away, middle + 2.8, words, DATE)
        else:
            yield Label(at - away, middle + 2.8, words, DATE, Side.END)


def _told(rows: tuple[_Row, ...], undated: tuple[Entry, ...]) -> str:
    lines = (_line(row.entry) for row in rows if row.entry)
    named = joined(*(entry.name or entry.shown for entry in undated))
    return told("Tijdbalken", lines, f"Nog zonder datum: {named}" if named else "")


def _line(entry: Entry) -> str:
    if entry.sort == WHOLE:
        return f"{WHOLE}: {entry.when}"
    return f"{entry.sort}: {entry.name or entry.shown}, {entry.when}"
