"""What the parts of a workbook say besides its values: what was merged, hidden, or noted as a property."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from budgets.admission import BROKEN, FOR_A_BUDGET, Room, UnreadableFile, refuse_definitions
from budgets.unpacking import unpacked

MOST_COLUMNS = 256
IN_CELLS = frozenset({"v", "f", "is", "t", "r", "rPr", "b", "sz", "color", "rFont", "family", "scheme"})
"""What stands within a cell and is not counted."""
PROPERTIES = "docProps/custom.xml"
LARGEST_PROPERTIES = 100_000


@dataclass(frozen=True)
class Span:
    """Cells that were made one: the place of the first, and the last row; all count from 1."""

    row: int
    column: int
    last_row: int


@dataclass(frozen=True)
class Shape:
    """What of one sheet stands beside its cells: what was merged, and the rows that are hidden (from 1)."""

    merged: tuple[Span, ...] = ()
    hidden: frozenset[int] = frozenset()


def shapes(data: bytes, room: Room = FOR_A_BUDGET) -> Mapping[str, Shape]:
    """The shape of every sheet by its name, of a workbook that was packed anew.

    Raises UnreadableFile when it has more cells or columns than a budget has, and what a zip or XML
    that is damaged raises.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = next(target for _, kind, target in _relations(archive, "") if kind.endswith("/officeDocument"))
        targets = {number: target for number, _, target in _relations(archive, main)}
        found, counted = {}, 0
        for name, number in _sheets(archive, main):
            gathering = _Gathering(room, cells=counted)
            _walk(archive.read(targets[number]), gathering.start)
            found[name] = Shape(tuple(gathering.merged), frozenset(gathering.hidden))
            counted = gathering.cells
        return found


def custom_property(data: bytes, name: str) -> str:
    """The text of a property that a program or a person gave an Office file, "" when it has none.

    A file that cannot be opened has none either: whoever reads it on says what is wrong.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo(PROPERTIES)
            if entry.file_size > LARGEST_PROPERTIES:
                return ""
            part = unpacked(archive, entry)
        refuse_definitions(part)
        return _property(part, name)
    except (zipfile.BadZipFile, KeyError, UnreadableFile, *BROKEN):
        return ""


def _property(part: bytes, name: str) -> str:
    named: list[str] = [""]
    found: list[str] = []

    def start(tag: str, given: dict[str, str]) -> None:
        if _local(tag) == "property":
            named[0] = given.get("name", "")

    def text(said: str) -> None:
        if named[0] == name:
            found.append(said)

    _walk(part, start, text)
    return "".join(found).strip()


def _relations(archive: zipfile.ZipFile, part: str) -> tuple[tuple[str, str, str], ...]:
    """What a part says of others: (id, kind, name of that part); "" is the file as a whole."""
    folder, own = posixpath.split(part)
    found: list[tuple[str, str, str]] = []

    def start(name: str, given: dict[str, str]) -> None:
        if _local(name) == "Relationship" and given.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, given["Target"])).lstrip("/")
            found.append((given["Id"], given["Type"], target))

    _walk(archive.read(posixpath.join(folder, "_rels", f"{own}.rels")), start)
    return tuple(found)


def _sheets(archive: zipfile.ZipFile, main: str) -> tuple[tuple[str, str], ...]:
    """(name, id of the relation) of every sheet, in order."""
    found: list[tuple[str, str]] = []

    def start(name: str, given: dict[str, str]) -> None:
        if _local(name) == "sheet":
            number = next(value for key, value in given.items() if _local(key) == "id" and key != "id")
            found.append((given["name"], number))

    _walk(archive.read(main), start)
    return tuple(found)


@dataclass
class _Gathering:
    """What was met in a sheet so far; `cells` counts on from the sheets before it."""

    room: Room
    merged: list[Span] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    row: int = 0
    cells: int = 0
    beyond: bool = False

    def start(self, name: str, given: dict[str, str]) -> None:
        match _local(name):
            case "row":
                self._count()
                self.row = int(given.get("r", self.row + 1))
                if given.get("hidden") in ("1", "true"):
                    self.hidden.add(self.row)
            case "c":
                self._count()
                self.beyond = _place(given.get("r", "A1"))[1] > MOST_COLUMNS
            case "v" | "is" if self.beyond:
                raise UnreadableFile(self.room.too_large)
            case "mergeCell":
                self._count()
                first, _, last = given["ref"].partition(":")
                self.merged.append(Span(*_place(first), _place(last or first)[0]))
            case other if other not in IN_CELLS:
                self._count()

    def _count(self) -> None:
        self.cells += 1
        if self.cells > self.room.cells:
            raise UnreadableFile(self.room.too_large)


def _walk(
    part: bytes, start: Callable[[str, dict[str, str]], None], text: Callable[[str], None] | None = None
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.Parse(part, True)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _place(cell: str) -> tuple[int, int]:
    """Row and column (from 1) of a cell as formulas name it: (4, 2) for 'B4'."""
    letters = cell.strip("$0123456789")
    column = 0
    for letter in letters.replace("$", ""):
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :].strip("$") or 1), column
