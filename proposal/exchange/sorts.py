"""Which sort of file it is, told by what stands in it and never by its name."""

import zlib
from dataclasses import dataclass
from typing import IO
from zipfile import BadZipFile, ZipFile

from budgets.text import Text, mark
from budgets.unpacking import unpacked
from proposal.exchange.parcel import LONGEST_NAME, MEGABYTES_EACH, MOST_BYTES_EACH, safe_name

BEGINNING = 1024
"""Bytes; a PDF may have something else before its mark, but not more than this."""

LARGEST_CONTENTS = 1_000_000
CONTENTS = "[Content_Types].xml"


@dataclass(frozen=True)
class Sort:
    """A sort of file that may go along, by its media type and the end of its name."""

    media: str
    ending: str


class RefusedFile(ValueError):
    """A file that cannot go along; `reason` says why and what to do."""

    def __init__(self, reason: Text) -> None:
        self.reason = reason
        super().__init__(reason.msgid)


PDF = Sort("application/pdf", "pdf")
JPEG = Sort("image/jpeg", "jpg")
PNG = Sort("image/png", "png")
WORD = Sort("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
EXCEL = Sort("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")

_PICTURES = ((b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_OFFICE = (("word/document.xml", WORD), ("xl/workbook.xml", EXCEL))
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PHONE_PICTURE = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif")


def sort_of(content: IO[bytes], size: int) -> Sort:
    """Return the sort of a file of `size` bytes; `content` is left at its start. Raises RefusedFile."""
    if not size:
        raise RefusedFile(mark("Dit bestand is leeg. Kies het bestand nog eens."))
    if size > MOST_BYTES_EACH:
        raise RefusedFile(mark("Dit bestand is te groot. Er past {most} MB.", most=MEGABYTES_EACH))
    content.seek(0)
    beginning = content.read(BEGINNING)
    try:
        return _sort(beginning, content)
    finally:
        content.seek(0)


def named(name: str, sort: Sort) -> str:
    """Return a safe name for a file of this sort, with the ending that belongs to it."""
    stem, _, ending = safe_name(name).rpartition(".")
    same = ending.lower() == sort.ending or (sort is JPEG and ending.lower() == "jpeg")
    kept = stem if stem and (same or len(ending) <= 5) else safe_name(name)
    return f"{kept[: LONGEST_NAME - 6].strip(' .') or 'bijlage'}.{sort.ending}"


def _sort(beginning: bytes, content: IO[bytes]) -> Sort:
    for start, sort in _PICTURES:
        if beginning.startswith(start):
            return sort
    if beginning.startswith(b"PK"):
        return _office(content)
    if b"%PDF-" in beginning:
        return PDF
    raise RefusedFile(_reason(beginning))


def _reason(beginning: bytes) -> Text:
    if beginning.startswith(_OLD_OFFICE):
        return mark(
            "Dit is een oud Word- of Excel-bestand, of het heeft een wachtwoord. "
            "Sla het op als .docx, .xlsx of PDF, zonder wachtwoord."
        )
    if beginning[4:12] in _PHONE_PICTURE:
        return mark("Deze foto kan een fonds vaak niet openen. Bewaar hem op je telefoon als JPEG.")
    return mark("Dit is geen PDF, Word, Excel, JPEG of PNG. Sla het op als een van die vijf.")


def _office(content: IO[bytes]) -> Sort:
    try:
        with ZipFile(content) as archive:
            names = frozenset(archive.namelist())
            contents = _contents(archive) if CONTENTS in names else b""
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        raise RefusedFile(mark("Dit bestand is niet heel. Open het eens en sla het opnieuw op.")) from None
    if any(name.lower().endswith("vbaproject.bin") for name in names) or b"macroEnabled" in contents:
        raise RefusedFile(
            mark("In dit bestand zitten macro's. Sla het op als gewoon Word- of Excel-bestand, of als PDF.")
        )
    for name, sort in _OFFICE:
        if name in names and contents:
            return sort
    raise RefusedFile(_reason(b""))


def _contents(archive: ZipFile) -> bytes:
    entry = archive.getinfo(CONTENTS)
    if entry.file_size > LARGEST_CONTENTS:
        raise ValueError(CONTENTS)
    return unpacked(archive, entry)
