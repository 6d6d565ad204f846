"""Accounts: registering, logging in and passwords, by Flask-Security, in our look and words."""

from datetime import timedelta
from typing import Any

from flask import Flask, Response, current_app, flash, request
from flask_babel import gettext
from flask_security import (
    Security,
    password_changed,
    password_reset,
    user_not_registered,
    user_registered,
)
from flask_security.utils import hash_password

from budgets.text import mark
from proposal.store.accounts import Accounts, User
from proposal.web import clock, language, mail
from proposal.web.links import outward
from proposal.web.membership import account_forms
from proposal.web.membership.account_messages import MESSAGES
from proposal.web.settings import Settings

PAGES = {
    "LOGIN_USER": "login",
    "REGISTER_USER": "register",
    "FORGOT_PASSWORD": "forgot",
    "RESET_PASSWORD": "reset",
    "CHANGE_PASSWORD": "change",
    "LOGOUT_USER": "logout",
}
CONFIG: dict[str, object] = {
    "SECURITY_REGISTERABLE": True,
    "SECURITY_SEND_REGISTER_EMAIL": False,
    "SECURITY_USE_REGISTER_V2": True,
    "SECURITY_PASSWORD_CONFIRM_REQUIRED": False,
    "SECURITY_CHANGEABLE": True,
    "SECURITY_RECOVERABLE": True,
    "SECURITY_PASSWORD_LENGTH_MIN": 10,
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SINGLE_HASH": {"argon2"},
    "SECURITY_HASHING_SCHEMES": ["hex_sha256"],
    "SECURITY_POST_LOGIN_VIEW": "start.welcome",
    "SECURITY_POST_REGISTER_VIEW": "start.first_lines",
    "SECURITY_POST_LOGOUT_VIEW": "start.welcome",
    "SECURITY_POST_CHANGE_VIEW": "account.show",
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_CSRF_IGNORE_UNAUTH_ENDPOINTS": False,
    "SECURITY_LOGOUT_CSRF": True,
    "SECURITY_CLI_USERS_NAME": False,
    "SECURITY_CLI_ROLES_NAME": False,
    "SECURITY_DEFAULT_REMEMBER_ME": True,
    "SECURITY_FRESHNESS": timedelta(-1),
    "SECURITY_API_ENABLED_METHODS": ["session"],
    "SECURITY_STATIC_FOLDER": None,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "SECURITY_EMAIL_HTML": False,
    "SECURITY_EMAIL_SUBJECT_PASSWORD_RESET": mark("Een nieuw wachtwoord").msgid,
    "SECURITY_EMAIL_SUBJECT_PASSWORD_NOTICE": mark(mark("Je wachtwoord is veranderd").msgid).msgid,
    "SECURITY_EMAIL_SUBJECT_PASSWORD_CHANGE_NOTICE": "Je wachtwoord is veranderd",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_RESET": "mail/reset",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_RESET_NOTICE": "mail/changed",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_CHANGE_NOTICE": "mail/changed",
    "SECURITY_I18N_DOMAIN": "messages",
    "REMEMBER_COOKIE_DURATION": timedelta(days=60),
    "REMEMBER_COOKIE_HTTPONLY": True,
    "REMEMBER_COOKIE_SAMESITE": "Lax",
    **{f"SECURITY_{name}_TEMPLATE": f"pages/account/{page}.html" for name, page in PAGES.items()},
    **{f"SECURITY_MSG_{name}": message for name, message in MESSAGES.items()},
}
REFUSING = frozenset(
    {"security.login", "security.register", "security.reset_password", "security.change_password"}
)
"""Their forms come back, with status 200, when something in them must be mended; ours say 422."""


def install(app: Flask) -> None:
    """Add Flask-Security with our tables, forms, pages and mail."""
    chosen: Settings = app.config["SETTINGS"]
    app.config.update(
        SECURITY_PASSWORD_SALT=app.config["SECRET_KEY"],
        SECURITY_I18N_DIRNAME=[app.config["BABEL_TRANSLATION_DIRECTORIES"]],
        SECURITY_SEND_PASSWORD_RESET_EMAIL=chosen.mails,
        SECURITY_SEND_PASSWORD_RESET_NOTICE_EMAIL=chosen.mails,
        SECURITY_SEND_PASSWORD_CHANGE_EMAIL=chosen.mails,
        REMEMBER_COOKIE_SECURE=chosen.secure,
    )
    Security(
        app, Accounts(), mail_util_cls=mail.Outbox, login_form=account_forms.Login,
        register_form=account_forms.Register, forgot_password_form=account_forms.Forgot,
        reset_password_form=account_forms.Reset, change_password_form=account_forms.Change,
    )  # fmt: skip
    user_registered.connect(_complete, app)
    user_not_registered.connect(_known_already, app)
    password_reset.connect(_keep, app)
    password_changed.connect(_keep, app)
    app.after_request(_refused)
    app.context_processor(lambda: {"mails": chosen.mails, "outward": outward, "here": language.here})


def newcomer(form: account_forms.Register) -> User:
    """Return the user that a sound form makes, who is not kept yet; no lock is held while hashing."""
    typed = form.to_dict(only_user=True)
    typed["password"] = hash_password(typed["password"])
    user: User = current_app.extensions["security"].datastore.create_user(**typed)
    _furnish(user)
    return user


def _complete(app: Flask, user: User, **_more: Any) -> None:
    _furnish(user)
    _keep(app)


def _furnish(user: User) -> None:
    user.made_at, user.language = clock.now(), language.language_kept()


def _keep(app: Flask, **_more: Any) -> None:
    """Write what Flask-Security changed while its page is made, where a refusal still becomes a page."""
    app.extensions["security"].datastore.commit()


def _known_already(_app: Flask, **_more: Any) -> None:
    tell_known()


def tell_known() -> None:
    """Say to somebody who makes an account that there may be one already."""
    flash(gettext("Misschien heb je hier al een account. Log in, of vraag een nieuw wachtwoord."), "warning")


def _refused(response: Response) -> Response:
    if request.method == "POST" and request.endpoint in REFUSING and response.status_code == 200:
        response.status_code = 422
    return response
