"""A style of ours that their file lacks, as it looks beside theirs."""

from copy import deepcopy
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag, value
from proposal.documents.word.foreign.elements import PARAGRAPH_ORDER, properties, put, take_out
from proposal.documents.word.foreign.stylesheet import Sheet, kind_of
from proposal.documents.word.styles import TEXT_WIDTH

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OUR_SIZE = 21
"""Half points: the size of plain text in our own design, after which our other sizes were chosen."""
DISPLAY = ("Title", "Subtitle", "TOCHeading", "CoverKind", "CoverTitle", "CoverOrganisation", "LetterName")
"""Styles of ours that are set in the font of the headings."""
BANDED = ("Title", "Subtitle")


def followed(style: "Element", ours: Sheet, own: frozenset[str]) -> str:
    """The id of the style of theirs that a style of ours is to look like, "" when that is plain text."""
    key = str(style.get(tag("styleId")))
    if key.startswith("Heading"):
        levels = range(int(key.removeprefix("Heading")) - 1, 0, -1)
        return next((f"Heading{level}" for level in levels if f"Heading{level}" in own), "")
    based = value(style, "basedOn")
    while based not in own and based in ours.by_id:
        based = value(ours.by_id[based], "basedOn")
    return "" if based == "Normal" else based


def added(style: "Element", follows: str, sheet: Sheet) -> "Element":
    """A style of ours as it looks beside theirs."""
    based = inside(style, "basedOn")
    if kind_of(style) != "paragraph" or based is None:
        return style
    if follows:
        if str(style.get(tag("styleId"))).startswith("Heading"):
            based.set(tag("val"), follows)
        _follow(style)
    else:
        _scale(style, sheet)
        _dress(style, sheet)
    return style


def fitted(style: "Element", width: int) -> "Element":
    """A style of ours with its tabs at the right margin where that is on their sheet."""
    for each in style.iter(tag("tab")):
        if each.get(tag("pos")) == str(TEXT_WIDTH):
            each.set(tag("pos"), str(width))
    return style


def _follow(style: "Element") -> None:
    """Let a style look as the one of theirs that it is based on."""
    take_out(style, "rPr")
    take_out(inside(style, "pPr"), "pBdr", "shd")
    if inside(style, "pPr", "outlineLvl") is not None:
        take_out(inside(style, "pPr"), "spacing")


def _scale(style: "Element", sheet: Sheet) -> None:
    """Make the letters as much larger or smaller than theirs as they were than ours."""
    for name in ("sz", "szCs"):
        size = inside(style, "rPr", name)
        if size is not None:
            size.set(tag("val"), str(round(int(size.get(tag("val"), "0")) * sheet.size / OUR_SIZE)))


def _dress(style: "Element", sheet: Sheet) -> None:
    key = str(style.get(tag("styleId")))
    fonts = sheet.resolved(sheet.by_id.get("Heading1"), "rPr", "rFonts")
    if key in DISPLAY and fonts is not None:
        take_out(inside(style, "rPr"), "rFonts")
        properties(style, "rPr").insert(0, deepcopy(fonts))
    if key in BANDED and set(BANDED) & sheet.by_id.keys():
        take_out(inside(style, "pPr"), "pBdr", "shd", "ind")
        take_out(inside(style, "rPr"), "color")
    if key in ("Header", "Footer"):
        take_out(inside(style, "pPr"), "pBdr")
    if key == "TableText":
        _set_even(style)


def _set_even(style: "Element") -> None:
    """Keep the spacing, indents and justification of their plain text out of tables."""
    layout = properties(style)
    spacing = inside(layout, "spacing")
    if spacing is not None and not spacing.get(tag("line")):
        spacing.set(tag("line"), "252")
        spacing.set(tag("lineRule"), "auto")
    if inside(layout, "ind") is None:
        flat = layout.makeelement(tag("ind"))
        flat.set(tag("left"), "0")
        flat.set(tag("right"), "0")
        flat.set(tag("firstLine"), "0")
        put(layout, flat, PARAGRAPH_ORDER)
    if inside(layout, "jc") is None:
        left = layout.makeelement(tag("jc"))
        left.set(tag("val"), "left")
        put(layout, left, PARAGRAPH_ORDER)
