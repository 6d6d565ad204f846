"""Feedback: a round that a trainer sent as one message, and what they judged of the points of the rubric."""

from dataclasses import dataclass
from datetime import datetime

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.comment import CommentKind
from proposal.model.typed import digest


class Score(Choice):
    GOOD = "good", mark("Goed")
    BETTER = "better", mark("Kan beter")
    MISSING = "missing", mark("Ontbreekt")


@dataclass(frozen=True)
class Judged:
    """What trainers think of one point of the rubric; `round_id` is None while it was not sent."""

    point: str
    score: Score
    remark: str = ""
    round_id: int | None = None


def seen(judged: Judged | None) -> str:
    """Return what changes whenever what is thought of a point does; "" while nothing was."""
    return "" if judged is None else digest(f"{judged.score} {judged.remark}")


@dataclass(frozen=True)
class Filled:
    """What somebody filled in at a point, None for no judgement; `before` is `seen` of what stood there."""

    point: str
    judged: Judged | None
    before: str = ""

    @property
    def changed(self) -> bool:
        """Whether it is not what stood there."""
        return seen(self.judged) != self.before

    def crosses(self, there: Judged | None) -> bool:
        """Whether it would take away what somebody else filled in there meanwhile."""
        return self.changed and seen(there) not in (self.before, seen(self.judged))


@dataclass(frozen=True)
class Round:
    """Feedback that was sent as one message, and how far the authors are with it.

    Of its comments `asked` wanted something of the authors, of which `settled` were dealt with, the last one
    at `last_at`. `seen_at` is when an author first saw any of it. `tells` asks for a mail when all is done.
    """

    id: int
    proposal_id: int
    course_id: int | None
    message: str
    who: int
    at: datetime
    seen_at: datetime | None = None
    tells: bool = False
    asked: int = 0
    settled: int = 0
    last_at: datetime | None = None

    @property
    def done(self) -> bool:
        """Whether it asked something and all of that was dealt with: solved, taken over or refused."""
        return 0 < self.asked == self.settled

    @property
    def done_at(self) -> datetime | None:
        """When it was done; None while it is not."""
        return self.last_at if self.done else None


@dataclass(frozen=True)
class Waiting:
    """How many comments still ask something of the authors: of `trainers` and group, and of `others`."""

    trainers: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        """All together."""
        return self.trainers + self.others


@dataclass(frozen=True)
class Remark:
    """A remark that a trainer uses again, for the step with this slug or, with step "", for any."""

    id: int
    step: str
    kind: CommentKind
    text: str
