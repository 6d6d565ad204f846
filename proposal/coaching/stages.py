"""Stages: how far somebody's application is for a trainer; most follow from what was done, two are set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from proposal.model.choices import ApplicationState
from proposal.model.course import Audience, Homework, Meeting, Stage
from proposal.model.proposal import Proposal
from proposal.model.question import answered
from proposal.model.steps.idea import FIVE_QUESTIONS

SEEN_BY_TRAINER = (Stage.BUDGET, Stage.PRESENTABLE)
"""The stages that a trainer sets; all others follow from what was done."""

_IN_LETTER = ("introduction", "project", "background", "urgency", "closing")
_WHOLE = frozenset({Homework.WHOLE, Homework.FINISHED})
_SENT = frozenset(
    {ApplicationState.WRITTEN, ApplicationState.CONFIRMED, ApplicationState.QUESTION, ApplicationState.RETRY}
)
_ANSWERED = frozenset(
    {ApplicationState.AWARDED, ApplicationState.REJECTED, ApplicationState.THANKED, ApplicationState.INTERIM,
     ApplicationState.REPORTED, ApplicationState.PAID}
)  # fmt: skip


@dataclass(frozen=True)
class Given:
    """What was handed in for a meeting, when, and for whom that was."""

    meeting: Meeting
    at: datetime
    shared: Audience = Audience.TRAINERS


@dataclass(frozen=True)
class Passed:
    """A stage that was reached; `at` is None where no moment is known, `who` where no trainer set it."""

    stage: Stage
    at: datetime | None = None
    who: int | None = None


@dataclass(frozen=True)
class Done:
    """What somebody did in a course as far as stages follow from it: handed in, sent feedback, set stages."""

    handed_in: tuple[Given, ...] = ()
    rounds: tuple[datetime, ...] = ()
    marked: tuple[Passed, ...] = ()


def passed(proposal: Proposal, done: Done) -> tuple[Passed, ...]:
    """Return the stages that were reached, in their order (vip-course.md, end of section 21).

    `proposal` is what a trainer may see of it; what is blank there has not been reached for them.
    """
    found = {each.stage: each for each in (*_written(proposal), *_done(done), *done.marked)}
    return tuple(found[each] for each in Stage if each in found)


def furthest(reached: tuple[Passed, ...]) -> Stage | None:
    """Return the last stage that was reached, or None."""
    return reached[-1].stage if reached else None


def _written(proposal: Proposal) -> Iterable[Passed]:
    """Yield the stages that follow from the answers; of these no moment is known."""
    idea, letter = proposal.idea, proposal.letter
    states = {each.state for each in proposal.funds.applications}
    if proposal.title:
        yield Passed(Stage.IDEA)
    if all(answered(getattr(idea, each)) for each in FIVE_QUESTIONS):
        yield Passed(Stage.A4)
    if any(answered(getattr(letter, each)) for each in _IN_LETTER) or any(
        each.own_words.strip() for each in letter.letters
    ):
        yield Passed(Stage.LETTER)
    if states & (_SENT | _ANSWERED):
        yield Passed(Stage.SENT)
    if states & _ANSWERED:
        yield Passed(Stage.AFTERCARE)


def _done(done: Done) -> Iterable[Passed]:
    """Yield the stages that follow from what happened in the course, each at the first time it did."""
    happened = (
        (Stage.A4, [each.at for each in done.handed_in if each.meeting.hands_in is Homework.A4]),
        (Stage.FEEDBACK, list(done.rounds)),
        (Stage.GROUP, [each.at for each in done.handed_in if each.shared is Audience.GROUP]),
        (Stage.HANDED_IN, [each.at for each in done.handed_in if each.meeting.hands_in in _WHOLE]),
    )
    for stage, moments in happened:
        if moments:
            yield Passed(stage, min(moments))
