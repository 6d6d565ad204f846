"""The power fails while fifty answers are on their way: what was called saved is there afterwards."""

import http.client
import json
import threading
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser

from tests.browser.person import Person
from tests.browser.server import Server

WRITERS = 50
PATIENCE_SECONDS = 30


class Writer(threading.Thread):
    """Autosaves one answer over and over, and remembers the last number that the server called saved."""

    def __init__(self, port: int, path: str, field: str, hidden: dict[str, str], cookie: str) -> None:
        super().__init__(daemon=True)
        self.port, self.path, self.field, self.hidden = port, path, field, hidden
        self.headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": cookie,
        }
        self.saved = self.sent = 0

    def run(self) -> None:
        """Save until the server is gone."""
        try:
            while True:
                self.sent += 1
                self._save()
        except (http.client.HTTPException, OSError):
            return

    def _save(self) -> None:
        body = urlencode({**self.hidden, self.field: f"waarde {self.sent}"})
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as line:
            line.request("POST", self.path, body, self.headers)
            answer = line.getresponse()
            told = json.loads(answer.read())
        if answer.status == 200:
            self.saved = self.sent
            self.hidden["seen"] = told["answers"][self.field]["seen"]


def test_kill_during_fifty_autosaves_keeps_all_that_was_called_saved(
    tmp_path: Path, chromium: Browser
) -> None:
    server = Server(tmp_path)
    person = Person(chromium, server.address, scripts=False)
    path = f"{person.start()}/idea"
    writers = _writers(server, person, path)
    for each in writers:
        each.start()
    end = time.monotonic() + PATIENCE_SECONDS
    while sum(each.saved for each in writers) < WRITERS and time.monotonic() < end:
        time.sleep(0.05)

    server.kill()
    for each in writers:
        each.join(timeout=40)
    server.start()

    person.page.goto(path)
    kept = {each.field: _number(person, each.field) for each in writers}
    person.leave()
    server.stop()
    assert sum(each.saved for each in writers) >= WRITERS
    for each in writers:
        assert each.saved <= kept[each.field] <= each.sent, each.field


def _writers(server: Server, person: Person, path: str) -> list[Writer]:
    token = person.page.locator("#answers [name=csrf_token]").input_value()
    for _ in range(WRITERS):
        person.context.request.post(path, form={"csrf_token": token, "do": "add:terms"}, max_redirects=0)
    person.page.goto(path)
    seen = person.page.locator("[name=seen]").input_value().split()
    cookie = "; ".join(f"{each['name']}={each['value']}" for each in person.context.cookies())
    fields = [f"terms-{row}-word" for row in person.rows("terms")]
    return [Writer(server.port, path, each, _hidden(each, token, seen), cookie) for each in fields]


def _hidden(field: str, token: str, seen: list[str]) -> dict[str, str]:
    entry = next(each for each in seen if each.startswith(f"{field}:"))
    return {"csrf_token": token, "page": field.replace("-", "")[:16], "seen": entry}


def _number(person: Person, field: str) -> int:
    return int(person.answer(field).input_value().removeprefix("waarde ") or 0)
