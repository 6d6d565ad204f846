"""Fund imports: what stands in a file with funds, kept until it is brought in, for a day at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update

from proposal.model.fund import Entry
from proposal.store import fund_lists
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.fund_tables import FundImportRow
from proposal.store.session import session, writing

KEPT = timedelta(days=1)
LONGEST_NAME = 200


@dataclass(frozen=True)
class Waiting:
    """A file that waits to be brought in, by its number; `content` is what the web made of it."""

    number: int
    name: str
    content: bytes


def keep(organisation_id: int, name: str, content: bytes, who: int, now: datetime) -> int:
    """Keep a file for whoever brought it, in the place of an earlier one, and return its number."""
    mine = (FundImportRow.organisation_id == organisation_id, FundImportRow.who == who)
    with writing() as current:
        current.execute(delete(FundImportRow).where(*mine))
        row = FundImportRow(organisation_id=organisation_id, name=name[:LONGEST_NAME], content=content,
                            who=who, at=now)  # fmt: skip
        current.add(row)
        current.flush()
        return row.id


def load(organisation_id: int, number: int, who: int) -> Waiting:
    """Return a file that this user brought. Raises NotFound, also for a file of somebody else."""
    row = session().get(FundImportRow, number, populate_existing=True)
    if row is None or (row.organisation_id, row.who) != (organisation_id, who):
        raise NotFound
    return Waiting(row.id, row.name, row.content)


def change(number: int, content: bytes) -> None:
    """Keep what was chosen about a file."""
    with writing() as current:
        current.execute(update(FundImportRow).where(FundImportRow.id == number).values(content=content))


def bring_in(organisation_id: int, number: int, kept: Sequence[Entry], hand: Hand) -> None:
    """Keep these funds of a file and take the file away: all of it or nothing, and once.

    Raises NotFound when it was brought in just now, and Overtaken and Full as `fund_lists.keep` does.
    """
    with writing() as current:
        taken = delete(FundImportRow).where(FundImportRow.id == number).returning(FundImportRow.id)
        if current.execute(taken).scalar_one_or_none() is None:
            raise NotFound
        fund_lists.keep_in(current, organisation_id, kept, hand)


def forget(number: int) -> None:
    """Take a file away."""
    with writing() as current:
        current.execute(delete(FundImportRow).where(FundImportRow.id == number))
