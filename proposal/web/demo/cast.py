"""Cast: who is in the course to look at, what they wrote, and what was said of it; read from files."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from proposal.exchange import document
from proposal.exchange.examples import example, moved
from proposal.exchange.upgrades import FORMAT, VERSION
from proposal.model.comment import CommentKind
from proposal.model.course import Audience, Presence, Shown, Stage
from proposal.model.feedback import Score
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

FOLDER = Path(__file__).with_name("cast")
DOMAIN = "cursus.example"
CAME = {"P": Presence.PRESENT, "E": Presence.EXCUSED, "A": Presence.ABSENT}
SHARES = {
    "trainers": frozenset((Audience.TRAINERS, each) for each in Shown),
    "group": frozenset((Audience.GROUP, each) for each in Shown),
    "texts": frozenset({(Audience.TRAINERS, Shown.TEXTS)}),
}


@dataclass(frozen=True)
class Remark:
    """What `by` says of an answer, and what became of it: `solved` and `refused` are the words with that."""

    by: str
    kind: CommentKind
    step: str
    question: str
    text: str
    quote: str = ""
    proposed: str | None = None
    taken: bool = False
    solved: str | None = None
    refused: str | None = None


@dataclass(frozen=True)
class Feedback:
    """A round: its comments, and by the name of a point of the rubric what was thought of it."""

    by: str
    message: str
    comments: tuple[Remark, ...]
    judged: dict[str, tuple[Score, str]]


@dataclass(frozen=True)
class Note:
    by: str
    text: str


@dataclass(frozen=True)
class Person:
    """A participant: `days` ago they last wrote; `came` has a letter for each meeting that was.

    `handed` are the meetings for which they handed in. `project` is the part of a document that is called so,
    else it is the built-in example for the kind `example`. `extra` was said but not sent, `group` by others.
    """

    name: str
    days: int
    came: str
    handed: tuple[int, ...]
    expects: str
    learns: str
    shares: tuple[str, ...]
    stages: tuple[Stage, ...]
    rounds: tuple[Feedback, ...]
    notes: tuple[Note, ...]
    project: dict[str, Any] | None = None
    example: Kind = Kind.OTHER
    extra: tuple[Remark, ...] = ()
    group: tuple[Remark, ...] = ()

    @property
    def consents(self) -> frozenset[tuple[Audience, Shown]]:
        """What they let others see."""
        return frozenset[tuple[Audience, Shown]]().union(*(SHARES[each] for each in self.shares))

    def proposal(self, today: date) -> Proposal:
        """Return the project, with its dates still ahead."""
        if self.project is None:
            return moved(example(self.example), today)
        whole = {"format": FORMAT, "version": VERSION, "proposal": self.project}
        return moved(document.read(json.dumps(whole).encode()), today)


@dataclass(frozen=True)
class Cast:
    """The course, its trainers and its participants, these by the word before the @ of their address."""

    name: str
    place: str
    theme: str
    trainers: dict[str, str]
    people: dict[str, Person]


def cast() -> Cast:
    """Return everybody, in the order in which they joined."""
    files = sorted(each for each in FOLDER.glob("*.json") if each.stem != "course")
    people = {each.stem.partition("-")[2]: _person(json.loads(each.read_text())) for each in files}
    return Cast(people=people, **json.loads((FOLDER / "course.json").read_text()))


def _person(told: dict[str, Any]) -> Person:
    others = {
        "handed": tuple(told["handed"]),
        "shares": tuple(told["shares"]),
        "stages": tuple(map(Stage, told["stages"])),
        "rounds": tuple(map(_feedback, told["rounds"])),
        "notes": tuple(Note(**each) for each in told["notes"]),
        "extra": tuple(map(_remark, told.get("extra", ()))),
        "group": tuple(map(_remark, told.get("group", ()))),
        "example": Kind(told.get("example", Kind.OTHER)),
    }
    return Person(**{**told, **others})


def _feedback(told: dict[str, Any]) -> Feedback:
    judged = {point: (Score(score), remark) for point, (score, remark) in told["judged"].items()}
    return Feedback(told["by"], told["message"], tuple(map(_remark, told["comments"])), judged)


def _remark(told: dict[str, Any]) -> Remark:
    return Remark(**{**told, "kind": CommentKind(told["kind"])})


def address(who: str) -> str:
    """Return the address with which somebody of the cast logs in; no mail arrives there."""
    return f"{who}@{DOMAIN}"
