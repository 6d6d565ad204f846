"""One styles part out of two: theirs, with ours for what they lack, as if one hand had made them."""

from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from proposal.documents.word.foreign.cleaning import forget_edits
from proposal.documents.word.foreign.elements import (
    PARAGRAPH_ORDER,
    child,
    properties,
    put,
    said,
    tag,
    take_out,
)
from proposal.documents.word.styles import TEXT_WIDTH

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OUR_SIZE = 21
"""Half points: the size of plain text in our own design, after which our other sizes were chosen."""
WORDS_OWN_SIZE = 20
STRUCTURE = ("keepNext", "keepLines", "pageBreakBefore", "numPr", "ind", "outlineLvl")
"""What of a heading stays as the order of our documents asks for, however it looks."""
DEFAULTS = {"paragraph": "Normal", "character": "DefaultParagraphFont", "table": "TableNormal"}
DISPLAY = ("Title", "Subtitle", "TOCHeading", "CoverKind", "CoverTitle", "CoverOrganisation", "LetterName")
"""Styles of ours that are set in the font of the headings."""
BANDED = ("Title", "Subtitle")
ROOMY = ("BodyText", "Caption", "Quote")
REFERRING = ("basedOn", "next", "link")


@dataclass(frozen=True)
class Sheet:
    """A styles part, looked through."""

    root: "Element"

    @cached_property
    def by_id(self) -> dict[str, "Element"]:
        """Every style by its id."""
        return {str(each.get(tag("styleId"), "")): each for each in self.root.iterchildren(tag("style"))}

    @cached_property
    def by_name(self) -> dict[tuple[str, str], "Element"]:
        """Every style by its kind and name: the name is the same in every language, the id is not."""
        return {(kind_of(each), said(each, "name").casefold()): each for each in self.by_id.values()}

    def resolved(self, style: "Element | None", *path: str) -> "Element | None":
        """What a style says at this path, itself or in what it is based on."""
        for _ in range(len(self.by_id)):
            if style is None:
                return None
            if (found := child(style, *path)) is not None:
                return found
            style = self.by_id.get(said(style, "basedOn"))
        return None

    @property
    def size(self) -> int:
        """The size of plain text, in half points."""
        normal = self.resolved(self.by_id.get("Normal"), "rPr", "sz")
        default = child(self.root, "docDefaults", "rPrDefault", "rPr", "sz")
        for each in (normal, default):
            if each is not None and each.get(tag("val"), "").isdecimal():
                return int(each.get(tag("val"), ""))
        return WORDS_OWN_SIZE


def kind_of(style: "Element") -> str:
    """Whether it is a style for a paragraph, for letters, a table or a list."""
    return str(style.get(tag("type"), "paragraph"))


def joined(theirs: "Element", ours: "Element", width: int) -> dict[str, str]:
    """Make `theirs` the styles part of our documents; return the ids that changed, by their old name.

    `width` is the room for text on their sheet, in twentieths of a point.
    """
    forget_edits(theirs)
    _drop_lists(theirs)
    ids = _named_as_ours(theirs, Sheet(ours))
    _speak_dutch(theirs)
    _name_defaults(theirs)
    sheet = Sheet(theirs)
    own = frozenset(sheet.by_id)
    for style in ours.iterchildren(tag("style")):
        key = str(style.get(tag("styleId")))
        if key in own:
            _order(sheet.by_id[key], style)
        else:
            follows = _followed(style, Sheet(ours), own)
            theirs.append(_added(_fitted(deepcopy(style), width), follows, sheet))
    return ids


def _drop_lists(theirs: "Element") -> None:
    """Their lists stay behind with their text: ours would count on in theirs."""
    for style in list(theirs.iterchildren(tag("style"))):
        take_out(child(style, "pPr"), "numPr")
        if kind_of(style) == "numbering":
            theirs.remove(style)


def _named_as_ours(theirs: "Element", ours: Sheet) -> dict[str, str]:
    """Give every style that has the name of one of ours its id too, everywhere; nobody else has that id."""
    ids = {}
    for style in theirs.iterchildren(tag("style")):
        old = str(style.get(tag("styleId"), ""))
        same = ours.by_name.get((kind_of(style), said(style, "name").casefold()))
        default = DEFAULTS.get(kind_of(style), "") if style.get(tag("default")) in ("1", "true") else ""
        if default or same is not None:
            ids[old] = default or str(same.get(tag("styleId")) if same is not None else "")
        elif old in ours.by_id:
            ids[old] = f"{old}Eigen"
    for style in theirs.iterchildren(tag("style")):
        old = str(style.get(tag("styleId"), ""))
        style.set(tag("styleId"), ids.get(old, old))
        for name in REFERRING:
            if (reference := child(style, name)) is not None:
                reference.set(tag("val"), ids.get(said(style, name), said(style, name)))
    return ids


def _speak_dutch(theirs: "Element") -> None:
    for each in list(theirs.iter(tag("lang"))):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    defaults = child(theirs, "docDefaults")
    if defaults is None:
        defaults = theirs.makeelement(tag("docDefaults"))
        theirs.insert(0, defaults)
    letters = _made(_made(defaults, "rPrDefault", 0), "rPr", 0)
    dutch = letters.makeelement(tag("lang"))
    for name, value in (("val", "nl-NL"), ("eastAsia", "nl-NL"), ("bidi", "ar-SA")):
        dutch.set(tag(name), value)
    letters.append(dutch)


