"""Passages: the texts of a plan that go out to be read in Word, and the names by which each comes home.

Each stands in a control with a tag, and with the same name in what LibreOffice 7 keeps of it, which drops
tags. For programs that keep no controls each also begins with a hidden bookmark of that name; it goes on to
the end of its cell, or to the next bookmark of ours. What else we wrote has a stamp: a bookmark that tells
whether it still reads as it did, so that what has none is new. A control that shows its placeholder
(`w:showingPlcHdr`) is empty, and so is one that reads it.
"""

import re
from dataclasses import dataclass

from proposal.model.proposal import STEPS, Place
from proposal.model.question import asks
from proposal.model.typed import digest

PROPERTY = "VIP"
"""The document property of every file that goes out, and comes back, with the mark of that moment in it."""
SORT_PROPERTY = "VIP-soort"
"""The document property with the `Sort` of a file, where it is no copy for who checks the language."""
PLACEHOLDER = "(nog\u00a0leeg)"
"""What stands in the control of an answer that is empty; nobody types that space in an answer."""
LONGEST_NAME = 40
"""So many characters a bookmark may have in its name."""
_TAG = re.compile(r"(?P<step>[a-z_]+)/(?:(?P<listed>[a-z_]+)-(?P<row>[a-z0-9]{1,16})-)?(?P<question>[a-z_]+)")
_BOOKMARK = re.compile(
    r"_(?P<step>[a-z_]+?)(?:L(?P<listed>[a-z_]+))?(?:R(?P<row>[a-z0-9]{1,16}))?Q(?P<question>[a-z_]+)"
)
_STAMP = re.compile(r"_VIP\d+_(?P<digest>[0-9a-f]{8})")


@dataclass(frozen=True)
class Passage:
    """One answer in words: its step, question and (in a list) row as people know them, in Dutch.

    `listed` is the list of its row, "" for a single question, and `of` that list's caption.
    """

    place: Place
    listed: str
    step: str
    caption: str
    text: str
    label: str = ""
    of: str = ""

    @property
    def tag(self) -> str:
        """The tag of its control in a Word file: "idea/what" or "activities/activities-k3f9-goal"."""
        return tag(self.place, self.listed)

    @property
    def bookmark(self) -> str:
        """The name of the bookmark with which it begins, "" for none."""
        return bookmark(self.place, self.listed)


def tag(place: Place, listed: str = "") -> str:
    """Return the tag of the control that holds the answer at `place`; Word allows 64 characters."""
    within = f"{listed}-{place.row}-{place.question}" if place.row else place.question
    return f"{place.step}/{within}"


def untagged(found: str) -> tuple[Place, str] | None:
    """Return the place and the list that a `tag` names; None for a tag that is none of ours."""
    named = _TAG.fullmatch(found.strip())
    if named is None or named["step"] not in STEPS:
        return None
    return Place(named["step"], named["question"], named["row"] or ""), named["listed"] or ""


def bookmark(place: Place, listed: str = "") -> str:
    """Return the name of the bookmark with which the answer at `place` begins; "" when it gets too long.

    "_ideaQwhat", "_audienceLquotesRk3f9Qtext"; a list that is called as its step is left out, and so is one
    that makes the name too long where no other has the question.
    """
    within = f"R{place.row}" if place.row else ""
    short = f"_{place.step}{within}Q{place.question}"
    if not listed or listed == place.step:
        return short if len(short) <= LONGEST_NAME else ""
    name = f"_{place.step}L{listed}{within}Q{place.question}"
    if len(name) <= LONGEST_NAME:
        return name
    return short if len(short) <= LONGEST_NAME and _list_of(place) == listed else ""


def bookmarked(found: str) -> tuple[Place, str] | None:
    """Return the place and the list that a bookmark names; None for one that is none of ours."""
    named = _BOOKMARK.fullmatch(found)
    if named is None or named["step"] not in STEPS:
        return None
    place = Place(named["step"], named["question"], named["row"] or "")
    return place, (named["listed"] or _list_of(place)) if place.row else ""


def _list_of(place: Place) -> str:
    """The list in which a cell stands where its name leaves it out: the one that is called as its step, else
    the only one with such a question.
    """
    found = [
        name for name, ask in asks(STEPS[place.step])
        if ask.row and place.question in (each for each, _ in asks(ask.row))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else place.step


def stamp(number: int, text: str) -> str:
    """Return the name of the bookmark for words of our own; each needs another `number`."""
    return f"_VIP{number}_{_print(text)}"


def stamped(found: str, text: str) -> bool | None:
    """Return whether the words with this bookmark still read as they did; None when it is no stamp."""
    named = _STAMP.fullmatch(found)
    return None if named is None else named["digest"] == _print(text)


def _print(text: str) -> str:
    """The digest of the letters and digits alone: programs write spaces and hyphens in their own way."""
    return digest("".join(each for each in text if each.isalnum()))
