"""House styles: colours that can be read, and logos that are fit for paper."""

import struct
from decimal import Decimal
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from budgets.text import dutch
from proposal.documents.word.colour import NEEDED, RefusedColour, contrast, darker, read_colour
from proposal.documents.word.logo import RefusedLogo, read_logo


def _picture(
    kind: str = "PNG", size: tuple[int, int] = (400, 200), mode: str = "RGB", **more: object
) -> bytes:
    packed = BytesIO()
    Image.new(mode, size, "black" if mode == "CMYK" else "teal").save(packed, kind, **more)
    return packed.getvalue()


def _refused(file: bytes) -> str:
    with pytest.raises(RefusedLogo) as refused:
        read_logo(file)
    return dutch(refused.value.reason)


@pytest.mark.parametrize(
    ("colour", "ratio"), [("000000", "21.0"), ("FFFFFF", "1.0"), ("767676", "4.5"), ("777777", "4.4")]
)
def test_contrast_is_that_of_the_guideline(colour: str, ratio: str) -> None:
    assert contrast(colour) == Decimal(ratio)


@pytest.mark.parametrize("typed", ["#8a1f1f", "8A1F1F", " #8A1F1F "])
def test_colour_is_read_however_it_is_typed(typed: str) -> None:
    assert read_colour(typed) == "8A1F1F"


def test_colour_of_three_digits_is_read_as_browsers_do() -> None:
    assert read_colour("#00a") == "0000AA"


@pytest.mark.parametrize("typed", ["", "blauw", "#12345", "#gggggg", "١٢٣٤٥٦"])
def test_what_is_no_colour_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(RefusedColour) as refused:
        read_colour(typed)

    assert "#1f3a4d" in dutch(refused.value.reason)


def test_light_colour_is_refused_with_its_contrast_and_a_darker_one_of_its_hue() -> None:
    with pytest.raises(RefusedColour) as refused:
        read_colour("#ff9900")

    told = dutch(refused.value.reason)
    assert "2,1 op 1" in told
    assert "4,5 op 1" in told
    assert f"#{refused.value.instead.lower()}" in told
    assert read_colour(refused.value.instead) == refused.value.instead


@pytest.mark.parametrize("colour", ["FF9900", "FFFFFF", "00FF00", "FFFF00", "8080FF"])
def test_darker_colour_can_only_just_be_read(colour: str) -> None:
    assert NEEDED <= contrast(darker(colour)) <= NEEDED + Decimal("0.2")


