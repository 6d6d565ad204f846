"""The version of the tables: which one this edition needs, and which one a database has."""

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

MIGRATIONS = Path(__file__).with_name("migrations")
VERSIONS = "alembic_version"


def newest() -> str:
    """The version that this edition needs: the number with which its last migration is called."""
    return max(each.name.partition("_")[0] for each in MIGRATIONS.glob("[0-9]*_*.py"))


def version_of(connection: Connection) -> str:
    """The version of this database; '' while it has no tables."""
    if not inspect(connection).has_table(VERSIONS):
        return ""
    return connection.scalar(select(column("version_num")).select_from(table(VERSIONS))) or ""
