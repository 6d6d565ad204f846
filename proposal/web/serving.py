"""Serving: bring the database up to date, then answer on one address until stopped."""

import logging
import socket
import sys
from collections.abc import Callable

import waitress
from flask import Flask

from proposal.store import leaving, upkeep
from proposal.store.errors import NoDriver, Unreachable
from proposal.web import clock, settings
from proposal.web.settings import BadSetting, Settings


def serve(create_app: Callable[[Settings], Flask]) -> int:
    """Serve until stopped and return 0; return 1 with one clear sentence when that cannot be done."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        chosen = settings.read()
        taken = _take_port(chosen)
        app = _ready(create_app, chosen)
    except BadSetting as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(
        f"Van Idee naar Project staat klaar: http://{chosen.host}:{chosen.port}\nStoppen: Ctrl+C\n"
    )
    sys.stdout.flush()
    waitress.serve(app, sockets=[taken], threads=4, channel_timeout=60, ident=None)
    return 0


def _take_port(chosen: Settings) -> socket.socket:
    """Return the socket to serve on. Raises BadSetting when the address is taken or not of this machine."""
    family = socket.AF_INET6 if ":" in chosen.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((chosen.host, chosen.port))
        taken.listen()
    except OSError as error:
        raise BadSetting(
            f"Op {chosen.host}:{chosen.port} kan het programma niet antwoorden ({error.strerror}). "
            "Kies een ander nummer, bijvoorbeeld: PORT=8001 make run. Of kijk of HOST klopt."
        ) from error
    return taken


def _ready(create_app: Callable[[Settings], Flask], chosen: Settings) -> Flask:
    """Return the application on a database that is up to date. Raises BadSetting when there is none."""
    try:
        app = create_app(chosen)
        logging.getLogger("alembic").setLevel(logging.WARNING)
        with app.app_context():
            upkeep.migrate()
            leaving.sweep(clock.now())
    except NoDriver as error:
        raise BadSetting(
            "Voor PostgreSQL is nog een pakket nodig. Haal het op met: make packages EXTRAS=postgres"
        ) from error
    except Unreachable as error:
        raise BadSetting(
            f"De database is niet te gebruiken: {_without_password(chosen.database)}. "
            "Kijk of hij aanstaat en of DATABASE_URL klopt."
        ) from error
    return app


def _without_password(address: str) -> str:
    start, at, end = address.rpartition("@")
    return f"{start.partition('://')[0]}://…@{end}" if at else address
