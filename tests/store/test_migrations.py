"""Migrations: they lead to exactly the tables that the code describes, on both databases."""

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import MetaData, text

from proposal.model.proposal import Place, Unreadable
from proposal.store import (
    accounts,
    files,
    history,
    invitations,
    jobs,
    organisations,
    outbox,
    people,
    proposals,
    putaway,
    upkeep,
    versions,
)
from proposal.store.errors import NotMigrated, TooNew
from proposal.store.invitations import Offer
from proposal.store.migrating import upgrade
from proposal.store.session import database
from proposal.store.tables import Base
from proposal.store.versioning import MIGRATIONS, VERSIONS, newest
from tests.both import both
from tests.store import first_edition as first
from tests.store.builders import NOW, a_proposal, a_user, change, save


def _differences() -> list[object]:
    """What the database has that the code does not describe, and the other way round."""
    with database.engine.connect() as connection:
        looking = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(looking, Base.metadata))


def _start_over() -> None:
    """Make the database that of the first edition, with what people wrote in it."""
    found = MetaData()
    with database.engine.begin() as connection:
        found.reflect(connection)
        found.drop_all(connection)
    with database.engine.connect() as connection:
        upgrade(connection, "0001")
    with database.engine.begin() as connection:
        first.FirstEdition(connection).fill()


@pytest.fixture
def upgraded(inside: Flask) -> None:
    """The database of the first edition, brought up to date."""
    _start_over()
    upkeep.migrate()


def _set_version(version: str) -> None:
    with database.engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSIONS} SET version_num = :version"), {"version": version})


@both
def test_migrations_make_the_tables_that_the_code_describes(inside: Flask) -> None:
    assert _differences() == []


@both
def test_migrating_twice_changes_nothing(inside: Flask) -> None:
    upkeep.migrate()

    assert _differences() == []


def test_version_that_is_needed_is_that_of_the_last_migration() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS), version_locations=[str(MIGRATIONS)])

    assert scripts.get_heads() == [newest()]


@both
def test_database_of_another_version_is_not_used(inside: Flask) -> None:
    upkeep.check()
    _set_version("9999")

    with pytest.raises(NotMigrated):
        upkeep.check()
    with pytest.raises(TooNew):
        upkeep.migrate()


def test_embedded_database_is_for_its_owner_alone(inside: Flask) -> None:
    path = Path(str(database.engine.url.database))
    path.chmod(0o644)

    upkeep.migrate()
    a_user()

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.glob(f"{path.name}*")}
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}


@both
@pytest.mark.usefixtures("upgraded")
def test_answers_of_the_first_edition_are_read_as_they_were_typed() -> None:
    assert _differences() == []
    upkeep.check()

    loaded = proposals.load(first.PROPOSAL)

    proposal = loaded.proposal
    assert proposal.idea.what == "Samen eten met vaders: één keer per week"
    assert proposal.organisation.name == organisations.name(first.ORGANISATION) == "Buurthuis De Brug"
    assert [(each.id, str(each.price)) for each in proposal.budget.lines] == [("r1", "12.50")]
    assert proposal.unreadable == (Unreadable(Place("idea", "amount"), "1.2.3"),)
    (entry,) = history.of_step(loaded.dossiers, "idea")
    assert (entry.before, entry.after, entry.who) == ("Samen eten", proposal.idea.what, first.USER)
    (away,) = putaway.of_proposal(first.PROPOSAL)
    assert (away.code, away.reason) == ("who_pays", "Dat weten we al.")


@both
@pytest.mark.usefixtures("upgraded")
def test_versions_and_files_of_the_first_edition_are_whole() -> None:
    (version,) = versions.of_proposal(first.PROPOSAL)
    assert (version.name, version.at) == ("Verstuurd", first.SENT)
    assert versions.document(first.PROPOSAL, version.id)[1] == first.DOCUMENT

    (stored,) = files.of_proposal(first.PROPOSAL)
    assert (stored.name, stored.media, stored.size) == ("Tafel.png", "image/png", len(first.PICTURE))
    assert b"".join(files.read(stored.id)) == first.PICTURE


@both
@pytest.mark.usefixtures("upgraded")
def test_people_of_the_first_edition_keep_what_they_were_and_their_links_work() -> None:
    an = accounts.load("an@voorbeeld.nl")
    assert (an.id, an.shown, an.has_role(accounts.SITE)) == (first.USER, "An de Vries", True)
    assert [each.user_id for each in people.members(first.ORGANISATION) if each.administrator] == [an.id]
    assert [each.user_id for each in people.writers(first.PROPOSAL) if each.maker] == [an.id]
    assert outbox.waiting() == 1

    bo = a_user("bo@voorbeeld.nl")
    offer = invitations.accept(first.SECRET, bo, NOW)

    assert offer == Offer(organisation_id=first.ORGANISATION, administrator=True)
    assert {each.user_id for each in people.members(first.ORGANISATION)} == {an.id, bo}


@both
@pytest.mark.usefixtures("upgraded")
def test_work_of_the_first_edition_goes_on() -> None:
    save(first.PROPOSAL, change("idea", "what", "Samen eten en praten", seen=1), who=first.USER)
    jobs.ask(first.PROPOSAL, jobs.PDF, first.USER, NOW)
    new = a_proposal(first.USER)

    assert new > first.PROPOSAL
    assert proposals.load(first.PROPOSAL).proposal.idea.what == "Samen eten en praten"
    assert [each.id for each in proposals.of_user(first.USER)] == [new, first.PROPOSAL]
    found = jobs.latest(first.PROPOSAL)
    assert found is not None
    assert found.state is jobs.State.WAITING