@pytest.mark.parametrize(("kind", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_logo_comes_back_as_the_kind_it_was(kind: str, media: str) -> None:
    logo = read_logo(_picture(kind))

    assert logo.media == media
    assert Image.open(BytesIO(logo.content)).format == kind


def test_logo_keeps_what_is_transparent() -> None:
    packed = BytesIO()
    half = Image.new("RGBA", (400, 200))
    half.paste("teal", (0, 0, 200, 200))
    half.save(packed, "PNG")

    shown = Image.open(BytesIO(read_logo(packed.getvalue()).content))

    assert shown.mode == "RGBA"
    assert shown.getpixel((300, 100)) == (0, 0, 0, 0)


def test_logo_tells_nothing_of_where_and_by_whom_it_was_made() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Jan de maker"
    exif[0x0112] = 6

    logo = read_logo(_picture("JPEG", exif=exif))

    assert b"Jan de maker" not in logo.content
    assert Image.open(BytesIO(logo.content)).size == (200, 400)


def test_logo_with_damaged_notes_of_a_camera_is_taken_upright() -> None:
    held = struct.pack("<HHII", 0x0112, 3, 1, 6)
    width_as_text = struct.pack("<HHII", 0x0100, 2, 4, int.from_bytes(b"abc\0", "little"))
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + width_as_text + held + bytes(4)

    logo = read_logo(_picture("JPEG", exif=exif))

    assert Image.open(BytesIO(logo.content)).size == (200, 400)


def test_logo_in_many_steps_of_grey_keeps_its_grey() -> None:
    packed = BytesIO()
    Image.new("I;16", (400, 200), 40_000).save(packed, "PNG")

    shown = Image.open(BytesIO(read_logo(packed.getvalue()).content))

    assert (shown.mode, shown.getpixel((0, 0))) == ("L", 156)


def test_logo_in_many_steps_of_grey_stays_transparent() -> None:
    packed = BytesIO()
    half = Image.new("I;16", (400, 200), 40_000)
    half.paste(Image.new("I;16", (200, 200), 10_000), (0, 0))
    half.save(packed, "PNG", transparency=40_000)

    shown = Image.open(BytesIO(read_logo(packed.getvalue()).content))

    assert shown.getpixel((0, 0)) == (39, 39, 39, 255)
    assert shown.getpixel((300, 100)) == (156, 156, 156, 0)


def test_logo_from_a_phone_stays_a_photo() -> None:
    photo = Image.effect_noise((400, 200), 50).convert("RGB")
    packed = BytesIO()
    photo.save(packed, "MPO", save_all=True, append_images=[photo])

    logo = read_logo(packed.getvalue())

    assert logo.media == "image/jpeg"
    assert len(logo.content) < len(packed.getvalue())


def test_logo_larger_than_paper_needs_is_made_smaller() -> None:
    logo = read_logo(_picture(size=(3200, 800)))

    assert Image.open(BytesIO(logo.content)).size == (1600, 400)


def test_logo_in_colours_for_presses_is_made_fit_for_screens() -> None:
    logo = read_logo(_picture("JPEG", mode="CMYK"))

    assert Image.open(BytesIO(logo.content)).mode == "RGB"


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (_picture("GIF"), "GIF"),
        (_picture("WEBP"), "WebP"),
        (_picture("BMP"), "BMP"),
        (_picture("TIFF"), "TIFF"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "HEIC"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_other_kinds_of_picture_are_refused_by_name(file: bytes, kind: str) -> None:
    assert _refused(file) == f"Dit is een {kind}-bestand. Sla het logo op als PNG of JPEG."


@pytest.mark.parametrize(
    "file", [b"\x89PNG\r\n\x1a\n" + b"\0" * 40, _picture()[:200], _picture("JPEG")[:300]]
)
def test_damaged_picture_is_refused(file: bytes) -> None:
    assert "beschadigd" in _refused(file)


def test_what_is_no_picture_is_refused() -> None:
    assert "geen plaatje" in _refused(b"hallo")
    assert "leeg" in _refused(b"")


def test_picture_too_small_to_print_is_refused_with_its_size() -> None:
    assert "64 bij 32" in _refused(_picture(size=(64, 32)))


@pytest.mark.parametrize("size", [(60, 4000), (1600, 100)])
def test_logo_that_would_be_a_line_on_paper_is_refused(size: tuple[int, int]) -> None:
    assert "te smal" in _refused(_picture(size=size))
    assert read_logo(_picture(size=(1500, 100))).media == "image/png"


@pytest.mark.parametrize(
    ("mode", "colour"),
    [("RGB", "white"), ("L", 240), ("RGBA", "#ffffffff"), ("RGBA", "#00000000")],
)
def test_logo_that_is_not_seen_on_white_paper_is_refused(mode: str, colour: str | int) -> None:
    packed = BytesIO()
    picture = Image.new(mode, (400, 200), colour)
    picture.save(packed, "PNG")

    assert "zo licht" in _refused(packed.getvalue())


def test_thin_letters_on_white_are_seen() -> None:
    packed = BytesIO()
    picture = Image.new("RGB", (400, 200), "white")
    picture.paste("teal", (0, 100, 400, 101))
    picture.save(packed, "PNG")

    assert read_logo(packed.getvalue()).media == "image/png"


def test_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() -> None:
    width_and_height = (60_000).to_bytes(4, "big") * 2
    for size in (width_and_height, (4001).to_bytes(4, "big") * 2, (12_000).to_bytes(4, "big") * 2):
        small = _picture()
        assert "te veel beeldpunten" in _refused(_with_size(small, size))


def test_picture_of_too_many_bytes_is_refused() -> None:
    assert "hooguit 5 MB" in _refused(b"\x89PNG" + b"\0" * 5_000_001)


def _with_size(png: bytes, size: bytes) -> bytes:
    """The picture claiming another width and height in its header."""
    header = b"IHDR" + size + png[24:29]
    return png[:12] + header + crc32(header).to_bytes(4, "big") + png[33:]