def _name_defaults(theirs: "Element") -> None:
    """Say which style plain text has: LibreOffice leaves it out, and readers then guess."""
    for style in theirs.iterchildren(tag("style")):
        if style.get(tag("styleId")) == DEFAULTS.get(kind_of(style)):
            style.set(tag("default"), "1")


def _made(parent: "Element", name: str, place: int) -> "Element":
    found = child(parent, name)
    if found is None:
        found = parent.makeelement(tag(name))
        parent.insert(place, found)
    return found


def _order(theirs: "Element", ours: "Element") -> None:
    """Let a style of theirs have the place in lists that ours has, stay with the next, and have room."""
    name = child(theirs, "name")
    if name is not None:
        name.set(tag("val"), said(ours, "name"))
    wanted = tuple(each for name in STRUCTURE if (each := child(ours, "pPr", name)) is not None)
    counted = said(ours, "pPr", "numPr", "numId") not in ("", "0")
    if child(ours, "pPr", "outlineLvl") is not None:
        take_out(child(theirs, "pPr"), *(name for name in STRUCTURE if name != "ind"))
    for each in wanted:
        if counted or each.tag != tag("ind"):
            put(properties(theirs), deepcopy(each), PARAGRAPH_ORDER)
    if theirs.get(tag("styleId")) in ROOMY:
        _give_room(theirs, ours)


def _give_room(theirs: "Element", ours: "Element") -> None:
    """Keep texts apart where their style says nothing of it: we write no empty lines between them."""
    room, own = child(theirs, "pPr", "spacing"), child(ours, "pPr", "spacing")
    if own is None:
        return
    if room is None:
        room = theirs.makeelement(tag("spacing"))
        put(properties(theirs), room, PARAGRAPH_ORDER)
    for side in ("before", "after"):
        if room.get(tag(side)) is None and (wanted := own.get(tag(side))) is not None:
            room.set(tag(side), wanted)


def take_tabs(theirs: "Element", ours: "Element", key: str, width: int) -> None:
    """Give a style of theirs the tabs of ours, for a line that is ours."""
    style, wanted = Sheet(theirs).by_id[key], child(Sheet(ours).by_id[key], "pPr", "tabs")
    if wanted is not None:
        put(properties(style), _fitted(deepcopy(wanted), width), PARAGRAPH_ORDER)


def _followed(style: "Element", ours: Sheet, own: frozenset[str]) -> str:
    """The style of theirs that a style of ours is to look like, "" when that is plain text."""
    key = str(style.get(tag("styleId")))
    if key.startswith("Heading"):
        levels = range(int(key.removeprefix("Heading")) - 1, 0, -1)
        return next((f"Heading{level}" for level in levels if f"Heading{level}" in own), "")
    based = said(style, "basedOn")
    while based not in own and based in ours.by_id:
        based = said(ours.by_id[based], "basedOn")
    return "" if based == "Normal" else based


def _added(style: "Element", follows: str, sheet: Sheet) -> "Element":
    """A style of ours as it looks beside theirs."""
    based = child(style, "basedOn")
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


def _fitted(style: "Element", width: int) -> "Element":
    """A style of ours with its tabs at the right margin where that is on their sheet."""
    for each in style.iter(tag("tab")):
        if each.get(tag("pos")) == str(TEXT_WIDTH):
            each.set(tag("pos"), str(width))
    return style


def _follow(style: "Element") -> None:
    """Let a style look as the one of theirs that it is based on."""
    take_out(style, "rPr")
    take_out(child(style, "pPr"), "pBdr", "shd")
    if child(style, "pPr", "outlineLvl") is not None:
        take_out(child(style, "pPr"), "spacing")


def _scale(style: "Element", sheet: Sheet) -> None:
    """Make the letters as much larger or smaller than theirs as they were than ours."""
    for name in ("sz", "szCs"):
        size = child(style, "rPr", name)
        if size is not None:
            size.set(tag("val"), str(round(int(size.get(tag("val"), "0")) * sheet.size / OUR_SIZE)))


def _dress(style: "Element", sheet: Sheet) -> None:
    key = str(style.get(tag("styleId")))
    fonts = sheet.resolved(sheet.by_id.get("Heading1"), "rPr", "rFonts")
    if key in DISPLAY and fonts is not None:
        take_out(child(style, "rPr"), "rFonts")
        properties(style, "rPr").insert(0, deepcopy(fonts))
    if key in BANDED and set(BANDED) & sheet.by_id.keys():
        take_out(child(style, "pPr"), "pBdr", "shd", "ind")
        take_out(child(style, "rPr"), "color")
    if key in ("Header", "Footer"):
        take_out(child(style, "pPr"), "pBdr")
    if key == "TableText":
        _set_even(style)


def _set_even(style: "Element") -> None:
    """Keep the spacing, indents and justification of their plain text out of tables."""
    inside = properties(style)
    spacing = child(inside, "spacing")
    if spacing is not None and not spacing.get(tag("line")):
        spacing.set(tag("line"), "252")
        spacing.set(tag("lineRule"), "auto")
    if child(inside, "ind") is None:
        flat = inside.makeelement(tag("ind"))
        flat.set(tag("left"), "0")
        flat.set(tag("right"), "0")
        flat.set(tag("firstLine"), "0")
        put(inside, flat, PARAGRAPH_ORDER)
    if child(inside, "jc") is None:
        left = inside.makeelement(tag("jc"))
        left.set(tag("val"), "left")
        put(inside, left, PARAGRAPH_ORDER)
