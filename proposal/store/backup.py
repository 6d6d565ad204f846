"""Backup: everything in one file, while the program runs; and back again."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from proposal.store.errors import StoreError, Unreachable
from proposal.store.session import BUSY_MILLISECONDS, database

DATABASE = "vip.sqlite"
SECRET = "secret_key"
"""Passwords and links are tied to this key, so it travels with the database."""


class NoEmbeddedDatabase(StoreError):
    """The database is a PostgreSQL server, which has its own pg_dump and pg_restore."""


class BadBackup(StoreError):
    """The file is no backup of this program, or it is damaged."""


def back_up(folder: Path, secret_key: str, now: datetime) -> Path:
    """Write a backup with database, attachments and key into `folder` and return the file.

    Only the user may read it. Raises NoEmbeddedDatabase.
    """
    source = _path()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"vip-{now:%Y-%m-%d-%H%M%S}.zip"
    with _scratch(folder) as copied:
        _copy(source, copied)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            archive.write(copied, DATABASE)
            archive.writestr(SECRET, secret_key)
    return target


def restore(file: Path, now: datetime) -> tuple[str, Path]:
    """Put a backup in the place of the database; return its key and where the database of before is kept.

    Raises NoEmbeddedDatabase, and BadBackup when nothing was changed.
    """
    target = _path()
    before = target.with_name(f"vip-voor-terugzetten-{now:%Y-%m-%d-%H%M%S}.sqlite")
    with _scratch(target.parent) as unpacked:
        secret_key = _unpack(file, unpacked)
        _copy(target, before)
        before.chmod(0o600)
        database.engine.dispose()
        _copy(unpacked, target)
    return secret_key, before


def _path() -> Path:
    address = database.engine.url
    if address.get_backend_name() != "sqlite" or not address.database:
        raise NoEmbeddedDatabase
    return Path(address.database)


def _copy(source: Path, target: Path) -> None:
    """Copy a database that others may be using, whole and consistent. Raises Unreachable."""
    wait = BUSY_MILLISECONDS / 1000
    try:
        with (
            closing(sqlite3.connect(source, timeout=wait)) as one,
            closing(sqlite3.connect(target, timeout=wait)) as two,
        ):
            one.backup(two)
    except sqlite3.DatabaseError as error:
        raise Unreachable from error


def _unpack(file: Path, target: Path) -> str:
    try:
        with ZipFile(file) as archive:
            with archive.open(DATABASE) as packed, target.open("wb") as unpacked:
                shutil.copyfileobj(packed, unpacked)
            secret_key = archive.read(SECRET).decode()
    except (BadZipFile, KeyError, OSError, UnicodeDecodeError) as error:
        raise BadBackup(str(error)) from error
    _check(target)
    return secret_key


def _check(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as opened:
            (said,) = opened.execute("PRAGMA integrity_check").fetchone()
            opened.execute("SELECT count(*) FROM dossier").fetchone()
    except sqlite3.DatabaseError as error:
        raise BadBackup(str(error)) from error
    if said != "ok":
        raise BadBackup(str(said))


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """Give the path of a file that is taken away again, beside what it is copied to."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="vip-") as name:
        yield Path(name) / DATABASE
