"""Elements of a part of Word: taken out, and put in the order that its schema demands."""

from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
    "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
    "textAlignment", "textboxTightWrap", "outlineLvl",
)  # fmt: skip
STYLE_ORDER = (
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr",
    "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
)  # fmt: skip


def take_out(element: "Element | None", *names: str) -> None:
    """Remove children by name."""
    if element is not None:
        for each in [each for each in element if each.tag in {tag(name) for name in names}]:
            element.remove(each)


def remove(element: "Element") -> None:
    """Take an element out of what it is in."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def open_up(element: "Element") -> None:
    """Put what is inside an element in its place."""
    if element.getparent() is not None:
        for each in list(element):
            element.addprevious(each)
        remove(element)


def put(parent: "Element", new: "Element", order: tuple[str, ...]) -> None:
    """Put an element where the order says, in the place of one of the same name."""
    name = new.tag.rpartition("}")[2]
    take_out(parent, name)
    later = {tag(each) for each in order[order.index(name) + 1 :]}
    at = next((place for place, each in enumerate(parent) if each.tag in later), len(parent))
    parent.insert(at, new)


def properties(style: "Element", name: str = "pPr") -> "Element":
    """The paragraph or letter properties of a style, made when it has none."""
    found = inside(style, name)
    if found is None:
        found = style.makeelement(tag(name))
        put(style, found, STYLE_ORDER)
    return found
