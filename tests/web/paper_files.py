"""Small real files of every sort, and some that may not go along."""

import io
import zipfile

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 40
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
PHONE_PICTURE = b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40


def office(part: str, *more: str, contents: str = "<Types/>") -> bytes:
    """Return an office file with this main part and these other members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", contents)
        for name in (part, *more):
            archive.writestr(name, "<x/>")
    return held.getvalue()


WORD = office("word/document.xml")
EXCEL = office("xl/workbook.xml")
MACROS = office("word/document.xml", "word/vbaProject.bin")
HIDDEN_MACROS = office(
    "xl/workbook.xml", contents="<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"
)
ARCHIVE = office("lees.mij")
