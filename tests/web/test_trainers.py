"""Who guides a course: equal rights, a link for one, handing over, and never nobody."""

import pytest
from flask import Flask

from proposal.store import accounts, participants
from tests.client import PASSWORD, Visitor
from tests.coursing import Guided, a_group
from tests.web.forms import submit, text
from tests.web.joining import a_link


@pytest.fixture
def group(app: Flask) -> tuple[Guided, dict[str, Visitor]]:
    """A course of An with one participant, Bo."""
    return a_group(app, "an", "bo")


def _home(guided: Guided) -> str:
    return f"/courses/{guided.id}/trainers"


def _joined(app: Flask, guided: Guided, an: Visitor) -> tuple[Visitor, int]:
    """Let Dia guide the course as well; return her and her number."""
    dia = Visitor.registered(app, "dia@voorbeeld.nl", "Dia")
    dia.get(a_link(an, _home(guided), invited="Dia"))
    submit(dia)
    with app.app_context():
        return dia, accounts.load("dia@voorbeeld.nl").id


def test_second_trainer_may_do_all_that_the_first_may(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group

    dia, _ = _joined(app, guided, people["an"])

    assert dia.page.request.path == f"/courses/{guided.id}"
    for page in ("trainers", "link"):
        dia.get(f"/courses/{guided.id}/{page}")
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
    dia.get(f"{_home(guided)}/{an}/remove")
    submit(dia)
    people["an"].get(_home(guided), status=404)


def test_trainer_who_stops_is_a_stranger_afterwards(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    dia, number = _joined(app, guided, people["an"])
    dia.get(f"{_home(guided)}/{number}/remove")

    submit(dia)

    dia.get(f"/courses/{guided.id}", status=404)
    assert "Dia" not in text(people["an"].get(_home(guided)))


def test_last_trainer_is_told_why_they_cannot_stop(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
    assert "Nodig dan eerst een ander uit." in text(people["an"].get(_home(guided)))
    people["an"].get(f"{_home(guided)}/{an}/remove")

    submit(people["an"])

    assert "Een cursus heeft altijd een begeleider." in text(people["an"].page)


def test_invitation_can_be_withdrawn(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    link = a_link(people["an"], _home(guided), invited="Dia")
    submit(people["an"], f"{_home(guided)}/withdraw")

    Visitor.registered(app, "dia@voorbeeld.nl", "Dia").get(link, status=404)


def test_participant_who_is_asked_to_guide_stops_taking_part_first(
    group: tuple[Guided, dict[str, Visitor]],
) -> None:
    guided, people = group
    bo = people["bo"]
    link = a_link(people["an"], _home(guided), invited="Bo")
    assert "stop dan eerst als deelnemer" in text(bo.get(link))
    bo.post(link)
    assert "Een tuin van bo." not in text(people["an"].get(_home(guided)))
    bo.get(f"/courses/{guided.id}/me/leave")
    submit(bo)

    bo.get(link)
    submit(bo)

    assert bo.page.request.path == f"/courses/{guided.id}"
    assert "Er doet nog niemand mee." in text(bo.get(_home(guided)))


def test_participant_is_taken_out_after_a_question(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        bo = participants.of_course(guided.id)[0].user_id
    address = f"{_home(guided)}/participants/{bo}/remove"
    assert "Moet Bo uit de cursus?" in text(people["an"].get(address))

    submit(people["an"])

    assert "Bo doet niet meer mee met de cursus." in text(people["an"].page)
    people["an"].get(address, status=404)
    people["bo"].get(f"/courses/{guided.id}", status=404)
    assert "Een tuin van bo." in people["bo"].get("/proposals").text


@pytest.mark.parametrize("page", ["{}/999/remove", "{}/participants/999/remove"])
def test_who_is_not_in_the_course_cannot_be_taken_out(
    group: tuple[Guided, dict[str, Visitor]], page: str
) -> None:
    guided, people = group

    people["an"].get(page.format(_home(guided)), status=404)


@pytest.mark.parametrize("place", ["", "participants/"])
def test_name_of_who_is_not_in_the_course_is_not_told(
    app: Flask, group: tuple[Guided, dict[str, Visitor]], place: str
) -> None:
    guided, people = group
    Visitor.registered(app, "zus@voorbeeld.nl", "Zus")
    with app.app_context():
        zus = accounts.load("zus@voorbeeld.nl").id
    people["an"].get(_home(guided))

    answer = people["an"].post(f"{_home(guided)}/{place}{zus}/remove")

    assert answer.status_code == 404
    assert "Zus" not in people["an"].get(_home(guided)).text


def test_only_trainer_of_a_group_cannot_close_the_account(group: tuple[Guided, dict[str, Visitor]]) -> None:
    an = group[1]["an"]

    page = text(an.get("/account/delete"))

    assert "Jij bent de enige die deze cursussen begeleidt: Voorjaar in West" in page
    assert an.post("/account/delete", password=PASSWORD).status_code == 422
    an.get("/courses")
