"""Pitch: the project told in four minutes, and in ten."""

from dataclasses import dataclass

from proposal.model.answers import Answers
from proposal.model.question import question


@dataclass(frozen=True)
class Pitch(Answers):
    """Four minutes for the core, ten for the presentation to funds (`vip-course.md` section 13)."""

    four: str = question(core=True, own=True)
    ten: str = question(own=True)
    handout: str = question(own=True)
