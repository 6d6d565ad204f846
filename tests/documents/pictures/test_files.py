"""The same drawing as PNG for paper and as SVG for a page."""

from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PIL import Image

from proposal.documents.blocks import Picture
from proposal.documents.pictures.budget_bars import budget_picture
from proposal.documents.pictures.drawing import Box, Drawing, Label, Tone
from proposal.documents.pictures.lettering import width_of
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.pictures.png import draw_png, paint
from proposal.documents.pictures.svg import draw_svg
from proposal.documents.word.house import PLAIN, House
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.documents.pictures.planes import picture

EXAMPLE = example(Kind.SERIES)
FILLINGS = (Tone.DARK, Tone.MIDDLE, Tone.LIGHT, Tone.PALE)
SWATCHES = Drawing(80, 20, tuple(Box(20 * place, 0, 20, 20, tone) for place, tone in enumerate(FILLINGS)))
COLOURS = ["000000", "1F3A4D", "C0392B", "F5A623", "00FF00", "FFFFFF"]
LEAST_STEP = 30
"""Two greys that differ so much, of 255, are told apart on a photocopy."""
SVG = "{http://www.w3.org/2000/svg}"


def opened(content: bytes) -> Image.Image:
    """The picture in a PNG."""
    return Image.open(BytesIO(content))


def greys(house: House) -> list[int]:
    """How light the tones of bars come out on a copier."""
    grey = opened(draw_png(SWATCHES, house)).convert("RGB").convert("L")
    middles = (int(grey.width * (place + 0.5) / len(FILLINGS)) for place in range(len(FILLINGS)))
    return [darkest(grey.crop((middle, 20, middle + 1, 21))) for middle in middles]


def darkest(grey: Image.Image) -> int:
    """The darkest dot, from 0 (black) to 255 (white)."""
    return next(place for place, count in enumerate(grey.histogram()) if count)


def test_png_is_sharp_in_print() -> None:
    drawn = picture(budget_picture(EXAMPLE)).drawing
    made = opened(draw_png(drawn, PLAIN))

    assert made.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert made.size == pytest.approx((drawn.width / 72 * 300, drawn.height / 72 * 300), abs=1)


def test_png_of_the_same_drawing_has_the_same_bytes() -> None:
    drawn = picture(planning_picture(EXAMPLE)).drawing

    assert paint(drawn, "1F3A4D") == paint(drawn, "1F3A4D") != paint(drawn, "7A1F3D")


@pytest.mark.parametrize("colour", COLOURS)
def test_tones_stay_apart_in_grey_for_every_colour(colour: str) -> None:
    shades = sorted((*greys(House(colour)), 255))

    assert all(lighter - darker >= LEAST_STEP for darker, lighter in pairwise(shades))


def test_png_shows_the_colour_of_the_house() -> None:
    red, green, blue = opened(draw_png(SWATCHES, House("C0392B"))).convert("RGB").split()

    assert darkest(red) > darkest(green) + 50
    assert darkest(red) > darkest(blue) + 50


def test_png_has_letters() -> None:
    blank, lettered = (
        darkest(opened(draw_png(Drawing(60, 20, shapes), PLAIN)).convert("L"))
        for shapes in ((), (Label(2, 14, "€ ë ş"),))
    )

    assert blank == 255
    assert lettered < 60


def svg(block: Picture) -> ElementTree.Element:
    """The SVG of a picture, as a page reads it."""
    return ElementTree.fromstring(draw_svg(block, "hier").replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))


def test_svg_says_what_it_shows() -> None:
    block = picture(planning_picture(EXAMPLE))
    made = svg(block)

    assert made.get("role") == "img"
    assert made.findtext(f"{SVG}title") == block.caption
    assert made.findtext(f"{SVG}desc") == block.told
    ids = {each.get("id") for each in made.iter()}
    assert {made.get("aria-labelledby"), made.get("aria-describedby")} <= ids


def test_svg_has_every_shape_and_leaves_its_colours_to_the_page() -> None:
    block = picture(planning_picture(EXAMPLE))
    made = svg(block)
    shapes = [each for each in made if each.tag not in (f"{SVG}title", f"{SVG}desc")]

    assert len(shapes) == len(block.drawing.shapes)
    assert {each.get("class") for each in shapes} <= {f"tone-{tone.name.lower()}" for tone in Tone}
    assert not [each for each in made.iter() if each.get("style") or each.get("fill")]


def test_svg_takes_every_text() -> None:
    hostile = "<script>&\"'\x00\x0b\x1f\ud800\uffff\u202e ]]>"
    drawing = Drawing(100, 20, (Label(0, 10, hostile),))
    made = svg(Picture(hostile, drawing, hostile))

    assert made.findtext(f"{SVG}text") == "<script>&\"'\u202e ]]>"


def test_svg_sets_words_as_wide_as_they_were_reckoned_in_any_font() -> None:
    block = picture(planning_picture(EXAMPLE))
    labels = [each for each in block.drawing.shapes if isinstance(each, Label)]
    rooms = [float(each.get("textLength", 0)) for each in svg(block).iter(f"{SVG}text")]

    assert rooms == pytest.approx([width_of(each.text, each.size, each.strong) for each in labels], abs=0.01)
