"""Versions: a whole proposal as it was on a day, under a name; and putting one back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from proposal.model.proposal import Proposal
from proposal.store import answers, proposals, restoring, settling
from proposal.store.answers import Hand
from proposal.store.errors import NotFound, Overtaken
from proposal.store.proposals import Loaded
from proposal.store.session import session, writing
from proposal.store.settling import Given
from proposal.store.tables import Version

LONGEST_NAME = 200


@dataclass(frozen=True)
class Named:
    """A version on the list."""

    id: int
    name: str
    who: int
    at: datetime


def of_proposal(proposal_id: int) -> tuple[Named, ...]:
    """Return the versions of a proposal, the newest first."""
    statement = (
        select(Version.id, Version.name, Version.who, Version.at)
        .where(Version.proposal_id == proposal_id)
        .order_by(Version.id.desc())
    )
    return tuple(Named(*each) for each in session().execute(statement))


def document(proposal_id: int, number: int) -> tuple[Named, bytes]:
    """Return a version of this proposal with its JSON document. Raises NotFound."""
    found = session().get(Version, number)
    if found is None or found.proposal_id != proposal_id:
        raise NotFound
    return Named(found.id, found.name, found.who, found.at), found.document


def documents(proposal_id: int) -> dict[int, bytes]:
    """Return the JSON documents of all versions of a proposal, by their numbers."""
    statement = select(Version.id, Version.document).where(Version.proposal_id == proposal_id)
    return {number: content for number, content in session().execute(statement)}


def freeze(proposal_id: int, name: str, content: bytes, hand: Hand) -> int:
    """Keep `content` as a version and return its number."""
    with writing() as current:
        answers.hold(current, proposal_id)
        return keep(current, proposal_id, name, content, hand)


def send(loaded: Loaded, application: str, name: str, content: bytes, hand: Hand, given: tuple[Given, ...]
         ) -> None:  # fmt: skip
    """Keep `content` as what went with an application, and write the answers `given`, that follow from it.

    Raises Overtaken when somebody changed the proposal since it was `loaded`.
    """
    proposal_id = loaded.proposal.id
    with writing() as current:
        answers.hold(current, proposal_id)
        if proposals.load(proposal_id).revision != loaded.revision:
            raise Overtaken
        keep(current, proposal_id, name, content, hand, application)
        settling.settle(current, proposal_id, given, hand, "send")


def last_sent(proposal_id: int) -> dict[str, datetime]:
    """Return when each application was last kept as it went, by their ids."""
    statement = (
        select(Version.application, func.max(Version.at))
        .where(Version.proposal_id == proposal_id, Version.application != "")
        .group_by(Version.application)
    )
    return {application: at for application, at in session().execute(statement)}


def put_back(loaded: Loaded, wanted: Proposal, name: str, content: bytes, hand: Hand) -> None:
    """Make the answers those of `wanted`, each with its history; `content` keeps what was there as `name`.

    Raises Overtaken when somebody changed the proposal since it was `loaded`.
    """
    with writing() as current:
        answers.hold(current, *loaded.dossiers)
        if proposals.load(loaded.proposal.id).revision != loaded.revision:
            raise Overtaken
        keep(current, loaded.proposal.id, name, content, hand)
        restoring.restore(current, loaded, wanted, hand)


def keep(current: Session, proposal_id: int, name: str, content: bytes, hand: Hand, application: str = ""
         ) -> int:  # fmt: skip
    """Keep `content` as a version in an open unit of work and return its number."""
    row = Version(proposal_id=proposal_id, application=application, name=name[:LONGEST_NAME],
                  document=content, who=hand.who, at=hand.now)  # fmt: skip
    current.add(row)
    current.flush()
    return row.id
