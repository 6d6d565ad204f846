"""Plain blocks: the XML of those that ask nothing of the rest of their document."""

from proposal.documents.blocks import (
    Address,
    Block,
    Facts,
    Labelled,
    Paragraph,
    Quotation,
    RunIn,
    Signature,
)
from proposal.documents.word.front import KEPT, facts
from proposal.documents.word.text import labelled, paragraph, run_in, split_lines


def plain_block(block: Block) -> str:
    """Return the XML of such a block. Raises TypeError for one that is no block of a document."""
    match block:
        case Paragraph(text, kept):
            return paragraph("BodyText", text, KEPT if kept else "")
        case Labelled(label, text):
            return labelled(label, text)
        case RunIn(pairs):
            return run_in(pairs)
        case Quotation(text, teller):
            told = "".join(paragraph("Quote", line) for line in split_lines(text))
            return told + (paragraph("QuoteTeller", teller) if teller else "")
        case Address(lines):
            return _close("AddressTop", lines)
        case Signature(greeting, lines):
            return paragraph("Closing", greeting) + _close("Signature", lines)
        case Facts(pairs):
            return facts("Fact", pairs)
        case _:
            raise TypeError(f"{type(block).__name__} is no block of a document")


def _close(style: str, lines: tuple[str, ...]) -> str:
    known = [line for line in lines if line.strip()]
    styles = (style, *("Address" for _ in known))
    return "".join(paragraph(each, line) for each, line in zip(styles, known, strict=False))
