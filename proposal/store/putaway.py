"""Findings that the makers put away with 'Bewust zo, omdat …'."""

from datetime import datetime

from sqlalchemy import Delete, delete, select

from proposal.model.finding import Away, Finding
from proposal.model.proposal import Place
from proposal.store.session import session, writing
from proposal.store.tables import PutAway

BETWEEN = "\x1f"


def of_proposal(proposal_id: int) -> tuple[Away, ...]:
    """Return the findings that were put away in this proposal."""
    found = session().execute(select(PutAway).where(PutAway.proposal_id == proposal_id)).scalars()
    return tuple(
        Away(
            each.code,
            Place(each.step, each.question, each.row),
            tuple(each.about.split(BETWEEN)),
            each.reason,
        )
        for each in found
    )


def put_away(proposal_id: int, finding: Finding, reason: str, who: int, now: datetime) -> None:
    """Put a finding away; it returns when what it is about changes."""
    with writing() as current:
        current.execute(_same(proposal_id, finding))
        current.add(PutAway(proposal_id=proposal_id, code=finding.code, step=finding.place.step,
                            row=finding.place.row, question=finding.place.question,
                            about=BETWEEN.join(finding.about), reason=reason, who=who, at=now))  # fmt: skip


def bring_back(proposal_id: int, finding: Finding) -> None:
    """Show a finding again."""
    with writing() as current:
        current.execute(_same(proposal_id, finding))


def _same(proposal_id: int, finding: Finding) -> Delete:
    return delete(PutAway).where(
        PutAway.proposal_id == proposal_id, PutAway.code == finding.code, PutAway.step == finding.place.step,
        PutAway.row == finding.place.row, PutAway.question == finding.place.question,
    )  # fmt: skip
