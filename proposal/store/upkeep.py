"""Upkeep: bring the tables up to date, in one command before anything serves."""

from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy.exc import DatabaseError

from proposal.store.errors import NotMigrated, TooNew, Unreachable
from proposal.store.session import database, migrations


def migrate() -> None:
    """Make the tables, or bring them to this version.

    Raises Unreachable when no database can be used, and TooNew when a newer edition used it.
    """
    try:
        with database.engine.connect():
            pass
        _keep_private()
        migrations.upgrade()
    except DatabaseError as error:
        raise Unreachable from error
    except CommandError as error:
        raise TooNew from error


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
            there = set(MigrationContext.configure(connection).get_current_heads())
    except DatabaseError as error:
        raise Unreachable from error
    if there != set(migrations.script_directory.get_heads()):
        raise NotMigrated
