"""Starting: the meetings that a new course begins with, in the words of who makes it."""

from collections.abc import Callable, Iterator
from datetime import datetime

from budgets.text import Text, mark
from proposal.coaching.dates import Spread, due, moments
from proposal.coaching.programme import EIGHT, Part
from proposal.coaching.weekend import WEEKEND
from proposal.model.course import Form, Meeting


def parts(form: Form, count: int) -> tuple[Part, ...]:
    """Return the meetings of a form of course; `count` empty ones when the trainers make their own."""
    if form is Form.OWN:
        return tuple(Part(mark("Bijeenkomst {number}", number=each + 1)) for each in range(count))
    return EIGHT if form is Form.EIGHT else WEEKEND


def meetings(form: Form, count: int, spread: Spread, say: Callable[[Text], str]) -> tuple[Meeting, ...]:
    """Return the meetings that a new course starts with, dated as far as `spread` says, in words of `say`."""
    offered = parts(form, count)
    return tuple(_meetings(offered, moments(form, len(offered), spread), say))


def _meetings(
    offered: tuple[Part, ...], starts: tuple[datetime | None, ...], say: Callable[[Text], str]
) -> Iterator[Meeting]:
    for number, (part, start) in enumerate(zip(offered, starts, strict=True), 1):
        agenda, goals, homework = (
            "\n".join(say(each) for each in lines) for lines in (part.agenda, part.goals, part.homework)
        )
        planned = Meeting(
            0, 0, number, say(part.title), start, part.minutes, agenda=agenda, goals=goals,
            homework=homework, hands_in=part.hands_in, shared=part.shared, guide=part.guide,
        )  # fmt: skip
        yield due(planned)
