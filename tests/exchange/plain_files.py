"""Plain files: the ordinary plan of an example, edited as people do in Word, and read back."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from proposal.documents.edition import Edition
from proposal.documents.outline import plan
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from proposal.exchange.returned.known import Known, known
from proposal.exchange.returned.opening import opened
from proposal.exchange.returned.plain import Written, read_plain
from proposal.exchange.returned.stencil import stencilled
from proposal.exchange.returned.walking import body_of
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Returned, Sort
from proposal.steps.course import COURSE
from proposal.steps.fields import Line, Prose
from proposal.steps.step import Question

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TODAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Home:
    """What came home: the answers that differ from how they went out, and the texts that fit nowhere."""

    changed: dict[str, str]
    loose: list[tuple[str, str]]
    returned: Returned


@dataclass(frozen=True)
class GoneOut:
    """A document of a project as it went out."""

    proposal: Proposal
    make: Callable[[Edition], Paper] = plan

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts of the project."""
        return tuple(passages(self.proposal))

    @cached_property
    def file(self) -> bytes:
        """The Word file."""
        return write_word(self.make(Edition(self.proposal, TODAY)))

    @cached_property
    def signs(self) -> bytes:
        """The Word file in signs."""
        return write_word(self.make(Edition(stencilled(self.proposal, self.passages), TODAY)))

    @property
    def written(self) -> Written:
        """How it was written, and how in signs."""
        return Written("", Sort.PLAN, self.passages, lambda: self.file, lambda: self.signs)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """Its lines, with the answers in them."""
        lines, signs = (body_of(opened(each)).lines for each in (self.file, self.signs))
        return known(lines, signs, self.passages)

    def home(self, file: bytes, ours: bool = True) -> Home:
        """What stands in a file that comes home."""
        found = read_plain(file, lambda _: (self.written,), ours)
        texts = {each.place: each.text for each in self.passages}
        changed = {key(each.place): each.text for each in found.answers if each.text != texts[each.place]}
        return Home(changed, [(each.why.value, each.text) for each in found.loose], found)

    def edited(self, edit: "Callable[[Document], object]") -> Home:
        """What comes home after this was done to it."""
        import docx

        document = docx.Document(BytesIO(self.file))
        edit(document)
        saved = BytesIO()
        document.save(saved)
        return self.home(saved.getvalue())

    def pasted(self, change: tuple[str, str]) -> Home:
        """What comes home when all of it was pasted into an empty file as mere text, with other words."""
        import docx
        from docx.oxml.ns import qn

        old, new = docx.Document(BytesIO(self.file)), docx.Document()
        for each in old.element.body.iter(qn("w:p")):
            text = "".join(words.text or "" for words in each.iter(qn("w:t")))
            new.add_paragraph(text.replace(*change) if any(change) else text)
        saved = BytesIO()
        new.save(saved)
        return self.home(saved.getvalue(), ours=False)


def key(place: Place) -> str:
    """The place as a short word."""
    return ".".join(each for each in (place.step, place.row, place.question) if each)


def passages(proposal: Proposal) -> Iterator[Passage]:
    """Every text that people type themselves, in the order of the course."""
    for step in COURSE:
        for question in step.asked(proposal.kind):
            value = getattr(proposal.step(step.slug), question.name)
            if question.rows is None:
                yield from _passage(Place(step.slug, question.name), "", question, value)
                continue
            for row in value:
                for column in question.columns:
                    place = Place(step.slug, column.name, row.id)
                    yield from _passage(place, question.name, column, getattr(row, column.name))


def _passage(place: Place, listed: str, question: Question, value: Any) -> Iterator[Passage]:
    if type(question.field) in (Line, Prose):
        yield Passage(place, listed, place.step, question.name, value)


def everywhere(document: "Document") -> "Iterator[Paragraph]":
    """Every paragraph, those in tables too."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    for each in document.element.body.iter(qn("w:p")):
        yield Paragraph(each, document)


def find(document: "Document", start: str, style: str = "") -> "Paragraph":
    """The first paragraph that begins so, in this style when one is named."""
    every = everywhere(document)
    named = (each for each in every if not style or (each.style is not None and each.style.name == style))
    return next(each for each in named if each.text.startswith(start))


def write(paragraph: "Paragraph", text: str) -> None:
    """Give a paragraph other words."""
    first, *others = paragraph.runs
    first.text = text
    for each in others:
        each.text = ""


def say(paragraph: "Paragraph", old: str, new: str) -> None:
    """Change these words in it."""
    run = next(each for each in paragraph.runs if old in each.text)
    run.text = run.text.replace(old, new, 1)


def put_behind(paragraph: "Paragraph", text: str) -> "Paragraph":
    """Write a new paragraph of the same looks behind it."""
    from docx.text.paragraph import Paragraph

    copy = deepcopy(paragraph._p)
    paragraph._p.addnext(copy)
    added = Paragraph(copy, paragraph._parent)
    write(added, text)
    return added


def take_out(paragraph: "Paragraph") -> None:
    """Take a paragraph away."""
    body: Any = paragraph._p.getparent()
    body.remove(paragraph._p)


def tracked(kind: str, who: str, text: str) -> Any:
    """A tracked change: "ins" or "del" with its words."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    words = "t" if kind == "ins" else "delText"
    return parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="901" w:author="{who}" w:date="2026-03-09T10:00:00Z">'
        f'<w:r><w:{words} xml:space="preserve">{text}</w:{words}></w:r></w:{kind}>'
    )


def out_of_boxes(document: "Document") -> None:
    """Do as an online editor that drops every control and bookmark."""
    from docx.oxml.ns import qn

    body: Any = document.element.body
    for each in tuple(body.iter(qn("w:sdt"))):
        for child in tuple(each.find(qn("w:sdtContent"))):
            each.addprevious(child)
        each.getparent().remove(each)
    for each in tuple(body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        each.getparent().remove(each)
