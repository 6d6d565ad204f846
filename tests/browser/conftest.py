"""What the journeys can ask for: a server, a browser, and people who sit at it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.chromium import launch
from tests.browser.person import DESKTOP, Person, Screen
from tests.browser.server import Server

Seat = Callable[..., Person]
"""Gives somebody a seat at the browser: seat(screen=…, scripts=…)."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The program, started once for all journeys that leave it alive."""
    started = Server(tmp_path_factory.mktemp("data"))
    yield started
    started.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which drives the browser."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """The system's own Chromium."""
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture
def seat(server: Server, chromium: Browser) -> Iterator[Seat]:
    """Seats for people at the server that all journeys share."""
    people: list[Person] = []

    def take(screen: Screen = DESKTOP, scripts: bool = True, at: Server = server) -> Person:
        people.append(Person(chromium, at.address, screen, scripts))
        return people[-1]

    yield take
    for each in people:
        each.leave()
