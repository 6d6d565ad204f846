"""Remarks and rubric: every step has its own, with a compliment, and the last judgement counts."""

from collections import Counter

from proposal.coaching import remarks, rubric
from proposal.model.comment import CommentKind
from proposal.model.feedback import Judged, Score
from proposal.steps.course import COURSE


def test_every_step_has_a_few_remarks_and_one_of_them_is_a_compliment() -> None:
    for step in COURSE:
        kinds = Counter(each.kind for each in remarks.at(step.slug))

        assert 2 <= kinds.total() <= 4, step.slug
        assert kinds[CommentKind.COMPLIMENT] == 1, step.slug


def test_remarks_name_only_steps_of_the_course() -> None:
    assert {each.step for each in remarks.SHIPPED} == {"", *(each.slug for each in COURSE)}


def test_rubric_tells_of_each_point_what_was_said_last() -> None:
    first, later = Judged("urgency", Score.MISSING, "", 1), Judged("urgency", Score.GOOD, "Nu wel.", 2)
    language = Judged("language", Score.BETTER, "", 1)

    assert rubric.latest((first, language, later)) == {"urgency": later, "language": language}
    assert [each for _, each in rubric.of_round((language, first, later), 1)] == [first, language]


def test_rubric_has_the_twenty_points_by_their_own_names() -> None:
    assert len(rubric.BY_NAME) == len(rubric.POINTS) == 20
