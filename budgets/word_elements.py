"""The elements of a Word file by name, and what they say."""

from typing import TYPE_CHECKING

from budgets.opening import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFF = ("0", "false", "off")


def tag(name: str) -> str:
    """Return the full name of an element or attribute of Word."""
    return f"{{{WORD}}}{name}"


def inside(element: "Element | None", *path: str) -> "Element | None":
    """Return the first element along this path, or None."""
    for name in path:
        element = element.find(tag(name)) if element is not None else None
    return element


def value(element: "Element | None", *path: str) -> str:
    """Return what the element along this path says in its `val`, "" without."""
    found = inside(element, *path)
    return str(found.get(tag("val"), "")) if found is not None else ""


def is_on(element: "Element | None", *path: str) -> bool:
    """Return whether a switch is there and on."""
    found = inside(element, *path)
    return found is not None and str(found.get(tag("val"), "")) not in OFF
