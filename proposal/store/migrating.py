"""Runs the migrations with Alembic, which takes 0.2 s to load: import this where tables must change."""

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from proposal.store.errors import TooNew
from proposal.store.tables import Base
from proposal.store.versioning import MIGRATIONS


def upgrade(connection: Connection, to: str = "heads") -> None:
    """Run every migration up to `to` that this database has not had; raises TooNew when one is unknown."""
    scripts = ScriptDirectory(str(MIGRATIONS), version_locations=[str(MIGRATIONS)])

    def steps(revision: str, _context: object) -> object:
        return scripts._upgrade_revs(to, revision)

    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection, target_metadata=Base.metadata)
        try:
            with environment.begin_transaction():
                environment.run_migrations()
        except CommandError as error:
            raise TooNew from error
