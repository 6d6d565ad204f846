"""Turns a paper into a Word file: A4, real styles, header, footer, and properties that are the makers'."""

import zipfile
from datetime import datetime, time
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from proposal.documents.blocks import Cover, Letterhead
from proposal.documents.word.comments import put_comments
from proposal.documents.word.foreign.cleaning import says_nothing
from proposal.documents.word.front import Embed, Embedded, Logo
from proposal.documents.word.marking import put_mark
from proposal.documents.word.markup import markup
from proposal.documents.word.numbering import restarted
from proposal.documents.word.paper import Paper
from proposal.documents.word.running import added_footer, empty_footer, first_header, footer, header
from proposal.documents.word.scheme import scheme
from proposal.documents.word.template import template
from proposal.documents.word.text import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.parts.story import StoryPart
    from docx.section import Section
    from docx.section import _BaseHeaderFooter as Story

FIRST_FREE_LIST = 10
FIRST_HEADER_PICTURE = 9000
LONGEST_PROPERTY = 255
NO_MOMENT = b"\0\0\x21\0"
"""Midnight of 1 January 1980, as a zip writes it."""


def write_word(paper: Paper) -> bytes:
    """The .docx of this paper, the same bytes at every call; it opens in Word without a warning."""
    import docx  # 0.2 s to load, and most pages make no document

    document = docx.Document(BytesIO(template(paper.house, scheme(paper.blocks))))
    _fill_body(document, paper)
    _fill_margins(document, paper)
    _fill_properties(document, paper)
    put_mark(document.part, paper.mark, paper.sort)
    packed = BytesIO()
    document.save(packed)
    return _sealed(packed)


def _fill_body(document: "Document", paper: Paper) -> None:
    from docx.oxml import parse_xml  # see write_word

    written = markup(paper, FIRST_FREE_LIST, _embed(document.part), _width(document))
    body = parse_xml(written.body.encode())
    body.append(document.element.body.sectPr)
    document.element.replace(document.element.body, body)
    put_comments(document.part, written.margin)
    for number in range(FIRST_FREE_LIST, FIRST_FREE_LIST + written.numbered_lists):
        document.part.numbering_part.element.append(parse_xml(restarted(number)))


def _width(document: "Document") -> int:
    """The room for text from left to right, in twentieths of a point."""
    section = document.sections[0]
    lengths = (section.page_width, section.left_margin, section.right_margin, section.gutter)
    page, left, right, gutter = (each.twips if each is not None else 0 for each in lengths)
    return page - left - right - gutter


def _embed(part: "StoryPart") -> Embed:
    def embed(content: bytes) -> Embedded:
        relation, image = part.get_or_add_image(BytesIO(content))
        return Embedded(relation, image.px_width, image.px_height)

    return embed


def _fill_margins(document: "Document", paper: Paper) -> None:
    """Header and footer; a cover has neither, and a letter opens with its own head."""
    section = document.sections[0]
    if paper.house.template:
        _fill_given_margins(section, paper)
        return
    _fill_story(section.header, header(paper, _logo(section.header, paper)))
    _fill_story(section.footer, footer(paper))
    opening = paper.blocks[0] if paper.blocks else None
    if isinstance(opening, Cover | Letterhead):
        section.different_first_page_header_footer = True
        _fill_story(section.first_page_header, first_header(paper))
        _fill_story(
            section.first_page_footer, empty_footer() if isinstance(opening, Cover) else footer(paper)
        )


def _fill_given_margins(section: "Section", paper: Paper) -> None:
    """Header and footer of an own Word file stay, with the marking above, project and day below; ours
    stand where it has none.
    """
    from docx.oxml import parse_xml  # see write_word

    headers = (section.even_page_header, section.first_page_header, section.header)
    given = {each.part.partname: each for each in headers if not each.is_linked_to_previous}
    for story in given.values():
        if story is section.header and says_nothing(story.part.element):
            _fill_story(story, header(paper, _logo(story, paper)))
        elif paper.marking:
            story.part.element.insert(0, parse_xml(first_header(paper))[0])
    foot = section.footer.part.element
    if says_nothing(foot):
        _fill_story(section.footer, footer(paper))
    else:
        foot.append(parse_xml(added_footer(paper))[0])


def _logo(story: "Story", paper: Paper) -> Logo:
    story.is_linked_to_previous = False
    return Logo(paper.house.logo, paper.organisation, _embed(story.part), count(FIRST_HEADER_PICTURE))


def _fill_story(story: "Story", written: str) -> None:
    from docx.oxml import parse_xml  # see write_word

    story.is_linked_to_previous = False
    element = story.part.element
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(written)))


def _fill_properties(document: "Document", paper: Paper) -> None:
    properties = document.core_properties
    properties.title = clean(paper.title)[:LONGEST_PROPERTY]
    properties.subject = clean(paper.project)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = clean(paper.organisation)[:LONGEST_PROPERTY]
    properties.language = "nl-NL"
    properties.created = properties.modified = datetime.combine(paper.made, time(12))


def _sealed(packed: BytesIO) -> bytes:
    """The same file without the moment at which it was packed, which each part has in two places."""
    file = bytearray(packed.getvalue())
    with zipfile.ZipFile(packed) as found:
        listed = found.start_dir
        for part in found.infolist():
            for place in (part.header_offset + 10, listed + 12):
                file[place : place + len(NO_MOMENT)] = NO_MOMENT
            listed += 46 + len(part.filename.encode()) + len(part.extra) + len(part.comment)
    return bytes(file)
