"""The site that is measured: an account with the large example and a course, and what its owner asks."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from proposal.funds.catalogue import shipped
from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.fund import Entry
from proposal.model.proposal import Place
from proposal.steps.course import COURSE, step
from proposal.store import comments, fund_lists, organisations, proposals, upkeep
from proposal.store.answers import Hand
from proposal.store.session import database
from proposal.web import settings
from tests.bench.example import followed, large
from tests.bench.load import Call
from tests.client import Visitor
from tests.coursing import a_course, takes_part
from tests.store.builders import a_user

FUNDS = 2000
PEOPLE, COMMENTS = 20, 300
"""Who take part in the course that is measured, and what was said of their drafts together."""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Site:
    """The requests by name."""

    calls: dict[str, Call]


def prepare(folder: Path) -> Site:
    """Fill the data folder and return the requests."""
    app = create_app(settings.read({"VIP_DATA": str(folder)}))
    with app.app_context():
        upkeep.migrate()
    visitor = Visitor.registered(app, "meter@voorbeeld.nl", "Meter")
    new = visitor.begin()
    whole = _bring_in(app)
    calls = {
        **_of_step(visitor, f"/proposals/{new}/idea", "new "),
        **_of_step(visitor, f"/proposals/{whole}/idea", ""),
        "budget": _page(visitor, f"/proposals/{whole}/budget"),
        "tasks": _page(visitor, f"/proposals/{whole}/"),
        "following": _page(visitor, f"/proposals/{_followed(app)}/following"),
        "list": _page(visitor, "/proposals"),
        "group": _page(visitor, f"/courses/{_course(app)}/group"),
        **_of_finding(visitor, _with_funds(app)),
    }
    with app.app_context():
        database.engine.dispose()
    return Site(calls)


def _bring_in(app: Flask) -> int:
    with app.app_context():
        return proposals.bring_in(1, large(), datetime(2026, 3, 2))


def _followed(app: Flask) -> int:
    """Make a project that follows ten funds beside another one of its organisation; return its number."""
    with app.app_context():
        home = organisations.create(1, "De Schakel", datetime(2026, 3, 2))
        proposals.bring_in(1, large(), datetime(2026, 3, 2), home)
        return proposals.bring_in(1, followed(), datetime(2026, 3, 2), home)


def _with_funds(app: Flask) -> int:
    """Make a project of an organisation with so many funds of its own, and return its number."""
    with app.app_context():
        home = organisations.create(1, "De Meetlat", datetime(2026, 3, 2))
        known = shipped()
        own = (replace(known[at % len(known)], name=f"Fonds {at}") for at in range(FUNDS - len(known)))
        fund_lists.keep(home, [Entry(0, each) for each in own], Hand(1, "", datetime(2026, 3, 2)))
        return proposals.bring_in(1, large(), datetime(2026, 3, 2), home)


def _of_finding(visitor: Visitor, number: int) -> dict[str, Call]:
    """Return the ranked list of funds, and an answer of the same project after which it is ranked anew."""
    step_calls = _of_step(visitor, f"/proposals/{number}/idea", "funds ")
    return {
        "funds autosave": step_calls["funds autosave"],
        "finding": _page(visitor, f"/proposals/{number}/finding"),
    }


def _course(app: Flask) -> int:
    """Make a course that this account guides, with everyone's comments, and return its number."""
    with app.app_context():
        course = a_course(1)
        for each in range(PEOPLE):
            user = a_user(f"mens{each}@voorbeeld.nl")
            number = proposals.bring_in(user, large(), datetime(2026, 3, 2))
            takes_part(course, user, number)
            for at in range(COMMENTS // PEOPLE):
                comments.add(_comment(course, number, COURSE[at].slug))
        return course


def _comment(course: int, proposal: int, slug: str) -> Comment:
    about, at = Anchor(Place(slug, "")), datetime(2026, 3, 3)
    return Comment(
        0, proposal, course, Circle.COURSE, CommentKind.IMPROVE, about, "Korter.", 1, at, sent_at=at
    )


def _page(visitor: Visitor, address: str) -> Call:
    visitor.get(address)
    return Call(address, {"Cookie": _cookie(visitor.client), "User-Agent": _browser(visitor.client)})


def _of_step(visitor: Visitor, address: str, prefix: str) -> dict[str, Call]:
    """Return the page of a step, its autosave of one answer, and its whole form with one answer changed."""
    page = _page(visitor, address)
    hidden, shown = visitor.hidden(), _shown(visitor.page.text)
    form, script = {**page.headers, **FORM}, {**page.headers, **FORM, "Accept": "application/json"}
    return {
        f"{prefix}page": page,
        f"{prefix}autosave": Call(
            address, script, lambda number: urlencode({**hidden, "what": f"Samen eten, week {number}."})
        ),
        f"{prefix}form": Call(
            address, form, lambda number: urlencode({**hidden, **shown, "what": f"Week {number}."}), 303
        ),
    }


def _shown(page: str) -> dict[str, str]:
    """Return the texts of the page's single questions."""
    names = {name for name, each in step("idea").by_name.items() if each.field and each.field.draw == "prose"}
    found = re.findall(r'<textarea id="([^"]+)"[^>]*>\n?([^<]*)</textarea>', page)
    return {name: text for name, text in found if name in names}


def _browser(client: FlaskClient) -> str:
    """Return the browser that logged in; a login that moves to another is written anew at every request."""
    found: str = client.environ_base["HTTP_USER_AGENT"]
    return found


def _cookie(client: FlaskClient) -> str:
    found = (client.get_cookie(name) for name in ("session", "remember_token"))
    return "; ".join(f"{each.key}={each.value}" for each in found if each is not None)
