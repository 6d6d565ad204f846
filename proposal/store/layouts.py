"""Layouts: how documents came out on real pages, with the PDF of those that were asked for last."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from proposal.store import answers
from proposal.store.errors import NotFound
from proposal.store.files import PIECE
from proposal.store.session import session, writing
from proposal.store.work_tables import LayoutPart, LayoutRow

KEPT = timedelta(days=7)
"""How long a layout is remembered that is not that of the last documents: texts are often put back."""

Heading: TypeAlias = tuple[str, int, int, float]
"""A heading's text, level, page, and how far down that page it stands."""


@dataclass(frozen=True)
class Kept:
    """How the document of this name came out; `size` is that of its PDF in bytes, 0 when it is not kept."""

    name: str
    pages: int
    headings: tuple[Heading, ...]
    size: int
    at: datetime


def keep(proposal_id: int, key: str, made: Kept, pdf: bytes) -> None:
    """Keep how a document came out, and its PDF, over what was kept for the same content."""
    told = json.dumps(made.headings, ensure_ascii=False)
    with writing() as current:
        answers.hold(current, proposal_id)
        _drop(current, proposal_id, {key})
        row = LayoutRow(proposal_id=proposal_id, key=key, name=made.name, pages=made.pages, headings=told,
                        size=made.size, at=made.at, used_at=made.at)  # fmt: skip
        current.add(row)
        current.flush()
        for number, start in enumerate(range(0, len(pdf), PIECE)):
            part = {"key": key, "number": number, "data": pdf[start : start + PIECE]}
            current.execute(insert(LayoutPart).values(proposal_id=proposal_id, **part))


def of_proposal(proposal_id: int) -> dict[str, Kept]:
    """Return all that is known of a proposal's documents, by their key."""
    row = LayoutRow
    statement = select(row.key, row.name, row.pages, row.headings, row.size, row.at)
    found = session().execute(statement.where(row.proposal_id == proposal_id))
    return {key: Kept(name, pages, _headings(told), size, at) for key, name, pages, told, size, at in found}


def read(proposal_id: int, key: str) -> tuple[bytes, ...]:
    """Return a PDF in its pieces. Raises NotFound when it is not kept.

    They are read at once: between two readings a worker could put another in its place.
    """
    mine = (LayoutPart.proposal_id == proposal_id, LayoutPart.key == key)
    pieces = select(LayoutPart.data).where(*mine).order_by(LayoutPart.number)
    found = tuple(session().execute(pieces).scalars())
    if not found:
        raise NotFound
    return found


def sweep(proposal_id: int, used: Collection[str], now: datetime) -> None:
    """Keep the PDFs with these keys only, and of the others how they came out for seven days more."""
    with writing() as current:
        answers.hold(current, proposal_id)
        mine = LayoutRow.proposal_id == proposal_id
        current.execute(update(LayoutRow).where(mine, LayoutRow.key.in_(used)).values(used_at=now))
        unused = LayoutRow.key.not_in(used)
        old = select(LayoutRow.key).where(mine, unused, LayoutRow.used_at < now - KEPT)
        parts = (LayoutPart.proposal_id == proposal_id, LayoutPart.key.not_in(used))
        current.execute(delete(LayoutPart).where(*parts))
        current.execute(update(LayoutRow).where(mine, unused).values(size=0))
        _drop(current, proposal_id, set(current.execute(old).scalars()))


def _drop(current: Session, proposal_id: int, keys: Collection[str]) -> None:
    for table in (LayoutPart, LayoutRow):
        current.execute(delete(table).where(table.proposal_id == proposal_id, table.key.in_(keys)))


def _headings(told: str) -> tuple[Heading, ...]:
    return tuple((text, level, page, down) for text, level, page, down in json.loads(told))
