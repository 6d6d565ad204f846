"""Serving: bring the database up to date, then answer on one address until stopped."""

import gc
import logging
import socket
import sys
from collections.abc import Callable

import waitress
from flask import Flask
from flask_babel import gettext

from proposal.store import leaving, upkeep
from proposal.web import clock, settings
from proposal.web.documents import working
from proposal.web.prompt import in_one_sentence
from proposal.web.settings import BadSetting, Refusal, Settings, reason


def serve(create_app: Callable[[Settings], Flask]) -> int:
    """Serve until stopped and return 0; return 1 with one clear sentence when that cannot be done."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        chosen = settings.read()
        taken = _take_port(chosen)
        app = _ready(create_app, chosen)
    except Refusal as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    ready = gettext("Van Idee naar Project staat klaar: %(address)s\nStoppen: Ctrl+C", address=chosen.at_home)
    sys.stdout.write(f"{ready}\n")
    sys.stdout.flush()
    waitress.serve(app, sockets=[taken], threads=4, channel_timeout=60, ident=None,
                   clear_untrusted_proxy_headers=not chosen.proxies)  # fmt: skip
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
            gettext(
                "Op %(address)s kan het programma niet antwoorden (%(why)s). "
                "Kies een ander nummer, bijvoorbeeld: PORT=8001 make run. Of kijk of HOST klopt.",
                address=f"{chosen.host}:{chosen.port}",
                why=reason(error),
            )
        ) from error
    return taken


def _ready(create_app: Callable[[Settings], Flask], chosen: Settings) -> Flask:
    """Return the application on a database that is up to date. Raises Refusal when there is none."""
    with in_one_sentence(chosen):
        app = create_app(chosen)
        with app.app_context():
            upkeep.migrate()
            leaving.sweep(clock.now())
            working.start_again()
    gc.freeze()  # what is loaded now stays: looking through it for waste would hold up pages for 0.1 s
    return app
