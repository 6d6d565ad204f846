"""Sent: files that went out are known by their mark, with the project of then, and old ones make room."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from proposal.model.deed import Decision, Wanted
from proposal.model.returned import Sort
from proposal.store import returned, sent
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.returned_tables import DecisionRow, ReturnedRow
from proposal.store.session import session, writing
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
    with writing() as current:
        known = sent.find(came_back)
        assert known is not None
        current.add(ReturnedRow(proposal_id=number, sent_id=known.id, sort="plan", name="Projectplan.docx",
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


@pytest.mark.usefixtures("inside")
@both
def test_what_is_handed_out_often_drives_out_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "MOST_KEPT", 3)
    number = a_proposal(a_user())
    language = sent.mark(number, b"", "s0", Sort.LANGUAGE, "Ria", 1, NOW)

    reviews = [sent.mark(number, b"", f"s{each}", Sort.REVIEW, "", 1, NOW) for each in range(5)]

    assert {each.token for each in sent.of_proposal(number)} == {language, *reviews[-2:]}


def _came_back(number: int, token: str = "") -> int:
    """Bring a file back of which one thing is decided; "" is a file without a mark."""
    known = sent.find(token)
    hand = Hand(1, "", NOW)
    file = returned.keep(number, known.id if known else None, Sort.LANGUAGE, f"{token}.docx", "{}", 1, hand)
    returned.take(number, file, (Wanted("a", Decision.LEFT, ()),), hand)
    return file


def _decided() -> set[int]:
    """The files on which something is decided."""
    return set(session().execute(select(DecisionRow.returned_id)).scalars())


@pytest.mark.usefixtures("inside")
@both
def test_one_that_went_out_is_taken_away_with_what_came_back_of_it_and_no_other() -> None:
    number, other = a_proposal(a_user()), a_proposal(a_user("bo@voorbeeld.nl"))
    ria, bo = (sent.mark(number, b"", "s1", Sort.LANGUAGE, told, 1, NOW) for told in ("Ria", "Bo"))
    gone, stays = _came_back(number, ria), _came_back(number, bo)
    assert _decided() == {gone, stays}
    known = sent.find(ria)
    assert known is not None
    with pytest.raises(NotFound):
        sent.forget(other, known.id)

    sent.forget(number, known.id)

    assert [each.told for each in sent.of_proposal(number)] == ["Bo"]
    assert [each.id for each in returned.of_proposal(number)] == [stays]
    assert _decided() == {stays}
    with pytest.raises(NotFound):
        sent.forget(number, known.id)


@pytest.mark.usefixtures("inside")
@both
def test_all_that_went_out_and_came_back_is_taken_away_of_this_project_only() -> None:
    number, other = a_proposal(a_user()), a_proposal(a_user("bo@voorbeeld.nl"))
    _came_back(number, sent.mark(number, b"", "s1", Sort.LANGUAGE, "Ria", 1, NOW))
    _came_back(number)
    _fetched(number, "s1")
    elsewhere = _came_back(other, _fetched(other, "s1"))

    sent.forget_all(number)

    assert sent.of_proposal(number) == ()
    assert returned.of_proposal(number) == ()
    assert _decided() == {elsewhere}
    assert [each.id for each in returned.of_proposal(other)] == [elsewhere]
    assert len(sent.of_proposal(other)) == 1
