"""Lists of funds of organisations: added, corrected, hidden, taken away, and read again as they were kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from proposal.model.fund import Area, Entry, Fund
from proposal.store import fund_imports, fund_lists, kept_funds, leaving, organisations
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound, Overtaken
from proposal.store.fund_tables import FundRow
from proposal.store.session import session, writing
from tests.both import both
from tests.funds.test_writing import FULL
from tests.store.builders import NOW, a_user

inside = pytest.mark.usefixtures("inside")
HAND = Hand(1, "", NOW)
SHIPPED = replace(FULL, id="de-brug")


def _organisation() -> int:
    return organisations.create(a_user(), "De Brug", NOW)


def _correction(hidden: bool = False) -> Entry:
    return Entry(0, replace(SHIPPED, how="bel eerst"), "de-brug", SHIPPED, hidden)


@inside
@both
def test_fund_is_read_as_it_was_kept_with_a_mark_of_its_own() -> None:
    here = _organisation()

    [number] = fund_lists.keep(here, (Entry(0, FULL),), HAND)

    [entry] = fund_lists.entries(here)
    assert entry == Entry(number, replace(FULL, id=f"eigen-{number}"), who=1, at=NOW)
    assert fund_lists.entries(_organisation_of_others()) == ()


def _organisation_of_others() -> int:
    return organisations.create(a_user("bo@voorbeeld.nl"), "De Kade", NOW)


@inside
@both
def test_every_change_makes_the_list_newer() -> None:
    here, seen = _organisation(), []
    seen.append(fund_lists.revision(here))
    [number] = fund_lists.keep(here, (Entry(0, FULL),), HAND)
    seen.append(fund_lists.revision(here))
    fund_lists.keep(here, (Entry(number, Fund("Anders")),), HAND)
    seen.append(fund_lists.revision(here))
    fund_lists.remove(here, number, NOW)
    seen.append(fund_lists.revision(here))
    fund_lists.put_back(here, number)
    seen.append(fund_lists.revision(here))

    assert seen == [0, 1, 2, 3, 4]


@inside
@both
def test_change_of_what_somebody_else_changed_is_refused_and_changes_nothing() -> None:
    here = _organisation()
    [number] = fund_lists.keep(here, (Entry(0, FULL),), HAND)
    fund_lists.keep(here, (Entry(number, Fund("Van Bo"), revision=1),), HAND)

    with pytest.raises(Overtaken):
        fund_lists.keep(here, (Entry(0, Fund("Nieuw")), Entry(number, Fund("Van An"), revision=1)), HAND)

    assert [each.fund.name for each in fund_lists.entries(here)] == ["Van Bo"]


@inside
@both
def test_fund_is_not_added_upon_a_list_that_has_changed() -> None:
    here = _organisation()
    fund_lists.keep(here, (Entry(0, FULL),), HAND, 0)

    with pytest.raises(Overtaken):
        fund_lists.keep(here, (Entry(0, FULL),), HAND, 0)

    fund_lists.keep(here, (Entry(0, Fund("Anders")),), HAND, 1)
    assert [each.fund.name for each in fund_lists.entries(here)] == [FULL.name, "Anders"]


@inside
@both
def test_list_of_own_funds_has_an_end_for_all_that_comes_onto_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fund_lists, "MOST", 2)
    here = _organisation()
    first, _ = fund_lists.keep(here, (Entry(0, FULL), Entry(0, Fund("Tweede"))), HAND)
    file = fund_imports.keep(here, "lijst.csv", b"cellen", 1, NOW)

    with pytest.raises(Full):
        fund_lists.keep(here, (_correction(),), HAND)
    with pytest.raises(Full):
        fund_imports.bring_in(here, file, (Entry(0, Fund("Derde")),), HAND)
    fund_lists.keep(here, (Entry(first, FULL, revision=1),), HAND)
    fund_lists.remove(here, first, NOW)
    fund_lists.keep(here, (Entry(0, Fund("Derde")),), HAND)
    with pytest.raises(Full):
        fund_lists.put_back(here, first)

    assert [each.fund.name for each in fund_lists.entries(here)] == ["Tweede", "Derde"]


@inside
@both
def test_correction_keeps_the_mark_and_what_was_corrected_and_is_there_once() -> None:
    here = _organisation()
    fund_lists.keep(here, (_correction(),), HAND)

    [entry] = fund_lists.entries(here)
    assert (entry.fund.id, entry.base, entry.fund.how) == ("de-brug", SHIPPED, "bel eerst")
    with pytest.raises(Overtaken):
        fund_lists.keep(here, (_correction(),), HAND)


@inside
@both
def test_what_is_taken_away_can_be_put_back_unless_there_is_another() -> None:
    here = _organisation()
    [number] = fund_lists.keep(here, (_correction(hidden=True),), HAND)
    fund_lists.remove(here, number, NOW)
    assert fund_lists.entries(here) == ()
    assert [each.number for each in fund_lists.removed(here)] == [number]

    [other] = fund_lists.keep(here, (_correction(),), HAND)
    with pytest.raises(Overtaken):
        fund_lists.put_back(here, number)
    fund_lists.remove(here, other, NOW)
    fund_lists.put_back(here, number)

    assert [(each.number, each.hidden) for each in fund_lists.entries(here)] == [(number, True)]


@inside
def test_fund_of_another_organisation_cannot_be_taken_away_or_changed() -> None:
    here, elsewhere = _organisation(), _organisation_of_others()
    [number] = fund_lists.keep(here, (Entry(0, FULL),), HAND)

    with pytest.raises(NotFound):
        fund_lists.remove(elsewhere, number, NOW)
    with pytest.raises(Overtaken):
        fund_lists.keep(elsewhere, (Entry(number, Fund("Van mij"), revision=1),), HAND)


@inside
@both
def test_two_thousand_funds_keep_their_order() -> None:
    here = _organisation()

    numbers = fund_lists.keep(here, tuple(Entry(0, Fund(f"Fonds {each}")) for each in range(2000)), HAND)

    found = fund_lists.entries(here)
    assert [each.number for each in found] == list(numbers)
    assert [each.fund.name for each in found] == [f"Fonds {each}" for each in range(2000)]


@inside
@pytest.mark.parametrize(
    "content",
    ["", "{}", '{"version": 2, "fund": {"name": "Later"}}', '{"version": 1, "fund": {"name": 3}}', "[]"],
)
def test_damaged_fund_is_told_and_the_others_are_read(content: str) -> None:
    here = _organisation()
    number, _ = fund_lists.keep(here, (Entry(0, FULL), Entry(0, Fund("Heel"))), HAND)
    with writing() as current:
        current.execute(update(FundRow).where(FundRow.id == number).values(content=content))

    found = fund_lists.load(here)

    assert [each.fund.name for each in found.entries] == ["Heel"]
    assert found.damaged == (number,)


def test_fund_of_an_older_version_is_brought_up_to_date() -> None:
    kept = kept_funds.dump(Fund("De Brug", area=Area(("Rotterdam",))))
    upgrades = {1: lambda plain: {**plain, "name": plain["name"].upper()}}

    assert kept_funds.load(kept, "m", upgrades, newest=2) == Fund(
        "DE BRUG", id="m", area=Area(("Rotterdam",))
    )


@inside
@both
def test_file_waits_for_who_brought_it_until_a_day_later() -> None:
    here = _organisation()
    fund_imports.keep(here, "oud.csv", b"oud", 1, NOW)
    number = fund_imports.keep(here, "lijst.csv", b"cellen", 1, NOW)

    assert fund_imports.load(here, number, 1).content == b"cellen"
    with pytest.raises(NotFound):
        fund_imports.load(here, number, 2)
    leaving.sweep(NOW + timedelta(hours=23))
    fund_imports.change(number, b"gekozen")
    session().expire_all()
    assert fund_imports.load(here, number, 1).content == b"gekozen"
    leaving.sweep(NOW + timedelta(hours=25))
    with pytest.raises(NotFound):
        fund_imports.load(here, number, 1)


@inside
@both
def test_file_is_brought_in_once_and_wholly_or_not_at_all() -> None:
    here = _organisation()
    [kept] = fund_lists.keep(here, (Entry(0, FULL),), HAND)
    number = fund_imports.keep(here, "lijst.csv", b"cellen", 1, NOW)

    with pytest.raises(Overtaken):
        fund_imports.bring_in(here, number, (Entry(0, Fund("Nieuw")), Entry(kept, FULL, revision=7)), HAND)
    assert fund_imports.load(here, number, 1).content == b"cellen"
    fund_imports.bring_in(here, number, (Entry(0, Fund("Nieuw")),), HAND)
    with pytest.raises(NotFound):
        fund_imports.bring_in(here, number, (Entry(0, Fund("Nieuw")),), HAND)

    assert [each.fund.name for each in fund_lists.entries(here)] == [FULL.name, "Nieuw"]


@inside
def test_fund_can_be_corrected_anew_when_its_correction_cannot_be_read() -> None:
    here = _organisation()
    [number] = fund_lists.keep(here, (_correction(),), HAND)
    with writing() as current:
        current.execute(update(FundRow).where(FundRow.id == number).values(content="{"))

    fund_lists.keep(here, (_correction(),), HAND)

    found = fund_lists.load(here)
    assert ([each.fund.how for each in found.entries], found.damaged) == (["bel eerst"], ())
