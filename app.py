"""The application: configuration, extensions, blueprints. `python app.py` serves it."""

from proposal.web import calm  # isort: skip  # noqa: F401 (before all else, see there)

import gc
import sys
from datetime import timedelta
from typing import Any

from flask import Flask
from flask_babel import Babel
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect

from proposal.store.session import database
from proposal.web import (
    access,
    commands,
    errors,
    headers,
    language,
    proxies,
    say,
    serving,
    sessions,
    settings,
)
from proposal.web.answering import drawing
from proposal.web.answering.steps import StepConverter
from proposal.web.blueprints import BLUEPRINTS
from proposal.web.documents import pictures
from proposal.web.membership import accounts, resume
from proposal.web.numbers import Number
from proposal.web.prompt import in_one_sentence
from proposal.web.routing import Route

MEGABYTE = 1024 * 1024


def create_app(chosen: settings.Settings | None = None, **config: Any) -> Flask:
    """Return the application for these settings, else for those of the environment.

    Raises Refusal when a setting, the data folder or the database cannot be used.
    """
    chosen = chosen or settings.read()
    app = Flask(__name__)
    app.config.update(
        SETTINGS=chosen,
        SECRET_KEY=chosen.secret_key,
        SQLALCHEMY_ENGINES={"default": {"url": chosen.database, "hide_parameters": True}},
        MAX_CONTENT_LENGTH=12 * MEGABYTE,
        MAX_FORM_PARTS=6000,
        MAX_FORM_MEMORY_SIZE=4 * MEGABYTE,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=chosen.secure,
        PERMANENT_SESSION_LIFETIME=timedelta(days=30),
        WTF_CSRF_TIME_LIMIT=None,
        BOOTSTRAP_SERVE_LOCAL=True,
        BABEL_DEFAULT_LOCALE="nl",
        BABEL_TRANSLATION_DIRECTORIES=f"{app.root_path}/proposal/web/translations",
    )
    app.config.update(accounts.CONFIG)
    app.config.update(config)
    app.url_rule_class = Route
    app.url_map.converters.update(step=StepConverter, int=Number)
    with in_one_sentence(chosen):
        database.init_app(app)
    CSRFProtect(app)
    Bootstrap5(app)
    Babel(app, locale_selector=language.chosen)
    accounts.install(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    for part in (sessions, proxies, say, drawing, pictures, resume, access, errors, headers, commands):
        part.install(app)
    access.complete(app)
    gc.enable()
    return app


if __name__ == "__main__":
    sys.exit(serving.serve(create_app))
