"""The mark of a file: a property of its own, by which it is known when it comes back."""

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from proposal.model.passage import PROPERTY

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

PART = "/docProps/custom.xml"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""By this number every program knows a property that somebody made up."""
FIRST = 2
"""The number of the first property: 0 and 1 are taken."""


def put_mark(part: "DocumentPart", mark: str) -> None:
    """Give the file this text as its property `PROPERTY`; Word and LibreOffice keep it when they save."""
    from docx.opc.packuri import PackURI  # 0.2 s to load, and most pages make no document
    from docx.opc.part import Part

    package = part.package
    written = Part(PackURI(PART), TYPE, _properties(mark).encode(), package)
    package.relate_to(written, f"{OFFICE}/relationships/custom-properties")


def _properties(mark: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f'<property fmtid="{FORMAT}" pid="{FIRST}" name="{PROPERTY}"><vt:lpwstr>{escape(mark)}</vt:lpwstr>'
        "</property></Properties>"
    )
