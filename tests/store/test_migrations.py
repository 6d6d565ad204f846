"""Migrations: they lead to exactly the tables that the code describes, on both databases."""

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import text

from proposal.store import upkeep
from proposal.store.errors import NotMigrated, TooNew
from proposal.store.session import database
from proposal.store.tables import Base
from proposal.store.versioning import MIGRATIONS, VERSIONS, newest
from tests.both import both
from tests.store.builders import a_user


def _differences() -> list[object]:
    """What the database has that the code does not describe, and the other way round."""
    with database.engine.connect() as connection:
        looking = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(looking, Base.metadata))


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
