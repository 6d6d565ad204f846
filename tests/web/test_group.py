"""The table of a group, and the page of one participant."""

import re
from datetime import date, datetime, timedelta

from flask import Flask

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.course import Audience, HandingIn, Presence, Shown, Stage
from proposal.model.kind import Kind
from proposal.model.proposal import Place
from proposal.store import (
    accounts,
    attendance,
    comments,
    courses,
    homework,
    invitations,
    participants,
    proposals,
    stages,
)
from proposal.store.invitations import Offer
from proposal.web import clock
from tests.coursing import BEGUN, TO_TRAINERS, Guided, a_group

TEXTS_ONLY = frozenset({(Audience.TRAINERS, Shown.TEXTS)})
ROW = r'<tr role="row"><th scope="row".*?</tr>'


def _user(app: Flask, name: str) -> int:
    with app.app_context():
        return accounts.load(f"{name}@voorbeeld.nl").id


def _rows(page: str) -> dict[str, str]:
    """Return the words of each line of the table, by the name at its head."""
    found = {}
    for row in re.findall(ROW, page, re.DOTALL):
        words = " ".join(re.sub(r"<[^>]+>", " ", row).split())
        found[words.split()[0]] = words
    return found


def _names(page: str) -> list[str]:
    return list(_rows(page))


def _brings(app: Flask, group: Guided, name: str, kind: Kind = Kind.SERIES) -> int:
    """Let somebody take part with a whole example, and the trainers read that."""
    user = _user(app, name)
    with app.app_context():
        number = proposals.bring_in(user, example(kind), BEGUN)
        participants.choose(group.id, user, number, BEGUN)
        participants.consent(group.id, user, TO_TRAINERS, BEGUN)
    return number


def _says(app: Flask, course: int, proposal: int, kind: CommentKind, sent: bool = True) -> None:
    place = Anchor(Place("idea", "what"))
    comment = Comment(0, proposal, course, Circle.COURSE, kind, place, "Voor wie?", 1, BEGUN,
                      sent_at=BEGUN if sent else None)  # fmt: skip
    with app.app_context():
        comments.add(comment)


