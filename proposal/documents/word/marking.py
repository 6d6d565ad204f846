"""The mark of a file: a property of its own, by which it is known when it comes back."""

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from proposal.model.passage import PROPERTY, SORT_PROPERTY

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

PART = "/docProps/custom.xml"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""By this number every program knows a property that somebody made up."""
FIRST = 2
"""The number of the first property: 0 and 1 are taken."""


def put_mark(part: "DocumentPart", mark: str, sort: str) -> None:
    """Give the file its mark and its sort as properties, "" for none; Word and LibreOffice keep them."""
    given = {name: told for name, told in ((PROPERTY, mark), (SORT_PROPERTY, sort)) if told}
    if not given:
        return
    from docx.opc.packuri import PackURI  # 0.2 s to load, and most pages make no document
    from docx.opc.part import Part

    package = part.package
    written = Part(PackURI(PART), TYPE, _properties(given).encode(), package)
    package.relate_to(written, f"{OFFICE}/relationships/custom-properties")


def _properties(given: dict[str, str]) -> str:
    properties = "".join(
        f'<property fmtid="{FORMAT}" pid="{number}" name="{name}"><vt:lpwstr>{escape(told)}</vt:lpwstr>'
        "</property>"
        for number, (name, told) in enumerate(given.items(), start=FIRST)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f"{properties}</Properties>"
    )
