"""The road: from idea to application, along the meetings of a course and the steps of `COURSE`."""

from dataclasses import dataclass

from budgets.text import Text
from proposal.model.course import Course, Meeting
from proposal.steps.course import COURSE, step

FIVE = ("what", "for_whom", "with_whom", "how", "outcome")
"""The questions of the one A4."""


@dataclass(frozen=True)
class Station:
    """A meeting on the road, and the titles of the steps that it is about."""

    meeting: Meeting
    steps: tuple[Text, ...]


def stations(course: Course) -> tuple[Station, ...]:
    """Return the meetings of a course as they come, each with its steps."""
    return tuple(Station(each, _steps(each.guide)) for each in course.meetings)


def questions() -> tuple[Text, ...]:
    """Return the five questions of the one A4, as the step that asks them puts them."""
    asked = step("idea").by_name
    return tuple(asked[name].caption for name in FIVE)


def _steps(guide: str) -> tuple[Text, ...]:
    """Return the titles of the steps of which the meeting with this guide of the eight is about."""
    return tuple(each.title for each in COURSE if guide in {f"m{number}" for number in each.meetings})
