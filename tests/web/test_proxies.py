"""Proxies: behind servers of one's own everybody is told apart, and without them nobody poses as another."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask

from app import create_app
from proposal.store import attempts
from proposal.store.attempts import Try
from proposal.store.session import database
from proposal.web import clock, limits, settings
from proposal.web.settings import BadSetting
from tests.browser.server import Server
from tests.client import PASSWORD, Visitor
from tests.conftest import QUICK
from tests.databases import Sqlite
from tests.databases import settings as settings_of

DIRECT, BUSY, OTHER = "127.0.0.1", "203.0.113.7", "203.0.113.8"
NEW = {"email": "bo@voorbeeld.nl", "name": "Bo", "password": PASSWORD}


@contextmanager
def behind(proxies: int, folder: Path, address: str) -> Iterator[Flask]:
    """An application with so many servers before it."""
    made = create_app(replace(settings_of(folder, address), proxies=proxies), TESTING=True, **QUICK)
    yield made
    with made.app_context():
        database.engine.dispose()


def use_up(app: Flask, address: str) -> None:
    """Let as many accounts have been made from this address as may be."""
    with app.app_context():
        key = attempts.key_of(app.config["SECRET_KEY"], address)
        attempts.note((Try(limits.REGISTER_MACHINE, key),) * limits.REGISTER_MACHINE.most, clock.now())


def registers(app: Flask, forwarded: str) -> int:
    """Make an account, as asked for by a server that adds this header, and return the status."""
    visitor = Visitor(app)
    visitor.get("/register")
    return visitor.post("/register", headers={"X-Forwarded-For": forwarded}, **NEW).status_code


@pytest.mark.parametrize(
    ("proxies", "busy", "forwarded", "status"),
    [
        (0, DIRECT, OTHER, 429),
        (0, BUSY, BUSY, 302),
        (1, BUSY, BUSY, 429),
        (1, BUSY, OTHER, 302),
        (1, BUSY, f"{OTHER}, {BUSY}", 429),
        (2, BUSY, f"{OTHER}, {BUSY}, 10.0.0.2", 429),
    ],
    ids=["posed as another", "another posed", "busy", "apart", "posed before the proxy", "two proxies"],
)
def test_visitors_are_told_apart_by_what_can_be_trusted(
    sqlite: Sqlite, tmp_path: Path, proxies: int, busy: str, forwarded: str, status: int
) -> None:
    with behind(proxies, tmp_path, sqlite.empty(tmp_path)) as app:
        use_up(app, busy)

        assert registers(app, forwarded) == status


def test_server_passes_on_what_the_proxy_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROXIES", "1")
    monkeypatch.setenv("SECRET_KEY", settings_of(tmp_path, "").secret_key)
    server = Server(tmp_path)
    try:
        with behind(1, tmp_path, f"sqlite:///{tmp_path / 'vip.sqlite'}") as app:
            use_up(app, BUSY)

        assert [_asks(server.address, each) for each in (BUSY, OTHER)] == [429, 200]
    finally:
        server.stop()


def _asks(address: str, forwarded: str) -> int:
    """Make an account at a server that really runs, and return the status of the last page."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{address}/register").read().decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token
    data = urlencode({**NEW, "csrf_token": token[1]}).encode()
    request = urllib.request.Request(f"{address}/register", data, {"X-Forwarded-For": forwarded})
    try:
        status: int = browser.open(request).status
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code
    return status


def test_number_of_proxies_that_cannot_be_is_refused(tmp_path: Path) -> None:
    assert settings.read({"VIP_DATA": str(tmp_path), "PROXIES": "0"}).proxies == 0
    with pytest.raises(BadSetting, match="PROXIES is een getal van 0 tot en met 9\\. Er staat nu: nginx"):
        settings.read({"VIP_DATA": str(tmp_path), "PROXIES": "nginx"})
