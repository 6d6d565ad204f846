"""The bin: asked for first, out again for thirty days, and then really gone; accounts too."""

import re
from datetime import timedelta

from flask import Flask
from sqlalchemy import inspect, select, text

from proposal.store import accounts
from proposal.store.session import database
from tests.client import PASSWORD, Visitor
from tests.conftest import TODAY
from tests.web.forms import log_in, submit
from tests.web.forms import text as readable

SECRET = "Een tuin die nergens anders genoemd wordt."


def _sweep(app: Flask, days: int) -> str:
    app.config["TODAY"] = TODAY + timedelta(days=days)
    return app.test_cli_runner().invoke(args=["sweep"]).output


def _dump(app: Flask) -> str:
    """Return all that stands in the database, as one text."""
    with app.app_context():
        tables = inspect(database.engine).get_table_names()
        rows = [database.session.execute(text(f'select * from "{each}"')).all() for each in tables]
    return repr(rows)


def _binned(visitor: Visitor) -> int:
    number = visitor.begin(SECRET)
    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin", "what": SECRET})
    visitor.get(f"/proposals/{number}/delete")
    submit(visitor)
    return number


def test_project_in_the_bin_is_nowhere_else_and_comes_out_whole(visitor: Visitor) -> None:
    number = _binned(visitor)
    assert "Tuin" in readable(visitor.page)
    assert "Echt weg op 1 april 2026" in readable(visitor.page)
    visitor.get(f"/proposals/{number}/idea", status=404)
    assert "Tuin" not in readable(visitor.get("/proposals"))
    visitor.get("/bin")

    submit(visitor, f"/bin/{number}")

    assert SECRET in visitor.get(f"/proposals/{number}/idea").text


def test_asking_names_the_others_who_lose_it_too(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    _write_along(app, visitor, number)

    assert "Ook zij kunnen er dan niet meer bij: Bo." in readable(visitor.get(f"/proposals/{number}/delete"))


def test_project_is_gone_for_good_after_thirty_days(app: Flask, visitor: Visitor) -> None:
    _binned(visitor)

    assert _sweep(app, 29).startswith("Weg: 0 projecten")
    assert SECRET in _dump(app)
    assert _sweep(app, 31).startswith("Weg: 1 projecten")
    assert SECRET not in _dump(app)


def test_number_of_what_is_gone_is_never_given_out_again(app: Flask, visitor: Visitor) -> None:
    number = _binned(visitor)
    _sweep(app, 31)

    assert visitor.begin() > number


def _write_along(app: Flask, visitor: Visitor, number: int) -> Visitor:
    people = f"/proposals/{number}/people/"
    visitor.get(people)
    submit(visitor, f"{people}invite")
    link = re.search(r'id="fresh-link" value="http://localhost([^"]+)"', visitor.page.text)
    assert link
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    other.get(link[1])
    submit(other)
    return other


def _close(visitor: Visitor, password: str = PASSWORD) -> None:
    visitor.get("/account/delete")
    submit(visitor, password=password)


def test_account_is_closed_with_its_password_only(app: Flask, visitor: Visitor) -> None:
    _close(visitor, "verkeerd wachtwoord")
    assert visitor.page.status_code == 422
    assert "Dit wachtwoord klopt niet." in readable(visitor.page)

    _close(visitor)
    assert "Je account is gesloten." in readable(visitor.page)
    assert visitor.client.get("/proposals").status_code == 302
    assert log_in(Visitor(app), "an@voorbeeld.nl", PASSWORD).status_code == 422


def test_closed_account_is_opened_again_within_thirty_days(app: Flask, visitor: Visitor) -> None:
    visitor.begin(SECRET)
    _close(visitor)
    app.test_cli_runner().invoke(args=["open-account", "an@voorbeeld.nl"])
    _sweep(app, 31)

    assert log_in(visitor, "an@voorbeeld.nl", PASSWORD).status_code == 302
    assert SECRET.partition(" ")[0] in readable(visitor.get("/proposals"))


def test_account_is_gone_for_good_after_thirty_days_with_what_is_only_theirs(
    app: Flask, visitor: Visitor
) -> None:
    visitor.begin(SECRET)
    _close(visitor)

    told = _sweep(app, 31)

    assert told.startswith("Weg: 0 projecten, 1 accounts")
    assert SECRET not in _dump(app)
    assert "an@voorbeeld.nl" not in _dump(app)
    assert "An de Vries" not in _dump(app)


def test_project_of_a_leaver_stays_with_the_co_author(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin(SECRET)
    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin"})
    other = _write_along(app, visitor, number)
    _close(visitor)
    _sweep(app, 31)

    assert "Dit project weggooien" in readable(other.get(f"/proposals/{number}/people/"))
    history = readable(other.get(f"/proposals/{number}/idea/history/"))
    assert "oud-lid" in history
    assert "An de Vries" not in history


def test_shared_project_of_a_leaver_goes_to_an_administrator(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin(SECRET)
    people = f"/proposals/{number}/people/"
    visitor.get(people)
    submit(visitor, f"{people}organisation", name="De Brug")
    home = re.search(r'href="(/organisations/\d+/)"', visitor.get("/proposals").text)
    assert home
    visitor.get(home[1])
    submit(visitor, f"{home[1]}invite", administrator="yes")
    link = re.search(r'id="fresh-link" value="http://localhost([^"]+)"', visitor.page.text)
    assert link
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    other.get(link[1])
    submit(other)
    visitor.get(people)
    submit(visitor, f"{people}share", shared="yes")
    _close(visitor)
    _sweep(app, 31)

    assert "Dit project weggooien" in readable(other.get(people))


def test_only_administrator_of_others_hands_over_first(app: Flask, visitor: Visitor) -> None:
    visitor.get("/organisations/new")
    submit(visitor, name="De Brug")
    home = visitor.page.request.path
    submit(visitor, f"{home}invite")
    link = re.search(r'id="fresh-link" value="http://localhost([^"]+)"', visitor.page.text)
    assert link
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    other.get(link[1])
    submit(other)

    page = visitor.get("/account/delete")

    assert "Jij bent de enige beheerder van: De Brug" in readable(page)
    assert "Sluit mijn account" not in readable(page)


def test_organisation_of_one_goes_with_its_only_member(app: Flask, visitor: Visitor) -> None:
    visitor.get("/organisations/new")
    submit(visitor, name="Stichting Eenling")
    _close(visitor)

    assert _sweep(app, 31).endswith("1 accounts, 1 organisaties, 0 cursussen.\n")
    assert "Eenling" not in _dump(app)


def test_traces_of_tries_and_mails_do_not_stay(app: Flask, visitor: Visitor) -> None:
    log_in(Visitor(app), "an@voorbeeld.nl", "verkeerd wachtwoord")
    with app.app_context():
        assert database.session.execute(select(accounts.User.id)).all()

    _sweep(app, 2)

    with app.app_context():
        assert database.session.execute(text("select count(*) from attempt")).scalar_one() == 0
