"""A hundred files that are no plan and no budget: damaged, locked, swollen, or set as a trap."""

import gzip
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Edition
from tests.exchange.returned.copies import COPY, SERIES, TODAY
from tests.exchange.returned.word_files import control, packed, word_file
from tests.zips import MEGABYTE, lying_zip

Named = tuple[str, bytes]
DOCUMENT, TYPES, RELATIONS = "word/document.xml", "[Content_Types].xml", "_rels/.rels"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = budget_workbook(replace(Edition(SERIES, TODAY), mark="k3f9x0a7b2cd"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>{more}]>".format(
    more="".join(
        f"<!ENTITY {two} '{f'&{one};' * 10}'>" for one, two in zip("abcdefghi", "bcdefghij", strict=True)
    )
)
FETCHES = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
ABROAD = "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>"
SWOLLEN = f"<!DOCTYPE x [<!ENTITY a '{'x' * 50_000}'>]>"
BEGINNINGS = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF", "gif": b"GIF89a\1\0\1\0",
    "pdf": b"%PDF-1.7\n1 0 obj", "rtf": b"{\\rtf1\\ansi Wij koken}", "program": b"MZ\x90\0\3\0\0\0\4",
    "linux program": b"\x7fELF\2\1\1\0", "rar": b"Rar!\x1a\7\1\0", "7z": b"7z\xbc\xaf\x27\x1c\0\4",
    "html": b"<!DOCTYPE html><html><p>Wij koken", "xml": b"<?xml version='1.0'?><a/>", "mp3": b"ID3\3\0\0\0",
    "script": b"#!/bin/sh\nrm -rf /\n", "mail": b"From: an@voorbeeld.nl\nSubject: plan\n\nWij koken",
    "gzip": gzip.compress(b"Wij koken", mtime=0), "calendar": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
    "old word": OLE + b"\0" * 600, "locked": OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600,
    "old excel": OLE + b"\0" * 500 + "Workbook".encode("utf-16-le") + b"\0" * 500, "text": b"Wij koken",
    "empty": b"", "one byte": b"P", "two bytes": b"PK", "zeros": b"\0" * MEGABYTE, "spaces": b" \n" * 5_000,
    "too large": b"PK\3\4" + b"\0" * (10 * MEGABYTE),
    "line of commas": b"," * 200_000, "nul in a table": b"a;b\n1;\0\n",
    "quote without end": b'Omschrijving;Bedrag\n"' + b"x" * 200_000, "many lines": b"a;b\n" * 100_000,
}  # fmt: skip
"""Files that begin so."""


def hostile() -> Iterator[Named]:
    """Yield every file with what is wrong with it."""
    yield from BEGINNINGS.items()
    yield from _cut()
    yield from _word_zips()
    yield from _word_parts()
    yield from _traps()
    yield from _books()


