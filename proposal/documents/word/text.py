"""The XML of one paragraph of a Word document, with text that no file chokes on."""

import re
import unicodedata
from functools import lru_cache
from xml.sax.saxutils import escape

NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f]")
AMOUNT = re.compile(r"€ (?=\d)")
"""Where a line may not end: between the sign and the amount, in what people typed themselves too."""
TAB = "<w:r><w:tab/></w:r>"
MOST_KEPT = 4096
"""Paragraphs that are kept as written: the papers of a package repeat each other, once per fund."""


def clean(text: str) -> str:
    """The text without characters that no Word file may contain; every kind of line end becomes a newline."""
    if text.isprintable():
        return text
    return NOT_IN_XML.sub("", "\n".join(text.replace("\t", " ").splitlines()))


@lru_cache(maxsize=MOST_KEPT)
def paragraph(style: str, text: str, properties: str = "", strong: bool = False) -> str:
    """One paragraph in this style; `properties` are the paragraph properties that come right after it."""
    backwards = right_to_left(text)
    return styled(style, run(text, strong, backwards), f"{properties}<w:bidi/>" if backwards else properties)


def styled(style: str, inside: str, properties: str = "") -> str:
    """One paragraph in this style around runs, fields or pictures."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


def labelled(label: str, text: str) -> str:
    """One paragraph of text that opens with its label in bold."""
    opening = run(f"{label}. ", strong=True)
    return styled("BodyText", opening + run(text, backwards=right_to_left(text)))


def run_in(pairs: tuple[tuple[str, str], ...]) -> str:
    """One paragraph in which every label is bold and opens what belongs to it."""
    inside = "".join(
        (run(f"{label} " if label.endswith(":") else f"{label}. ", strong=True) if label else "")
        + (run(f"{_closed(text)} ", backwards=right_to_left(text)) if text else "")
        for label, text in pairs
    )
    return styled("BodyText", inside)


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", "”", ":")) else f"{text}."


def run(text: str, strong: bool = False, backwards: bool = False, style: str = "") -> str:
    """One run of text in a character style; `backwards` for letters that run from right to left."""
    named = style or ("Strong" if strong else "")
    letters = (f'<w:rStyle w:val="{named}"/>' if named else "") + ("<w:rtl/>" if backwards else "")
    properties = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    shown = AMOUNT.sub("€\u00a0", clean(text))
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(shown)}</w:t></w:r>'


def right_to_left(text: str) -> bool:
    """True when the first letter with a direction runs from right to left (Arabic, Hebrew)."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((side for side in directions if side in ("L", "R", "AL")), "L") != "L"


def split_lines(text: str) -> list[str]:
    """The lines of a text, at least one."""
    if text.isprintable():
        return [text if text.strip() else ""]
    return [line for line in clean(text).split("\n") if line.strip()] or [""]
