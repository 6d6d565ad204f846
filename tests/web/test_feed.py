"""The feed: the dates as a calendar reads them, by a secret address, and what does not stand in it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from icalendar import Alarm, Calendar, Event

from proposal.model.change import Change
from proposal.model.following import Term, TermKind
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Contact
from proposal.store import accounts, answers, feeds, proposals
from proposal.store.answers import Hand
from tests.client import Visitor
from tests.funds.dated import asked, planned, sent
from tests.store.builders import NOW
from tests.web.forms import submit, text

BOS = Contact(
    "c1", "b", date(2026, 2, 27), None, "mevrouw Bos", "Vroeg van alles", "Mail Bos", date(2026, 3, 9)
)
TERM = Term("t1", "b", TermKind.CONDITION, "Noem mevrouw Bos", date(2026, 5, 1))
LAST = Place("funds", "deadline", "a")


def _project() -> Proposal:
    waits = replace(asked("b", "Fonds Kade"), person="mevrouw Bos", notes="Bos belt graag")
    made = planned(asked(deadline=date(2026, 3, 12)), waits, start=date(2026, 9, 1), contacts=(BOS,),
                   terms=(TERM,))  # fmt: skip
    return sent(made, date(2026, 1, 5), "b")


@pytest.fixture
def number(app: Flask, visitor: Visitor) -> int:
    """A project of An."""
    with app.app_context():
        return proposals.bring_in(accounts.load("an@voorbeeld.nl").id, _project(), NOW)


def _address(visitor: Visitor, do: str = "renew") -> str:
    """Press the button on the agenda and return the path of the address that stands there then, or ""."""
    visitor.get("/agenda")
    submit(visitor, "/agenda/address", do=do)
    found = re.search(
        r'id="feed-address" value="http://localhost(/agenda/[\w-]{32}\.ics)"', visitor.page.text
    )
    return found[1] if found else ""


def _read(app: Flask, address: str) -> dict[str, Event]:
    """Read the calendar as a program without a login does; the entries by the beginning of their uid."""
    answer = app.test_client().get(address)
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    calendar = Calendar.from_ical(answer.data)
    assert isinstance(calendar, Calendar)
    return {str(each["uid"]).rpartition("-1-")[0]: each for each in calendar.events}


def _save(app: Flask, number: int, value: Any) -> None:
    with app.app_context():
        change = Change(LAST, "applications", value, str(value), 1, None)
        answers.save(number, [change], Hand(1, "p1", NOW))


@pytest.mark.usefixtures("number")
def test_calendar_has_all_dates_as_whole_days_with_a_warning_before_a_deadline(
    app: Flask, visitor: Visitor
) -> None:
    found = _read(app, _address(visitor))

    assert set(found) == {"send:a", "send:b", "next:c1", "term:t1", "start"}
    send = found["send:a"]
    assert (send.start, send.end) == (date(2026, 3, 12), date(2026, 3, 13))
    assert str(send["summary"]) == "Laatste goede dag om te versturen aan Fonds De Brug (Samen eten)"
    assert "Deze dag hebben jullie zelf opgeschreven." in str(send["description"])
    assert str(send["url"]).endswith("/applications/a/")
    (alarm,) = send.walk("VALARM")
    assert isinstance(alarm, Alarm)
    assert timedelta(days=-3, hours=9) == alarm.TRIGGER
    assert str(found["send:b"]["summary"]) == "✓ Verstuurd aan Fonds Kade (Samen eten)"
    assert not found["send:b"].walk("VALARM")


@pytest.mark.usefixtures("number")
def test_calendar_has_no_notes_and_no_names_of_people(app: Flask, visitor: Visitor) -> None:
    answer = app.test_client().get(_address(visitor))

    assert "Bos" not in answer.text
    assert "Volgende stap met Fonds Kade" in answer.text.replace("\r\n ", "")
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in answer.text
    assert "X-PUBLISHED-TTL:PT12H" in answer.text
    assert (answer.headers["Cache-Control"], answer.headers["Referrer-Policy"]) == ("no-store", "no-referrer")


def test_changed_date_takes_the_place_of_the_one_before(app: Flask, visitor: Visitor, number: int) -> None:
    address = _address(visitor)
    before = _read(app, address)["send:a"]

    _save(app, number, date(2026, 3, 19))
    after = _read(app, address)["send:a"]

    assert str(after["uid"]) == str(before["uid"])
    assert int(str(after["sequence"])) > int(str(before["sequence"]))
    assert after.start == date(2026, 3, 19)


@pytest.mark.usefixtures("number")
def test_new_address_ends_the_old_one_and_an_address_can_be_taken_away(app: Flask, visitor: Visitor) -> None:
    first, second = _address(visitor), _address(visitor)

    assert app.test_client().get(first).status_code == 404
    assert _read(app, second)
    assert _address(visitor, "revoke") == ""
    assert app.test_client().get(second).status_code == 404
    assert "Maak dan een geheim adres." in text(visitor.page)


@pytest.mark.usefixtures("number")
def test_unknown_address_and_that_of_a_closed_account_lead_nowhere(app: Flask, visitor: Visitor) -> None:
    address = _address(visitor)
    with app.app_context():
        accounts.set_active(accounts.load("an@voorbeeld.nl").id, False)

    pages = [app.test_client().get(each) for each in (address, "/agenda/x.ics", "/agenda/.ics")]

    assert [each.status_code for each in pages] == [404, 404, 404]


def test_calendar_is_in_the_language_of_its_reader_and_leaves_out_what_was_thrown_away(
    app: Flask, visitor: Visitor, number: int
) -> None:
    with app.app_context():
        user = accounts.load("an@voorbeeld.nl").id
        accounts.speak(user, "en")
        assert "send:a" in _read(app, f"/agenda/{feeds.renew(user, NOW)}.ics")
        proposals.bin_proposal(number, user, NOW)

        assert _read(app, f"/agenda/{feeds.renew(user, NOW)}.ics") == {}
