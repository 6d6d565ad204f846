"""Participants: who takes part in a course, with which proposal, and what they let others see."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from proposal.model.course import Audience, Consent, Participant, Shown
from proposal.store import audit, courses, proposals
from proposal.store.accounts import User
from proposal.store.course_tables import ConsentRow, ParticipantRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import Author, HistoryRow, ProposalRow

TOLD = frozenset({"expects", "learns", "looks_back"})


def join_in(current: Session, course_id: int, user_id: int, proposal_id: int | None, now: datetime) -> None:
    """Let this user take part, in an open unit of work; who had left comes back to what they had."""
    found = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
    if found is None:
        current.add(
            ParticipantRow(course_id=course_id, user_id=user_id, proposal_id=proposal_id, since=now)
        )
    else:
        found.left_at, found.proposal_id = None, proposal_id or found.proposal_id
    audit.note(current, "join_course", user_id, proposal_id, now)


def of_course(course_id: int) -> tuple[Participant, ...]:
    """Return who takes part in a course, in the order in which they joined."""
    return _participants(ParticipantRow.course_id == course_id, present())


def present() -> ColumnElement[bool]:
    """Return the condition that a participant takes part: they did not leave, nor close their account."""
    closed = select(User.id).where(User.binned_at.is_not(None))
    return ParticipantRow.left_at.is_(None) & ParticipantRow.user_id.not_in(closed)


def load(course_id: int, user_id: int) -> Participant:
    """Return one participant, also one who left. Raises NotFound."""
    found = _participants(ParticipantRow.course_id == course_id, ParticipantRow.user_id == user_id)
    if not found:
        raise NotFound
    return found[0]


def chosen(course_id: int, user_id: int) -> int | None:
    """Return the proposal with which this user takes part, or did before they left; None for no one else."""
    statement = select(ParticipantRow.proposal_id).where(
        ParticipantRow.course_id == course_id, ParticipantRow.user_id == user_id
    )
    return session().execute(statement).scalar_one_or_none()


def choose(course_id: int, user_id: int, proposal_id: int, now: datetime) -> None:
    """Take part with this proposal, of which nobody sees anything until that is allowed anew.

    Raises NotFound when this user does not write in it, or takes no part.
    """
    with writing() as current:
        if current.get(Author, (proposal_id, user_id), populate_existing=True) is None:
            raise NotFound
        _move(current, _one(current, course_id, user_id), proposal_id, now)


def begin_anew(course_id: int, user_id: int, now: datetime) -> None:
    """Take part with a new proposal; who does already, and wrote nothing in it yet, goes on with that.

    Raises NotFound for who takes no part.
    """
    with writing() as current:
        courses.hold(current, course_id)
        row = _one(current, course_id, user_id)
        if row.proposal_id is None or not _is_blank(current, row.proposal_id, user_id):
            _move(current, row, proposals.begin_with(current, user_id, "", now), now)


def _is_blank(current: Session, number: int, user_id: int) -> bool:
    """Whether this user made the proposal and nothing was ever written in it; not for one in the bin."""
    written = select(HistoryRow.id).where(HistoryRow.dossier_id == ProposalRow.id)
    statement = (
        select(ProposalRow.id)
        .join(Author, Author.proposal_id == ProposalRow.id)
        .where(ProposalRow.id == number, ProposalRow.binned_at.is_(None), ~written.exists())
        .where(Author.user_id == user_id, Author.maker)
    )
    return current.execute(statement).first() is not None


def _move(current: Session, row: ParticipantRow, proposal_id: int, now: datetime) -> None:
    """Let somebody take part with this proposal; what others may see of another one is asked again."""
    if row.proposal_id != proposal_id:
        row.proposal_id = proposal_id
        mine = ConsentRow.course_id == row.course_id, ConsentRow.user_id == row.user_id
        current.execute(delete(ConsentRow).where(*mine))
        audit.note(current, "choose_project", row.user_id, proposal_id, now)


def consent(course_id: int, user_id: int, given: frozenset[tuple[Audience, Shown]], now: datetime) -> None:
    """Let others see exactly these kinds of answer from now on. Raises NotFound."""
    with writing() as current:
        _one(current, course_id, user_id)
        mine = ConsentRow.course_id == course_id, ConsentRow.user_id == user_id
        rows = current.execute(select(ConsentRow).where(*mine)).scalars()
        kept = {(each.audience, each.shown): each for each in rows}
        for withdrawn in kept.keys() - given:
            current.delete(kept[withdrawn])
        for audience, shown in given - kept.keys():
            row = ConsentRow(course_id=course_id, user_id=user_id, audience=audience, shown=shown, at=now)
            current.add(row)
        audit.note(current, "consent", user_id, None, now)


def tell(course_id: int, user_id: int, told: dict[str, str]) -> None:
    """Keep what a participant expects, wants to learn, or says looking back, by name. Raises NotFound."""
    with writing() as current:
        row = _one(current, course_id, user_id)
        for name in TOLD & told.keys():
            setattr(row, name, told[name])


def remind(course_id: int, user_id: int, reminded: bool) -> None:
    """Let this participant have mails that remind of homework, or no longer. Raises NotFound."""
    with writing() as current:
        _one(current, course_id, user_id).reminded = reminded


def leave(course_id: int, user_id: int, who: int, now: datetime) -> None:
    """End taking part: the course sees nothing more of this person, who keeps all they made.

    What they let others see is withdrawn; who comes back is asked again.
    """
    with writing() as current:
        _one(current, course_id, user_id).left_at = now
        mine = ConsentRow.course_id == course_id, ConsentRow.user_id == user_id
        current.execute(delete(ConsentRow).where(*mine))
        audit.note(current, "leave_course", who, None, now)


def _one(current: Session, course_id: int, user_id: int) -> ParticipantRow:
    found = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
    if found is None or found.left_at is not None:
        raise NotFound
    return found


def _participants(*wanted: ColumnElement[bool]) -> tuple[Participant, ...]:
    statement = select(ParticipantRow).where(*wanted)
    found = session().execute(statement.order_by(ParticipantRow.since, ParticipantRow.user_id)).scalars()
    given = _consents(*wanted)
    return tuple(
        Participant(each.course_id, each.user_id, each.since, each.proposal_id, each.left_at, each.expects,
                    each.learns, each.looks_back, each.reminded,
                    tuple(given[each.course_id, each.user_id]))
        for each in found
    )  # fmt: skip


def _consents(*wanted: ColumnElement[bool]) -> dict[tuple[int, int], list[Consent]]:
    statement = select(ConsentRow).join(
        ParticipantRow,
        (ParticipantRow.course_id == ConsentRow.course_id) & (ParticipantRow.user_id == ConsentRow.user_id),
    )
    found: dict[tuple[int, int], list[Consent]] = defaultdict(list)
    for each in session().execute(statement.where(*wanted)).scalars():
        found[each.course_id, each.user_id].append(Consent(Audience(each.audience), Shown(each.shown)))
    return found
