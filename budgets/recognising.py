"""Recognises a spreadsheet by what stands in it; its name may say anything."""

import io
import zipfile

from budgets.admission import BROKEN
from budgets.unpacking import unpacked

SHEETS, KIND, OPEN_OFFICE = "xl/", "mimetype", b"application/vnd.oasis.opendocument.spreadsheet"
OLD_OFFICE, WORKBOOK = b"\xd0\xcf\x11\xe0", "Workbook".encode("utf-16-le")
NO_TABLES = (b"<", b"{", b"%PDF", b"{\\rtf")
"""How texts begin that hold no table."""


def is_spreadsheet(data: bytes) -> bool:
    """Whether this is a workbook or a table in plain text, by what stands in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if any(name.startswith(SHEETS) for name in names):
                return True
            kind = archive.getinfo(KIND) if KIND in names else None
            return kind is not None and unpacked(archive, kind, len(OPEN_OFFICE)) == OPEN_OFFICE
    except (zipfile.BadZipFile, *BROKEN):
        pass
    if data.startswith(OLD_OFFICE):
        return WORKBOOK in data
    begins = data[:4_096].lstrip(b"\xef\xbb\xbf \r\n\t")
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    plain = b"\0" not in begins and not begins.startswith((*NO_TABLES, b"PK"))
    return bool(begins) and (wide or (plain and any(each in begins for each in (b";", b",", b"\t"))))
