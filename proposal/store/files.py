"""Files: papers kept with a proposal in pieces, which are read and written one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import IO, Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from proposal.model.proposal import Place
from proposal.store import rows, settling
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound
from proposal.store.session import session, writing
from proposal.store.tables import FilePart, StoredFile

PIECE = 256 * 1024
MOST_BYTES = 250_000_000
"""Of all files of one proposal together, those that were replaced included: they can be put back."""


@dataclass(frozen=True)
class Incoming:
    """A file on its way in: what it is called and is, and its bytes, which are read from the start."""

    name: str
    media: str
    content: IO[bytes]


@dataclass(frozen=True)
class Stored:
    """A file that is kept; `size` is in bytes."""

    id: int
    name: str
    media: str
    size: int
    at: datetime


def attach(
    proposal_id: int,
    place: Place,
    listed: str,
    incoming: Incoming,
    hand: Hand,
    also: tuple[tuple[str, Any], ...],
) -> str:
    """Keep a file, answer `place` with it and return the row; without a row in `place` one is added.

    `also` are other answers of that row that follow from it. Raises Gone when the row was removed, and Full.
    """
    digest = digest_of(incoming.content)
    with writing() as current:
        row = place.row or rows.add_in(current, proposal_id, place.step, listed, hand.who, hand.now)
        number = keep(current, proposal_id, incoming, digest, hand)
        given = ((place.question, str(number)), *also)
        answers = tuple((Place(place.step, name, row), listed, value) for name, value in given)
        settling.settle(current, proposal_id, answers, hand, "file")
        return row


def keep(current: Session, dossier: int, incoming: Incoming, digest: str, hand: Hand) -> int:
    """Keep a file in an open unit of work and return its number; the same file is kept once. Raises Full."""
    same = select(StoredFile.id).where(StoredFile.dossier_id == dossier, StoredFile.sha256 == digest,
                                       StoredFile.name == incoming.name)  # fmt: skip
    found = current.execute(same).scalars().first()
    if found is not None:
        return found
    size = incoming.content.seek(0, 2)
    used = select(func.coalesce(func.sum(StoredFile.size), 0)).where(StoredFile.dossier_id == dossier)
    if current.execute(used).scalar_one() + size > MOST_BYTES:
        raise Full(MOST_BYTES)
    stored = StoredFile(dossier_id=dossier, name=incoming.name, media=incoming.media, size=size,
                        sha256=digest, who=hand.who, at=hand.now)  # fmt: skip
    current.add(stored)
    current.flush()
    for number, data in enumerate(_pieces(incoming.content)):
        current.execute(insert(FilePart).values(file_id=stored.id, number=number, data=data))
    return stored.id


def of_proposal(proposal_id: int) -> tuple[Stored, ...]:
    """Return all files that were ever put with this proposal, those that were replaced included."""
    statement = _stored().where(StoredFile.dossier_id == proposal_id).order_by(StoredFile.id)
    return tuple(Stored(*each) for each in session().execute(statement))


def find(proposal_id: int, number: str) -> Stored | None:
    """Return the file of this proposal that an answer points to, or None."""
    if not number.isdecimal():
        return None
    statement = _stored().where(StoredFile.dossier_id == proposal_id, StoredFile.id == int(number))
    found = session().execute(statement).one_or_none()
    return None if found is None else Stored(*found)


def read(number: int) -> Iterator[bytes]:
    """Yield the bytes of a file, a piece at a time. Raises NotFound when there is none."""
    statement = select(func.count()).select_from(FilePart).where(FilePart.file_id == number)
    count = session().execute(statement).scalar_one()
    if not count:
        raise NotFound
    for at in range(count):
        piece = select(FilePart.data).where(FilePart.file_id == number, FilePart.number == at)
        yield session().execute(piece).scalar_one()


def digest_of(content: IO[bytes]) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    digest = sha256()
    for piece in _pieces(content):
        digest.update(piece)
    return digest.hexdigest()


def _stored() -> Any:
    return select(StoredFile.id, StoredFile.name, StoredFile.media, StoredFile.size, StoredFile.at)


def _pieces(content: IO[bytes]) -> Iterator[bytes]:
    content.seek(0)
    while piece := content.read(PIECE):
        yield piece
