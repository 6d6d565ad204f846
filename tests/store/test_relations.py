"""Relations: contacts are kept once, changed by one at a time, and really forgotten."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from proposal.model.relation import Relation, RelationKind
from proposal.store import organisations, relations
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound, Overtaken
from proposal.store.session import session
from proposal.store.tables import Audit
from tests.both import both
from tests.store.builders import NOW, a_user

inside = pytest.mark.usefixtures("inside")
LINDE = Relation(kind=RelationKind.PARTNER, person="Fatima", place="De Linde", spoken_on=date(2026, 3, 1))


def _organisation() -> tuple[int, Hand]:
    user = a_user()
    return organisations.create(user, "De Schakel", NOW), Hand(user, "", NOW)


def _forgotten() -> list[int | None]:
    """Return of which organisations it was noted that a contact went."""
    return list(session().execute(select(Audit.dossier_id).where(Audit.deed == "forget")).scalars())


@both
@inside
def test_contact_that_is_kept_twice_stands_there_once() -> None:
    organisation, hand = _organisation()

    first = relations.add(organisation, LINDE, hand)

    assert relations.add(organisation, LINDE, hand) == first
    assert relations.of_organisation(organisation) == (replace(LINDE, id=first, revision=1),)


@both
@inside
def test_who_changes_what_somebody_else_changed_is_told() -> None:
    organisation, hand = _organisation()
    seen = relations.load(organisation, relations.add(organisation, LINDE, hand))
    relations.change(organisation, replace(seen, brings="Een zaal"), hand)

    with pytest.raises(Overtaken):
        relations.change(organisation, replace(seen, brings="Een keuken"), hand)

    assert relations.load(organisation, seen.id).brings == "Een zaal"


@both
@inside
def test_contact_of_another_organisation_is_not_there() -> None:
    organisation, hand = _organisation()
    other = organisations.create(a_user("bo@voorbeeld.nl"), "De Ander", NOW)
    number = relations.add(organisation, LINDE, hand)

    relations.remove(other, number, hand.who, NOW)

    assert relations.load(organisation, number).place == "De Linde"
    assert _forgotten() == []
    with pytest.raises(NotFound):
        relations.load(other, number)


@both
@inside
def test_only_what_was_there_is_noted_as_forgotten() -> None:
    organisation, hand = _organisation()
    number = relations.add(organisation, LINDE, hand)

    for _ in range(2):
        relations.remove(organisation, number, hand.who, NOW)

    assert _forgotten() == [organisation]


@inside
def test_list_of_contacts_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relations, "MOST", 1)
    organisation, hand = _organisation()
    relations.add(organisation, LINDE, hand)

    with pytest.raises(Full):
        relations.add(organisation, replace(LINDE, place="De Es"), hand)
