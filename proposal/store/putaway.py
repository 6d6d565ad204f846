"""Findings that the makers put away with 'Bewust zo, omdat …'."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Delete, bindparam, delete, select

from proposal.model.finding import Away, Finding
from proposal.model.proposal import Place
from proposal.store import answers
from proposal.store.session import session, writing
from proposal.store.tables import Base, PutAway

BETWEEN = "\x1f"
_PUT_AWAY = Base.metadata.tables[PutAway.__tablename__]
_OF_PROPOSALS = select(_PUT_AWAY).where(_PUT_AWAY.c.proposal_id.in_(bindparam("numbers", expanding=True)))
"""Asked whenever something in a proposal changed; building the statement costs more than running it."""


def of_proposal(proposal_id: int) -> tuple[Away, ...]:
    """Return the findings that were put away in this proposal."""
    return of_proposals((proposal_id,)).get(proposal_id, ())


def of_proposals(numbers: Iterable[int]) -> dict[int, tuple[Away, ...]]:
    """Return the findings that were put away in these proposals, by the number of the proposal."""
    found: dict[int, tuple[Away, ...]] = {}
    for each in session().execute(_OF_PROPOSALS, {"numbers": tuple(numbers)}):
        place = Place(each.step, each.question, each.row)
        away = Away(each.code, place, tuple(each.about.split(BETWEEN)), each.reason)
        found[each.proposal_id] = (*found.get(each.proposal_id, ()), away)
    return found


def put_away(proposal_id: int, finding: Finding, reason: str, who: int, now: datetime) -> None:
    """Put a finding away; it returns when what it is about changes."""
    with writing() as current:
        answers.touch(current, proposal_id)
        current.execute(_same(proposal_id, finding))
        current.add(PutAway(proposal_id=proposal_id, code=finding.code, step=finding.place.step,
                            row=finding.place.row, question=finding.place.question,
                            about=BETWEEN.join(finding.about), reason=reason, who=who, at=now))  # fmt: skip


def bring_back(proposal_id: int, finding: Finding) -> None:
    """Show a finding again."""
    with writing() as current:
        answers.touch(current, proposal_id)
        current.execute(_same(proposal_id, finding))


def _same(proposal_id: int, finding: Finding) -> Delete:
    return delete(PutAway).where(
        PutAway.proposal_id == proposal_id, PutAway.code == finding.code, PutAway.step == finding.place.step,
        PutAway.row == finding.place.row, PutAway.question == finding.place.question,
    )  # fmt: skip
