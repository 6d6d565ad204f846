"""The course to look at: believable, of everything something, and made once."""

import re
from collections import Counter

from flask import Flask

from proposal.model.comment import CommentKind, Wording
from proposal.model.kind import Kind
from proposal.store import comments, feedback, group, notes, proposals, rubric
from proposal.store.comments import Sight
from proposal.web.demo.cast import cast
from tests.client import PASSWORD, Visitor


def test_course_to_look_at_has_of_everything_something(app: Flask) -> None:
    runner = app.test_cli_runner()

    told = runner.invoke(args=["demo-course"])
    password = re.search(r"voor iedereen: (\S+)\n", told.output)

    assert told.exit_code == 0, told.output
    assert "marjan@cursus.example" in told.output
    with app.app_context():
        members, happened = group.members(1), group.happened(1)
        numbers = [each.participant.proposal_id or 0 for each in members]
        plans = [each.proposal for each in proposals.load_all(numbers)]
        said = [each for number in numbers for each in comments.of_proposal(number, Sight(trains=(1,)))]
        noted = [notes.of_person(1, each.participant.user_id) for each in members]
        assert len(members) == len({each.title for each in plans}) == 14
        assert {each.idea.kind for each in plans} >= set(Kind)
        assert {each.kind for each in said} == set(CommentKind)
        assert {each.wording for each in said} == set(Wording)
        assert {each.circle for each in said} == {"course", "group"}
        assert any(each.sent_at is None for each in said)
        assert any(each.done for rounds in feedback.rounds_of(numbers).values() for each in rounds)
        assert any(rubric.sent(each) for each in numbers)
        assert any(noted)
        assert happened.handed
        assert {each.presence for each in happened.came} == {"present", "excused", "absent"}
    maker = Visitor(app)
    maker.get("/login")
    assert password
    maker.post("/login", email="fatima@cursus.example", password=password[1])
    way = maker.get(f"/proposals/{numbers[0]}/path").text
    assert way.index("De eerste regels") < way.index("Kennismaken en beginnen")
    assert _logs_in(app, password[1])
    assert not _logs_in(app, PASSWORD)
    again = runner.invoke(args=["demo-course"])
    assert again.exit_code == 1
    assert "Zet er --again achter." in again.output


def _logs_in(app: Flask, password: str) -> bool:
    visitor = Visitor(app)
    visitor.get("/login")
    return visitor.post("/login", email="marjan@cursus.example", password=password).status_code < 400


def test_no_two_people_of_the_cast_wrote_the_same() -> None:
    people = cast().people.values()
    said = Counter(each.project["idea"]["few_lines"] for each in people if each.project)
    said.update(remark.text for each in people for told in each.rounds for remark in told.comments)

    assert [text for text, count in said.items() if count > 1] == []
    assert len({each.name for each in people}) == 14
