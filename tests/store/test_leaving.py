"""Leaving: after thirty days nothing of a proposal is left in any table, and what others use is."""

from datetime import timedelta

import pytest
from sqlalchemy import Table, func, select

from proposal.store import accounts, invitations, leaving, organisations, people, proposals
from proposal.store.errors import NotFound
from proposal.store.in_bin import IN_BIN
from proposal.store.invitations import Offer
from proposal.store.leaving import Swept
from proposal.store.session import database, writing
from proposal.store.tables import Base, FilePart, PutAway, StoredFile, Version
from proposal.store.work_tables import JobRow, LayoutPart, LayoutRow
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

LATER = NOW + IN_BIN
inside = pytest.mark.usefixtures("inside")


def _full_proposal(user: int) -> int:
    """Make a proposal with something of everything that can belong to one."""
    number = a_proposal(user)
    invitations.make(Offer(proposal_id=number), "Bo", user, NOW)
    with writing() as current:
        file = StoredFile(
            dossier_id=number, name="a.pdf", media="application/pdf", size=1, sha256="", who=user, at=NOW
        )
        current.add(file)
        current.flush()
        current.add(FilePart(file_id=file.id, number=0, data=b"x"))
        current.add(Version(proposal_id=number, name="v", document=b"{}", who=user, at=NOW))
        where = {"proposal_id": number, "step": "idea", "row": "", "question": ""}
        current.add(PutAway(**where, code="c", about="", reason="r", who=user, at=NOW))
        current.add(JobRow(proposal_id=number, kind="pdf", state="done", made_at=NOW, who=user))
        layout = {"proposal_id": number, "key": "k"}
        current.add(LayoutRow(**layout, name="P", pages=1, headings="[]", size=1, at=NOW, used_at=NOW))
        current.flush()
        current.add(LayoutPart(**layout, number=0, data=b"x"))
    return number


def _belonging() -> list[tuple[Table, str]]:
    """Return every table with a column that points at a proposal or its dossier."""
    return [
        (table, column.name)
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if {each.column.table.name for each in column.foreign_keys} & {"dossier", "proposal"}
    ]


def _left(number: int) -> set[str]:
    found = set()
    for table, column in _belonging():
        count = select(func.count()).select_from(table).where(table.columns[column] == number)
        if database.session.execute(count).scalar_one():
            found.add(table.name)
    return found


@inside
@both
def test_nothing_of_a_proposal_is_left_in_any_table() -> None:
    user = a_user()
    gone, kept = _full_proposal(user), _full_proposal(user)
    before = _left(gone)
    assert {"answer", "history", "stored_file", "version", "put_away", "invitation", "author"} <= before
    assert {"job", "layout"} <= before
    proposals.bin_proposal(gone, user, NOW)

    assert leaving.sweep(LATER) == Swept(proposals=1)

    assert _left(gone) == set()
    assert _left(kept) == before
    for parts in (FilePart, LayoutPart):
        count = select(func.count()).select_from(parts)
        assert database.session.execute(count).scalar_one() == 1


@inside
@both
def test_bin_is_not_emptied_a_second_too_early() -> None:
    user = a_user()
    number = a_proposal(user)
    proposals.bin_proposal(number, user, NOW)

    assert leaving.sweep(LATER - timedelta(seconds=1)) == Swept()
    proposals.take_out(number, user, NOW)
    assert leaving.sweep(LATER) == Swept()

    assert proposals.load(number).proposal.title == "Samen eten"


@inside
@both
def test_account_takes_along_what_is_only_theirs_and_leaves_the_rest() -> None:
    leaver, colleague = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    own, joint = a_proposal(leaver), a_proposal(leaver)
    secret = invitations.make(Offer(proposal_id=joint), "Bo", leaver, NOW)
    invitations.accept(secret, colleague, NOW)
    organisations.create(leaver, "Van mij alleen", NOW)
    accounts.put_in_bin(leaver, NOW)

    assert leaving.sweep(LATER) == Swept(accounts=1, organisations=1)

    with pytest.raises(NotFound):
        proposals.load(own)
    (writer,) = people.writers(joint)
    assert (writer.user_id, writer.maker) == (colleague, True)
    assert accounts.user(leaver) is None


@inside
@both
def test_organisation_with_a_project_of_others_stays() -> None:
    leaver, member = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    number = organisations.create(leaver, "De Brug", NOW)
    secret = invitations.make(Offer(organisation_id=number, administrator=True), "Bo", leaver, NOW)
    invitations.accept(secret, member, NOW)
    accounts.put_in_bin(leaver, NOW)

    assert leaving.sweep(LATER) == Swept(accounts=1)

    assert [each.user_id for each in people.members(number)] == [member]
    assert organisations.name(number) == "De Brug"
