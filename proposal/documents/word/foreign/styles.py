"""One styles part out of two: theirs, with ours for what they lack, as if one hand had made them."""

from copy import deepcopy
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag, value
from proposal.documents.word.foreign.adding import added, fitted, followed
from proposal.documents.word.foreign.cleaning import forget_edits
from proposal.documents.word.foreign.elements import PARAGRAPH_ORDER, properties, put, take_out
from proposal.documents.word.foreign.stylesheet import Sheet, kind_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STRUCTURE = ("keepNext", "keepLines", "pageBreakBefore", "numPr", "ind", "outlineLvl")
"""What of a heading stays as the order of our documents asks for, however it looks."""
DEFAULTS = {"paragraph": "Normal", "character": "DefaultParagraphFont", "table": "TableNormal"}
ROOMY = ("BodyText", "Caption", "Quote")
REFERRING = ("basedOn", "next", "link")


def joined(theirs: "Element", ours: "Element", width: int) -> dict[str, str]:
    """Make `theirs` the styles part of our documents; return the ids that changed, by their old name.

    `width` is the room for text on their sheet, in twentieths of a point.
    """
    forget_edits(theirs)
    _drop_lists(theirs)
    ids = _named_as_ours(theirs, Sheet(ours))
    _speak_dutch(theirs)
    _name_defaults(theirs)
    sheet, known = Sheet(theirs), Sheet(ours)
    own = frozenset(sheet.by_id)
    for style in ours.iterchildren(tag("style")):
        key = str(style.get(tag("styleId")))
        if key in own:
            _order(sheet.by_id[key], style)
        else:
            follows = followed(style, known, own)
            theirs.append(added(fitted(deepcopy(style), width), follows, sheet))
    return ids


def _drop_lists(theirs: "Element") -> None:
    """Their lists stay behind with their text: ours would count on in theirs."""
    for style in list(theirs.iterchildren(tag("style"))):
        take_out(inside(style, "pPr"), "numPr")
        if kind_of(style) == "numbering":
            theirs.remove(style)


def _named_as_ours(theirs: "Element", ours: Sheet) -> dict[str, str]:
    """Give every style that has the name of one of ours its id too, everywhere; nobody else has that id."""
    ids: dict[str, str] = {}
    for style in theirs.iterchildren(tag("style")):
        old, wanted = str(style.get(tag("styleId"), "")), _our_id(style, ours)
        if wanted and wanted not in ids.values():
            ids[old] = wanted
        elif old in ours.by_id:
            ids[old] = f"{old}Eigen"
    for style in theirs.iterchildren(tag("style")):
        old = str(style.get(tag("styleId"), ""))
        style.set(tag("styleId"), ids.get(old, old))
        for name in REFERRING:
            if (reference := inside(style, name)) is not None:
                reference.set(tag("val"), ids.get(value(style, name), value(style, name)))
    return ids


def _our_id(style: "Element", ours: Sheet) -> str:
    if style.get(tag("default")) in ("1", "true") and kind_of(style) in DEFAULTS:
        return DEFAULTS[kind_of(style)]
    same = ours.by_name.get((kind_of(style), value(style, "name").casefold()))
    return "" if same is None else str(same.get(tag("styleId")))


def _speak_dutch(theirs: "Element") -> None:
    for each in list(theirs.iter(tag("lang"))):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    defaults = inside(theirs, "docDefaults")
    if defaults is None:
        defaults = theirs.makeelement(tag("docDefaults"))
        theirs.insert(0, defaults)
    letters = _made(_made(defaults, "rPrDefault", 0), "rPr", 0)
    dutch = letters.makeelement(tag("lang"))
    for name, language in (("val", "nl-NL"), ("eastAsia", "nl-NL"), ("bidi", "ar-SA")):
        dutch.set(tag(name), language)
    letters.append(dutch)


def _name_defaults(theirs: "Element") -> None:
    """Say which style plain text has: LibreOffice leaves it out, and readers then guess."""
    for style in theirs.iterchildren(tag("style")):
        if style.get(tag("styleId")) == DEFAULTS.get(kind_of(style)):
            style.set(tag("default"), "1")


def _made(parent: "Element", name: str, place: int) -> "Element":
    found = inside(parent, name)
    if found is None:
        found = parent.makeelement(tag(name))
        parent.insert(place, found)
    return found


def _order(theirs: "Element", ours: "Element") -> None:
    """Let a style of theirs have the place in lists that ours has, stay with the next, and have room."""
    name = inside(theirs, "name")
    if name is not None:
        name.set(tag("val"), value(ours, "name"))
    wanted = tuple(each for name in STRUCTURE if (each := inside(ours, "pPr", name)) is not None)
    counted = value(ours, "pPr", "numPr", "numId") not in ("", "0")
    if inside(ours, "pPr", "outlineLvl") is not None:
        take_out(inside(theirs, "pPr"), *(name for name in STRUCTURE if name != "ind"))
    for each in wanted:
        if counted or each.tag != tag("ind"):
            put(properties(theirs), deepcopy(each), PARAGRAPH_ORDER)
    if theirs.get(tag("styleId")) in ROOMY:
        _give_room(theirs, ours)


def _give_room(theirs: "Element", ours: "Element") -> None:
    """Keep texts apart where their style says nothing of it: we write no empty lines between them."""
    room, own = inside(theirs, "pPr", "spacing"), inside(ours, "pPr", "spacing")
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
    style, wanted = Sheet(theirs).by_id[key], inside(Sheet(ours).by_id[key], "pPr", "tabs")
    if wanted is not None:
        put(properties(style), fitted(deepcopy(wanted), width), PARAGRAPH_ORDER)
