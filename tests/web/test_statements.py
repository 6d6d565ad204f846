"""Statements: how often a page asks the database, whatever it shows."""

from flask import Flask

from proposal.exchange import document
from proposal.model.course import HandingIn
from proposal.model.proposal import Place
from proposal.store import courses, homework, participants, proposals
from proposal.store.accounts import User
from proposal.store.course_tables import ConsentRow
from proposal.store.session import writing
from tests.client import Visitor
from tests.coursing import BEGUN, TO_TRAINERS, a_course, takes_part
from tests.store.builders import NOW, a_proposal, a_user
from tests.web.counting import count
from tests.web.returning import bring_back, gone_out

MOST = 4
MOST_OF_LIST = 6
MOST_OF_LIST_ANEW = 9
"""The list also names one's courses."""
MOST_OF_TASKS = 7
"""The task list also tells what others said, what came back in files, and what is to be handed in."""
MOST_ANEW = 8
MOST_OF_COURSE = 9
MOST_OF_HOMEWORK = 12
"""A course takes three, its people and their names two, what was handed in and what changed since three."""
MOST_OF_GROUP = 8
MOST_OF_GROUP_ANEW = 11


def _changed(visitor: Visitor, number: int, title: str) -> None:
    visitor.save(f"/proposals/{number}/idea", {"title": title})


def test_pages_of_a_proposal_take_few_statements(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    for page in ("idea", "activities", "budget", "", "glasses"):
        visitor.get(f"/proposals/{number}/{page}")

        assert count(app, visitor, f"/proposals/{number}/{page}") <= (MOST if page else MOST_OF_TASKS), page


def test_task_list_takes_as_many_statements_with_five_reports_that_wait_as_with_none(
    app: Flask, visitor: Visitor
) -> None:
    number = visitor.begin()
    file, address = gone_out(app, number), f"/proposals/{number}/"
    visitor.get(address)
    with_none = count(app, visitor, address)
    for each in range(5):
        bring_back(app, file, file.report({Place("idea", "what"): f"Versie {each}"}))

    anew = count(app, visitor, address)

    assert "Er wachten 5 verslagen" in visitor.page.text
    assert anew == count(app, visitor, address) == with_none <= MOST_OF_TASKS


def test_page_takes_as_many_statements_with_twelve_rows_as_with_one(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/activities"
    visitor.add_row(address, "activities")
    visitor.get(address)
    with_one = count(app, visitor, address)
    for _ in range(11):
        visitor.add_row(address, "activities")

    anew = count(app, visitor, address)

    assert count(app, visitor, address) == with_one
    assert anew <= MOST_ANEW


def test_list_takes_as_many_statements_with_six_projects_as_with_one(app: Flask, visitor: Visitor) -> None:
    first = visitor.begin()
    with app.app_context():
        a_course(1)
    visitor.get("/proposals")
    with_one = count(app, visitor, "/proposals")
    _changed(visitor, first, "Tuin")
    anew_with_one = count(app, visitor, "/proposals")
    others = [visitor.begin() for _ in range(5)]
    with app.app_context():
        a_course(1)
    visitor.get("/proposals")
    with_six = count(app, visitor, "/proposals")
    for number in (first, *others):
        _changed(visitor, number, f"Plan {number}")

    anew_with_six = count(app, visitor, "/proposals")

    assert with_one == with_six <= MOST_OF_LIST
    assert anew_with_one == anew_with_six <= MOST_OF_LIST_ANEW


def test_courses_take_as_many_statements_with_five_as_with_one(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        first = a_course(1)
        takes_part(first, a_user("bo@voorbeeld.nl"), None)
        meeting = f"/courses/{first}/meetings/{courses.load(first).meetings[0].id}"
    pages = ("/courses", f"/courses/{first}", f"/courses/{first}/trainers", f"/courses/{first}/link",
             f"{meeting}/attendance", f"{meeting}/guide")  # fmt: skip
    visitor.get("/courses")
    before = [count(app, visitor, each) for each in pages]
    with app.app_context():
        for _ in range(4):
            a_course(1)
        for each in range(10):
            takes_part(first, a_user(f"mens{each}@voorbeeld.nl"), None)

    assert [count(app, visitor, each) for each in pages] == before
    assert max(before) <= MOST_OF_COURSE


def _crowd(course: int, numbers: range) -> None:
    """Let so many people take part, each with a project that the trainers may read."""
    with writing() as current:
        users = [User(email=f"mens{each}@voorbeeld.nl", name=f"Mens {each}", active=True,
                      fs_uniquifier=f"mens{each}") for each in numbers]  # fmt: skip
        current.add_all(users)
        current.flush()
        for each in users:
            number = proposals.begin_with(current, each.id, f"Een tuin van {each.name}.", BEGUN)
            participants.join_in(current, course, each.id, number, BEGUN)
            current.flush()
            current.add_all(
                ConsentRow(course_id=course, user_id=each.id, audience=audience, shown=shown, at=BEGUN)
                for audience, shown in TO_TRAINERS
            )


def test_group_takes_as_many_statements_with_two_hundred_as_with_two(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        course = a_course(1)
        _crowd(course, range(2))
    address = f"/courses/{course}/group"
    anew, again = count(app, visitor, address), count(app, visitor, address)
    with app.app_context():
        _crowd(course, range(2, 200))

    assert count(app, visitor, address) == anew <= MOST_OF_GROUP_ANEW
    assert "Mens 199" in visitor.page.text
    assert count(app, visitor, address) == again <= MOST_OF_GROUP


def test_homework_takes_as_many_statements_with_twelve_who_handed_in_as_with_one(
    app: Flask, visitor: Visitor
) -> None:
    with app.app_context():
        course = a_course(1)
        meeting = courses.load(course).meetings[1].id
        _hands_in(course, meeting, 1)
    pages = (f"/courses/{course}/homework?meeting={meeting}", f"/courses/{course}/homework/{meeting}")
    before = [count(app, visitor, each) for each in pages]
    with app.app_context():
        for each in range(11):
            _hands_in(course, meeting, a_user(f"mens{each}@voorbeeld.nl"))

    assert [count(app, visitor, each) for each in pages] == before
    assert max(before) <= MOST_OF_HOMEWORK


def _hands_in(course: int, meeting: int, user: int) -> None:
    proposal = a_proposal(user)
    takes_part(course, user, proposal)
    content = document.write_with_files(proposals.load(proposal).proposal)
    homework.hand_in(HandingIn(0, course, meeting, user, proposal, 0, "", NOW), "A4", content)
