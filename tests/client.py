"""A visitor: the test client as a person uses it, who refuses pages that are not sound."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PASSWORD = "drie groene fietsen"
HTML = "{http://www.w3.org/1999/xhtml}"
JSON = {"Accept": "application/json"}

PLAIN = r"[^{}&\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\U0010ffff]*"
ESCAPED = r"&(?:amp|lt|gt|#34|#39);"
WORDS = re.compile(rf">\s*\w{PLAIN}(?:{ESCAPED}{PLAIN})*(?=<)".replace("{}", "<>"))
VALUES = re.compile(
    rf'(?<!\sid)(?<!\sfor)(?<!\stype)(?<!\saria-label)="{PLAIN}(?:{ESCAPED}{PLAIN})*"'.replace("{}", '<"')
)
SPACES = re.compile(r">\s+(?=<)")
"""What can differ between sound pages: words, values other than those that `_judge` reads, and spaces."""

_known: set[bytes] = set()


class UnsoundPage(AssertionError):
    """A page lacks what every page must have, or is no valid HTML."""


class Visitor:
    """One person at the site. Forms are posted with everything that the page carried hidden."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        self.page: TestResponse

    @classmethod
    def registered(cls, app: Flask, address: str, name: str = "") -> "Visitor":
        """Return a visitor who made an account and is logged in."""
        visitor = cls(app)
        visitor.get("/register")
        answer = visitor.post("/register", email=address, name=name, password=PASSWORD)
        assert answer.status_code == 302, answer.text
        return visitor

    def get(self, address: str, status: int = 200, **more: Any) -> TestResponse:
        """Open a page; it must have this status and be sound."""
        self.page = self.client.get(address, **more)
        assert self.page.status_code == status, f"{address}: {self.page.status_code}"
        sound(self.page)
        return self.page

    def finds_nothing(self, address: str) -> bool:
        """Open an address and return whether the page says that nothing is there, and only that."""
        page = self.get(address, status=404)
        return "Misschien klopt het adres niet, of mag jij deze pagina niet zien." in page.text

    def post(self, url: str, /, headers: Mapping[str, str] | None = None, **typed: Any) -> TestResponse:
        """Post to an address with the hidden fields of the page that is open, and what was typed."""
        data = {**self.hidden(), **{name.replace("__", "-"): value for name, value in typed.items()}}
        answer = self.client.post(url, data=data, headers=headers)
        sound(answer)
        return answer

    def save(self, url: str, answers: Mapping[str, Any]) -> TestResponse:
        """Open a step's page and post these answers by name."""
        self.get(url)
        return self.post(url, **answers)

    def autosave(self, address: str, answers: Mapping[str, Any]) -> TestResponse:
        """Post answers as the script of an open page does."""
        return self.post(address, headers=JSON, **answers)

    def hidden(self) -> dict[str, str]:
        """Return the hidden fields that any step or form page carries."""
        found = {}
        for name in ("csrf_token", "page", "seen"):
            match = re.search(rf'name="{name}"[^>]*?value="([^"]*)"', self.page.text)
            if match:
                found[name] = match[1]
        return found

    def begin(self, few_lines: str = "Wij willen samen eten met vaders uit de buurt.") -> int:
        """Begin a proposal with a few lines and return its number."""
        self.get("/proposals/new")
        answer = self.post("/proposals/new", few_lines=few_lines)
        number = re.fullmatch(r"/proposals/(\d+)/idea", answer.headers["Location"])
        assert number, answer.headers["Location"]
        return int(number[1])

    def add_row(self, address: str, listed: str) -> str:
        """Add a row to a list of a step and return its id."""
        self.get(address)
        return self.add_rows(address, listed, 1)[0]

    def add_rows(self, address: str, listed: str, count: int) -> list[str]:
        """Press the button for one more row so many times on the page that is open; return the ids."""
        answers = [self.post(address, do=f"add:{listed}") for _ in range(count)]
        assert all(each.status_code == 303 for each in answers)
        return [each.headers["Location"].rpartition("-")[2] for each in answers]


def as_servers_send(wsgi: "WSGIApplication") -> "WSGIApplication":
    """Return the program as a server sees it: a header with other letters than latin ones cannot be sent."""

    def answered(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        def begin(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            "".join(f"{name}: {value}" for name, value in headers).encode("latin-1")
            return start(status, headers, *error)

        return wsgi(environ, begin)

    return answered


def sound(answer: TestResponse) -> None:
    """Refuse a page without title, one h1, labels or unique ids, or with errors in its HTML.

    Reading a page so precisely takes longer than making it: one with the bones of a sound page is sound.
    """
    if not (answer.mimetype == "text/html" and answer.data) or answer.status_code in (301, 302, 303):
        return
    bones = VALUES.sub('=""', WORDS.sub(">x", SPACES.sub("> ", answer.text)))
    digest = hashlib.sha256(bones.encode()).digest()
    if digest not in _known:
        _judge(answer.text)
        _known.add(digest)


def _judge(page: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    tree: Element = parser.parse(page)
    errors = [each for each in parser.errors if each[1] != "expected-doctype-but-got-eof"]
    if errors:
        raise UnsoundPage(f"invalid HTML: {errors[:3]}")
    _has(tree, "title")
    headings = list(tree.iter(f"{HTML}h1"))
    if len(headings) != 1:
        raise UnsoundPage(f"{len(headings)} h1 on the page")
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    doubled = {each for each in ids if ids.count(each) > 1}
    if doubled:
        raise UnsoundPage(f"ids used twice: {doubled}")
    _labelled(tree)


def _has(tree: Element, tag: str) -> None:
    found = tree.find(f".//{HTML}{tag}")
    if found is None or not "".join(found.itertext()).strip(" ·"):
        raise UnsoundPage(f"no {tag}")


def _labelled(tree: Element) -> None:
    named = {each.get("for") for each in tree.iter(f"{HTML}label")}
    inside = {id(field) for label in tree.iter(f"{HTML}label") for field in label.iter()}
    for tag in ("input", "select", "textarea"):
        for field in tree.iter(f"{HTML}{tag}"):
            if field.get("type") in ("hidden", "submit") or id(field) in inside:
                continue
            if field.get("id") not in named and not field.get("aria-label"):
                raise UnsoundPage(f"no label for {tag} {field.get('name')}")
