"""Limits: how often one may try, for one account and from one address on the internet.

They are generous: twenty people of one course, behind one connection, can all make an account in ten minutes.
"""

from datetime import timedelta

from flask import current_app, request

from proposal.store import attempts
from proposal.store.attempts import Limit, Try
from proposal.web import clock

LOGIN = Limit("login", 20, timedelta(minutes=15))
LOGIN_MACHINE = Limit("login_machine", 200, timedelta(minutes=15))
REGISTER_MACHINE = Limit("register", 100, timedelta(hours=1))
CODES_MACHINE = Limit("code", 100, timedelta(minutes=15))
RESET = Limit("reset", 5, timedelta(hours=1))
RESET_MACHINE = Limit("reset_machine", 60, timedelta(hours=1))


def logins(address: str) -> tuple[Try, ...]:
    """Return what a failed login for this address counts for. Raises TooMany when there were too many."""
    return _checked((_try(LOGIN, address), _machine(LOGIN_MACHINE)))


def registrations() -> tuple[Try, ...]:
    """Return what making an account counts for. Raises TooMany."""
    return _checked((_machine(REGISTER_MACHINE),))


def codes() -> tuple[Try, ...]:
    """Return what a wrong code of a course counts for. Raises TooMany."""
    return _checked((_machine(CODES_MACHINE),))


def resets(address: str) -> tuple[Try, ...]:
    """Return what asking for a new password counts for. Raises TooMany."""
    return _checked((_try(RESET, address), _machine(RESET_MACHINE)))


def count(tries: tuple[Try, ...]) -> None:
    """Count one more."""
    attempts.note(tries, clock.now())


def forget_logins(address: str) -> None:
    """Start counting anew for an address with which somebody logged in."""
    attempts.forget(_try(LOGIN, address))


def _checked(tries: tuple[Try, ...]) -> tuple[Try, ...]:
    attempts.check(tries, clock.now())
    return tries


def _machine(limit: Limit) -> Try:
    return _try(limit, request.remote_addr or "")


def _try(limit: Limit, about: str) -> Try:
    return Try(limit, attempts.key_of(current_app.config["SECRET_KEY"], about))
