"""A comment: what a reader says of a draft, about which words, of which moment; and the answers to it."""

from dataclasses import dataclass
from datetime import datetime

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.proposal import Place


class CommentKind(Choice):
    COMPLIMENT = "compliment", mark("Compliment")
    QUESTION = "question", mark("Vraag")
    IMPROVE = "improve", mark("Verbeterpunt")
    MUST = "must", mark("Moet opgelost")

    @property
    def asks(self) -> bool:
        """Whether the authors have something to do about it."""
        return self is not CommentKind.COMPLIMENT


class Circle(Choice):
    """Among whom a comment stands, besides the authors: trainers of the course, its group, or nobody else."""

    COURSE = "course", mark("Begeleiders")
    GROUP = "group", mark("De groep")
    MAKERS = "makers", mark("Meeschrijvers en taalcorrector")


class Wording(Choice):
    """What became of a proposed wording."""

    OPEN = "open", mark("Nog niet bekeken")
    TAKEN = "taken", mark("Overgenomen")
    REFUSED = "refused", mark("Niet overgenomen")


@dataclass(frozen=True)
class Anchor:
    """What a comment is about: a place, and in its answer the words `quote`, the `nth` time they stand there.

    A place without question is a whole row or step; without step it is the whole draft. `quote` "" is the
    whole answer. `about` is the answer in words as the reader saw it.
    """

    place: Place
    quote: str = ""
    nth: int = 0
    about: str = ""


@dataclass(frozen=True)
class Reply:
    """A line in the thread below a comment; `said_by` is who wrote it in a file that `who` brought in."""

    id: int
    who: int
    text: str
    at: datetime
    said_by: str = ""


@dataclass(frozen=True)
class Comment:
    """A comment and its thread. `sent_at` is None while its writer has not sent the feedback it is part of.

    `proposed` is another wording for the words it is about, None when there is none; only the authors can
    take it over. `version_id` is the version it was read in, None for the draft of that moment. `course_id`
    is None outside a course. `revised_at` tells that its writer changed it. `said_by` is the name of who said
    it in a Word file that `who` brought in, "" when `who` said it.
    """

    id: int
    proposal_id: int
    course_id: int | None
    circle: Circle
    kind: CommentKind
    anchor: Anchor
    text: str
    who: int
    at: datetime
    version_id: int | None = None
    proposed: str | None = None
    wording: Wording = Wording.OPEN
    round_id: int | None = None
    sent_at: datetime | None = None
    seen_at: datetime | None = None
    resolved_at: datetime | None = None
    resolved_by: int | None = None
    revised_at: datetime | None = None
    said_by: str = ""
    replies: tuple[Reply, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it still asks something of the authors."""
        return self.kind.asks and self.resolved_at is None

    def is_of(self, user_id: int) -> bool:
        """Whether this user said it, and did not bring it in for somebody else."""
        return self.who == user_id and not self.said_by
