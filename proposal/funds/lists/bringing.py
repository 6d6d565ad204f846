"""Bringing: the funds in somebody else's list: which are new, which are there, which cannot be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from budgets.cells import NO_VALUE
from budgets.columns import letter
from budgets.text import mark
from proposal.funds.catalogue import key, same_site
from proposal.funds.lists.columns import FundColumn
from proposal.funds.lists.differences import changed
from proposal.funds.lists.guessing import Layout, Rows
from proposal.funds.lists.listing import Listed
from proposal.funds.lists.rows import LONGEST_FOUND, Mistake, read_row
from proposal.funds.lists.writing import cells_of
from proposal.model.fund import Entry, Fund
from proposal.model.typed import cleaned


@dataclass(frozen=True)
class Found:
    """A fund in a row of the file (as a spreadsheet counts)."""

    row: int
    fund: Fund


@dataclass(frozen=True)
class Double(Found):
    """A fund that is in the list already; `fund` is that one with what the file says over it.

    `changed` are the rules that the file tells otherwise.
    """

    there: Listed
    changed: tuple[FundColumn, ...]


@dataclass(frozen=True)
class Report:
    """What a file holds: new funds, some that are there otherwise or just so, and what cannot be read."""

    new: tuple[Found, ...]
    doubles: tuple[Double, ...]
    same: tuple[Double, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def damaged(self) -> int:
        """How many rows cannot be read."""
        return len({each.row for each in self.mistakes})


def report(rows: Rows, layout: Layout, known: Sequence[Listed]) -> Report:
    """Return what stands in a list below its headings, held against the funds that are known."""
    there, reading = _There(known), _Reading()
    for number, typed in _typed(rows, layout):
        reading.read(number, typed, there)
    told = tuple(replace(each, column=_place(rows, layout, each.column)) for each in reading.mistakes)
    doubles = tuple(each for each in reading.doubles if each.changed)
    same = tuple(each for each in reading.doubles if not each.changed)
    return Report(tuple(reading.new), doubles, same, told)


def to_keep(found: Report, corrected: Sequence[Double]) -> tuple[Entry, ...]:
    """Return what is to be kept: all new funds, and these doubles as corrections."""
    new = (Entry(0, replace(each.fund, id="")) for each in found.new)
    return (*new, *(corrected_as(each.there, each.fund) for each in corrected))


def corrected_as(line: Listed, fund: Fund) -> Entry:
    """Return an entry that says this of a fund in the list; of a shipped one it is a correction."""
    if line.entry is None:
        return Entry(0, fund, line.fund.id, line.shipped)
    return replace(line.entry, fund=fund, base=line.entry.base if line.corrected else line.shipped)


def alike(fund: Fund, known: Sequence[Listed]) -> Listed | None:
    """Return a fund in the list that seems the same by name and site, None for a new one."""
    name, site = key(fund)
    keys = ((each, key(each.fund)) for each in known)
    return next((each for each, there in keys if there[0] == name and same_site(site, there[1])), None)


class _There:
    """The funds by which doubles are recognised: by mark, or by name and site where both tell one."""

    def __init__(self, known: Sequence[Listed]) -> None:
        self._marks = {each.fund.id: each for each in known}
        self._named: dict[str, list[Listed]] = {}
        for each in known:
            self._named.setdefault(key(each.fund)[0], []).append(each)

    def find(self, fund: Fund) -> Listed | None:
        """Return the same fund in the list, None for a new one."""
        if fund.id in self._marks and key(self._marks[fund.id].fund)[0] == key(fund)[0]:
            return self._marks[fund.id]
        name, site = key(fund)
        alike = [each for each in self._named.get(name, ()) if same_site(site, key(each.fund)[1])]
        exact = (each for each in alike if key(each.fund)[1] == site)
        return next(exact, alike[0] if len(alike) == 1 else None)


class _Reading:
    """The rows that were read so far."""

    def __init__(self) -> None:
        self.new: list[Found] = []
        self.doubles: list[Double] = []
        self.mistakes: list[Mistake] = []
        self._rows: dict[str, list[Found]] = {}
        self._met: dict[str, int] = {}

    def read(self, number: int, typed: Mapping[str, str | None], there: _There) -> None:
        """Read one row, and note what it is."""
        told = {column: cell for column, cell in typed.items() if cell is not None}
        fund, wrong = read_row(number, told)
        lost = tuple(Mistake(number, each, "", NO_VALUE) for each in typed if typed[each] is None)
        wrong = (*lost, *(each for each in wrong if typed.get(each.column, "") is not None))
        earlier = self._earlier(fund) if fund.name else 0
        if earlier:
            wrong = (*wrong, _again(Found(number, fund), earlier))
        self.mistakes += wrong
        if not wrong:
            self._note(Found(number, fund), told, there.find(fund))

    def _note(self, found: Found, told: Mapping[str, str], line: Listed | None) -> None:
        self._rows.setdefault(key(found.fund)[0], []).append(found)
        if line is None:
            self.new.append(found)
            return
        earlier = self._met.setdefault(line.fund.id, found.row)
        if earlier != found.row:
            self.mistakes.append(_again(found, earlier))
            return
        said = {column: cell for column, cell in told.items() if cell.strip() and column != "kenmerk"}
        fund, wrong = read_row(found.row, cells_of(line.fund) | said)
        self.mistakes += wrong
        if not wrong:
            fund = replace(fund, id=line.fund.id)
            otherwise = () if fund == line.fund else changed(line.fund, fund)
            self.doubles.append(Double(found.row, fund, line, otherwise))

    def _earlier(self, fund: Fund) -> int:
        """Return the row in which the same fund stood, 0 for none; two marks are those of two funds."""
        name, site = key(fund)
        others = (each for each in self._rows.get(name, ()) if not _told_apart(each.fund, fund))
        return next((each.row for each in others if same_site(site, key(each.fund)[1])), 0)


def _again(found: Found, earlier: int) -> Mistake:
    told = mark("Dit fonds staat ook in rij {row}.", row=str(earlier))
    return Mistake(found.row, "naam", found.fund.name[:LONGEST_FOUND], told)


def _told_apart(one: Fund, other: Fund) -> bool:
    return bool(one.id and other.id) and one.id != other.id


def _typed(rows: Rows, layout: Layout) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield the number of every filled row, and its cells by the header of their column."""
    for number, row in enumerate(rows[layout.head :], start=layout.head + 1):
        if any(each is None or each.strip() for each in row):
            placed = zip(layout.columns, row, strict=False)
            yield number, {name: each if each is None else cleaned(each) for name, each in placed if name}


def _place(rows: Rows, layout: Layout, column: str) -> str:
    """Return how people find a column: letter and heading, 'D (Maximum)'."""
    at = layout.place(column)
    if at is None:
        return column
    above = rows[layout.head - 1] if 0 < layout.head <= len(rows) else ()
    heading = (above[at] if at < len(above) else None) or column
    return f"{letter(at)} ({heading})"
