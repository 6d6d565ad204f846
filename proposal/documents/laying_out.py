"""Laying out: papers as PDF, with the page numbers of their contents as they really came out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

from proposal.documents.contents import contents, pages_of
from proposal.documents.layout import Layout, Placed
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_ROUNDS = 3
"""Page numbers that were filled in move a page hardly ever; after three times the last ones stay."""

ToPdf: TypeAlias = Callable[[Sequence[bytes]], tuple[bytes, ...]]


@dataclass(frozen=True)
class LaidOut:
    """A paper that was laid out, with the page numbers that stand in it, how it came out, and the PDF."""

    paper: Paper
    layout: Layout
    pdf: bytes


def lay_out(papers: Sequence[Paper], to_pdf: ToPdf) -> tuple[LaidOut, ...]:
    """Each paper laid out, in order.

    A paper with a list of contents is laid out with the page numbers that it brings, or none, and then with
    those that came out, until a layout gives the numbers that stand in it.
    """
    made = _once(papers, to_pdf)
    for _ in range(MOST_ROUNDS):
        numbered = [_numbered(each) for each in made]
        changed = [at for at, each in enumerate(made) if numbered[at].pages != each.paper.pages]
        if not changed:
            break
        again = dict(zip(changed, _once([numbered[at] for at in changed], to_pdf), strict=True))
        made = tuple(again.get(at, each) for at, each in enumerate(made))
    return made


def guessed(paper: Paper, before: Sequence[LaidOut]) -> Paper:
    """The paper with the page numbers of the last one that has a list of contents as long as its own.

    The applications to several funds differ in the letter alone; a right guess spares them a second round.
    """
    count = len(contents(paper.blocks))
    alike = (each.paper.pages for each in reversed(before) if len(each.paper.pages) == count)
    return replace(paper, pages=next(alike, ()))


def read_layout(pdf: bytes) -> Layout:
    """How many pages a PDF has, and where the headings of its outline stand."""
    from pypdf import PdfReader  # 0.1 s to load, and only the worker reads a PDF

    reader = PdfReader(BytesIO(pdf))
    return Layout(len(reader.pages), tuple(_headings(reader, reader.outline, 1)))


def _numbered(made: LaidOut) -> Paper:
    return replace(made.paper, pages=pages_of(contents(made.paper.blocks), made.layout))


def _once(papers: Sequence[Paper], to_pdf: ToPdf) -> tuple[LaidOut, ...]:
    pdfs = to_pdf([write_word(paper) for paper in papers])
    return tuple(LaidOut(paper, read_layout(pdf), pdf) for paper, pdf in zip(papers, pdfs, strict=True))


def _headings(reader: "PdfReader", outline: Sequence[Any], level: int) -> Iterator[Placed]:
    for each in outline:
        if isinstance(each, list):
            yield from _headings(reader, each, level + 1)
        else:
            at = reader.get_destination_page_number(each) or 0
            down = 1 - float(each.top or 0) / float(reader.pages[at].mediabox.height)
            yield Placed(str(each.title), level, at + 1, min(max(down, 0.0), 1.0))
