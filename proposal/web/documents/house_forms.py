"""House forms: what an administrator typed and sent for a house style, and what is wrong with it."""

import re
from dataclasses import dataclass
from io import BytesIO

from flask import request

from budgets.text import Text, mark
from proposal.documents.archive import safe_name
from proposal.documents.word.colour import RefusedColour, read_colour
from proposal.documents.word.foreign.judging import judge
from proposal.documents.word.foreign.looking import look_of
from proposal.documents.word.house import PLAIN, Font
from proposal.documents.word.logo import RefusedLogo, read_logo
from proposal.model.typed import cleaned
from proposal.store import house
from proposal.store.files import Incoming, Stored
from proposal.store.house import KeptLook, Look

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN_COLOUR = f"#{PLAIN.colour.lower()}"
SIX_DIGITS = re.compile(r"#[0-9a-f]{6}")
LOGO_NAMES = {"image/png": "logo.png", "image/jpeg": "logo.jpg"}


@dataclass(frozen=True)
class Typed:
    """What stands in the form, and why it is refused; `instead` is a colour that would do."""

    colour: str
    font: str
    colour_refused: Text | None = None
    instead: str = ""
    logo_refused: Text | None = None
    word_refused: tuple[Text, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.colour_refused or self.logo_refused or self.word_refused)

    @property
    def palette(self) -> str:
        """What the palette starts with: it knows no colours but those of six digits."""
        return (
            self.colour.lower() if SIX_DIGITS.fullmatch(self.colour.lower()) else self.instead or PLAIN_COLOUR
        )


def shown(look: KeptLook | None, word_refused: tuple[Text, ...] = ()) -> Typed:
    """Return what the form starts with: what was kept last."""
    colour, font = (look.colour, look.font) if look else (PLAIN.colour, PLAIN.font.name)
    return Typed(f"#{colour.lower()}", font, word_refused=word_refused)


def read(before: KeptLook | None) -> tuple[Typed, Look]:
    """Return what was typed, and the look that it makes; what is refused stays in that as it was `before`."""
    colour = _typed_colour()
    kept, colour_refused, instead = before.colour if before else PLAIN.colour, None, ""
    try:
        kept = read_colour(colour)
    except RefusedColour as refused:
        colour_refused, instead = refused.reason, f"#{refused.instead.lower()}" if refused.instead else ""
    logo, logo_refused = _read_logo(before)
    return (
        Typed(colour, _font(), colour_refused, instead, logo_refused),
        Look(kept, _font(), logo),
    )


def read_word(before: KeptLook | None) -> tuple[tuple[Text, ...], Look | None]:
    """Return why the Word file that was sent is refused, or the look that it makes."""
    sent = request.files.get("word")
    if sent is None or not sent.filename:
        return (mark("Kies eerst een Word-bestand."),), None
    content = sent.stream.read()
    points = judge(content)
    if points:
        return points, None
    look = look_of(content)
    word = Incoming(safe_name(sent.filename), WORD, BytesIO(content))
    return (), Look(look.colour, look.font.name, _again(before.logo) if before else None, word)


def _typed_colour() -> str:
    """Return the colour: of the two fields, text and palette, the one that was changed counts."""
    names = ("instead", "colour", "was", "picked", "palette")
    suggested, written, was, picked, palette = (cleaned(request.form.get(name, "")) for name in names)
    return suggested or (picked if written == was and picked and picked != palette else written)


def _font() -> str:
    typed = request.form.get("font", "")
    return typed if typed in Font.__members__ else PLAIN.font.name


def _read_logo(before: KeptLook | None) -> tuple[Incoming | None, Text | None]:
    """Return the logo that was sent, else the one there was unless it is to go, and why one is refused."""
    kept = _again(before.logo) if before and "without_logo" not in request.form else None
    sent = request.files.get("logo")
    if sent is None or not sent.filename:
        return kept, None
    try:
        found = read_logo(sent.stream.read())
    except RefusedLogo as refused:
        return kept, refused.reason
    return Incoming(LOGO_NAMES[found.media], found.media, BytesIO(found.content)), None


def _again(file: Stored | None) -> Incoming | None:
    """Return a kept file as one that comes in; the store keeps the same file once."""
    return Incoming(file.name, file.media, BytesIO(house.content(file))) if file else None
