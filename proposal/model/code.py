"""Codes: what people type or scan to join a course, and when that lets them in."""

from datetime import datetime
from enum import Enum

from proposal.model.course import Course

LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"
"""What codes are made of: no vowels, so no words, and nothing that is easily taken for something else."""
LENGTH = 8
LONGEST_TYPED = 200


class Door(Enum):
    """Whether a course lets people in by its code."""

    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"
    FULL = "full"


def door(course: Course, taking_part: int, now: datetime) -> Door:
    """Return whether people may join a course in which so many take part; closed without `code_until`."""
    if not course.code or course.code_until is None:
        return Door.CLOSED
    if course.code_until <= now:
        return Door.EXPIRED
    return Door.FULL if taking_part >= course.code_most else Door.OPEN


def read(typed: str) -> str:
    """Return a code as it is kept, however it was typed: small letters, spaces, dashes, or the whole link."""
    last = typed[:LONGEST_TYPED].strip().rstrip("/").rpartition("/")[2]
    return "".join(each for each in last.upper() if each.isalnum())


def spaced(code: str) -> str:
    """Return a code as it is shown, in two halves: 'BCDF-GHJK'."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}" if code else ""
