"""Who may do what with a proposal or an organisation."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from proposal.store.session import session
from proposal.store.tables import Base, Membership, OrganisationRow


@dataclass(frozen=True)
class Standing:
    """What a user is to a proposal and its organisation; all False for a stranger, and where nothing is.

    `stopped_at` is the step where an author was last.
    """

    author: bool = False
    maker: bool = False
    member: bool = False
    administrator: bool = False
    owned: bool = False
    shared: bool = False
    binned: bool = False
    stopped_at: str = ""

    @property
    def reads(self) -> bool:
        """Whether this user may read the answers: its authors, and members when it is shared with them."""
        return not self.binned and (self.author or (self.member and self.shared))

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
    .outerjoin(
        _AUTHOR, (_AUTHOR.c.proposal_id == _PROPOSAL.c.id) & (_AUTHOR.c.user_id == bindparam("user"))
    )
    .outerjoin(
        _MEMBER,
        (_MEMBER.c.organisation_id == _PROPOSAL.c.organisation_id)
        & (_MEMBER.c.user_id == bindparam("user")),
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
