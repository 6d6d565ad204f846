"""Words that wait for an answer: programs show them in an empty control, in a style made for them."""

from typing import TYPE_CHECKING

from budgets.word_elements import tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WAITING = "PlaceholderText"
NAME = "placeholder text"


def waiting_styles(styles: "Element | None") -> frozenset[str]:
    """Return the ids of the style of such words; programs translate its id, but not its name."""
    found = () if styles is None else styles.iter(tag("style"))
    named = (str(each.get(tag("styleId"))) for each in found if value(each, "name").casefold() == NAME)
    return frozenset((WAITING, *named))
