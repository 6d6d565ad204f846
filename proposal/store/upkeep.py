"""Upkeep: bring the tables up to date, in one command before anything serves."""

from pathlib import Path

from sqlalchemy.exc import DatabaseError

from proposal.store.errors import NotMigrated, Unreachable
from proposal.store.session import database
from proposal.store.versioning import newest, version_of


def migrate() -> None:
    """Make the tables, or bring them to this version.

    Raises Unreachable when no database can be used, and TooNew when a newer edition used it.
    """
    try:
        with database.engine.connect() as connection:
            ready = version_of(connection) == newest()
        _keep_private()
        if not ready:
            _upgrade()
    except DatabaseError as error:
        raise Unreachable from error


def _upgrade() -> None:
    from proposal.store.migrating import upgrade  # loads Alembic, and most starts find the tables ready

    with database.engine.connect() as connection:
        upgrade(connection)


def _keep_private() -> None:
    """Let nobody else on this computer read an embedded database, nor the files SQLite keeps beside it."""
    if database.engine.dialect.name == "sqlite" and database.engine.url.database:
        path = Path(database.engine.url.database)
        for each in (path, *path.parent.glob(f"{path.name}-*")):
            each.chmod(0o600)


def check() -> None:
    """Return when the tables are of this version; raises Unreachable, and NotMigrated when they are not."""
    try:
        with database.engine.connect() as connection:
            there = version_of(connection)
    except DatabaseError as error:
        raise Unreachable from error
    if there != newest():
        raise NotMigrated
