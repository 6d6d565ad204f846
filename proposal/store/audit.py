"""The audit trail: who did what to which dossier, in ids and times only."""

from datetime import datetime

from sqlalchemy.orm import Session

from proposal.store.tables import Audit


def note(current: Session, deed: str, who: int, dossier: int | None, now: datetime) -> None:
    """Add a line in an open unit of work; `deed` is one word such as 'invite'."""
    current.add(Audit(deed=deed, who=who, dossier_id=dossier, at=now))
