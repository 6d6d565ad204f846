"""Migrations: they lead to exactly the tables that the code describes, on both databases."""

import stat
from pathlib import Path

from flask import Flask

from proposal.store import upkeep
from proposal.store.session import database, migrations
from tests.both import both
from tests.store.builders import a_user


@both
def test_migrations_make_the_tables_that_the_code_describes(inside: Flask) -> None:
    assert migrations.compare_metadata() == []


@both
def test_migrating_twice_changes_nothing(inside: Flask) -> None:
    upkeep.migrate()

    assert migrations.compare_metadata() == []


def test_embedded_database_is_for_its_owner_alone(inside: Flask) -> None:
    path = Path(str(database.engine.url.database))
    path.chmod(0o644)

    upkeep.migrate()
    a_user()

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.glob(f"{path.name}*")}
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}
