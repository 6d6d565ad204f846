"""Handing in: what one participant handed in for a meeting, and whether that was in time."""

from collections.abc import Iterable
from datetime import datetime

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.course import Course, HandingIn, Meeting, Participant


class State(Choice):
    """How the homework of one participant stands."""

    IN = "in", mark("Ingeleverd")
    LATE = "late", mark("Later ingeleverd")
    OPEN = "open", mark("Nog niet ingeleverd")
    OVERDUE = "overdue", mark("Nog niet ingeleverd, en het moment is voorbij")


def of_one(handed: Iterable[HandingIn], meeting: Meeting, one: Participant) -> tuple[HandingIn, ...]:
    """Return what a participant handed in for a meeting, alone or with who shares their project, in order."""
    return tuple(
        each for each in handed
        if each.meeting_id == meeting.id
        and (each.user_id == one.user_id or each.proposal_id == one.proposal_id)
    )  # fmt: skip


def state_of(meeting: Meeting, one: Participant, handed: tuple[HandingIn, ...], now: datetime) -> State:
    """Return how the homework of a participant stands; `handed` is all they handed in for it.

    The first time counts: who hands in again is not late. Nor is who joined when the moment was over.
    """
    due = meeting.due_at
    if due is None or one.since > due:
        return State.IN if handed else State.OPEN
    if handed:
        return State.IN if handed[0].at <= due else State.LATE
    return State.OPEN if now <= due else State.OVERDUE


def asking(course: Course, now: datetime) -> Meeting | None:
    """Return the meeting for which one hands in now: the first that is not over, else the last, or None."""
    wanted = [each for each in course.meetings if each.hands_in]
    coming = (each for each in wanted if each.ends_at is None or each.ends_at > now)
    return next(coming, wanted[-1] if wanted else None)
