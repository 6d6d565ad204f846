"""Databases for tests: an empty one for each test, on SQLite or on a PostgreSQL of our own."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask

from app import create_app
from proposal.store import upkeep
from proposal.store.session import database
from proposal.web.settings import Settings

MEMORY = Path("/dev/shm")
ENOUGH = 8_000_000_000
"""Bytes: twice what all databases of a whole run take."""

WRITES_COPIES_DOWN = 150000
"""From this version on a copy is logged page by page unless told otherwise, which takes twice as long."""

_numbers = itertools.count(1)


def settings(folder: Path, address: str) -> Settings:
    """Return settings for a test application on the database at `address`."""
    return Settings(data=folder, database=address, secret_key="alleen-voor-tests", address="http://localhost")


def migrated(folder: Path, address: str) -> Flask:
    """Return an application of which the tables were made."""
    app = create_app(settings(folder, address))
    with app.app_context():
        upkeep.migrate()
        for engine in database.engines.values():
            engine.dispose()
    return app


class Sqlite:
    """Empty SQLite databases, each a copy of one that was migrated."""

    def __init__(self, folder: Path) -> None:
        self.model = folder / "model.sqlite"
        migrated(folder, f"sqlite:///{self.model}")

    def empty(self, folder: Path) -> str:
        """Return the address of a new empty database."""
        path = folder / f"{next(_numbers)}.sqlite"
        shutil.copyfile(self.model, path)
        return f"sqlite:///{path}"


class Postgres:
    """Empty PostgreSQL databases, each a copy of one that was migrated."""

    def __init__(self, folder: Path, socket: Path) -> None:
        self.socket = socket
        self.copied = (
            " strategy file_copy" if self._run("create database model") >= WRITES_COPIES_DOWN else ""
        )
        migrated(folder, self._address("model"))

    def empty(self, _folder: Path) -> str:
        """Return the address of a new empty database."""
        name = f"test{next(_numbers)}"
        self._run(f"create database {name} template model{self.copied}")
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.socket}"

    def _run(self, statement: str) -> int:
        """Run this and return the version of PostgreSQL."""
        import psycopg  # only tests on PostgreSQL need it, and it takes long to load

        with psycopg.connect(
            f"host={self.socket} user=postgres dbname=postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())
            return connection.info.server_version


@contextmanager
def postgres_server() -> Iterator[Path]:
    """Run a PostgreSQL of our own in a temporary folder and give the folder of its socket."""
    programs = _programs()
    with tempfile.TemporaryDirectory(prefix="vip-pg", dir=_quick()) as name:
        folder = Path(name)
        folder.chmod(0o777)
        data = folder / "data"
        _as_postgres(
            [programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"]
        )
        options = (
            f"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=60"
        )
        _as_postgres([programs / "pg_ctl", "-D", data, "-o", options, "-w", "-l", folder / "log", "start"])
        try:
            yield folder
        finally:
            _as_postgres([programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])


def _quick() -> Path | None:
    """Return a folder in memory where there is plenty, for hundreds of databases come and go; else None."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH
    return MEMORY if roomy else None


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if found:
        return found[-1].parent
    on_path = shutil.which("pg_ctl")
    assert on_path, "PostgreSQL is needed: see tests/needs.sh"
    return Path(on_path).parent


def _as_postgres(command: list[str | Path]) -> None:
    """Run a command as the user postgres where we are root: PostgreSQL refuses to run as root."""
    account = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    subprocess.run(
        [str(part) for part in command], check=True, stdout=subprocess.DEVNULL, cwd="/",
        user=account.pw_uid if account else None, group=account.pw_gid if account else None,
    )  # fmt: skip
