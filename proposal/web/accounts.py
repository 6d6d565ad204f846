"""Accounts: registering, logging in and passwords, by Flask-Security, in our look and words."""

from flask import Flask
from flask_security import Security

from proposal.store.accounts import Accounts

CONFIG: dict[str, object] = {
    "SECURITY_REGISTERABLE": True,
    "SECURITY_SEND_REGISTER_EMAIL": False,
    "SECURITY_USE_REGISTER_V2": True,
    "SECURITY_PASSWORD_CONFIRM_REQUIRED": False,
    "SECURITY_CHANGEABLE": True,
    "SECURITY_RECOVERABLE": True,
    "SECURITY_PASSWORD_LENGTH_MIN": 10,
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_POST_LOGIN_VIEW": "start.welcome",
    "SECURITY_POST_REGISTER_VIEW": "start.first_lines",
    "SECURITY_POST_LOGOUT_VIEW": "start.welcome",
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_CSRF_IGNORE_UNAUTH_ENDPOINTS": False,
    "SECURITY_CLI_USERS_NAME": False,
    "SECURITY_CLI_ROLES_NAME": False,
    "SECURITY_DEFAULT_REMEMBER_ME": True,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
}


def install(app: Flask) -> None:
    """Add Flask-Security with our tables."""
    app.config["SECURITY_PASSWORD_SALT"] = app.config["SECRET_KEY"]
    Security(app, Accounts())
