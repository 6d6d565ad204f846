"""Reminders: what the mails say, to whom they go, and how often the command sends them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from app import create_app
from proposal.model.course import HandingIn, Meeting
from proposal.store import accounts, courses, homework, participants, planning
from proposal.store.session import database
from proposal.store.tables import Mail
from tests.client import Visitor
from tests.conftest import QUICK
from tests.coursing import BEGUN, MEETINGS, a_course, takes_part
from tests.databases import Sqlite, settings
from tests.store.builders import a_proposal, a_user
from tests.web.forms import submit, text

TUESDAY = date(2026, 3, 17)
"""The day of the second meeting."""
LATE = datetime(2026, 3, 17, 22, 59)
EVENING = replace(MEETINGS[1], id=0, starts_at=LATE, minutes=30, place="Buurthuis De Es", number=1)
"""A meeting so late that it is still to come, whenever on the day the test takes place."""
FRIDAY = date(2026, 3, 13)
"""Two days before the homework is due."""


def _living(sqlite: Sqlite, folder: Path, today: date) -> Flask:
    chosen = replace(
        settings(folder, sqlite.empty(folder)), address="https://vip.voorbeeld.nl", mail_host="127.0.0.1",
        mail_port=9, mail_from="post@vip.voorbeeld.nl",
    )  # fmt: skip
    return create_app(chosen, TESTING=True, TODAY=today, **QUICK)


@pytest.fixture
def app(sqlite: Sqlite, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """An application that can mail, two days before homework is due; its mail server is away."""
    made = _living(sqlite, tmp_path, getattr(request, "param", FRIDAY))
    yield made
    with made.app_context():
        database.engine.dispose()


on_the_day = pytest.mark.parametrize("app", [TUESDAY], indirect=True)


def _group(app: Flask, *meetings: Meeting) -> tuple[int, int]:
    """Make a course with one participant, An & Zn; return the course and the user."""
    with app.app_context():
        course, user = a_course(a_user("trainer@voorbeeld.nl"), meetings=meetings or MEETINGS), a_user()
        accounts.rename(user, "An & Zn")
        takes_part(course, user, a_proposal(user))
        return course, user


def _mails(app: Flask) -> list[Mail]:
    with app.app_context():
        return list(database.session.execute(select(Mail).order_by(Mail.id)).scalars())


def _run(app: Flask) -> str:
    runner: FlaskCliRunner = app.test_cli_runner()
    result = runner.invoke(args=["reminders"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_command_tells_of_homework_once(app: Flask) -> None:
    course, _ = _group(app)

    assert "Nieuwe herinneringen: 1." in _run(app)
    assert "Nieuwe herinneringen: 0." in _run(app)

    (mail,) = _mails(app)
    assert (mail.recipient, mail.subject) == (
        "an@voorbeeld.nl", "Huiswerk voor zondag 15 maart 2026: Het plan op één A4"
    )  # fmt: skip
    assert mail.body.startswith("Dag An & Zn,\n")
    assert "Dat kan tot zondag 15 maart 2026 om 12:00 uur." in mail.body
    assert "Je eerste A4 mag rammelen." in mail.body
    assert f"https://vip.voorbeeld.nl/courses/{course}/homework/2\n" in mail.body
    assert mail.body.rstrip().endswith(f"https://vip.voorbeeld.nl/courses/{course}/me#reminders")


@on_the_day
def test_mail_on_the_day_tells_time_place_and_what_to_bring(app: Flask) -> None:
    _group(app, replace(EVENING, due_at=BEGUN))

    assert "Nieuwe herinneringen: 1." in _run(app)

    (mail,) = _mails(app)
    assert mail.subject == "Vandaag om 23:59 uur: Haalbaarheid"
    assert "Tijd: van 23:59 tot 00:29 uur\nPlaats: Buurthuis De Es\n" in mail.body
    assert "- wat je al hebt, ook als het nog niet is ingeleverd (Het plan op één A4)" in mail.body


@on_the_day
def test_mail_on_the_day_knows_that_one_handed_in(app: Flask) -> None:
    course, user = _group(app, replace(EVENING, due_at=BEGUN, place=""))
    with app.app_context():
        proposal, meeting = participants.load(course, user).proposal_id, courses.load(course).meetings[0]
        assert proposal
        homework.hand_in(HandingIn(0, course, meeting.id, user, proposal, 0, "", BEGUN), "A4", b"{}")

    _run(app)

    (mail,) = _mails(app)
    assert "- wat je hebt ingeleverd (Het plan op één A4)" in mail.body
    assert "Plaats: vraag het je begeleiders" in mail.body


def test_mail_is_in_the_language_of_who_gets_it(app: Flask) -> None:
    _, user = _group(app)
    with app.app_context():
        accounts.speak(user, "en")

    _run(app)

    assert "15 March 2026" in _mails(app)[0].body


def test_link_in_the_mail_leads_to_where_one_ends_them(app: Flask) -> None:
    visitor = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        course = a_course(a_user("trainer@voorbeeld.nl"))
        takes_part(course, accounts.load("bo@voorbeeld.nl").id, None)
    assert 'id="reminders"' in visitor.get(f"/courses/{course}/me").text

    submit(visitor, f"/courses/{course}/reminders".replace("/reminders", "/me/reminders"), reminded="no")

    assert "Je krijgt geen mail over huiswerk en bijeenkomsten." in text(visitor.page)
    assert "Nieuwe herinneringen: 0." in _run(app)


def test_meeting_that_moved_after_the_mail_tells_its_new_day_in_time(app: Flask) -> None:
    course, _ = _group(app)
    _run(app)
    with app.app_context():
        meeting = courses.load(course).meetings[1]
        planning.change(course, [replace(meeting, due_at=datetime(2026, 3, 14, 11, 0))])

    assert "Nieuwe herinneringen: 1." in _run(app)

    assert "zaterdag 14 maart 2026 om 12:00 uur" in _mails(app)[1].body


def test_each_mail_is_written_in_the_log(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    _, user = _group(app)
    caplog.set_level("INFO")

    _run(app)

    assert f"reminder before of meeting 2 to user {user}" in caplog.text


def test_command_without_a_mail_server_sends_and_notes_nothing(sqlite: Sqlite, tmp_path: Path) -> None:
    silent = create_app(settings(tmp_path, sqlite.empty(tmp_path)), TESTING=True, TODAY=FRIDAY, **QUICK)
    _group(silent)

    result = silent.test_cli_runner().invoke(args=["reminders"])

    assert (result.exit_code, "MAIL_HOST" in result.output, _mails(silent)) == (1, True, [])
    with silent.app_context():
        database.engine.dispose()
