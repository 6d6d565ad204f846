"""Which comments of a Word file answer which, which are resolved, and when each was made."""

from datetime import datetime
from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.word_elements import tag
from proposal.exchange.returned.elements import moment
from proposal.exchange.returned.opening import part

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MICROSOFT = "http://schemas.microsoft.com/office/word"
NEWER, THREAD = f"{{{MICROSOFT}/2010/wordml}}", f"{{{MICROSOFT}/2012/wordml}}"
LASTING, MOMENT = f"{{{MICROSOFT}/2016/wordml/cid}}", f"{{{MICROSOFT}/2018/wordml/cex}}"
ON = ("1", "true", "on")


class Threads:
    """What newer programs write beside the comments: a comment is known there by its last paragraph."""

    def __init__(self, parts: Parts, root: "Element") -> None:
        """`root` is the part with the comments themselves."""
        comments = list(root.iter(tag("comment")))
        self._numbers = {_key(each): number for each in comments for number in _numbers(each)}
        keys = {number: key for key, number in self._numbers.items()}
        self._parents: dict[str, str] = {}
        self._resolved: set[str] = set()
        for each in _lines(parts, "commentsExtended"):
            key = keys.get(_said(each, f"{THREAD}paraId"), "")
            parent = keys.get(_said(each, f"{THREAD}paraIdParent"), "")
            if parent and key != parent:
                self._parents[key] = parent
            if each.get(f"{THREAD}done") in ON:
                self._resolved.add(key)
        self._moments = _moments(parts)

    def parent(self, key: str) -> str:
        """Return the key of the comment that this one answers, "" for none."""
        return self._parents.get(key, "")

    def is_resolved(self, key: str) -> bool:
        """Return whether it was ticked off."""
        return key in self._resolved

    def moment(self, comment: "Element") -> datetime | None:
        """Return the stored moment at which it was made; None where the file does not tell."""
        return self._moments.get(self._numbers.get(_key(comment), "")) or moment(comment)


def _moments(parts: Parts) -> dict[str, datetime]:
    """Return the moments that stand in UTC in the file, by the last paragraph of the comment."""
    exact = {
        _said(each, f"{MOMENT}durableId"): found
        for each in _lines(parts, "commentsExtensible")
        if (found := moment(each))
    }
    known = (
        (_said(each, f"{LASTING}paraId"), _said(each, f"{LASTING}durableId"))
        for each in _lines(parts, "commentsIds")
    )
    return {number: exact[lasting] for number, lasting in known if lasting in exact}


def _lines(parts: Parts, kind: str) -> list["Element"]:
    root = part(parts, kind)
    return [] if root is None else list(root)


def _numbers(comment: "Element") -> list[str]:
    """Return the number of the last paragraph of a comment; [] when it has none."""
    found = [_said(each, f"{NEWER}paraId") for each in comment.iter(tag("p"))]
    return [each for each in found[-1:] if each]


def _said(element: "Element", name: str) -> str:
    return str(element.get(name, "")).upper()


def _key(comment: "Element") -> str:
    return str(comment.get(tag("id"), ""))
