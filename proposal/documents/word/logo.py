"""The logo of a house style: told by what it is, and made ready for paper without what it carried along."""

import struct
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from budgets.text import Text, mark

if TYPE_CHECKING:
    from PIL.Image import Image

MEGABYTES = 5
MOST_PIXELS = 16_000_000
ORIENTATION = 0x0112
"""The number in EXIF under which a camera says how it was held, from 1 (upright) to 8."""
DEEP = ("I", "I;16", "I;16B", "I;16L")
"""How Pillow calls grey in 65 536 steps; a paper shows the 256 of which each is so many of them."""
STEPS = 257
MOST_LONGER = 15
"""How many times longer than short: at the top of a page more than that is a line."""
PALE, FEW = 225, 0.002
"""The lightest grey of 255 that is seen on paper, and the part of a logo that has to be as dark as that."""
SMALLEST, LONGEST = 100, 1600
"""Pixels of the longest side: less is blurred in print, more is only heavy."""

_OTHERS = (
    (0, b"GIF8", "GIF"), (8, b"WEBP", "WebP"), (4, b"ftyphei", "HEIC"), (4, b"ftypmif1", "HEIC"),
    (4, b"ftypavif", "AVIF"), (0, b"BM", "BMP"), (0, b"II*\0", "TIFF"), (0, b"MM\0*", "TIFF"),
    (0, b"%PDF", "PDF"), (0, b"8BPS", "Photoshop"),
)  # fmt: skip
"""What people send as a logo and we do not take: where its mark stands, the mark, and what it is called."""


class RefusedLogo(ValueError):
    """A file that cannot serve as a logo; `reason` says why and what to do."""

    def __init__(self, reason: Text) -> None:
        self.reason = reason
        super().__init__(reason.msgid)


@dataclass(frozen=True)
class Logo:
    """A logo that is ready for paper: its bytes, and its media type."""

    content: bytes
    media: str


def read_logo(file: bytes) -> Logo:
    """The logo as a new PNG or JPEG: upright, at most 1600 pixels, without place, time and maker.

    Raises RefusedLogo for another kind of file, a damaged one, or one that is too large or too small.
    """
    from PIL import Image  # 0.1 s to load, and most pages draw nothing

    if len(file) > MEGABYTES * 1_000_000:
        raise RefusedLogo(
            mark("Dit plaatje is te groot. Een logo mag hooguit {most} MB zijn.", most=MEGABYTES)
        )
    try:
        with Image.open(BytesIO(file), formats=("PNG", "JPEG")) as opened:
            _measure(*opened.size)
            return _written(_upright(opened), opened.format != "PNG")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RefusedLogo(_too_many_pixels()) from None
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        if isinstance(error, RefusedLogo):
            raise
        raise RefusedLogo(_reason(file)) from None


def _measure(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise RefusedLogo(_too_many_pixels())
    if max(width, height) < SMALLEST:
        raise RefusedLogo(
            mark(
                "Dit logo is te klein om scherp af te drukken: {width} bij {height} beeldpunten. "
                "Zoek een versie die minstens {least} beeldpunten breed of hoog is.",
                width=width, height=height, least=SMALLEST,
            )
        )  # fmt: skip
    if max(width, height) > MOST_LONGER * min(width, height):
        raise RefusedLogo(
            mark(
                "Dit logo is te smal: {width} bij {height} beeldpunten. "
                "Boven een bladzijde is het dan een streep. "
                "Zoek een versie die hooguit {most} keer zo lang als smal is.",
                width=width, height=height, most=MOST_LONGER,
            )
        )  # fmt: skip


def _upright(picture: "Image") -> "Image":
    """The picture turned as its maker held the camera."""
    from PIL.Image import Transpose  # see read_logo

    turns = (
        Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM, Transpose.TRANSPOSE,
        Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90,
    )  # fmt: skip
    said = dict(enumerate(turns, start=2)).get(picture.getexif().get(ORIENTATION, 1))
    return picture if said is None else picture.transpose(said)


def _written(picture: "Image", photo: bool) -> Logo:
    picture = _shallow(picture) if picture.mode in DEEP else picture
    picture.thumbnail((LONGEST, LONGEST))
    kept = picture.convert("RGB") if photo else _with_paper_colours(picture)
    kept.info.clear()
    _check_seen(kept)
    packed = BytesIO()
    if photo:
        kept.save(packed, "JPEG", quality=92)
        return Logo(packed.getvalue(), "image/jpeg")
    kept.save(packed, "PNG", optimize=True)
    return Logo(packed.getvalue(), "image/png")


def _check_seen(picture: "Image") -> None:
    """Raise RefusedLogo for a picture that cannot be told from white paper."""
    from PIL import Image  # see read_logo

    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture.convert("RGBA"))
    dark = sum(paper.convert("L").histogram()[: PALE + 1])
    if dark < FEW * picture.width * picture.height:
        raise RefusedLogo(
            mark(
                "Dit logo is zo licht dat je het op wit papier niet ziet. Neem een versie in donkere kleuren."
            )
        )


def _with_paper_colours(picture: "Image") -> "Image":
    """The picture in grey or in colour, transparent where it was."""
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")


def _shallow(picture: "Image") -> "Image":
    """A picture in 65 536 steps of grey as one in 256; `convert` alone makes nearly all of them white."""
    made = picture.convert("I").point(lambda step: step * (1 / STEPS) + 0.5).convert("L")
    if "transparency" in picture.info:
        made.info["transparency"] = round(picture.info["transparency"] / STEPS)
    return made


def _reason(file: bytes) -> Text:
    if not file:
        return mark("Dit bestand is leeg. Kies het logo nog eens.")
    for start, sign, name in _OTHERS:
        if file[start:].startswith(sign):
            return mark("Dit is een {kind}-bestand. Sla het logo op als PNG of JPEG.", kind=name)
    if b"<svg" in file[:2000].lower():
        return mark("Dit is een {kind}-bestand. Sla het logo op als PNG of JPEG.", kind="SVG")
    if file.startswith((b"\x89PNG", b"\xff\xd8\xff")):
        return mark("Dit plaatje is beschadigd. Open het eens en sla het opnieuw op als PNG of JPEG.")
    return mark("Dit is geen plaatje dat we kennen. Sla het logo op als PNG of JPEG.")


def _too_many_pixels() -> Text:
    return mark("Dit plaatje heeft te veel beeldpunten. Maak het kleiner, tot hooguit 4000 bij 4000.")
