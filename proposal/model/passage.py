"""Passages: the texts of a plan that go out to be read in Word, and the tag by which each comes home.

A control that shows its placeholder (`w:showingPlcHdr`) holds an empty answer, whatever is written in it.
"""

import re
from dataclasses import dataclass

from proposal.model.proposal import STEPS, Place

PROPERTY = "VIP"
"""The document property of every file that goes out, and comes back, with the mark of that moment in it."""
_TAG = re.compile(r"(?P<step>[a-z_]+)/(?:(?P<listed>[a-z_]+)-(?P<row>[a-z0-9]{1,16})-)?(?P<question>[a-z_]+)")


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
