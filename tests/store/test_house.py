"""House styles: tried out as a draft, chosen, dropped, and gone with their organisation."""

from datetime import timedelta
from io import BytesIO

import pytest
from sqlalchemy import func, select

from proposal.store import house, leaving, organisations, people
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.store.files import Incoming
from proposal.store.house import Look
from proposal.store.session import database
from proposal.store.tables import Audit, FilePart, HouseStyle, StoredFile
from tests.both import both
from tests.store.builders import NOW, a_user

inside = pytest.mark.usefixtures("inside")
HAND = Hand(1, "", NOW)
LATER = Hand(1, "", NOW + timedelta(minutes=5))


def _organisation() -> int:
    return organisations.create(a_user(), "De Brug", NOW)


def _dressed(user: int = 0) -> int:
    """An organisation with a house style and a logo; its only member is this user, else a new one."""
    number = organisations.create(user or a_user(), "De Brug", NOW)
    house.keep_draft(number, Look("8A1F1F", "ARIAL", _incoming(b"picture")), HAND)
    house.choose(number, NOW, HAND)
    return number


def _incoming(content: bytes, name: str = "logo.png") -> Incoming:
    return Incoming(name, "image/png", BytesIO(content))


def _count(table: type) -> int:
    return int(database.session.execute(select(func.count()).select_from(table)).scalar_one())


@inside
@both
def test_draft_changes_nothing_until_it_is_chosen() -> None:
    number = _organisation()

    house.keep_draft(number, Look("8A1F1F", "ARIAL", _incoming(b"picture")), HAND)

    assert house.chosen(number) is None
    tried = house.draft(number)
    assert tried is not None
    assert (tried.colour, tried.font, house.content(tried.logo)) == ("8A1F1F", "ARIAL", b"picture")


@inside
@both
def test_chosen_look_is_that_of_the_draft_with_its_files() -> None:
    number = _organisation()
    template = Incoming("brief.docx", "application/word", BytesIO(b"word"))
    house.keep_draft(number, Look("8A1F1F", "ARIAL", _incoming(b"picture"), template), HAND)

    house.choose(number, NOW, LATER)

    assert house.draft(number) is None
    found = house.chosen(number)
    assert found is not None
    assert (house.content(found.logo), house.content(found.template)) == (b"picture", b"word")
    assert found.at == LATER.now
    deeds = database.session.execute(select(Audit.deed).where(Audit.dossier_id == number)).scalars()
    assert "house" in set(deeds)


@inside
@both
def test_new_choice_takes_the_place_of_the_old_one_and_of_its_files() -> None:
    number = _dressed()
    house.keep_draft(number, Look("1F3A4D", "CAMBRIA", _incoming(b"new")), HAND)

    house.choose(number, NOW, HAND)

    found = house.chosen(number)
    assert found is not None
    assert (found.font, house.content(found.logo)) == ("CAMBRIA", b"new")
    assert (_count(StoredFile), _count(FilePart), _count(HouseStyle)) == (1, 1, 1)


@inside
@both
def test_draft_that_somebody_changed_meanwhile_is_not_chosen() -> None:
    number = _organisation()
    house.keep_draft(number, Look("8A1F1F", "ARIAL"), HAND)
    house.keep_draft(number, Look("00FF00", "ARIAL"), LATER)

    with pytest.raises(Overtaken):
        house.choose(number, NOW, LATER)

    assert house.chosen(number) is None


@inside
@both
def test_file_stays_while_one_of_the_two_looks_has_it() -> None:
    number = _dressed()
    house.keep_draft(number, Look("1F3A4D", "CAMBRIA", _incoming(b"picture")), HAND)

    house.drop_draft(number)

    found = house.chosen(number)
    assert found is not None
    assert house.content(found.logo) == b"picture"


@inside
@both
def test_plain_look_comes_back_and_the_one_there_was_can_be_chosen_again() -> None:
    number = _dressed()

    house.set_aside(number, LATER)
    house.set_aside(number, LATER)

    assert house.chosen(number) is None
    found = house.draft(number)
    assert found is not None
    assert (found.colour, found.font, house.content(found.logo)) == ("8A1F1F", "ARIAL", b"picture")
    house.choose(number, LATER.now, LATER)
    assert house.chosen(number) is not None


@inside
@both
def test_plain_look_does_not_come_back_over_what_somebody_tries() -> None:
    number = _dressed()
    house.keep_draft(number, Look("1F3A4D", "CAMBRIA"), HAND)

    with pytest.raises(Overtaken):
        house.set_aside(number, LATER)

    kept = (house.chosen(number), house.draft(number))
    assert [each.colour for each in kept if each] == ["8A1F1F", "1F3A4D"]


@inside
@both
def test_organisation_that_everyone_left_takes_its_house_style_along() -> None:
    user = a_user()
    number = _dressed(user)
    people.leave(number, user, user, NOW)

    leaving.sweep(NOW + timedelta(days=31))

    assert (_count(HouseStyle), _count(StoredFile), _count(FilePart)) == (0, 0, 0)
