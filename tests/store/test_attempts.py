"""Attempts: counted within a time, per key, and forgotten when all is well."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from proposal.store import attempts
from proposal.store.attempts import Limit, Try
from proposal.store.errors import TooMany
from proposal.store.session import database
from proposal.store.tables import Attempt
from tests.both import both

NOW = datetime(2026, 3, 2, 12)
LIMIT = Limit("login", 3, timedelta(minutes=15))
AN = Try(LIMIT, attempts.key_of("geheim", "an@voorbeeld.nl"))
BO = Try(LIMIT, attempts.key_of("geheim", "bo@voorbeeld.nl"))


@both
def test_one_try_too_many_says_how_many_minutes_to_wait(inside: Flask) -> None:
    for minute in range(3):
        attempts.check((AN,), NOW)
        attempts.note((AN,), NOW + timedelta(minutes=minute))

    with pytest.raises(TooMany) as refused:
        attempts.check((AN,), NOW + timedelta(minutes=5))

    assert refused.value.args == (10,)
    attempts.check((BO,), NOW + timedelta(minutes=5))


@both
def test_old_tries_do_not_count(inside: Flask) -> None:
    for _ in range(3):
        attempts.note((AN,), NOW)

    attempts.check((AN,), NOW + timedelta(minutes=15))


@both
def test_tries_are_forgotten(inside: Flask) -> None:
    for _ in range(3):
        attempts.note((AN, BO), NOW)

    attempts.forget(AN)

    attempts.check((AN,), NOW)
    with pytest.raises(TooMany):
        attempts.check((BO,), NOW)


def test_key_is_the_same_for_one_address_however_typed_and_tells_nothing(inside: Flask) -> None:
    attempts.note((AN,), NOW)

    assert attempts.key_of("geheim", " AN@voorbeeld.NL ") == AN.key
    assert "an@" not in database.session.execute(select(Attempt)).scalar_one().key
