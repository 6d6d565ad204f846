"""Turns blocks into a Word file: A4, real styles, header, footer, and properties that are the makers' own."""

from datetime import datetime, time
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from proposal.documents.blocks import Blocks, Heading, Rank
from proposal.documents.word.markup import markup
from proposal.documents.word.paper import TEMPLATE, Paper
from proposal.documents.word.styles import HEADINGS_LIST, NUMBERS_LIST
from proposal.documents.word.styling import NAMESPACE
from proposal.documents.word.text import clean

if TYPE_CHECKING:
    from docx.document import Document

FIRST_FREE_LIST = 10
LONGEST_PROPERTY = 255


def write_word(paper: Paper) -> bytes:
    """The .docx of this paper; it opens in Word without a warning and can be edited with Word alone."""
    import docx  # 0.2 s to load, and most pages make no document

    document = docx.Document(BytesIO(_template()))
    _fill_body(document, paper.blocks)
    _fill_header(document, paper)
    _fill_properties(document, paper)
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()


@lru_cache(maxsize=1)
def _template() -> bytes:
    return TEMPLATE.read_bytes()


def _fill_body(document: "Document", blocks: Blocks) -> None:
    from docx.oxml import parse_xml  # see write_word

    written = markup(blocks, FIRST_FREE_LIST)
    end = document.element.body.sectPr
    for element in list(parse_xml(written.body)):
        end.addprevious(element)
    for number in range(FIRST_FREE_LIST, FIRST_FREE_LIST + written.numbered_lists):
        document.part.numbering_part.element.append(parse_xml(_restarted(number)))
    if not any(isinstance(block, Heading) and block.rank is Rank.NUMBERED for block in blocks):
        _unnumber_headings(document)


def _restarted(number: int) -> str:
    return (
        f'<w:num {NAMESPACE} w:numId="{number}"><w:abstractNumId w:val="{NUMBERS_LIST}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def _unnumber_headings(document: "Document") -> None:
    """Take the numbers of the ten parts out of the heading styles, for documents that are no plan."""
    for level in (1, 2):
        properties = document.styles[f"Heading {level}"].element.pPr
        properties.remove(properties.numPr)
        properties.remove(properties.ind)
    numbering = document.part.numbering_part.element
    for shape in numbering.xpath(
        f"w:abstractNum[@w:abstractNumId={HEADINGS_LIST}] | w:num[@w:numId={HEADINGS_LIST}]"
    ):
        numbering.remove(shape)


def _fill_header(document: "Document", paper: Paper) -> None:
    line = document.sections[0].header.paragraphs[0]
    line.add_run(clean(" · ".join(part for part in (paper.project, paper.organisation) if part)))
    if paper.marking:
        line.add_run(f"\t{paper.marking}", style="Markering")


def _fill_properties(document: "Document", paper: Paper) -> None:
    properties = document.core_properties
    properties.title = clean(paper.title)[:LONGEST_PROPERTY]
    properties.subject = clean(paper.project)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = clean(paper.organisation)[:LONGEST_PROPERTY]
    properties.language = "nl-NL"
    properties.created = properties.modified = datetime.combine(paper.made, time(12))
