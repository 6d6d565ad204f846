"""Forms on a page: found by where they go, and posted with all they carry hidden."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.test import TestResponse

from tests.client import HTML, Visitor, sound


def submit(visitor: Visitor, action: str = "", **typed: str) -> TestResponse:
    """Post the form of the open page that goes to `action` ("" is the page itself), with what was typed.

    A redirect is followed, so that the page after it is the open one; returns the answer to the post itself.
    """
    address = action or visitor.page.request.full_path.rstrip("?")
    named = {name.replace("__", "-"): value for name, value in typed.items()}
    data = {**carried(visitor.page, action), **named}
    answer = visitor.client.post(address, data=data)
    sound(answer)
    if answer.status_code in (302, 303):
        visitor.page = visitor.client.get(answer.headers["Location"], follow_redirects=True)
        sound(visitor.page)
    else:
        visitor.page = answer
    return answer


def carried(page: TestResponse, action: str = "") -> dict[str, str]:
    """Return what the form of a page that goes to `action` carries hidden."""
    tree: Element = html5lib.parse(page.text)
    for form in tree.find(f".//{HTML}main").iter(f"{HTML}form"):  # type: ignore[union-attr]
        if form.get("action", "") == action:
            return {
                each.get("name", ""): each.get("value", "")
                for each in form.iter(f"{HTML}input")
                if each.get("type") == "hidden"
            }
    raise AssertionError(f"no form to {action or 'this page'}")


def text(page: TestResponse) -> str:
    """Return what can be read on a page, without its markup, on one line."""
    tree: Element = html5lib.parse(page.text)
    main = tree.find(f".//{HTML}main")
    assert main is not None
    return " ".join("".join(main.itertext()).split())


def log_in(visitor: Visitor, address: str, password: str) -> TestResponse:
    """Log in on the login page."""
    visitor.get("/login")
    return submit(visitor, email=address, password=password)


def gets_in(visitor: Visitor, address: str, password: str) -> bool:
    """Log in and return whether the own projects can be seen then."""
    log_in(visitor, address, password)
    page = visitor.client.get("/proposals", follow_redirects=True)
    return text(page).startswith("Mijn projecten")


def log_out(visitor: Visitor) -> None:
    """Log out with the button on top of the page."""
    visitor.get("/account/")
    token = visitor.hidden()["csrf_token"]
    visitor.client.post("/logout", data={"csrf_token": token})


def drawn(page: TestResponse, action: str = "") -> dict[str, Any]:
    """Return all that stands in the fields of a form on a page, as a browser would send it."""
    tree: Element = html5lib.parse(page.text)
    found = next(each for each in tree.iter(f"{HTML}form") if each.get("action", "") == action and
                 each.get("method") == "post" and each.find(f".//{HTML}textarea") is not None)  # fmt: skip
    typed: dict[str, list[str]] = {}
    for each in found.iter():
        if each.tag == f"{HTML}textarea":
            typed.setdefault(each.get("name", ""), []).append((each.text or "").removeprefix("\n"))
        if each.tag == f"{HTML}select":
            options = list(each.iter(f"{HTML}option"))
            chosen = [option for option in options if option.get("selected") is not None] or options[:1]
            typed.setdefault(each.get("name", ""), []).extend(option.get("value", "") for option in chosen)
        if each.tag == f"{HTML}input" and (each.get("type") != "checkbox" or each.get("checked") is not None):
            typed.setdefault(each.get("name", ""), []).append(each.get("value", ""))
    return dict(typed)
