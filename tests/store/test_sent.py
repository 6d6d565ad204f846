"""Sent: files that went out are known by their mark, with the project of then, and old ones make room."""

from datetime import timedelta

import pytest

from proposal.model.returned import Sort
from proposal.store import sent
from proposal.store.returned_tables import ReturnedRow
from proposal.store.session import writing
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user


def _fetched(number: int, state: str) -> str:
    return sent.mark(number, state.encode(), state, None, "", 1, NOW)


@pytest.mark.usefixtures("inside")
@both
def test_mark_leads_back_to_the_project_of_then() -> None:
    author = a_user()
    number = a_proposal(author)

    token = sent.mark(number, b'{"then": 1}', "s1", Sort.LANGUAGE, "de buurvrouw", author, NOW)

    found = sent.find(token)
    assert found is not None
    assert (found.proposal_id, found.document, found.sort) == (number, b'{"then": 1}', Sort.LANGUAGE)
    assert (found.told, found.who, found.at) == ("de buurvrouw", author, NOW)
    assert len(token) == sent.LENGTH
    assert token.isalnum()
    assert sent.find("abcdefghijkl") is None


@pytest.mark.usefixtures("inside")
@both
def test_files_fetched_without_a_change_between_have_one_mark() -> None:
    number = a_proposal(a_user())

    first = _fetched(number, "s1")
    sent.mark(number, b"", "s1", Sort.LANGUAGE, "", 1, NOW)

    assert _fetched(number, "s1") == first
    assert _fetched(number, "s2") != first
    assert _fetched(number, "s1") != first
    assert [each.sort for each in sent.of_proposal(number)] == [None, None, Sort.LANGUAGE, None]


@pytest.mark.usefixtures("inside")
@both
def test_what_is_handed_to_someone_has_a_mark_of_its_own() -> None:
    number = a_proposal(a_user())

    tokens = {
        sent.mark(number, b"", "s1", Sort.LANGUAGE, told, 1, NOW + timedelta(days=day))
        for day, told in enumerate(("Ria", "Ria", "Bo"))
    }

    assert len(tokens) == 3
    assert [each.told for each in sent.of_proposal(number)] == ["Bo", "Ria", "Ria"]


@pytest.mark.usefixtures("inside")
@both
def test_button_pressed_twice_hands_out_once() -> None:
    number = a_proposal(a_user())

    def handed(told: str, state: str = "s1", seconds: int = 0) -> str:
        return sent.mark(number, b"", state, Sort.REVIEW, told, 1, NOW + timedelta(seconds=seconds))

    first = handed("Ria")

    assert handed("Ria", seconds=30) == first
    assert handed("Ria", "s2") != first
    assert handed("Bo", "s2") != handed("Ria", "s2")


@pytest.mark.usefixtures("inside")
@both
def test_oldest_of_the_package_makes_room_unless_it_came_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "MOST_KEPT", 3)
    number = a_proposal(a_user())
    handed = sent.mark(number, b"", "s0", Sort.LANGUAGE, "Ria", 1, NOW)
    came_back = _fetched(number, "s1")
    with writing() as session:
        known = sent.find(came_back)
        assert known is not None
        session.add(ReturnedRow(proposal_id=number, sent_id=known.id, sort="plan", name="Projectplan.docx",
                                report="{}", who=1, at=NOW))  # fmt: skip

    first, second = _fetched(number, "s2"), _fetched(number, "s3")

    assert sent.find(first) is None
    assert {each.token for each in sent.of_proposal(number)} == {handed, came_back, second}


@pytest.mark.usefixtures("inside")
@both
def test_newest_is_kept_however_many_were_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "MOST_KEPT", 2)
    number = a_proposal(a_user())
    for told in ("Ria", "Bo"):
        sent.mark(number, b"", "s0", Sort.LANGUAGE, told, 1, NOW)

    newest = _fetched(number, "s1")

    assert newest in {each.token for each in sent.of_proposal(number)}
    assert len(sent.of_proposal(number)) == 2
