"""Upkeep: bring the tables up to date, in one command before anything serves."""

from sqlalchemy.exc import DatabaseError

from proposal.store.errors import Unreachable
from proposal.store.session import database, migrations


def migrate() -> None:
    """Make the tables, or bring them to this version. Raises Unreachable when no database can be used."""
    try:
        with database.engine.connect():
            pass
        migrations.upgrade()
    except DatabaseError as error:
        raise Unreachable from error
