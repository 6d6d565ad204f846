"""Which workbooks of strangers are refused unread, and how much of one there is room for."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

from budgets.money import Unreadable
from budgets.text import Text, mark
from budgets.unpacking import unpacked

MOST_BYTES_UNPACKED = 50_000_000
MOST_PARTS = 2_000
MOST_CELLS = 60_000
LARGEST_PART, LARGEST_STRINGS = 1_000_000, 10_000_000
READ_WHOLE = ("styles.xml", "workbook.xml", ".rels", "[Content_Types].xml")
BEGINNING = 4_096

NO_SPREADSHEET = mark(
    "Dit bestand is niet te lezen. Bewaar het in Excel als .xlsx of .csv en probeer het opnieuw."
)
TOO_LARGE = mark("Dit bestand is te groot. Bewaar alleen de begroting en probeer het opnieuw.")
MACROS = mark("In dit bestand zitten macro's. Bewaar het in Excel als .xlsx, zonder macro's.")
UNSAFE = mark(
    "In dit bestand staat iets dat niet in een spreadsheet hoort. Bewaar het in Excel opnieuw als .xlsx."
)
OPEN_OFFICE = mark("Dit bestand is van LibreOffice. Bewaar het daar als Excel-bestand (.xlsx).")
OPEN_CONTENT = "content.xml"
BROKEN = (expat.ExpatError, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError)
MACRO_PART = "vbaproject.bin"


@dataclass(frozen=True)
class Room:
    """The most rows of a sheet and cells of a file that are read; `too_large` is said of more."""

    rows: int
    cells: int
    too_large: Text


FOR_A_BUDGET = Room(2_000, MOST_CELLS, TOO_LARGE)


class UnreadableFile(Unreadable):
    """The file as a whole is no budget; `text` says what to do."""


def packed_anew(data: bytes, room: Room = FOR_A_BUDGET) -> bytes:
    """The workbook, no larger than it says it is: the readers of workbooks unpack whatever is there.

    Raises UnreadableFile when it is too large, holds macros, or XML that defines things of its own.
    """
    anew = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(anew, "w") as target:
        entries = archive.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES_UNPACKED:
            raise UnreadableFile(room.too_large)
        if any(entry.filename == OPEN_CONTENT for entry in entries):
            raise UnreadableFile(OPEN_OFFICE)
        if any(entry.filename.casefold().endswith(MACRO_PART) for entry in entries):
            raise UnreadableFile(MACROS)
        if any(entry.file_size > _room(entry.filename) for entry in entries):
            raise UnreadableFile(room.too_large)
        for name in dict.fromkeys(archive.namelist()):
            part = unpacked(archive, archive.getinfo(name))
            if name.endswith((".xml", ".rels")):
                refuse_definitions(part)
            target.writestr(name, part)
    return anew.getvalue()


def refuse_definitions(part: bytes) -> None:
    """Raise UnreadableFile for XML with a DTD: Office writes none, and entities in one can grow endlessly."""

    def refuse(*_: Any) -> None:
        raise UnreadableFile(UNSAFE)

    def stop(*_: Any) -> None:
        parser.StartElementHandler = None
        begun.append(True)

    begun: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    for at in range(0, len(part), BEGINNING):
        if begun:
            return
        parser.Parse(part[at : at + BEGINNING], False)


def _room(name: str) -> int:
    """The most bytes of a part; of what is read whole before the first cell no more than a budget needs."""
    if name.endswith("sharedStrings.xml"):
        return LARGEST_STRINGS
    return LARGEST_PART if name.endswith(READ_WHOLE) else MOST_BYTES_UNPACKED
