"""The planning as a chart: activities as bars over the months, moments as diamonds, from start to finish."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel.dates import format_date

from budgets.notation import DUTCH
from proposal.documents.blocks import Blocks, Picture
from proposal.documents.pictures.axis import HEIGHT, Axis, axis
from proposal.documents.pictures.bars import PAPER
from proposal.documents.pictures.calendar import ACTIVITY, MILESTONE, REPORT, Entry, calendar
from proposal.documents.pictures.drawing import Box, Diamond, Drawing, Label, Shape, Side, Tone
from proposal.documents.pictures.lettering import shortened, width_of
from proposal.documents.pictures.telling import told
from proposal.documents.wording import joined, period
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
NAME, DATE = 8.5, 8.5
PITCH, TALL_PITCH, THICK, THIN, MARK, GAP, INDENT = 14.5, 27.0, 8.0, 2.0, 8.5, 8.0, 7.0
MOST_NAME = 0.42
LEAST_WIDE = 2.0
"""The least width of a bar, in points: one day in five years is still seen."""
MOST_ROWS = 42
"""So many rows still fit on one page, with their heading."""


@dataclass(frozen=True)
class _Row:
    """One line of the chart: what stands in it, and whether its name is that of a group."""

    name: str
    entries: tuple[Entry, ...] = ()
    strong: bool = False


def planning_picture(proposal: Proposal, width: float = PAPER) -> Blocks:
    """The chart of everything with a date; nothing while there is no date at all.

    `width` is in points. Draws what it is given: leave out first what others may not see.
    """
    found = calendar(proposal)
    days = [day for entry in found for day in (entry.first, entry.last, *entry.days) if day]
    days += [day for day in (proposal.activities.start, proposal.activities.end) if day]
    if not days:
        return ()
    undated = tuple(entry for entry in found if entry.first is None)
    rows = _rows(tuple(entry for entry in found if entry.first), _whole(proposal))
    chart = _Chart(width, rows[:MOST_ROWS], days, _left_out(len(undated), len(rows) - MOST_ROWS))
    return (Picture(CAPTION, chart.drawing(), _told(proposal, found, undated)),)


def _left_out(undated: int, beyond: int) -> str:
    without = f"zonder datum: {undated}" if undated else ""
    rest = f"nog {beyond} regels" if beyond > 0 else ""
    left_out = joined(without, rest, by="; ")
    return f"Niet getekend, {left_out}. Zie de tabel." if left_out else ""


def _whole(proposal: Proposal) -> tuple[_Row, ...]:
    days = [day for day in (proposal.activities.start, proposal.activities.end) if day]
    if not days:
        return ()
    return (_Row(WHOLE, (Entry(WHOLE, WHOLE, WHOLE, min(days), max(days)),), strong=True),)


def _rows(dated: tuple[Entry, ...], whole: tuple[_Row, ...]) -> tuple[_Row, ...]:
    """A row for every entry below the name of its group; moments of a kind share one where rows are many."""
    groups = tuple((sort, tuple(group)) for sort, group in groupby(dated, key=lambda entry: entry.sort))
    rows = (*whole, *(row for sort, group in groups for row in _group(sort, group)))
    if len(rows) <= MOST_ROWS:
        return rows
    fewer = (_shared(sort, group) if group[0].moment else _group(sort, group) for sort, group in groups)
    return (*whole, *(row for part in fewer for row in part))


def _group(sort: str, group: tuple[Entry, ...]) -> tuple[_Row, ...]:
    return (_Row(PLURAL.get(sort, sort), strong=True), *(_Row(entry.shown, (entry,)) for entry in group))


def _shared(sort: str, group: tuple[Entry, ...]) -> tuple[_Row, ...]:
    return (_Row(PLURAL.get(sort, sort), group, strong=True),)


def _short_day(moment: date) -> str:
    """'4 sep 2026'."""
    return format_date(moment, "d MMM y", locale=DUTCH)


class _Chart:
    """Where the rows stand on the plane, and what is drawn in each."""

    def __init__(self, width: float, rows: tuple[_Row, ...], days: list[date], note: str) -> None:
        self.width, self.rows, self.note = width, rows, note
        self.stacked = width < PAPER
        self.pitch = TALL_PITCH if self.stacked else PITCH
        self.names = width if self.stacked else self._names()
        left = 0.0 if self.stacked else self.names + GAP
        self.axis: Axis = axis(days, left, width - left)
        self.bottom = HEIGHT + sum(self._height(row) for row in rows)

    def drawing(self) -> Drawing:
        """All shapes, the lines of the months below the others."""
        rows = tuple(self._drawn())
        note = (Label(0, self.bottom + 10, self.note, DATE),) if self.note else ()
        height = self.bottom + (14 if note else 2)
        return Drawing(self.width, height, (*self.axis.shapes(self.bottom), *rows, *note))

    def _names(self) -> float:
        wanted = max(width_of(row.name, NAME, row.strong) + self._indent(row) for row in self.rows)
        return min(wanted, MOST_NAME * self.width)

    def _indent(self, row: _Row) -> float:
        return 0 if row.strong or self.stacked else INDENT

    def _height(self, row: _Row) -> float:
        return self.pitch if row.entries else PITCH

    def _drawn(self) -> Iterator[Shape]:
        top = HEIGHT
        for row in self.rows:
            indent = self._indent(row)
            room = (self.names - indent) * (0.95 if self.stacked else 1)
            name = shortened(row.name, room, NAME, row.strong)
            yield Label(indent, top + 10.5, name, NAME, strong=row.strong)
            middle = top + (self.pitch - 7 if self.stacked else self.pitch / 2)
            for entry in row.entries:
                yield from self._entry(entry, middle, alone=len(row.entries) == 1)
            top += self._height(row)

    def _entry(self, entry: Entry, middle: float, alone: bool) -> Iterator[Shape]:
        assert entry.first is not None
        last = entry.last or entry.first
        if entry.moment:
            yield from self._moment(entry.first, middle, alone)
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

    def _moment(self, on: date, middle: float, dated: bool) -> Iterator[Shape]:
        at = min(max(self.axis.middle(on), self.axis.left + MARK / 2), self.width - MARK / 2)
        yield Diamond(at, middle, MARK, Tone.DARK)
        words, away = _short_day(on), MARK / 2 + 3
        if dated and at + away + width_of(words, DATE) <= self.width:
            yield Label(at + away, middle + 2.8, words, DATE)
        elif dated:
            yield Label(at - away, middle + 2.8, words, DATE, Side.END)


def _told(proposal: Proposal, found: tuple[Entry, ...], undated: tuple[Entry, ...]) -> str:
    whole = period(proposal.activities.start, proposal.activities.end)
    lines = (f"{entry.sort}: {entry.name or entry.shown}, {entry.when}" for entry in found if entry.first)
    named = joined(*(entry.name or entry.shown for entry in undated))
    project = (f"{WHOLE}: {whole}",) if whole else ()
    return told("Tijdbalken", (*project, *lines), f"Nog zonder datum: {named}" if named else "")
