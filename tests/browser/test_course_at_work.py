"""Two trainers and five participants work at the same time: nothing fails, and no comment or word is lost."""

import http.cookiejar
import json
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask

from app import create_app
from proposal.model.comment import Comment
from proposal.store import accounts, courses, proposals
from proposal.store.comments import Sight, of_proposal
from proposal.store.session import database
from proposal.web import settings
from tests.browser.server import Server
from tests.client import PASSWORD, Visitor
from tests.coursing import BEGUN, Guided, a_group

TRAINERS = ("tessa", "theo")
PARTICIPANTS = ("anna", "bilal", "carla", "david", "esra")
ROUNDS = 8
"""How often everyone does what they do; more than a hundred requests, all through one another."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Lets an answer that leads elsewhere be seen as it is."""

    def redirect_request(self, *_: object) -> None:
        """Follow nothing."""


@dataclass(eq=False)
class Worker:
    """One person at the server: what they wrote that was called kept, and every answer that was an error."""

    site: str
    name: str
    kept: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.line = urllib.request.build_opener(cookies, _Stay)
        self.token = self._hidden(self.get("/login"), "csrf_token")
        self.post("/login", email=f"{self.name}@voorbeeld.nl", password=PASSWORD)

    def get(self, path: str) -> str:
        """Return a page."""
        return self._asked(urllib.request.Request(self.site + path))[1]

    def post(self, path: str, accept: str = "text/html", **typed: str) -> tuple[int, str]:
        """Post what was typed and return the status and the answer."""
        data = urllib.parse.urlencode({"csrf_token": self.token, **typed}).encode()
        return self._asked(urllib.request.Request(self.site + path, data, {"Accept": accept}))

    def comment(self, proposal: int, text: str) -> None:
        """Say something of the draft as it is now."""
        self.get(f"/proposals/{proposal}/draft")
        status, _ = self.post(
            f"/proposals/{proposal}/draft/comments", on="idea--few_lines", kind="improve", text=text
        )
        if status == 303:
            self.kept.append(text)

    def write(self, proposal: int, text: str) -> None:
        """Open the first step and let its page save an answer."""
        page = self.get(f"/proposals/{proposal}/idea")
        seen = next(each for each in self._hidden(page, "seen").split() if each.startswith("what:"))
        status, told = self.post(f"/proposals/{proposal}/idea", "application/json", what=text, seen=seen,
                                 page=self._hidden(page, "page"))  # fmt: skip
        if status == 200 and "what" in json.loads(told)["answers"]:
            self.kept.append(text)

    def _asked(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self.line.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            if error.code != 303 and error.code != 302:
                self.failed.append(f"{request.selector}: {error.code}")
            return error.code, ""

    @staticmethod
    def _hidden(page: str, name: str) -> str:
        found = re.search(rf'name="{name}"[^>]*?value="([^"]*)"', page)
        assert found, name
        return found[1]


def test_trainers_and_participants_at_work_together_lose_nothing(tmp_path: Path) -> None:
    server = Server(tmp_path)
    app = create_app(settings.read({"VIP_DATA": str(tmp_path)}))
    made, _ = a_group(app, *TRAINERS[:1], *PARTICIPANTS)
    with app.app_context():
        _second_trainer(app, made)
    people = {each: Worker(server.address, each) for each in (*TRAINERS, *PARTICIPANTS)}
    threads = [threading.Thread(target=_work, args=(each, made)) for each in people.values()]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    server.stop()

    assert [failure for each in people.values() for failure in each.failed] == []
    with app.app_context():
        said = {comment.text for number in made.proposals.values() for comment in _comments(made, number)}
        written = {name: proposals.load(made.proposals[name]).proposal.idea.what for name in PARTICIPANTS}
        database.engine.dispose()
    assert said == {text for name in TRAINERS for text in people[name].kept}
    assert len(said) == len(TRAINERS) * len(PARTICIPANTS) * ROUNDS
    assert written == {name: f"{name} schrijft {ROUNDS}" for name in PARTICIPANTS}


def _second_trainer(app: Flask, made: Guided) -> None:
    Visitor.registered(app, f"{TRAINERS[1]}@voorbeeld.nl", TRAINERS[1])
    users = [accounts.load(f"{name}@voorbeeld.nl").id for name in TRAINERS]
    courses.add_trainer(made.id, users[1], users[0], BEGUN)


def _work(person: Worker, made: Guided) -> None:
    for number in range(1, ROUNDS + 1):
        if person.name in TRAINERS:
            for name, proposal in made.proposals.items():
                person.comment(proposal, f"{person.name} over {name} {number}")
        else:
            person.write(made.proposals[person.name], f"{person.name} schrijft {number}")
            person.get(f"/proposals/{made.proposals[person.name]}/draft")


def _comments(made: Guided, proposal: int) -> tuple[Comment, ...]:
    return of_proposal(proposal, Sight(trains=(made.id,)))
