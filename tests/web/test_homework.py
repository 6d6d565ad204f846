"""Homework: what one is told, handed in and read again; who handed in; and who may read it."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.course import Audience, Meeting, Shown
from proposal.model.kind import Kind
from proposal.store import courses, handed, participants, planning, proposals, versions
from tests.client import PASSWORD, Visitor
from tests.coursing import ALL_KINDS, BEGUN, Guided, a_group, takes_part
from tests.store.builders import NOW
from tests.web.forms import log_out, submit, text
from tests.web.owning import user_of


@pytest.fixture
def group(app: Flask) -> tuple[Guided, dict[str, Visitor]]:
    """A course of Tineke with An and Bo; today the lines are due, the A4 later, the plan is for the group."""
    return a_group(app, "tineke", "an", "bo")


def _meeting(app: Flask, guided: Guided, number: int) -> Meeting:
    with app.app_context():
        return courses.load(guided.id).meetings[number - 1]


def _homework(app: Flask, guided: Guided, number: int) -> str:
    return f"/courses/{guided.id}/homework/{_meeting(app, guided, number).id}"


def _hands_in(app: Flask, guided: Guided, visitor: Visitor, number: int = 2, remark: str = "") -> int:
    """Hand in for a meeting and return the number of what was handed in."""
    visitor.get(_homework(app, guided, number))
    submit(visitor, remark=remark)
    with app.app_context():
        return handed.of_course(guided.id)[-1].id


def test_participant_is_told_what_is_missing_and_hands_in_all_the_same(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    an = people["an"]
    an.save(f"/proposals/{guided.proposals['an']}/idea", {"what": "Samen koken", "how": "Elke week"})

    page = text(an.get(_homework(app, guided, 2)))

    assert "Voor ‘Haalbaarheid’: uiterlijk zondag 15 maart 2026 om 12:00 uur." in page
    assert "Staat er Wat je gaat doen Nog niet Voor wie" in page
    assert "Je eerste A4 mag rammelen." in page
    assert "Nog niet alles staat er. Je kunt toch inleveren" in page
    submit(an, remark="Is het te groot?")
    assert "Het is ingeleverd." in text(an.page)
    with app.app_context():
        (named,) = versions.of_proposal(guided.proposals["an"])
        (found,) = handed.of_course(guided.id)
    assert named.name == "Ingeleverd voor bijeenkomst 2: Haalbaarheid"
    assert (found.version_id, found.remark) == (named.id, "Is het te groot?")


def test_list_tells_of_every_piece_how_it_stands(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    _hands_in(app, guided, people["an"])

    page = text(people["an"].get(f"/courses/{guided.id}/homework"))

    assert re.search(r"Een paar zinnen over het idee .{0,120}Nog niet ingeleverd", page)
    assert re.search(r"Het plan op één A4 .{0,120}Ingeleverd jij, 2 maart 2026", page)


def test_second_press_hands_in_once(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    address = _homework(app, guided, 2)
    people["an"].get(address)

    for _ in range(2):
        assert people["an"].post(address, remark="Kijk eens.").status_code == 303

    with app.app_context():
        assert len(handed.of_course(guided.id)) == 1


def test_handing_in_again_shows_the_newest_and_keeps_the_first(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    first = _hands_in(app, guided, people["an"])
    people["an"].save(f"/proposals/{guided.proposals['an']}/idea", {"what": "Samen koken"})

    second = _hands_in(app, guided, people["an"])

    page = people["tineke"].get(f"/courses/{guided.id}/homework?meeting={_meeting(app, guided, 2).id}").text
    assert f"/courses/{guided.id}/handed/{second}" in page
    assert f"/courses/{guided.id}/handed/{first}" not in page
    assert "Samen koken" not in people["tineke"].get(f"/courses/{guided.id}/handed/{first}").text


def test_homework_that_comes_after_its_moment_is_told_as_later(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        first = courses.load(guided.id).meetings[0]
        planning.change(guided.id, [replace(first, due_at=BEGUN.replace(hour=11))])
    assert "het moment is voorbij" in text(people["an"].get(f"/courses/{guided.id}/homework"))

    _hands_in(app, guided, people["an"], 1)

    assert "Later ingeleverd" in text(people["an"].get(f"/courses/{guided.id}/homework"))


def test_trainer_sees_who_handed_in_what_is_missing_and_what_changed_since(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    number = guided.proposals["an"]
    _hands_in(app, guided, people["an"], remark="Is het te groot?")
    people["an"].save(f"/proposals/{number}/audience", {"who": "Vaders"})

    address = f"/courses/{guided.id}/homework?meeting={_meeting(app, guided, 2).id}"
    listed = people["tineke"].get(address).text
    page = text(people["tineke"].page)

    assert "2. Haalbaarheid 1 van 2" in page
    assert re.search(r"An Ingeleverd 2 maart 2026.{0,8} Is het te groot\? Wat je gaat doen; Voor wie;", page)
    assert "Doelgroep. Bekijk het verschil bij An" in page
    assert "Vaders" in text(people["tineke"].get(f"/proposals/{number}/versions/compare?from=1&to=now"))
    assert "versions/compare?from=1&amp;to=now" in listed
    assert "Bo Nog niet ingeleverd – –" in page


def test_trainer_reads_nothing_of_who_shares_nothing(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    number = _hands_in(app, guided, people["an"], remark="Alleen voor wie leest.")
    with app.app_context():
        participants.consent(guided.id, user_of(people["an"]), frozenset(), NOW)

    page = text(people["tineke"].get(f"/courses/{guided.id}/homework?meeting={_meeting(app, guided, 2).id}"))

    assert "Niet met jullie gedeeld." in page
    assert "Alleen voor wie leest." not in page
    assert people["tineke"].finds_nothing(f"/courses/{guided.id}/handed/{number}")


def test_points_of_money_are_not_told_to_who_may_not_see_money(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        texts = frozenset({(Audience.TRAINERS, Shown.TEXTS)})
        participants.consent(guided.id, user_of(people["an"]), texts, NOW)
    _hands_in(app, guided, people["an"], 3)

    page = text(people["tineke"].get(f"/courses/{guided.id}/homework?meeting={_meeting(app, guided, 3).id}"))

    assert "Resultaten: wat er straks anders is" in page.partition("Bo")[0]
    assert page.count("Een begroting met minstens één post") == 1, "only in the rule"


def test_group_reads_what_was_handed_in_for_the_group_while_that_is_agreed(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    an, bo = people["an"], people["bo"]
    with app.app_context():
        participants.consent(guided.id, user_of(an), ALL_KINDS, NOW)
    alone, together = _hands_in(app, guided, an, 2), _hands_in(app, guided, an, 3)

    listed = bo.get(f"/courses/{guided.id}/homework").text

    assert f"/handed/{together}" in listed
    assert f"/handed/{alone}" not in listed
    assert "Een tuin van an." in text(bo.get(f"/courses/{guided.id}/handed/{together}"))
    with app.app_context():
        participants.leave(guided.id, user_of(an), user_of(an), NOW)
    assert f"/handed/{together}" not in bo.get(f"/courses/{guided.id}/homework").text
    assert bo.finds_nothing(f"/courses/{guided.id}/handed/{together}")


def test_group_reads_nothing_that_was_handed_in_for_the_trainers_when_the_meeting_is_opened_to_all(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    an, bo = people["an"], people["bo"]
    with app.app_context():
        participants.consent(guided.id, user_of(an), ALL_KINDS, NOW)
    before = _hands_in(app, guided, an, 2)
    with app.app_context():
        planning.change(guided.id, [replace(courses.load(guided.id).meetings[1], shared=Audience.GROUP)])

    assert f"/handed/{before}" not in bo.get(f"/courses/{guided.id}/homework").text
    assert bo.finds_nothing(f"/courses/{guided.id}/handed/{before}")
    assert "Wat je eerder inleverde, lezen alleen de begeleiders." in text(an.get(_homework(app, guided, 2)))
    after = _hands_in(app, guided, an, 2)
    assert after != before, "the same work, for others"
    assert f"/handed/{after}" in bo.get(f"/courses/{guided.id}/homework").text
    assert "Wat je eerder inleverde" not in text(an.get(_homework(app, guided, 2)))
    with app.app_context():
        planning.change(guided.id, [replace(courses.load(guided.id).meetings[1], shared=Audience.TRAINERS)])
    assert bo.finds_nothing(f"/courses/{guided.id}/handed/{after}")


def test_look_shows_what_the_readers_will_see_and_no_more(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, _ = group
    cas = Visitor.registered(app, "cas@voorbeeld.nl", "Cas")
    user, made = user_of(cas), example(Kind.SERIES)
    with app.app_context():
        number = proposals.bring_in(user, made, BEGUN)
        takes_part(guided.id, user, number, frozenset({(Audience.TRAINERS, Shown.TEXTS)}))
    address = _homework(app, guided, 3)

    page = text(cas.get(f"{address}/look"))

    assert "Vaders aan tafel" in page
    assert made.budget.lines[0].description not in page
    assert "Dit zien zij niet: Mijn begroting, dekkingsplan en fondsen" in page
    assert cas.finds_nothing(f"{address}/look?for=group")


def test_two_who_share_a_project_hand_in_for_each_other(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        user, number = user_of(people["bo"]), guided.proposals["an"]
        takes_part(guided.id, user, number)
    _hands_in(app, guided, people["an"])

    assert "Ingeleverd An, 2 maart" in text(people["bo"].get(f"/courses/{guided.id}/homework"))


def test_participant_without_a_project_is_led_to_choosing_one(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, _ = group
    cas = Visitor.registered(app, "cas@voorbeeld.nl", "Cas")
    user = user_of(cas)
    with app.app_context():
        takes_part(guided.id, user, None)

    assert "Kies eerst een project" in text(cas.get(_homework(app, guided, 2)))
    answer = cas.post(_homework(app, guided, 2))

    assert answer.headers["Location"] == f"/courses/{guided.id}/me"


def test_remark_survives_a_login_that_was_over(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    address, an = _homework(app, guided, 2), people["an"]
    log_out(an)
    assert an.client.post(address, data={"remark": "Lang over nagedacht."}).status_code == 401

    an.get("/login")
    token = an.hidden()["csrf_token"]
    typed = {"remark": "Lang over nagedacht.", "login-email": "an@voorbeeld.nl", "login-password": PASSWORD}
    answer = an.client.post(address, data={"csrf_token": token, **typed})

    assert "Lang over nagedacht.</textarea>" in answer.text
    with app.app_context():
        assert handed.of_course(guided.id) == ()


def test_task_list_and_course_lead_to_the_homework_that_comes(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    an, number = people["an"], guided.proposals["an"]
    coming = "Voor dinsdag 3 maart 2026: een paar zinnen over het idee."

    for page in (f"/proposals/{number}/", f"/courses/{guided.id}"):
        assert f"{coming} Nog niet ingeleverd. Het kan" in text(an.get(page))
        assert f'href="{_homework(app, guided, 1)}"' in an.page.text
    _hands_in(app, guided, an, 1)

    for page in (f"/proposals/{number}/", f"/courses/{guided.id}"):
        assert f"{coming} Ingeleverd op maandag 2 maart 2026." in text(an.get(page))