def test_table_says_of_everybody_how_far_they_are(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo", "daan")
    number = _brings(app, group, "bo")
    _says(app, group.id, number, CommentKind.MUST)
    _says(app, group.id, number, CommentKind.QUESTION, sent=False)

    page = people["tanja"].get(f"/courses/{group.id}/group").text

    bo, daan = _rows(page)["Bo"], _rows(page)["Daan"]
    assert "Vaders aan tafel" in bo
    assert "1 1 moet 1 niet verstuurd" in bo
    assert "sluitend" in bo
    assert "Een tuin van daan." in daan
    assert daan.count("nog niet begonnen") >= 15
    assert f'href="/proposals/{number}/draft#at-budget--"' in page


def test_cell_leads_to_a_place_in_the_draft(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    page = people["tanja"].get(f"/courses/{group.id}/group").text
    places = re.findall(r'class="cell state-\w+" href="([^"#]+)#([^"]+)"', page)
    assert len(places) == 17, "of the pitch all is for oneself"

    draft = people["tanja"].get(places[0][0]).text

    assert [place for _, place in places if f'id="{place}"' not in draft] == []


def test_who_shares_nothing_is_named_without_states(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    with app.app_context():
        participants.consent(group.id, _user(app, "bo"), frozenset(), BEGUN)

    page = people["tanja"].get(f"/courses/{group.id}/group").text

    assert "deelt nog niets" in _rows(page)["Bo"]
    assert "Een tuin van bo" not in page
    assert f"/proposals/{group.proposals['bo']}/" not in page
    person = people["tanja"].get(f"/courses/{group.id}/people/{_user(app, 'bo')}").text
    assert "Bo deelt nog niets met de begeleiders." in person
    assert "Een tuin van bo" not in person


def test_who_shares_only_texts_shows_no_money(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    _brings(app, group, "bo")
    before = people["tanja"].get(f"/courses/{group.id}/group").text
    with app.app_context():
        participants.consent(group.id, _user(app, "bo"), TEXTS_ONLY, BEGUN)

    page = people["tanja"].get(f"/courses/{group.id}/group").text

    assert "sluitend" in _rows(before)["Bo"]
    assert "sluitend" not in page
    assert _rows(page)["Bo"].count("niet gedeeld") == 5  # four steps and the balance
    assert "Ingediend" in _rows(before)["Bo"] or "Nazorg" in _rows(before)["Bo"]
    assert "Ingediend" not in _rows(page)["Bo"]
    assert "Nazorg" not in _rows(page)["Bo"]


def test_two_who_share_a_project_show_what_both_let_see(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo", "daan")
    number, daan = group.proposals["bo"], _user(app, "daan")
    with app.app_context():
        secret = invitations.make(Offer(proposal_id=number), "Daan", _user(app, "bo"), clock.now())
        invitations.accept(secret, daan, clock.now())
        participants.choose(group.id, daan, number, BEGUN)
        participants.consent(group.id, daan, frozenset(), BEGUN)

    page = people["tanja"].get(f"/courses/{group.id}/group").text

    assert "deelt nog niets" in _rows(page)["Bo"]
    assert "deelt nog niets" in _rows(page)["Daan"]


def test_what_is_only_for_oneself_counts_nowhere_in_the_table(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    number = _brings(app, group, "bo")
    before = _rows(people["tanja"].get(f"/courses/{group.id}/group").text)["Bo"]

    people["bo"].save(f"/proposals/{number}/pitch", {"four": "woord " * 2000})

    assert "Wat kun je schrappen?" in people["bo"].get(f"/proposals/{number}/pitch").text
    assert _rows(people["tanja"].get(f"/courses/{group.id}/group").text)["Bo"] == before


def test_table_is_sorted_by_any_column_and_back(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo", "daan", "eva")
    _says(app, group.id, group.proposals["daan"], CommentKind.QUESTION)
    with app.app_context():
        stages.reach(group.id, _user(app, "eva"), Stage.PRESENTABLE, 1, BEGUN)
    address = f"/courses/{group.id}/group"

    def order(query: str) -> list[str]:
        return _names(people["tanja"].get(f"{address}?{query}").text)

    assert order("") == ["Bo", "Daan", "Eva"]
    assert order("down=1") == ["Eva", "Daan", "Bo"]
    assert order("sort=comments&down=1")[0] == "Daan"
    assert order("sort=stage")[-1] == "Eva"
    assert order("sort=budget") == ["Bo", "Daan", "Eva"]
    assert order("sort=onzin&show=onzin&stage=onzin") == ["Bo", "Daan", "Eva"]
    page = people["tanja"].get(f"{address}?sort=comments&down=1").text
    assert re.search(r'aria-sort="descending"><a [^>]*sort=comments', page)
    assert page.count("aria-sort") == 1


def test_stage_of_another_project_is_not_in_the_table(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    bo = _user(app, "bo")
    with app.app_context():
        stages.reach(group.id, bo, Stage.PRESENTABLE, 1, BEGUN)
        other = proposals.create(bo, "Een heel ander idee.", BEGUN)
        participants.choose(group.id, bo, other, BEGUN)

    assert _names(people["tanja"].get(f"/courses/{group.id}/group?stage=presentable").text) == []
    assert "Neem terug: presentabel" not in people["tanja"].get(f"/courses/{group.id}/people/{bo}").text


def test_table_shows_only_those_one_asked_for(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo", "daan")
    app.config["TODAY"] = date(2026, 3, 4)
    _says(app, group.id, group.proposals["daan"], CommentKind.QUESTION)
    with app.app_context():
        bo, number = _user(app, "bo"), group.proposals["bo"]
        first, second, _ = _meetings(group.id)
        for each in (first, second):
            given = HandingIn(0, group.id, each, bo, number, 0, "", BEGUN + timedelta(hours=1))
            homework.hand_in(given, "Huiswerk", document.write(proposals.load(number).proposal))
        stages.reach(group.id, bo, Stage.PRESENTABLE, 1, BEGUN)

    def left(query: str) -> list[str]:
        return _names(people["tanja"].get(f"/courses/{group.id}/group?{query}").text)

    assert left("show=behind") == ["Daan"]
    assert left("show=handed") == ["Bo"]
    assert left("show=comments") == ["Daan"]
    assert left("stage=presentable") == ["Bo"]
    assert left("show=quiet") == []
    assert "Niemand in de groep past hierbij." in people["tanja"].page.text


def _meetings(course: int) -> tuple[int, ...]:
    return tuple(each.id for each in courses.load(course).meetings)


def test_attendance_is_counted_over_meetings_of_which_it_was_noted(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo", "daan")
    app.config["TODAY"] = date(2026, 4, 20)
    bo, daan = _user(app, "bo"), _user(app, "daan")
    with app.app_context():
        first, second, _ = _meetings(group.id)
        now = datetime(2026, 4, 20)
        attendance.note(group.id, first, {bo: Presence.PRESENT, daan: Presence.EXCUSED}, 1, now)
        attendance.note(group.id, second, {bo: Presence.PRESENT, daan: Presence.PRESENT}, 1, now)

    rows = _rows(people["tanja"].get(f"/courses/{group.id}/group").text)

    assert rows["Bo"].endswith("2 van 2")
    assert rows["Daan"].endswith("1 van 2")


def test_course_without_participants_tells_how_to_invite(app: Flask) -> None:
    group, people = a_group(app, "tanja")

    page = people["tanja"].get(f"/courses/{group.id}/group").text

    assert "Er doet nog niemand mee" in page
    assert f'href="/courses/{group.id}/link"' in page


def test_presentable_is_a_compliment_that_can_be_taken_back(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    person = f"/courses/{group.id}/people/{_user(app, 'bo')}"
    number = group.proposals["bo"]
    page = people["tanja"].get(person).text
    assert "Nu: 0 van de 17 onderdelen compleet" in page

    people["tanja"].post(f"{person}/stages", stage="presentable")

    assert "Presentabel" in _rows(people["tanja"].get(f"/courses/{group.id}/group").text)["Bo"]
    assert "vindt je plan presentabel" in people["bo"].get(f"/courses/{group.id}").text
    assert "vindt je plan presentabel" in people["bo"].get(f"/proposals/{number}/").text
    assert people["bo"].autosave(f"/proposals/{number}/idea", {"what": "Samen koken."}).status_code in (
        200,
        409,
    )
    people["tanja"].get(person)
    people["tanja"].post(f"{person}/stages", stage="presentable", back="1")
    assert "presentabel" not in people["bo"].get(f"/proposals/{number}/").text
    assert people["tanja"].post(f"{person}/stages", stage="sent").status_code == 400


def test_page_of_somebody_who_stopped_is_not_there(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    user = _user(app, "bo")
    with app.app_context():
        participants.leave(group.id, user, user, BEGUN)

    assert people["tanja"].finds_nothing(f"/courses/{group.id}/people/{user}")
    assert people["tanja"].finds_nothing(f"/courses/{group.id}/people/{_user(app, 'tanja')}")