def _cut() -> Iterator[Named]:
    """Yield files that stop halfway, or of which some bytes were changed on the way."""
    for kind, whole in (("word", COPY), ("book", BOOK)):
        for tenths in range(1, 10):
            yield f"{kind}, {tenths} tenths of it", whole[: len(whole) * tenths // 10]
        yield f"{kind}, the last bytes gone", whole[:-10]
        for name in (DOCUMENT, "word/styles.xml", SHEET, "xl/workbook.xml"):
            if name in zipfile.ZipFile(BytesIO(whole)).namelist():
                yield f"{kind}, other bytes in {name}", _scratched(whole, name)


def _scratched(whole: bytes, name: str, at: int = 40) -> bytes:
    """The file with other bytes from byte `at` of what is packed of this part."""
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        start = archive.getinfo(name).header_offset + 30 + len(name) + at
    return whole[:start] + bytes(each ^ 0x5A for each in whole[start : start + 20]) + whole[start + 20 :]


def _word_zips() -> Iterator[Named]:
    """Yield zips that are no Word file, or one that is too much."""
    files = parts(COPY)
    yield "zip with a picture", packed({"a.png": BEGINNINGS["png"]})
    yield "zip in a zip", packed({"plan.docx": COPY})
    yield "zip of nothing", packed({})
    yield (
        "LibreOffice",
        packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
    )
    yield "sixty megabytes that tell the kind", packed({"mimetype": bytes(60 * MEGABYTE)})
    yield "damaged where it tells the kind", _scratched(packed({"mimetype": LAUGHS.encode()}), "mimetype", 0)
    yield "presentation", packed({TYPES: b"<Types/>", "ppt/presentation.xml": b"<a/>"})
    yield "Pages", packed({"Index/Document.iwa": b"x"})
    yield "e-book", packed({"mimetype": b"application/epub+zip", "OEBPS/content.opf": b"<a/>"})
    yield "three thousand parts", packed(files | {f"word/media/{each}.png": b"x" for each in range(3_000)})
    yield "sixty megabytes of zeros", packed(files | {"word/media/a.bmp": bytes(60 * MEGABYTE)})
    yield "twenty megabytes of text", packed(files | {DOCUMENT: _body(b"<w:p/>" * (3 * MEGABYTE))})
    yield "locked zip", _locked(COPY)
    for name in (DOCUMENT, SHEET):
        yield f"forty megabytes of {name} that say they are few", lying_zip(name, zipfile.ZIP_DEFLATED)


def _locked(whole: bytes) -> bytes:
    """The file with the sign on every part that it is locked with a password."""
    data = bytearray(whole)
    for sign, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = data.find(sign)
        while start >= 0:
            flags = struct.unpack_from("<H", data, start + at)[0]
            struct.pack_into("<H", data, start + at, flags | 1)
            start = data.find(sign, start + 4)
    return bytes(data)


def _word_parts() -> Iterator[Named]:
    """Yield Word files of which a part is missing, broken, or not what it should be."""
    files = parts(COPY)
    for name in (DOCUMENT, TYPES, RELATIONS):
        yield f"without {name}", packed({each: data for each, data in files.items() if each != name})
        yield f"{name} is empty", packed(files | {name: b""})
        yield f"{name} is not XML", packed(files | {name: b"\0\1\2" * 100})
        yield f"{name} stops halfway", packed(files | {name: files[name][: len(files[name]) // 2]})
    yield "letters that are no letters", packed(files | {DOCUMENT: _body(b"<w:p>\xff\xfe\xfd</w:p>")})
    yield "says it is utf-16", packed(files | {DOCUMENT: b"<?xml version='1.0' encoding='UTF-16'?><a/>"})
    yield "macros", packed(files | {"word/vbaProject.bin": b"x"})
    yield "macros by its type", word_file(control("idea/what", "x"), main="document.macroEnabled.main+xml")
    yield "a program in it", packed(files | {"word/activeX/activeX1.bin": b"x"})
    yield "another file in it", packed(files | {DOCUMENT: _body(b"<w:altChunk/>")})
    yield (
        "another dialect",
        packed(
            files
            | {
                DOCUMENT: files[DOCUMENT].replace(
                    b"schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"purl.oclc.org/ooxml/wordprocessingml/main",
                )
            }
        ),
    )
    yield (
        "somewhere else",
        packed(files | {RELATIONS: files[RELATIONS].replace(b"word/document", b"../../etc")}),
    )
    for name in ("word/styles.xml", "word/numbering.xml", "docProps/custom.xml"):
        yield f"{name} is broken", packed(files | {name: b"<w:broken"})
    yield "comments are broken", word_file(control("idea/what", "x"), comments="<w:comment")
    yield "five thousand comments", word_file(control("idea/what", "x"), comments="<w:comment/>" * 5_001)
    yield "no text at all", word_file("")
    yield (
        "text of somebody else",
        word_file("<w:p><w:r><w:t>Een brief over iets heel anders.</w:t></w:r></w:p>"),
    )


def _traps() -> Iterator[Named]:
    """Yield Word files that fetch something, or grow when they are read."""
    files = parts(COPY)
    for name, trap in (("laughs", LAUGHS), ("file", FETCHES), ("network", ABROAD), ("growth", SWOLLEN)):
        for part in (DOCUMENT, TYPES, "word/styles.xml"):
            begun = files[part].partition(b"?>")[2] or files[part]
            yield f"{name} in {part}", packed(files | {part: trap.encode() + begun})
    yield (
        "hundred thousand deep",
        packed(files | {DOCUMENT: _body(b"<w:sdt>" * 100_000 + b"</w:sdt>" * 100_000)}),
    )
    yield "a million elements", packed(files | {DOCUMENT: _body(b"<w:p/>" * 1_000_000)})
    yield (
        "many attributes",
        packed(
            files
            | {DOCUMENT: _body(b"<w:p " + b" ".join(b"a%d=''" % each for each in range(300_000)) + b"/>")}
        ),
    )


def _books() -> Iterator[Named]:
    """Yield workbooks that are broken, locked or set as a trap."""
    files = parts(BOOK)
    for name in ("xl/workbook.xml", TYPES, SHEET, "xl/sharedStrings.xml"):
        yield f"book: {name} is not XML", packed(files | {name: b"\0\1\2" * 100})
        for trap in (LAUGHS, FETCHES, ABROAD):
            begun = files[name].partition(b"?>")[2] or files[name]
            yield f"book: {trap[:40]} in {name}", packed(files | {name: trap.encode() + begun})
    yield (
        "book without a workbook",
        packed({each: data for each, data in files.items() if each != "xl/workbook.xml"}),
    )
    yield "book: macros", packed(files | {"xl/vbaProject.bin": b"x"})
    yield "book: locked", _locked(BOOK)
    yield "book: fifty megabytes", packed(files | {"xl/media/a.bmp": bytes(60 * MEGABYTE)})
    yield "book: very many rows", packed(files | {SHEET: _rows(300_000)})
    yield (
        "book: far away",
        packed(files | {SHEET: _sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}),
    )
    yield "book of LibreOffice", packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})


def _body(inside: bytes) -> bytes:
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return b'<w:document xmlns:w="' + space + b'"><w:body>' + inside + b"</w:body></w:document>"


def _rows(count: int) -> bytes:
    return _sheet(
        b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (each, each) for each in range(1, count))
    )


def _sheet(inside: bytes) -> bytes:
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return b'<worksheet xmlns="' + space + b'"><sheetData>' + inside + b"</sheetData></worksheet>"


def parts(whole: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}
