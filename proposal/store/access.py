"""Who may do what with a proposal, an organisation or a course."""

from collections import defaultdict
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from proposal.model.course import Audience, Shown
from proposal.store import participants
from proposal.store.comment_tables import CheckerRow
from proposal.store.course_tables import ConsentRow, CourseRow, ParticipantRow, TrainerRow
from proposal.store.session import session
from proposal.store.tables import Author, Base, Membership, OrganisationRow


@dataclass(frozen=True)
class Standing:
    """What a user is to a proposal and its organisation, or to a course; all False for a stranger.

    `stopped_at` is the step where an author was last. `trains` are the courses in which this user guides the
    makers of the proposal, `lets_see` the kinds of answer that these let their trainers read.
    """

    author: bool = False
    maker: bool = False
    member: bool = False
    administrator: bool = False
    owned: bool = False
    shared: bool = False
    binned: bool = False
    stopped_at: str = ""
    checks_language: bool = False
    trains: tuple[int, ...] = ()
    lets_see: frozenset[Shown] = frozenset()
    trainer: bool = False
    participant: bool = False

    @property
    def reads(self) -> bool:
        """Whether this user may read the answers: its authors, and members when it is shared with them."""
        return not self.binned and (self.author or (self.member and self.shared))

    @property
    def reads_draft(self) -> bool:
        """Whether this user may read the draft and what is said of it."""
        return self.reads or (not self.binned and (self.checks_language or bool(self.lets_see)))

    @property
    def in_course(self) -> bool:
        """Whether this user guides the course or takes part in it; nobody does while it is in the bin."""
        return not self.binned and (self.trainer or self.participant)

    @property
    def profile_closed(self) -> bool:
        """Whether the profile of the organisation is for others to write: its administrators."""
        return self.owned and not self.administrator

    @property
    def writes(self) -> bool:
        """Whether this user may write answers."""
        return self.author and not self.binned


_PROPOSAL, _AUTHOR, _MEMBER = (Base.metadata.tables[each] for each in ("proposal", "author", "membership"))
_TO_PROPOSAL = (
    select(_PROPOSAL.c.organisation_id, _PROPOSAL.c.shared, _PROPOSAL.c.binned_at)
    .add_columns(_AUTHOR.c.maker, _AUTHOR.c.step, _MEMBER.c.administrator)
    .outerjoin(_AUTHOR, (_AUTHOR.c.proposal_id == _PROPOSAL.c.id) & (_AUTHOR.c.user_id == bindparam("user")))
    .outerjoin(
        _MEMBER,
        (_MEMBER.c.organisation_id == _PROPOSAL.c.organisation_id) & (_MEMBER.c.user_id == bindparam("user")),
    )
    .where(_PROPOSAL.c.id == bindparam("proposal"))
)
"""Every request for a page of a proposal asks this; building the statement costs more than running it."""


def to_proposal(proposal_id: int, user_id: int) -> Standing:
    """Return what the user is to this proposal."""
    known = {"proposal": proposal_id, "user": user_id}
    found = session().execute(_TO_PROPOSAL, known).one_or_none()
    if found is None:
        return Standing()
    organisation, shared, binned_at, maker, step, administrator = found
    return Standing(
        author=maker is not None,
        maker=bool(maker),
        member=administrator is not None,
        administrator=bool(administrator),
        owned=organisation is not None,
        shared=shared,
        binned=binned_at is not None,
        stopped_at=step or "",
    )


def to_organisation(organisation_id: int, user_id: int) -> Standing:
    """Return what the user is to this organisation."""
    statement = (
        select(Membership.administrator)
        .join(OrganisationRow, OrganisationRow.id == Membership.organisation_id)
        .where(Membership.organisation_id == organisation_id, Membership.user_id == user_id,
               OrganisationRow.binned_at.is_(None))
    )  # fmt: skip
    found = session().execute(statement).scalar_one_or_none()
    return Standing() if found is None else Standing(member=True, administrator=found, owned=True)


def to_draft(proposal_id: int, user_id: int) -> Standing:
    """Return what the user is to this proposal, also as its trainer or language checker."""
    standing = to_proposal(proposal_id, user_id)
    if standing.author:
        return standing
    checks = select(CheckerRow.since).where(
        CheckerRow.proposal_id == proposal_id, CheckerRow.user_id == user_id, CheckerRow.left_at.is_(None)
    )
    seen = _seen_by_trainer(proposal_id, user_id)
    return replace(
        standing,
        checks_language=session().execute(checks).first() is not None,
        trains=tuple(sorted(course for course, shown in seen.items() if shown)),
        lets_see=frozenset(each for shown in seen.values() for each in shown),
    )


def to_course(course_id: int, user_id: int) -> Standing:
    """Return what the user is to this course; who left is nobody there."""
    statement = (
        select(TrainerRow.user_id, ParticipantRow.user_id, CourseRow.binned_at)
        .select_from(CourseRow)
        .outerjoin(TrainerRow, (TrainerRow.course_id == CourseRow.id) & (TrainerRow.user_id == user_id))
        .outerjoin(
            ParticipantRow,
            (ParticipantRow.course_id == CourseRow.id)
            & (ParticipantRow.user_id == user_id)
            & ParticipantRow.left_at.is_(None),
        )
        .where(CourseRow.id == course_id)
    )
    found = session().execute(statement).one_or_none()
    if found is None:
        return Standing()
    trainer, participant, binned = (each is not None for each in found)
    return Standing(trainer=trainer, participant=participant, binned=binned)


def _seen_by_trainer(proposal_id: int, user_id: int) -> dict[int, frozenset[Shown]]:
    """Return by course what all who take part with this proposal let this trainer see."""
    statement = (
        select(ParticipantRow.course_id, ParticipantRow.user_id, ConsentRow.shown)
        .join(CourseRow, CourseRow.id == ParticipantRow.course_id)
        .join(TrainerRow, TrainerRow.course_id == ParticipantRow.course_id)
        .join(Author, (Author.proposal_id == proposal_id) & (Author.user_id == ParticipantRow.user_id))
        .outerjoin(
            ConsentRow,
            (ConsentRow.course_id == ParticipantRow.course_id)
            & (ConsentRow.user_id == ParticipantRow.user_id)
            & (ConsentRow.audience == Audience.TRAINERS),
        )
        .where(ParticipantRow.proposal_id == proposal_id, participants.present())
        .where(TrainerRow.user_id == user_id, CourseRow.binned_at.is_(None))
    )
    given: dict[int, dict[int, set[Shown]]] = defaultdict(lambda: defaultdict(set))
    for course, maker, shown in session().execute(statement):
        given[course][maker].update([Shown(shown)] if shown else [])
    return {course: frozenset(set.intersection(*makers.values())) for course, makers in given.items()}
