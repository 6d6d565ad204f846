"""Resuming: what was typed while the login ran out is there again after logging in, and saved by Opslaan."""

from flask import Flask

from proposal.store import proposals
from tests.client import JSON, PASSWORD, Visitor
from tests.web.forms import submit, text

ADDRESS = "an@voorbeeld.nl"
TYPED = "Elke zondag koken we met <vaders> & kinderen."


def _forget_login(visitor: Visitor) -> None:
    visitor.client.delete_cookie("session")
    visitor.client.delete_cookie("remember_token")


def _title(app: Flask, number: int) -> str:
    with app.app_context():
        return proposals.load(number).proposal.idea.title


def _post_without_login(visitor: Visitor) -> int:
    """Type in a step, let the login run out, press Opslaan; the login page that carries the text is open."""
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/idea")
    _forget_login(visitor)
    visitor.page = visitor.post(f"/proposals/{number}/idea", title=TYPED)
    assert visitor.page.status_code == 401
    return number


def test_text_comes_back_unsaved_after_logging_in_and_is_written_by_saving(
    app: Flask, visitor: Visitor
) -> None:
    number = _post_without_login(visitor)

    submit(visitor, login__email=ADDRESS, login__password=PASSWORD)

    assert "Deze tekst staat nog niet in je project." in text(visitor.page)
    assert 'value="Elke zondag koken we met &lt;vaders&gt; &amp; kinderen."' in visitor.page.text
    assert _title(app, number) != TYPED

    visitor.post(f"/proposals/{number}/idea", title=TYPED)
    assert _title(app, number) == TYPED


def test_wrong_password_keeps_the_text_on_the_page(app: Flask, visitor: Visitor) -> None:
    _post_without_login(visitor)

    submit(visitor, login__email=ADDRESS, login__password="verkeerd wachtwoord")
    assert visitor.page.status_code == 422
    assert "horen niet bij elkaar" in text(visitor.page)
    assert "verkeerd wachtwoord" not in visitor.page.text

    submit(visitor, login__email=ADDRESS, login__password=PASSWORD)
    assert "koken we met" in visitor.page.text


def test_text_is_not_shown_in_someone_elses_account(app: Flask, visitor: Visitor) -> None:
    Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    number = _post_without_login(visitor)

    submit(visitor, login__email="bo@voorbeeld.nl", login__password=PASSWORD)

    assert "Met dit account kun je hier niet schrijven." in text(visitor.page)
    assert visitor.client.get(f"/proposals/{number}/idea").status_code == 302

    submit(visitor, login__email=ADDRESS, login__password=PASSWORD)
    assert "koken we met" in visitor.page.text


def test_proposal_that_is_not_there_answers_like_one_of_others(app: Flask, visitor: Visitor) -> None:
    Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    number = _post_without_login(visitor)
    guest = Visitor(app)
    guest.get("/login")
    pages = []
    for wanted in (number, 999):
        data = {**guest.hidden(), "login-email": "bo@voorbeeld.nl", "login-password": PASSWORD}
        pages.append(guest.client.post(f"/proposals/{wanted}/idea", data=data))

    assert [each.status_code for each in pages] == [422, 422]
    assert text(pages[0]) == text(pages[1])


def test_first_lines_survive_a_login_that_ran_out(app: Flask, visitor: Visitor) -> None:
    visitor.get("/proposals/new")
    _forget_login(visitor)
    visitor.page = visitor.post("/proposals/new", few_lines=TYPED)

    submit(visitor, login__email=ADDRESS, login__password=PASSWORD)
    assert "Elke zondag koken we met &lt;vaders&gt;" in visitor.page.text

    submit(visitor, few_lines=TYPED)
    assert "Je eerste zinnen zijn bewaard." in text(visitor.page)


def test_script_is_told_where_to_log_in(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/idea")
    _forget_login(visitor)

    answer = visitor.autosave(f"/proposals/{number}/idea", {"title": TYPED})

    assert answer.status_code == 401
    assert answer.json is not None
    assert answer.json["login"].startswith("/login?next=/proposals/")


def test_token_after_login_is_good_for_the_open_page(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    page = visitor.get(f"/proposals/{number}/idea")
    _forget_login(visitor)
    visitor.get("/login")
    submit(visitor, email=ADDRESS, password=PASSWORD)

    fresh = visitor.client.get("/token", headers=JSON).json
    assert fresh is not None
    visitor.page = page
    answer = visitor.post(f"/proposals/{number}/idea", csrf_token=fresh["token"], title=TYPED)

    assert answer.status_code == 303
    assert _title(app, number) == TYPED
