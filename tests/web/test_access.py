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
from proposal.store import accounts, courses, invitations, organisations, participants, people, proposals
from proposal.store.invitations import Offer
from proposal.store.session import database
from proposal.web import clock
from proposal.web.access import UnlistedRoute, admit, complete
from proposal.web.routes import ROUTES, Who
from tests.client import Visitor
from tests.conftest import QUICK, TODAY
from tests.coursing import a_course, takes_part
from tests.databases import Sqlite, settings

ROLES = (
    "stranger", "maker", "co_author", "member", "administrator", "site", "checker", "trainer", "co_trainer",
    "ex_trainer", "participant", "ex_participant", "other_trainer", "other_participant",
)  # fmt: skip
ALL = frozenset(ROLES)
TRAINERS = frozenset({"trainer", "co_trainer"})
PARTICIPANTS = frozenset({"maker", "co_author", "participant"})
ENTERS = {
    Who.ANYONE: ALL,
    Who.USER: ALL,
    Who.AUTHOR: {"maker", "co_author"},
    Who.MAKER: {"maker"},
    Who.MEMBER: {"maker", "member", "administrator"},
    Who.ADMINISTRATOR: {"administrator"},
    Who.SITE: {"site"},
    Who.CHECKER: {"checker"},
    Who.TRAINER: TRAINERS,
    Who.GUIDE: TRAINERS,
    Who.PARTICIPANT: PARTICIPANTS,
    Who.IN_COURSE: TRAINERS | PARTICIPANTS,
}
READERS = {False: {"maker", "co_author"}, True: {"maker", "co_author", "member", "administrator"}}
COMMENTERS = {False: READERS[False] | {"checker"}, True: READERS[True] | {"checker"} | TRAINERS}
COACHES = {False: set[str](), True: set(TRAINERS)}
BY_PROJECT = {Who.READER: READERS, Who.COMMENTER: COMMENTERS, Who.COACH: COACHES}
SAMPLES = {"step": "idea", "user_id": 1, "filename": "site.css", "secret": "x", "token": "x", "name": "long",
           "which": "draft", "code": "x", "size": "200"}  # fmt: skip
LISTED = pytest.mark.parametrize("endpoint", sorted(ROUTES))


@dataclass(frozen=True)
class World:
    """An organisation with two projects, and a course in which both take part.

    The members and the trainers may read the one that is `shared`; of the `closed` one the consent was
    withdrawn, and `left` is the project of someone who stopped with the course.
    """

    users: dict[str, int]
    organisation: int
    course: int
    shared: int
    closed: int
    left: int

    def place(self, rule: Rule, shared: bool) -> dict[str, object]:
        """Return what to fill in for an address of a route."""
        here = {"proposal_id": self.shared if shared else self.closed, "organisation_id": self.organisation,
                "course_id": self.course}  # fmt: skip
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
        left = proposals.create(users["ex_participant"], "Een vijver.", clock.now())
        course = _course(users, shared, closed, left)
        return World(users, organisation, course, shared, closed, left)


def _course(users: dict[str, int], shared: int, closed: int, left: int) -> int:
    """Make a course with everyone who can be in it, or was; and another one, with others."""
    course, other = a_course(users["trainer"]), a_course(users["other_trainer"])
    for role in ("co_trainer", "ex_trainer"):
        _let_in(Offer(course_id=course), users["trainer"], users[role])
    courses.remove_trainer(course, users["ex_trainer"], users["trainer"], clock.now())
    takes_part(course, users["maker"], shared)
    takes_part(course, users["co_author"], closed)
    participants.consent(course, users["co_author"], frozenset(), clock.now())
    takes_part(course, users["participant"], None)
    takes_part(course, users["ex_participant"], left)
    participants.leave(course, users["ex_participant"], users["ex_participant"], clock.now())
    takes_part(other, users["other_participant"], None)
    return course


def _let_in(offer: Offer, who: int, user_id: int) -> None:
    invitations.accept(invitations.make(offer, "", who, clock.now()), user_id, clock.now())


def _project(users: dict[str, int], organisation: int) -> int:
    number = proposals.create(users["maker"], "Een tuin.", clock.now(), organisation)
    _let_in(Offer(proposal_id=number), users["maker"], users["co_author"])
    _let_in(Offer(proposal_id=number, checks_language=True), users["maker"], users["checker"])
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
    for shared in (False, True) if who in BY_PROJECT else (True,):
        expected = BY_PROJECT[who][shared] if who in BY_PROJECT else ENTERS[who]
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
        if not {"proposal_id", "organisation_id", "course_id"} & rule.arguments:
            continue
        place = {**world.place(rule, True), "proposal_id": 999, "organisation_id": 999, "course_id": 999}
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
        proposals.bin_proposal(number, world.users["maker"], clock.now())

    for role in ROLES:
        assert not _is_let_in(world_app, world.users[role], f"/proposals/{number}/idea", "GET")


def test_course_in_the_bin_opens_for_nobody(world_app: Flask, world: World) -> None:
    with world_app.app_context():
        course = a_course(world.users["trainer"])
        takes_part(course, world.users["participant"], None)
        courses.put_in_bin(course, world.users["trainer"], clock.now())

    for role in ROLES:
        assert not _is_let_in(world_app, world.users[role], f"/courses/{course}", "GET")


@pytest.mark.parametrize(
    "endpoint", sorted(each for each, who in ROUTES.items() if who in (Who.COMMENTER, Who.COACH))
)
def test_draft_of_who_stopped_with_the_course_is_closed_to_its_trainers(
    world_app: Flask, world: World, endpoint: str
) -> None:
    for rule, method in _rules(world_app, endpoint):
        place = {**world.place(rule, True), "proposal_id": world.left}
        wanted = {name: place[name] for name in rule.arguments}
        address = world_app.url_map.bind("localhost").build(endpoint, wanted, method=method)
        admitted = {role for role in ROLES if _is_let_in(world_app, world.users[role], address, method)}
        assert admitted == ({"ex_participant"} if ROUTES[endpoint] is Who.COMMENTER else set())


def test_application_with_a_route_that_nobody_listed_does_not_start(app: Flask) -> None:
    app.add_url_rule("/achterdeur", "backdoor", lambda: "")

    with pytest.raises(UnlistedRoute, match="backdoor"):
        complete(app)
