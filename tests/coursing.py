"""Courses for tests: trainers and participants who joined, with a proposal of their own that they share."""

from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from proposal.model.course import Audience, Course, Form, Homework, Meeting, Shown
from proposal.store import accounts, courses, participants, proposals
from proposal.store.session import writing
from tests.client import Visitor

BEGUN = datetime(2026, 3, 1, 9, 0)
"""When the courses of tests are made: the day before the one on which tests take place."""

MEETINGS = (
    Meeting(0, 0, 1, "Kennismaken", datetime(2026, 3, 3, 18, 30), hands_in=Homework.LINES,
            due_at=datetime(2026, 3, 2, 11, 0)),
    Meeting(0, 0, 2, "Haalbaarheid", datetime(2026, 3, 17, 18, 30), hands_in=Homework.A4,
            due_at=datetime(2026, 3, 15, 11, 0)),
    Meeting(0, 0, 3, "Profilering", datetime(2026, 3, 31, 17, 30), hands_in=Homework.PLAN,
            due_at=datetime(2026, 3, 29, 10, 0), shared=Audience.GROUP),
)  # fmt: skip
ALL_KINDS = frozenset((audience, shown) for audience in Audience for shown in Shown)
TO_TRAINERS = frozenset((Audience.TRAINERS, shown) for shown in Shown)


@dataclass(frozen=True)
class Guided:
    """A course, and the number of each person's proposal by the name with which they joined."""

    id: int
    proposals: dict[str, int]


def a_course(
    trainer: int, *, meetings: tuple[Meeting, ...] = MEETINGS, name: str = "Voorjaar in West"
) -> int:
    """Make a course guided by this user and return its number; call it inside an application's context."""
    return courses.create(Course(0, name, form=Form.OWN, meetings=meetings), trainer, BEGUN)


def takes_part(course: int, user: int, proposal: int | None,
               given: frozenset[tuple[Audience, Shown]] = TO_TRAINERS) -> None:  # fmt: skip
    """Let this user take part with this proposal, and let others see what is `given`."""
    with writing() as current:
        participants.join_in(current, course, user, proposal, BEGUN)
    participants.consent(course, user, given, BEGUN)


def a_group(app: Flask, trainer: str, *names: str) -> tuple[Guided, dict[str, Visitor]]:
    """Make a course of `trainer` with a participant of each of these names; everyone is logged in.

    Each has a proposal with a few lines, and lets the trainers read it.
    """
    people = {
        each: Visitor.registered(app, f"{each}@voorbeeld.nl", each.capitalize()) for each in (trainer, *names)
    }
    with app.app_context():
        users = {each: accounts.load(f"{each}@voorbeeld.nl").id for each in people}
        course, made = a_course(users[trainer]), {}
        for each in names:
            made[each] = proposals.create(users[each], f"Een tuin van {each}.", BEGUN)
            takes_part(course, users[each], made[each])
    return Guided(course, made), people
