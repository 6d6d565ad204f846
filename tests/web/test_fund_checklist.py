"""The checklist of an application on its page: ticked, changed and taken away, by anyone, in any order."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from flask import Flask

from proposal.model.choices import ApplicationState
from proposal.model.following import Tick
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Application
from proposal.store import accounts, proposals, settling
from proposal.store.answers import Hand
from proposal.web.clock import reading
from tests.both import both
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.forms import text

State = ApplicationState
BRUG, VUUR = Application("brug", "Fonds De Brug"), Application("vuur", "Buurtvuur", state=State.AWARDED)


@pytest.fixture
def number(app: Flask, visitor: Visitor) -> int:
    """A project with a fund that is looked at and one that said yes."""
    with app.app_context():
        made = Proposal().with_step("funds", applications=(BRUG, VUUR))
        return proposals.bring_in(accounts.load("an@voorbeeld.nl").id, made, reading())


def _page(number: int, application: str = "brug") -> str:
    return f"/proposals/{number}/applications/{application}/"


def _post(visitor: Visitor, number: int, item: str, application: str = "brug", **typed: str) -> Any:
    """Post the form of an item of the page that is open, with these fields of it."""
    names = {f"i-{item}-{name}": value for name, value in typed.items() if name in ("on", "who", "note")}
    rest = {name: value for name, value in typed.items() if name not in ("on", "who", "note")}
    return visitor.post(f"{_page(number, application)}checklist", None, item=item, **names, **rest)


def _ticks(app: Flask, number: int) -> tuple[Tick, ...]:
    with app.app_context():
        return proposals.load(number).proposal.following.ticks


def _state(app: Flask, number: int, state: State) -> None:
    """Say how far the application is, as another page would."""
    with app.app_context():
        hand = Hand(accounts.load("an@voorbeeld.nl").id, "", reading())
        settling.fill(number, [(Place("funds", "state", "brug"), "applications", state)], hand)


def _folded(page: str) -> Iterable[tuple[str, bool]]:
    """Yield the title of each phase with whether it stands open."""
    for part in page.split('<details class="more"')[1:]:
        opening, _, rest = part.partition("><summary>")
        yield rest.partition("<")[0].strip(), opening.strip() == "open"


@both
def test_item_is_ticked_today_with_one_button(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    answer = _post(visitor, number, "involve", who="An de Vries")

    assert answer.headers["Location"].endswith("#i-involve")
    (tick,) = _ticks(app, number)
    assert (tick.application, tick.item, tick.on, tick.who) == ("brug", "involve", TODAY, "An de Vries")
    assert "Gedaan op 2 maart 2026 door An de Vries." in text(visitor.get(_page(number)))


def test_item_is_ticked_on_a_day_with_a_note(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    _post(visitor, number, "involve", on="1-2-2026", who=" Bo  Bakker ", note="Met de wijkmanager.")

    (tick,) = _ticks(app, number)
    assert (tick.on, tick.who, tick.note) == (date(2026, 2, 1), "Bo Bakker", "Met de wijkmanager.")
    assert "Met de wijkmanager." in text(visitor.get(_page(number)))


@both
def test_item_that_two_people_tick_is_there_once(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    _post(visitor, number, "involve", who="An")
    _post(visitor, number, "involve", who="Bo")

    assert [each.who for each in _ticks(app, number)] == ["An"]
    assert "Dit was al afgevinkt. Kijk of het klopt." in text(visitor.get(_page(number)))


def test_same_item_of_two_funds_is_ticked_for_each(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    _post(visitor, number, "thanks", "vuur", who="An")
    _post(visitor, number, "thanks", who="Bo")

    assert {(each.application, each.item) for each in _ticks(app, number)} == {
        ("vuur", "thanks"), ("brug", "thanks"),
    }  # fmt: skip


@both
def test_tick_is_changed_and_taken_away(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    _post(visitor, number, "involve", who="An")
    (tick,) = _ticks(app, number)

    _post(visitor, number, "involve", tick=tick.id, on="2026-01-05", who="Bo", note="Samen.")
    (changed,) = _ticks(app, number)
    assert (changed.id, changed.on, changed.who, changed.note) == (tick.id, date(2026, 1, 5), "Bo", "Samen.")
    for _ in range(2):
        assert _post(visitor, number, "involve", tick=tick.id, do="away").status_code == 303
    assert _ticks(app, number) == ()
    _post(visitor, number, "involve", who="Cas")
    assert [each.who for each in _ticks(app, number)] == ["Cas"]


def test_tick_that_was_taken_away_meanwhile_is_made_again(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    _post(visitor, number, "involve", who="An")
    (tick,) = _ticks(app, number)
    _post(visitor, number, "involve", tick=tick.id, do="away")

    _post(visitor, number, "involve", tick=tick.id, who="Bo", note="Mijn tekst blijft.")

    assert [each.note for each in _ticks(app, number)] == ["Mijn tekst blijft."]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"on": "31-31"}, "Schrijf de datum als dag-maand-jaar, zoals 7-9-2026."),
        ({"on": "2026-03-03"}, "Deze dag is nog niet geweest."),
        ({"who": "x" * 201}, "Dit is te lang."),
        ({"note": "x" * 2001}, "Dit is te lang."),
    ],
)
def test_refused_tick_keeps_what_was_typed(
    app: Flask, visitor: Visitor, number: int, typed: dict[str, str], told: str
) -> None:
    visitor.get(_page(number))
    answer = _post(visitor, number, "involve", **{"note": "Bewaar mij.", **typed})

    assert answer.status_code == 422
    assert told in text(answer)
    assert all(value in answer.text for value in typed.values())
    assert _ticks(app, number) == ()


def test_item_that_is_not_on_the_list_is_not_ticked(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    for item in ("nothing", "calling", "tell-vuur", ""):
        assert _post(visitor, number, item).status_code == 303

    assert "Dit punt staat niet meer op de lijst." in text(visitor.get(_page(number)))
    assert _ticks(app, number) == ()


def test_page_opens_the_phase_it_is_in(app: Flask, visitor: Visitor, number: int) -> None:
    folded = dict(_folded(visitor.get(_page(number)).text))
    assert folded["Voordat je schrijft"]
    assert not folded["Terwijl je wacht"]
    assert not folded["Na een afwijzing"]

    _state(app, number, State.WRITTEN)
    folded = dict(_folded(visitor.get(_page(number)).text))
    assert folded["Terwijl je wacht"]
    assert "Vertel Fonds De Brug dat Buurtvuur ja zei." in text(visitor.page)
    _post(visitor, number, "tell-vuur", who="An")
    assert [each.item for each in _ticks(app, number)] == ["tell-vuur"]


def test_nobody_else_ticks(app: Flask, visitor: Visitor, number: int) -> None:
    stranger = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    stranger.get("/proposals/new")

    assert _post(stranger, number, "involve").status_code == 404
    assert _post(stranger, number, "involve", "nowhere").status_code == 404
    assert _ticks(app, number) == ()
    visitor.get(_page(number))
    assert _post(visitor, number, "involve", "nowhere").status_code == 404


def test_open_item_leads_to_where_it_is_filled_in(app: Flask, visitor: Visitor, number: int) -> None:
    for state in (State.EXPLORED, State.WRITTEN, State.AWARDED, State.REJECTED):
        _state(app, number, state)
        page = visitor.get(_page(number)).text
        led = set(re.findall(r'<p><a href="([^"]+)">Hier vul je het in', page))
        assert len(led) >= 2
        for address in led:
            there, _, mark = address.partition("#")
            assert f'id="{mark}"' in (visitor.get(there).text if there else page), address


def test_what_follows_an_answer_to_come_can_be_read_and_not_ticked(visitor: Visitor, number: int) -> None:
    page = visitor.get(_page(number)).text

    assert 'name="i-informed-note"' in page
    for item in ("thanks", "share", "no_why", "calling"):
        assert f'id="i-{item}"' in page
        assert f'name="i-{item}-note"' not in page
