"""Fund lists: the funds that an organisation added or corrected itself."""

from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import select

from proposal.model.fund import Entry, Fund
from proposal.store.fund_tables import FundRow
from proposal.store.session import session

OWN = "eigen-{number}"
"""The mark of a fund that an organisation added itself; a correction keeps the mark of what it corrects."""


def entries(organisation_id: int) -> tuple[Entry, ...]:
    """Return the funds that this organisation added, corrected or hid, in the order they were added."""
    statement = (
        select(FundRow)
        .where(FundRow.organisation_id == organisation_id, FundRow.removed_at.is_(None))
        .order_by(FundRow.id)
        .execution_options(populate_existing=True)
    )
    return tuple(_entry(row) for row in session().execute(statement).scalars())


def mark_of(row: FundRow) -> str:
    """Return the mark by which an application refers to this fund."""
    return row.corrects or OWN.format(number=row.id)


def _entry(row: FundRow) -> Entry:
    return Entry(
        number=row.id, fund=_fund(row.content, mark_of(row)), corrects=row.corrects,
        base=_fund(row.base, row.corrects) if row.base else None, hidden=row.hidden,
        revision=row.revision, who=row.who, at=row.at,
    )  # fmt: skip


def _fund(content: str, mark: str) -> Fund:
    found: Fund = _adapter().validate_json(content)
    return replace(found, id=mark)


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter  # takes a tenth of a second, and only lists of funds need it

    return TypeAdapter(Fund)
