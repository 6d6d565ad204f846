"""Attendance on a trainer's phone: two at once, before and after the day, and what participants see of it."""

import re
from datetime import date, datetime

import pytest
from flask import Flask

from proposal.model.course import Presence
from proposal.store import accounts, attendance, courses, participants, planning
from proposal.store.session import writing
from tests.client import JSON, Visitor
from tests.coursing import Guided, a_group
from tests.store.builders import NOW
from tests.web.forms import submit, text

LATER = datetime(2026, 3, 10, 9, 0)
NOTHING_YET = "Aanwezig: 0 · Afgemeld: 0 · Niet gekomen: 0 · Nog niet genoteerd: 2"


@pytest.fixture
def group(app: Flask) -> tuple[Guided, dict[str, Visitor]]:
    """A course of An with two participants, Bo and Cas; its meetings are on 3, 17 and 31 March."""
    return a_group(app, "an", "bo", "cas")


@pytest.fixture
def sheets(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> list[str]:
    """The addresses on which is noted who came, the day before the first meeting."""
    with app.app_context():
        meetings = courses.load(group[0].id).meetings
    return [f"/courses/{group[0].id}/meetings/{each.id}/attendance" for each in meetings]


def _user(app: Flask, name: str) -> int:
    with app.app_context():
        return accounts.load(f"{name}@voorbeeld.nl").id


def _noted(app: Flask, sheet: str) -> list[Presence | None]:
    """Return what is noted of Bo and Cas."""
    course, meeting = (int(each) for each in re.findall(r"\d+", sheet))
    with app.app_context():
        return [each.presence for each in attendance.of_meeting(course, meeting)]


def _names(app: Flask, **presences: str) -> dict[str, str]:
    """Return what the form sends when these were ticked; for whom nothing was noted it sends nothing."""
    return {f"presence__{_user(app, name)}": presence for name, presence in presences.items()}


def test_two_trainers_at_once_keep_each_others_ticks(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 3, 3)
    an, dia = group[1]["an"], Visitor.registered(app, "dia@voorbeeld.nl", "Dia")
    with app.app_context():
        courses.add_trainer(group[0].id, accounts.load("dia@voorbeeld.nl").id, 1, NOW)
    for each in (an, dia):
        each.get(sheets[0])

    submit(an, **_names(app, bo="present"))
    submit(dia, **_names(app, cas="absent"))

    assert _noted(app, sheets[0]) == [Presence.PRESENT, Presence.ABSENT]
    assert "Aanwezig: 1 · Afgemeld: 0 · Niet gekomen: 1 · Nog niet genoteerd: 0" in text(dia.page)


def test_tick_that_was_not_touched_does_not_undo_a_correction(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 5, 3)
    an = group[1]["an"]
    an.get(sheets[0])
    submit(an, **_names(app, bo="absent"))
    old_page = {name: "absent" for name in _names(app, bo="")}
    seen = {f"seen__{_user(app, 'bo')}": "absent"}
    submit(an, **_names(app, bo="present"))

    submit(an, **old_page, **seen, **_names(app, cas="present"))

    assert _noted(app, sheets[0]) == [Presence.PRESENT, Presence.PRESENT]


def test_tick_is_sent_by_itself_and_taken_away_again(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 3, 3)
    an, bo = group[1]["an"], _user(app, "bo")
    an.get(sheets[0])

    answer = an.post(sheets[0], headers=JSON, **{f"presence-{bo}": "present", f"seen-{bo}": ""})
    assert answer.json["told"].startswith("Aanwezig: 1 · Afgemeld: 0")  # type: ignore[index]
    an.post(sheets[0], headers=JSON, **{f"presence-{bo}": "", f"seen-{bo}": "present"})

    assert _noted(app, sheets[0]) == [None, None]


def test_before_the_day_only_sending_word_is_noted(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    an = group[1]["an"]
    an.get(sheets[0])
    assert NOTHING_YET in text(an.page)
    assert 'value="present"' not in an.page.text

    assert submit(an, **_names(app, bo="present")).status_code == 400
    an.get(sheets[0])
    submit(an, **_names(app, bo="excused"))

    assert _noted(app, sheets[0]) == [Presence.EXCUSED, None]


def test_tick_of_a_number_that_nobody_can_have_is_not_found(
    group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    an = group[1]["an"]
    an.get(sheets[0])

    assert an.post(sheets[0], None, **{"presence-" + "9" * 5000: "excused"}).status_code == 404


def test_meeting_that_was_removed_counts_for_nobody(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 3, 20)
    an = group[1]["an"]
    for each in sheets[:2]:
        an.get(each)
        submit(an, **_names(app, bo="present"))
    table = f"/courses/{group[0].id}/group"
    assert "2 van 2" in text(an.get(table))

    with app.app_context():
        planning.remove(group[0].id, courses.load(group[0].id).meetings[1].id, NOW)

    assert "1 van 1" in text(an.get(table))


def test_list_tells_who_joined_later_and_keeps_who_left(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 3, 20)
    Visitor.registered(app, "dia@voorbeeld.nl", "Dia")
    an, bo = group[1]["an"], _user(app, "bo")
    with app.app_context(), writing() as current:
        participants.join_in(current, group[0].id, accounts.load("dia@voorbeeld.nl").id, None, LATER)
    an.get(sheets[0])
    submit(an, **_names(app, bo="present", cas="present"))
    with app.app_context():
        participants.leave(group[0].id, bo, bo, LATER)

    first, second, third = (text(an.get(each)) for each in sheets)

    assert "Kwamen later bij de cursus 1 Dia" in first
    assert "Bo gestopt" in first
    assert "Kwamen later" not in second
    assert "Bo" not in third


def test_participants_read_only_of_themselves_whether_they_came(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], sheets: list[str]
) -> None:
    app.config["TODAY"] = date(2026, 3, 3)
    an, bo, cas = (group[1][name] for name in ("an", "bo", "cas"))
    an.get(sheets[0])

    submit(an, **_names(app, bo="present", cas="excused"))

    meeting = sheets[0].removesuffix("/attendance")
    for page in (f"/courses/{group[0].id}", meeting):
        assert "Je was erbij." in text(bo.get(page))
        assert "afgemeld" not in text(bo.page)
        assert "Je bent afgemeld." in text(cas.get(page))
        assert "Je was" not in text(an.get(page))
