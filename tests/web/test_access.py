"""Access: the whole table of routes, walked by everyone who may come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from flask_login import login_user
from werkzeug.exceptions import NotFound
from werkzeug.routing import Rule

from app import create_app
from proposal.store import accounts, invitations, organisations, people, proposals
from proposal.store.invitations import Offer
from proposal.store.session import database
from proposal.web import clock
from proposal.web.access import ROUTES, UnlistedRoute, Who, admit, complete
from tests.client import Visitor
from tests.conftest import QUICK, TODAY
from tests.databases import Sqlite, settings

ROLES = ("stranger", "maker", "co_author", "member", "administrator", "site")
ALL = frozenset(ROLES)
ENTERS = {
    Who.ANYONE: ALL,
    Who.USER: ALL,
    Who.AUTHOR: {"maker", "co_author"},
    Who.MAKER: {"maker"},
    Who.MEMBER: {"maker", "member", "administrator"},
    Who.ADMINISTRATOR: {"administrator"},
    Who.SITE: {"site"},
}
READERS = {False: {"maker", "co_author"}, True: {"maker", "co_author", "member", "administrator"}}
SAMPLES = {"step": "idea", "user_id": 1, "filename": "site.css", "secret": "x", "token": "x", "name": "long",
           "which": "draft"}  # fmt: skip
LISTED = pytest.mark.parametrize("endpoint", sorted(ROUTES))


@dataclass(frozen=True)
class World:
    """An organisation with two projects: one that its members may read, and one that they may not."""

    users: dict[str, int]
    organisation: int
    shared: int
    closed: int

    def place(self, rule: Rule, shared: bool) -> dict[str, object]:
        """Return what to fill in for an address of a route."""
        here = {"proposal_id": self.shared if shared else self.closed, "organisation_id": self.organisation}
        return {name: here.get(name, SAMPLES.get(name, 1)) for name in rule.arguments}


@pytest.fixture(scope="module")
def world_app(sqlite: Sqlite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """One application for all walks, which change nothing."""
    folder = tmp_path_factory.mktemp("access")
    made = create_app(settings(folder, sqlite.empty(folder)), TESTING=True, TODAY=TODAY, **QUICK)
    yield made
    with made.app_context():
        database.engine.dispose()


@pytest.fixture(scope="module")
def world(world_app: Flask) -> World:
    """Everyone there can be, around one organisation."""
    for role in ROLES:
        Visitor.registered(world_app, f"{role}@voorbeeld.nl", role)
    with world_app.app_context():
        users = {role: accounts.load(f"{role}@voorbeeld.nl").id for role in ROLES}
        accounts.make_site_administrator(users["site"])
        organisation = organisations.create(users["administrator"], "De Brug", clock.now())
        for role in ("maker", "member"):
            _let_in(Offer(organisation_id=organisation), users["administrator"], users[role])
        shared, closed = (_project(users, organisation) for _ in range(2))
        people.share(shared, True, users["maker"], clock.now())
        return World(users, organisation, shared, closed)


def _let_in(offer: Offer, who: int, user_id: int) -> None:
    invitations.accept(invitations.make(offer, "", who, clock.now()), user_id, clock.now())


def _project(users: dict[str, int], organisation: int) -> int:
    number = proposals.create(users["maker"], "Een tuin.", clock.now(), organisation)
    _let_in(Offer(proposal_id=number), users["maker"], users["co_author"])
    return number


def _rules(app: Flask, endpoint: str) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules(endpoint):
        assert rule.methods
        yield rule, "GET" if "GET" in rule.methods else "POST"


def _is_let_in(app: Flask, user_id: int | None, address: str, method: str) -> bool:
    """Whether the admission lets this user through to the route; anyone who is not logged in is asked to."""
    with app.test_request_context(address, method=method):
        if user_id is not None:
            assert login_user(accounts.user(user_id))
        try:
            answer = admit()
        except NotFound:
            return False
    return answer is None


def _admitted(app: Flask, world: World, endpoint: str, shared: bool) -> Iterator[frozenset[str]]:
    for rule, method in _rules(app, endpoint):
        address = app.url_map.bind("localhost").build(endpoint, world.place(rule, shared), method=method)
        yield frozenset(role for role in ROLES if _is_let_in(app, world.users[role], address, method))


@LISTED
def test_route_lets_in_whom_the_table_says_and_nobody_else(
    world_app: Flask, world: World, endpoint: str
) -> None:
    who = ROUTES[endpoint]
    for shared in (False, True):
        expected = READERS[shared] if who is Who.READER else ENTERS[who]
        for admitted in _admitted(world_app, world, endpoint, shared):
            assert admitted == expected, (endpoint, shared)


@LISTED
def test_route_asks_a_stranger_without_account_to_log_in(
    world_app: Flask, world: World, endpoint: str
) -> None:
    for rule, method in _rules(world_app, endpoint):
        address = world_app.url_map.bind("localhost").build(endpoint, world.place(rule, True), method=method)
        with world_app.test_request_context(address, method=method):
            answer = admit()
        assert (answer is None) == (ROUTES[endpoint] is Who.ANYONE)


@LISTED
def test_route_of_what_does_not_exist_lets_nobody_in(world_app: Flask, world: World, endpoint: str) -> None:
    for rule, method in _rules(world_app, endpoint):
        if not {"proposal_id", "organisation_id"} & rule.arguments:
            continue
        place = {**world.place(rule, True), "proposal_id": 999, "organisation_id": 999}
        wanted = {name: place[name] for name in rule.arguments}
        address = world_app.url_map.bind("localhost").build(endpoint, wanted, method=method)
        assert not any(_is_let_in(world_app, each, address, method) for each in world.users.values())


def test_page_of_others_looks_like_a_page_that_is_not_there(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")

    pages = [other.get(f"/proposals/{wanted}/idea", status=404).text for wanted in (number, 999)]

    neutral = [re.sub(r'(content|value)="[^"]*"', "", page) for page in pages]
    assert neutral[0] == neutral[1]


def test_post_to_a_project_of_others_changes_nothing(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    other.get("/proposals")

    answer = other.post(f"/proposals/{number}/idea", few_lines="Een parkeerplaats.")

    assert answer.status_code == 404
    assert "Een tuin." in visitor.get(f"/proposals/{number}/idea").text


def test_project_in_the_bin_opens_for_nobody(world_app: Flask, world: World) -> None:
    with world_app.app_context():
        number = _project(world.users, world.organisation)
        proposals.bin_proposal(number, clock.now())

    for role in ROLES:
        assert not _is_let_in(world_app, world.users[role], f"/proposals/{number}/idea", "GET")


def test_application_with_a_route_that_nobody_listed_does_not_start(app: Flask) -> None:
    app.add_url_rule("/achterdeur", "backdoor", lambda: "")

    with pytest.raises(UnlistedRoute, match="backdoor"):
        complete(app)
