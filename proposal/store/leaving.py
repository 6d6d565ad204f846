"""Leaving: what is gone for good after thirty days in the bin, and who goes on with what others use."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session

from proposal.store import attempts, audit, fund_imports, sent
from proposal.store.accounts import User, roles_users
from proposal.store.comment_tables import (
    CheckerRow,
    CommentRow,
    RemarkRow,
    ReplyRow,
    RoundRow,
    RubricRow,
)
from proposal.store.course_tables import (
    AttendanceRow,
    ConsentRow,
    CourseRow,
    HandingInRow,
    MeetingRow,
    NoteRow,
    ParticipantRow,
    ReminderRow,
    StageRow,
    TrainerRow,
)
from proposal.store.fund_tables import (
    DateReminderRow,
    FeedRow,
    FundImportRow,
    FundListRow,
    FundRow,
    RelationRow,
)
from proposal.store.in_bin import IN_BIN
from proposal.store.session import writing
from proposal.store.tables import (
    NOBODY,
    AnswerRow,
    Attempt,
    Author,
    Dossier,
    FilePart,
    HistoryRow,
    HouseStyle,
    Invitation,
    Mail,
    Membership,
    OrganisationRow,
    ProposalRow,
    PutAway,
    StepRow,
    StoredFile,
    Version,
)
from proposal.store.work_tables import JobRow, LayoutPart, LayoutRow

MAIL_KEPT = timedelta(days=30)


@dataclass(frozen=True)
class Swept:
    """How many proposals, accounts, organisations and courses are gone for good."""

    proposals: int = 0
    accounts: int = 0
    organisations: int = 0
    courses: int = 0


def sweep(now: datetime) -> Swept:
    """Take away for good what was in the bin for thirty days, and traces that are no longer needed."""
    with writing() as current:
        accounts = _all(current, select(User.id).where(User.binned_at <= now - IN_BIN))
        for user_id in accounts:
            _take_user(current, user_id, now)
        proposals = _all(current, select(ProposalRow.id).where(ProposalRow.binned_at <= now - IN_BIN))
        for number in proposals:
            take_proposal(current, number, now)
        organisations = _all(current, _forsaken())
        for number in organisations:
            _take_organisation(current, number, now)
        courses = _all(current, _ended(now))
        for number in courses:
            _take_course(current, number)
        _take_traces(current, now)
        return Swept(len(proposals), len(accounts), len(organisations), len(courses))


def take_proposal(current: Session, number: int, now: datetime) -> None:
    """Take a proposal away for good, with all that belongs to it."""
    _take_feedback(current, number)
    sent.forget_in(current, number)
    for table in (LayoutPart, LayoutRow, JobRow, DateReminderRow, Author, PutAway, Version, Invitation):
        current.execute(delete(table).where(table.proposal_id == number))
    current.execute(delete(ProposalRow).where(ProposalRow.id == number))
    _take_dossier(current, number)
    audit.note(current, "gone", NOBODY, number, now)


def _take_feedback(current: Session, number: int) -> None:
    """Take away what was said of a proposal and handed in of it; its makers keep their place in a course."""
    comments = select(CommentRow.id).where(CommentRow.proposal_id == number)
    current.execute(delete(ReplyRow).where(ReplyRow.comment_id.in_(comments)))
    for table in (CommentRow, RubricRow, RoundRow, HandingInRow, CheckerRow, StageRow):
        current.execute(delete(table).where(table.proposal_id == number))
    current.execute(
        update(ParticipantRow).where(ParticipantRow.proposal_id == number).values(proposal_id=None)
    )


def _take_dossier(current: Session, number: int) -> None:
    files = select(StoredFile.id).where(StoredFile.dossier_id == number)
    current.execute(delete(FilePart).where(FilePart.file_id.in_(files)))
    for table in (StoredFile, HistoryRow, AnswerRow, StepRow):
        current.execute(delete(table).where(table.dossier_id == number))
    current.execute(delete(Dossier).where(Dossier.id == number))


def _take_organisation(current: Session, number: int, now: datetime) -> None:
    for table in (Invitation, HouseStyle, FundImportRow, FundListRow, FundRow, RelationRow):
        current.execute(delete(table).where(table.organisation_id == number))
    current.execute(delete(OrganisationRow).where(OrganisationRow.id == number))
    _take_dossier(current, number)
    audit.note(current, "gone", NOBODY, number, now)


def _ended(now: datetime) -> Select[int]:
    """Return how to find the courses that nobody guides any more, or that lie in the bin long enough."""
    nobody = CourseRow.id.not_in(select(TrainerRow.course_id))
    return select(CourseRow.id).where(nobody | (CourseRow.binned_at <= now - IN_BIN))


def _take_course(current: Session, number: int) -> None:
    """Take a course away for good; what was said of a proposal in it stays with its makers."""
    for table in (CommentRow, RubricRow, RoundRow):
        current.execute(update(table).where(table.course_id == number).values(course_id=None))
    meetings = select(MeetingRow.id).where(MeetingRow.course_id == number)
    for of_meeting in (AttendanceRow, ReminderRow):
        current.execute(delete(of_meeting).where(of_meeting.meeting_id.in_(meetings)))
    for table_of_course in (HandingInRow, ConsentRow, NoteRow, StageRow, ParticipantRow, TrainerRow,
                            MeetingRow, Invitation):  # fmt: skip
        current.execute(delete(table_of_course).where(table_of_course.course_id == number))
    current.execute(delete(CourseRow).where(CourseRow.id == number))


def _take_user(current: Session, user_id: int, now: datetime) -> None:
    """Take an account away for good; what others still use stays, without this name."""
    for number in _all(current, select(Author.proposal_id).where(Author.user_id == user_id)):
        heir = _heir(current, number, user_id)
        if heir is None:
            take_proposal(current, number, now)
        else:
            _succeed(current, number, user_id, heir, now)
    for table in (ConsentRow, NoteRow, StageRow, AttendanceRow, ReminderRow, RemarkRow, CheckerRow,
                  FeedRow, DateReminderRow):  # fmt: skip
        current.execute(delete(table).where(table.user_id == user_id))
    for place in (ParticipantRow, TrainerRow, Author, Membership):
        current.execute(delete(place).where(place.user_id == user_id))
    current.execute(delete(roles_users).where(roles_users.c.user_id == user_id))
    current.execute(delete(User).where(User.id == user_id))
    audit.note(current, "gone", user_id, None, now)


def _heir(current: Session, number: int, user_id: int) -> int | None:
    """Return who goes on with a proposal: the next author, an administrator it is shared with, or None."""
    author = select(Author.user_id).where(Author.proposal_id == number, Author.user_id != user_id)
    found = current.execute(author.order_by(Author.maker.desc(), Author.since).limit(1)).scalar_one_or_none()
    if found is not None:
        return found
    administrator = (
        select(Membership.user_id)
        .join(ProposalRow, ProposalRow.organisation_id == Membership.organisation_id)
        .where(ProposalRow.id == number, ProposalRow.shared)
        .where(Membership.administrator, Membership.user_id != user_id)
        .order_by(Membership.since)
        .limit(1)
    )
    return current.execute(administrator).scalar_one_or_none()


def _succeed(current: Session, number: int, user_id: int, heir: int, now: datetime) -> None:
    found = current.get(Author, (number, heir), populate_existing=True)
    leaver = current.get_one(Author, (number, user_id))
    if found is None:
        current.add(Author(proposal_id=number, user_id=heir, maker=leaver.maker, since=now))
    else:
        found.maker = found.maker or leaver.maker
    current.flush()


def _forsaken() -> Select[int]:
    """Return how to find the organisations without members and without projects."""
    return select(OrganisationRow.id).where(
        OrganisationRow.id.not_in(select(Membership.organisation_id)),
        OrganisationRow.id.not_in(
            select(ProposalRow.organisation_id).where(ProposalRow.organisation_id.is_not(None))
        ),
    )


def _take_traces(current: Session, now: datetime) -> None:
    current.execute(delete(Attempt).where(Attempt.at < now - attempts.KEPT))
    current.execute(delete(FundImportRow).where(FundImportRow.at < now - fund_imports.KEPT))
    current.execute(delete(Mail).where(Mail.made_at < now - MAIL_KEPT))
    current.execute(delete(Invitation).where(Invitation.expires_at < now - IN_BIN))


def _all(current: Session, statement: Select[int]) -> list[int]:
    return list(current.execute(statement).scalars())
