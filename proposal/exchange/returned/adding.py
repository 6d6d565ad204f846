"""Rows of tables: which were added to a list, and which cells of a row lost their control."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from proposal.exchange.returned.answering import Held
from proposal.exchange.returned.flow import NOBODY, Atom, Flow, Kind, TableRow, live
from proposal.exchange.returned.marking import edits
from proposal.model.passage import bookmarked, stamped
from proposal.model.proposal import Place
from proposal.model.returned import Edit, FoundAnswer, FoundRow
from proposal.model.typed import cleaned

RowId: TypeAlias = tuple[str, str, str]
"""The step, the list and the row of an answer."""
Found: TypeAlias = "tuple[int, FoundAnswer | FoundRow]"


@dataclass
class _Cell:
    """A cell of a row: the controls in it, and the pieces of text outside them."""

    owners: dict[int, None] = field(default_factory=dict)
    beside: list[int] = field(default_factory=list)


@dataclass
class _Row:
    """A row of a table with its cells by column."""

    row: TableRow
    cells: dict[int, _Cell] = field(default_factory=lambda: defaultdict(_Cell))


@dataclass
class Added:
    """What stands in tables beside the answers: by place in the file, with the controls and atoms it took."""

    found: list[Found] = field(default_factory=list)
    controls: set[int] = field(default_factory=set)
    atoms: set[int] = field(default_factory=set)


def added(flow: Flow, known: dict[int, Held]) -> Added:
    """Return the rows that were added to lists, and answers whose place is told by their row and column."""
    result = Added()
    for rows in _tables(flow).values():
        _Table(flow, known, rows, result).read()
    return result


class _Table:
    """Reads one table of rows that each are a row of a list."""

    def __init__(self, flow: Flow, known: dict[int, Held], rows: dict[int, _Row], result: Added) -> None:
        self._flow, self._known, self._rows, self._result = flow, known, rows, result
        self._places = {each.control.place for each in known.values()}
        self._columns = {number: self._questions(row) for number, row in rows.items()}
        self._ids = {number: self._id(row) for number, row in rows.items()}
        self._layout = max(self._columns.values(), key=len)
        self._any = next((each for each in self._ids.values() if each), None)

    def read(self) -> None:
        """Add what is new in it, unless it is no list written row by row."""
        if self._any is None or self._is_upright():
            return
        first = self._first_of_each()
        above: RowId | None = None
        for number, row in self._rows.items():
            key = self._ids[number]
            if row.row.went is not None:
                continue
            if key is None or first[key] != number:
                self._add(number, row, above, key)
            else:
                self._fill(number, row, key)
                above = key

    def _first_of_each(self) -> dict[RowId, int]:
        """Return which of the rows with the controls of one is that row: programs copy these to a new row.

        They copy no bookmarks; without one it is the first.
        """
        found: dict[RowId, int] = {}
        marked: set[RowId] = set()
        for number, row in self._rows.items():
            key = self._ids[number]
            if key is None or row.row.went is not None:
                continue
            if key not in marked and self._is_marked(row, key):
                found[key] = number
                marked.add(key)
            found.setdefault(key, number)
        return found

    def _is_marked(self, row: _Row, key: RowId) -> bool:
        atoms = (each for cell in row.cells.values() for each in self._atoms(cell))
        places = (bookmarked(each.text) for each in atoms if each.kind is Kind.BOOKMARK)
        return any(each is not None and (each[0].step, each[1], each[0].row) == key for each in places)

    def _is_upright(self) -> bool:
        """Whether the questions of one row of the list stand below each other."""
        asked: dict[RowId, set[str]] = {}
        for number, key in self._ids.items():
            questions = set(self._columns[number].values())
            if key is not None and not asked.setdefault(key, questions) & questions:
                return True
        return False

    def _add(self, number: int, row: _Row, above: RowId | None, key: RowId | None) -> None:
        """Add a row without controls, or with those of another row."""
        if key is None and (row.row.head or self._is_ours(row)):
            return
        columns = self._layout | self._columns[number]
        cells, pieces = [], []
        for column, cell in row.cells.items():
            text = self._text(cell)
            if text and column in columns:
                cells.append((columns[column], text))
                pieces += self._atoms(cell)
                self._result.controls.update(cell.owners)
                self._result.atoms.update(cell.beside)
        where = key or above or self._any
        if cells and where is not None:
            after = above[2] if above else ""
            step, listed, _ = where
            found = FoundRow(step, listed, tuple(cells), after, _changes(pieces, row.row))
            self._result.found.append((_first(row, self._known), found))

    def _fill(self, number: int, row: _Row, key: RowId) -> None:
        """Find the answers of cells that lost their control."""
        step, listed, own = key
        for column, question in self._layout.items():
            cell, place = row.cells.get(column), Place(step, question, own)
            if cell is None or cell.owners or place in self._places or column in self._columns[number]:
                continue
            pieces = self._atoms(cell)
            text = cleaned(live(pieces))
            if text and not self._is_stamped(pieces, text):
                answer = FoundAnswer(place, listed, text, sure=False, edits=edits(pieces))
                self._result.found.append((cell.beside[0], answer))
                self._result.atoms.update(cell.beside)

    def _questions(self, row: _Row) -> dict[int, str]:
        return {
            column: self._known[owner].control.place.question
            for column, cell in row.cells.items()
            for owner in list(cell.owners)[:1]
        }

    def _id(self, row: _Row) -> RowId | None:
        owners = (self._known[owner].control for cell in row.cells.values() for owner in cell.owners)
        return next(((each.place.step, each.listed, each.place.row) for each in owners if each.listed), None)

    def _is_ours(self, row: _Row) -> bool:
        """Whether words of our own stand in a row: the head of its columns."""
        return any(self._is_stamped([each], "") for cell in row.cells.values() for each in self._atoms(cell))

    def _is_stamped(self, pieces: list[Atom], text: str) -> bool:
        names = (each.text for each in pieces if each.kind is Kind.BOOKMARK)
        return any(stamped(name, text) is not None for name in names)

    def _text(self, cell: _Cell) -> str:
        texts = (self._known[owner].text for owner in cell.owners)
        beside = cleaned(live(self._flow.atoms[at] for at in cell.beside))
        return "\n".join(each for each in (*texts, beside) if each)

    def _atoms(self, cell: _Cell) -> list[Atom]:
        owned = [each for owner in cell.owners for each in self._known[owner].atoms]
        return owned + [self._flow.atoms[at] for at in cell.beside]


def _tables(flow: Flow) -> dict[int, dict[int, _Row]]:
    """Return the rows of each table in the order of the file."""
    found: dict[int, dict[int, _Row]] = defaultdict(dict)
    for at, atom in enumerate(flow.atoms):
        if atom.paragraph.strand or not atom.paragraph.path:
            continue
        table, number, column = atom.paragraph.path[-1]
        row = found[table].setdefault(number, _Row(flow.rows.get((table, number), TableRow())))
        cell = row.cells[column]
        if atom.owner == NOBODY:
            cell.beside.append(at)
        else:
            cell.owners[atom.owner] = None
    return found


def _changes(pieces: list[Atom], row: TableRow) -> tuple[Edit, ...]:
    """Return who wrote in a new row, and else who put it in."""
    made = edits(pieces)
    return made if made or row.came is None else (Edit(row.came.who, row.came.at),)


def _first(row: _Row, known: dict[int, Held]) -> int:
    return min(_places(row, known))


def _places(row: _Row, known: dict[int, Held]) -> Iterator[int]:
    for cell in row.cells.values():
        yield from cell.beside[:1]
        yield from (known[owner].at for owner in cell.owners)
