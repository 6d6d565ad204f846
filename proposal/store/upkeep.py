"""Upkeep: bring the tables up to date, in one command before anything serves."""

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
        migrations.upgrade()
    except DatabaseError as error:
        raise Unreachable from error
    except CommandError as error:
        raise TooNew from error


def check() -> None:
    """Return when the tables are of this version; raises Unreachable, and NotMigrated when they are not."""
    try:
        with database.engine.connect() as connection:
            there = set(MigrationContext.configure(connection).get_current_heads())
    except DatabaseError as error:
        raise Unreachable from error
    if there != set(migrations.script_directory.get_heads()):
        raise NotMigrated
