"""The list of funds of an organisation: searched, added to, corrected, hidden, and kept up to date."""

import json
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import update

from proposal.funds import catalogue
from proposal.funds.catalogue import shipped
from proposal.model.fund import Entry, Fund
from proposal.store import fund_lists, kept_funds
from proposal.store.answers import Hand
from proposal.store.fund_tables import FundListRow, FundRow
from proposal.store.session import writing
from proposal.web.funds import known
from proposal.web.funds.known import Known
from tests.both import both
from tests.client import Visitor
from tests.funds.test_writing import FULL
from tests.store.builders import NOW
from tests.web.forms import drawn, submit, text
from tests.web.joining import an_organisation, joined


def _list(visitor: Visitor) -> str:
    """Make an organisation and return the address of its funds."""
    return f"{an_organisation(visitor)}funds"


def _number(address: str) -> int:
    return int(address.split("/")[2])


def test_page_of_the_organisation_leads_to_its_funds(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert f'href="{home}funds"' in visitor.get(home).text


def test_list_holds_all_shipped_funds_fifty_on_a_page_with_their_source(visitor: Visitor) -> None:
    address = _list(visitor)

    first, second = visitor.get(address).text, visitor.get(f"{address}?page=2").text

    assert first.count('fund-line"') == 50
    assert second.count('fund-line"') == len(shipped()) - 50
    assert "Gevonden op 21 november 2026. Controleer het bij het fonds" in first
    assert 'rel="noopener noreferrer external"' in first


def test_funds_are_found_by_words(visitor: Visitor) -> None:
    address = _list(visitor)

    assert "VSBfonds" in text(visitor.get(f"{address}?words=vsb"))
    assert visitor.page.text.count('fund-line"') == 1
    assert "Probeer een ander of korter woord" in text(visitor.get(f"{address}?words=zzzz"))


@both
def test_fund_with_every_kind_of_rule_is_added_and_shown(visitor: Visitor) -> None:
    address = _list(visitor)
    visitor.get(f"{address}/new")

    submit(
        visitor, name="Fonds De Brug", website="fondsdebrug.example", themes="buurt", area="Rotterdam, Delft",
        at_most="2.500", lead_weeks="8", rounds__0__opens="1-9", rounds__0__closes="1-11", excludes="food",
        texts__0__part="summary", texts__0__most="200", texts__0__unit="words", papers__0__kind="statutes",
        papers__0__days="365", papers__0__above="10.000", forms="foundation", only_forms="yes",
        paying="parts", advance="80%", report_weeks="13", asks="Een plan.\nEn een begroting.",
    )  # fmt: skip

    assert visitor.page.request.path == address
    told = text(visitor.get(f"{address}?which=own"))
    for words in ("Fonds De Brug", "Zelf toegevoegd", "Rotterdam, Delft", "€ 2.500", "8 weken", "200 woorden",
                  "een jaar oud", "Stichting", "In delen", "80 %", "13 weken", "Een plan."):  # fmt: skip
        assert words in told.replace("\xa0", " "), words


def test_refused_fund_keeps_all_that_was_typed_and_says_what_is_wrong(visitor: Visitor) -> None:
    address = _list(visitor)
    visitor.get(f"{address}/new")

    answer = submit(visitor, area="Bergen", at_most="veel", how="bel <eerst>", rounds__0__closes="31-2",
                    papers__0__days="14")  # fmt: skip

    assert answer.status_code == 422
    told = text(visitor.page)
    assert "Schrijf de naam van het fonds." in told
    assert "Bergen (Noord-Holland), Bergen (Limburg)" in told
    assert "Schrijf een dag die bestaat" in told
    assert 'value="veel"' in visitor.page.text
    assert "bel &lt;eerst&gt;" in visitor.page.text
    assert 'value="31-2"' in visitor.page.text
    assert '<details class="more" open>' in visitor.page.text
    assert fund_list_is_empty(visitor, address)


def fund_list_is_empty(visitor: Visitor, address: str) -> bool:
    return "0 fondsen" in text(visitor.get(f"{address}?which=own"))


def test_unknown_and_doubtful_places_are_told_by_name(visitor: Visitor) -> None:
    address = _list(visitor)
    for typed, told in (
        ("Rotterdam; Waterstad", "‘Waterstad’: Schrijf een gemeente, provincie of streek"),
        ("Epe, Gelderland", "Schrijf alleen Epe, of alleen Gelderland"),
    ):
        visitor.get(f"{address}/new")
        submit(visitor, name="De Brug", area=typed)
        assert told in text(visitor.page)


def test_one_more_row_keeps_what_was_typed(visitor: Visitor) -> None:
    address = _list(visitor)
    visitor.get(f"{address}/new")

    submit(visitor, name="De Brug", rounds__0__closes="1-2", do="more:rounds")

    assert 'name="rounds-1-closes"' in visitor.page.text
    assert 'value="1-2"' in visitor.page.text
    assert 'value="De Brug"' in visitor.page.text


@pytest.mark.parametrize("site", ["https://www.vsbfonds.nl/", ""])
def test_fund_that_is_there_is_not_added_twice(visitor: Visitor, site: str) -> None:
    address = _list(visitor)
    visitor.get(f"{address}/new")

    answer = submit(visitor, name="VSBfonds", website=site)

    assert answer.status_code == 422
    assert "Dit fonds staat al in de lijst" in text(visitor.page)


def test_fund_that_a_colleague_adds_at_the_same_moment_stands_there_once(
    app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _list(visitor)
    read, waiting = known.of_organisation, [Entry(0, Fund("De Brug"))]

    def of_organisation(organisation_id: int) -> Known:
        """Read the list, after which somebody else adds the fund."""
        found = read(organisation_id)
        if waiting:
            fund_lists.keep(organisation_id, (waiting.pop(),), Hand(1, "", NOW))
        return found

    visitor.get(f"{address}/new")
    monkeypatch.setattr(known, "of_organisation", of_organisation)
    answer = submit(visitor, name="De Brug")

    assert answer.status_code == 422
    assert "Dit fonds staat al in de lijst: De Brug." in text(visitor.page)
    with app.app_context():
        assert [each.fund.name for each in fund_lists.entries(_number(address))] == ["De Brug"]


def test_list_that_is_full_takes_no_more_and_says_so(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _list(visitor)
    monkeypatch.setattr(fund_lists, "MOST", 0)
    visitor.get(f"{address}/new")

    assert submit(visitor, name="De Brug").status_code == 422
    assert "Meer dan 0 fondsen kun je niet zelf toevoegen of verbeteren." in text(visitor.page)
    assert 'value="De Brug"' in visitor.page.text
    visitor.post(f"{address}/{shipped()[0].id}/hide", None, do="hide")
    assert "Haal er eerst een paar weg." in text(visitor.get(address))


def _typed(visitor: Visitor, address: str, **changed: str) -> None:
    """Save the page of a fund as it is drawn, but for `changed`."""
    visitor.get(address)
    submit(visitor, **{**drawn(visitor.page), **changed})


def test_fund_with_many_rules_is_saved_as_it_was_drawn(app: Flask, visitor: Visitor) -> None:
    address = _list(visitor)
    for each in sorted(shipped(), key=lambda fund: -len(kept_funds.dump(fund)))[:4]:
        _typed(visitor, f"{address}/{each.id}")
        assert "Er is niets veranderd" in visitor.page.text

    with app.app_context():
        [own] = fund_lists.keep(_number(address), (Entry(0, FULL),), Hand(1, "", NOW))
    _typed(visitor, f"{address}/eigen-{own}")
    assert "Er is niets veranderd" in visitor.page.text
    with app.app_context():
        found = [line for line in known.of_organisation(_number(address)).all if not line.own]
    assert [line.fund for line in found if line.corrected] == []
    assert [line.fund for line in found] == list(shipped())


def test_correction_is_marked_and_can_be_undone_by_an_administrator(app: Flask, visitor: Visitor) -> None:
    address = _list(visitor)
    _typed(visitor, f"{address}/vsbfonds", how="Bel eerst.")

    told = text(visitor.get(f"{address}?which=corrected"))
    assert "Zelf verbeterd jij, 2 maart 2026" in told
    assert "Bel eerst." in told
    submit(visitor, f"{address}/vsbfonds/remove")
    assert "Bel eerst." not in text(visitor.get(f"{address}?words=vsbfonds"))
    with app.app_context():
        number = fund_lists.removed(_number(address))[0].number
    submit(visitor, f"{address}/removed/{number}")
    assert "Bel eerst." in text(visitor.get(f"{address}?words=vsbfonds"))


def test_hidden_fund_is_not_seen_and_comes_back(app: Flask, visitor: Visitor) -> None:
    address = _list(visitor)
    visitor.get(address)
    submit(visitor, f"{address}/vsbfonds/hide", do="hide")

    assert "VSBfonds" not in text(visitor.get(f"{address}?words=vsbfonds"))
    assert "VSBfonds" in text(visitor.get(f"{address}?which=hidden"))
    with app.app_context():
        assert "vsbfonds" not in {each.id for each in known.known(_number(address))}
    submit(visitor, f"{address}/vsbfonds/hide", do="show")
    assert "VSBfonds" in text(visitor.get(f"{address}?words=vsbfonds"))


def test_member_adds_and_corrects_but_does_not_remove_or_import(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    member = joined(app, visitor, home, "bo@voorbeeld.nl")
    _typed(member, f"{home}funds/vsbfonds", how="Bel eerst.")

    page = member.get(f"{home}funds?which=corrected")
    assert "Bel eerst." in text(page)
    assert "Terug naar onze lijst" not in page.text
    assert member.finds_nothing(f"{home}funds/import")
    assert Visitor.registered(app, "cas@voorbeeld.nl", "Cas").finds_nothing(f"{home}funds")


def test_both_texts_are_kept_when_somebody_else_saved_meanwhile(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    other = joined(app, visitor, home, "bo@voorbeeld.nl")
    address = f"{home}funds/vsbfonds"
    visitor.get(address)
    _typed(other, address, how="Van Bo.")

    answer = submit(visitor, name="VSBfonds", how="Van An.")

    assert answer.status_code == 422
    assert "Iemand anders veranderde dit fonds net ook" in text(visitor.page)
    assert "Van Bo." in text(visitor.page)
    assert "Van An." in visitor.page.text
    submit(visitor, name="VSBfonds", how="Van An.")
    assert "Van An." in text(visitor.get(f"{home}funds?which=corrected"))


def test_newer_shipped_list_is_told_of_and_taken_over_per_rule(
    app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _list(visitor)
    _typed(visitor, f"{address}/vsbfonds", how="Bel eerst.")
    newer = tuple(
        replace(each, how="Schrijf.", when="Altijd." if each.id == "vsbfonds" else each.when)
        for each in shipped()
    )
    monkeypatch.setattr(known, "shipped", lambda: newer)

    assert "Bij 1 fonds dat jullie verbeterden" in text(visitor.get(address))
    assert text(visitor.page).count("Schrijf.") > 40
    told = text(visitor.get(f"{address}/vsbfonds/changes"))
    assert "Nu in onze lijstSchrijf. Bij jullieBel eerst." in told
    submit(visitor, take="when", do="chosen")

    assert "Bij 1 fonds" not in text(visitor.get(address))
    assert "Wat is er anders dan in onze lijst?" in text(visitor.get(f"{address}?which=corrected"))
    with app.app_context():
        found = known.of_organisation(_number(address)).find("vsbfonds")
    assert found is not None
    assert (found.fund.how, found.fund.when) == ("Bel eerst.", "Altijd.")
    assert catalogue.shipped() is shipped()


WRONG = json.dumps({"version": 1, "fund": {"name": "X", "board": "veel"}})


@pytest.mark.parametrize("content", ["{", WRONG])
def test_damaged_fund_breaks_no_page_and_can_be_taken_away(
    app: Flask, visitor: Visitor, content: str
) -> None:
    home = an_organisation(visitor)
    visitor.get(f"{home}funds/new")
    submit(visitor, name="De Brug")
    with app.app_context(), writing() as current:
        number = fund_lists.entries(_number(home))[0].number
        current.execute(update(FundRow).values(content=content))
        current.execute(update(FundListRow).values(revision=9))

    assert f"Fonds nummer {number} in jullie lijst kunnen we niet lezen" in text(visitor.get(f"{home}funds"))
    visitor.get(home)
    visitor.get(f"{home}funds")
    submit(visitor, f"{home}funds/damaged/{number}")
    assert "kunnen we niet lezen" not in text(visitor.page)


def test_list_is_read_anew_when_another_process_changed_it(app: Flask, visitor: Visitor) -> None:
    address = _list(visitor)
    with app.app_context():
        before = known.known(_number(address))
        assert known.known(_number(address)) is before
    _typed(visitor, f"{address}/vsbfonds", how="Bel eerst.")
    with app.app_context():
        found = known.known(_number(address))
    assert [each.how for each in found if each.id == "vsbfonds"] == ["Bel eerst."]
