"""The database of the running program: its connection, and the one way to write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from inspect import iscoroutinefunction
from typing import Any, TypeVar

from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import Session

from proposal.store.errors import Busy, NoDriver, Unreachable

AGAIN = timedelta(minutes=1)
"""Within this time the very same thing by the same person is a button pressed twice."""
BUSY_MILLISECONDS = 5000
BUSY = ("locked", "lock timeout", "deadlock")
"""Words by which SQLite and PostgreSQL tell that another writer is in the way."""
Made = TypeVar("Made")


class Database(SQLAlchemy):
    """The extension without its asynchronous half, which starts and ends an event loop at every request."""

    def init_app(self, app: Any) -> None:
        """Make the engines of an application, and close its sessions when a request ends.

        Raises Unreachable for an address that means nothing, NoDriver where its package is missing.
        """
        try:
            super().init_app(app)
        except ImportError as error:
            raise NoDriver from error
        except (ArgumentError, ValueError) as error:
            raise Unreachable from error
        endings = app.teardown_appcontext_funcs
        endings[:] = [each for each in endings if not iscoroutinefunction(each)]

    def get_session(self, name: str = "default") -> Session:
        """Return the session of this request or command, which counts how often it was wanted."""
        current = super().get_session(name)
        current.info["wanted"] = current.info.get("wanted", 0) + 1
        return current


database = Database(session_options={"autoflush": False, "expire_on_commit": False})


def session() -> Session:
    """Return the session of this request or command; reading needs no more than this."""
    return database.session


def watched(make: Callable[[], Made]) -> tuple[Made, bool]:
    """Return what `make` makes, and whether it turned to the database for that."""
    known = session().info
    before = known["wanted"]
    return make(), known["wanted"] > before


@contextmanager
def writing() -> Iterator[Session]:
    """Give the session in a transaction of its own, committed on leaving and rolled back on any error.

    SQLite takes its one write lock at the start, so that nothing read inside can be overtaken; elsewhere who
    decides on what it reads holds that first (`answers.hold`). Raises Busy when a lock was held for five
    seconds by another, and Unreachable when the database cannot be written.
    """
    current = session()
    try:
        _take_lock(current)
        yield current
        current.commit()
    except OperationalError as error:
        current.rollback()
        if any(word in str(error.orig) for word in BUSY):
            raise Busy from error
        raise Unreachable from error
    except BaseException:
        current.rollback()
        raise


def _take_lock(current: Session) -> None:
    connection = current.connection()
    if connection.dialect.name == "sqlite":
        # A transaction that has read may not become a writing one here: SQLite refuses it at once.
        _at_once(connection, "COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {BUSY_MILLISECONDS}")


@event.listens_for(Engine, "connect")
def _prepare(connection: Any, _record: Any) -> None:
    if type(connection).__module__.startswith("sqlite3"):
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON",
                       f"busy_timeout={BUSY_MILLISECONDS}"):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _begin(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        _at_once(connection, "BEGIN")


def _at_once(connection: Connection, statement: str) -> None:
    """Run a statement that cannot fail and gives nothing back, without the ceremony of SQLAlchemy."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(statement)
