"""The XML of a picture in a line of text, with the words that tell what it shows."""

from xml.sax.saxutils import quoteattr

from proposal.documents.word.text import clean

POINT = 12_700
"""How many of Word's units (EMU) go into a point."""

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:r="{OFFICE}" xmlns:wp="{PLACED}" xmlns:a="{MAIN}" xmlns:pic="{PICTURE}"'


def fitted(width: float, height: float, widest: float, highest: float) -> tuple[float, float]:
    """The size within these bounds, with the same proportions."""
    scale = min(widest / width, highest / height)
    return width * scale, height * scale


def picture(relation: str, key: int, told: str, width: float, height: float) -> str:
    """The run with the picture, its size in points; `key` is its own in this part."""
    extent = f'cx="{round(width * POINT)}" cy="{round(height * POINT)}"'
    described = f'id="{key}" name="Afbeelding {key}" descr={quoteattr(clean(told))}'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {described}/>"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr {described}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
