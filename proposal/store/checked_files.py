"""Checked files: who checked the language in a file that came back, as its authors noted it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from proposal.model.deed import Answered, Decision
from proposal.model.proposal import Place
from proposal.model.sign_off import Checked
from proposal.store.decisions import deeds_adapter
from proposal.store.returned import by_whom, row_of
from proposal.store.returned_tables import DecisionRow, ReturnedRow
from proposal.store.session import session, writing


@dataclass(frozen=True)
class CheckedFile:
    """A file in which the language was checked; `taken` are the answers taken over from it, and when."""

    checked: Checked
    taken: frozenset[tuple[Place, datetime]]


def note(proposal_id: int, number: int, checked: Checked | None) -> None:
    """Note who checked the language in a file and when, or with None that nobody stands for it any more.

    Raises NotFound.
    """
    with writing() as current:
        found = row_of(current, proposal_id, number)
        found.checked_by = checked.by if checked else ""
        found.checked_at = checked.at if checked else None
        found.checked_revision = checked.revision if checked else None


def of_proposal(proposal_id: int) -> tuple[CheckedFile, ...]:
    """Return in which files of a project the language was checked, the first first."""
    of_project = ReturnedRow.proposal_id == proposal_id, ReturnedRow.checked_at.is_not(None)
    statement = select(ReturnedRow).where(*of_project).order_by(ReturnedRow.checked_at, ReturnedRow.id)
    found = session().execute(statement.execution_options(populate_existing=True)).scalars().all()
    taken = _taken([each.id for each in found]) if found else {}
    return tuple(CheckedFile(by, taken.get(each.id, frozenset())) for each in found if (by := by_whom(each)))


def _taken(numbers: list[int]) -> dict[int, frozenset[tuple[Place, datetime]]]:
    """Return the answers that were taken over as they stand in these files."""
    row = DecisionRow
    wanted = row.returned_id.in_(numbers), row.decision == Decision.TAKEN
    found: dict[int, frozenset[tuple[Place, datetime]]] = {}
    for number, deeds, at in session().execute(select(row.returned_id, row.deeds, row.at).where(*wanted)):
        answered = (each for each in deeds_adapter().validate_json(deeds) if isinstance(each, Answered))
        found[number] = found.get(number, frozenset()) | {(each.place, at) for each in answered}
    return found
