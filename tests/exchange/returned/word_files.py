"""Word files as small as they can be, around XML that a test writes out by hand."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from proposal.model.passage import PROPERTY, SORT_PROPERTY, stamp

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NEWER = "http://schemas.microsoft.com/office/word"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    f'xmlns:w14="{NEWER}/2010/wordml" xmlns:w15="{NEWER}/2012/wordml" '
    f'xmlns:w16cid="{NEWER}/2016/wordml/cid" xmlns:w16cex="{NEWER}/2018/wordml/cex" '
    f'xmlns:w16du="{NEWER}/2023/wordml/word16du"'
)
MOMENT = "2026-11-20T14:03:00Z"
TOKEN = "k3f9x0a7b2cd"
ROOTS = {
    "numbering": "w:numbering", "styles": "w:styles", "comments": "w:comments", "footnotes": "w:footnotes",
    "commentsExtended": "w15:commentsEx", "commentsIds": "w16cid:commentsIds",
    "commentsExtensible": "w16cex:commentsExtensible",
}  # fmt: skip
"""The parts beside the text, and the element that each begins with."""


def word_file(
    body: str, main: str = "document.main+xml", token: str = TOKEN, sort: str = "", **parts: str
) -> bytes:
    """A Word file with this body; `parts` are what stands in its other parts, such as its comments."""
    files = {f"word/{name}.xml": _root(ROOTS[name], inside) for name, inside in parts.items()}
    files["word/document.xml"] = _root("w:document", f"<w:body>{body}</w:body>")
    files["word/_rels/document.xml.rels"] = _relations((name, f"{name}.xml") for name in parts)
    files["docProps/custom.xml"] = _properties({PROPERTY: token, SORT_PROPERTY: sort})
    files["_rels/.rels"] = _relations(
        [("officeDocument", "word/document.xml"), ("custom-properties", "docProps/custom.xml")]
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.{main}"/></Types>'
    )
    return packed({name: text.encode() for name, text in files.items()})


def packed(files: dict[str, bytes]) -> bytes:
    """A zip with these files."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def run(text: str, properties: str = "") -> str:
    """One run of text; newlines and tabs in it are those of Word."""
    dressed = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    words = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    words = words.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r>{dressed}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(*inside: str, mark: str = "", properties: str = "") -> str:
    """One paragraph around runs, or around a text; `mark` is what was tracked of its end."""
    tracked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    runs = "".join(each if each.startswith(("<w:", "<m")) else run(each) for each in inside if each)
    return f"<w:p><w:pPr>{properties}{tracked}</w:pPr>{runs}</w:p>"


def paragraphs(text: str) -> str:
    """A paragraph for every line of a text."""
    return "".join(paragraph(run(line) if line else "") for line in text.split("\n"))


def control(tag: str, inside: str, properties: str = "", caption: str = "Vraag") -> str:
    """A control with this tag around XML, or around the paragraphs of a text."""
    content = inside if inside.startswith("<") else paragraphs(inside)
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(caption)}/><w:tag w:val={quoteattr(tag)}/>{properties}"
        f"</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def ours(text: str, number: int = 1) -> str:
    """A paragraph of our own words, with its stamp."""
    return paragraph(point(stamp(number, text), 1000 + number), run(text))


def point(name: str, key: int) -> str:
    """A bookmark between two letters."""
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/><w:bookmarkEnd w:id="{key}"/>'


def tracked(kind: str, inside: str = "", who: str = "Ria", at: str = MOMENT) -> str:
    """A tracked change of this kind ("ins", "del", "moveFrom", "moveTo") around a text or runs, or empty."""
    runs = inside if inside.startswith("<") or not inside else run(inside)
    if kind == "del":
        runs = runs.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="1" w:author={quoteattr(who)} w:date="{at}">{runs}</w:{kind}>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, each XML or a text."""
    inside = "".join(
        each if each.startswith("<w:tc>") or "<w:tc>" in each
        else f"<w:tc>{each if each.startswith('<') else paragraphs(each)}</w:tc>"
        for each in cells
    )  # fmt: skip
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def comment(key: int, text: str, who: str = "Ria Jansen", at: str = MOMENT, number: str = "") -> str:
    """A comment; `number` is that of its last paragraph, by which threads know it."""
    moment = f' w:date="{at}"' if at else ""
    known = f' w14:paraId="{number}"' if number else ""
    return (
        f'<w:comment w:id="{key}" w:author={quoteattr(who)}{moment}>'
        f"<w:p{known}><w:r><w:annotationRef/></w:r>{run(text)}</w:p></w:comment>"
    )


def about(key: int, inside: str) -> str:
    """XML with a comment on it."""
    return (
        f'<w:commentRangeStart w:id="{key}"/>{inside}<w:commentRangeEnd w:id="{key}"/>'
        f'<w:r><w:commentReference w:id="{key}"/></w:r>'
    )


def _root(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{name} {SPACES}>{inside}</{name}>'


def _relations(related: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(related)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _properties(values: dict[str, str]) -> str:
    lines = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{at}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for at, (name, value) in enumerate(values.items(), 2)
        if value
    )
    return (
        f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f"{lines}</Properties>"
    )
