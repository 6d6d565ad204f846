"""A list of funds in a file: its columns confirmed, judged row by row, brought in, and taken along."""

import re
import zipfile
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
from flask import Flask
from openpyxl import Workbook

from proposal.documents.plain_table import write_table
from proposal.funds.catalogue import shipped
from proposal.funds.lists.columns import COLUMNS
from proposal.funds.lists.writing import rows_as_csv
from proposal.model.fund import Entry, Fund
from proposal.store import fund_lists
from proposal.store.answers import Hand
from proposal.web.funds import known
from tests.both import both
from tests.client import Visitor
from tests.funds.damage import GOOD
from tests.funds.test_bringing import TROUBLES
from tests.funds.test_writing import FULL
from tests.store.builders import NOW
from tests.web.forms import carried, submit, text
from tests.web.joining import an_organisation, joined

SMALL = "naam;website;werkgebied;max bedrag\nDe Brug;brug.nl;Rotterdam;€ 2.500\nDe Kade;kade.nl;Waterstad;\n"


def _bring(visitor: Visitor, home: str, data: bytes, name: str = "lijst.csv") -> int:
    """Bring a file and return the status; the page that follows is the open one."""
    address = f"{home}funds/import"
    visitor.get(address)
    typed = {**carried(visitor.page), "file": (BytesIO(data), name)}
    answer = visitor.client.post(address, data=typed, content_type="multipart/form-data")
    visitor.page = visitor.client.get(answer.headers["Location"]) if answer.status_code == 303 else answer
    return int(answer.status_code)


def _confirm(visitor: Visitor, **changed: str) -> int:
    """Confirm the columns as they were guessed, but for `changed`."""
    chosen = re.findall(r'<select id="(column-\d+)".*?</select>', visitor.page.text, re.DOTALL)
    typed = {"sheet": "0", "head": _value(visitor, "head")}
    for name in chosen:
        part = visitor.page.text.partition(f'<select id="{name}"')[2].partition("</select>")[0]
        found = re.search(r'value="([^"]*)" selected', part)
        typed[name] = unescape(found[1]) if found else ""
    return submit(visitor, **{**typed, **changed}).status_code


def _value(visitor: Visitor, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', visitor.page.text)
    assert found
    return found[1]


def _own(app: Flask, home: str) -> list[Fund]:
    with app.app_context():
        return [each.fund for each in fund_lists.entries(_number(home))]


def _number(home: str) -> int:
    return int(home.split("/")[2])


@both
def test_list_is_brought_in_after_its_columns_are_confirmed(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert _bring(visitor, home, SMALL.encode()) == 303
    assert "Kolom D: max bedrag" in text(visitor.page)
    assert _confirm(visitor) == 303

    told = text(visitor.page)
    assert "1 nieuw fonds" in told
    assert "3C (werkgebied)WaterstadSchrijf een gemeente, provincie of streek" in told
    assert _own(app, home) == []
    submit(visitor, doubles="some")
    assert "1 fonds is erbij gezet." in visitor.page.text
    assert "1 rij klopt niet en staat er niet bij" in visitor.page.text
    assert [(each.name, each.area.inside) for each in _own(app, home)] == [("De Brug", ("Rotterdam",))]


@pytest.mark.parametrize(
    "data",
    [
        SMALL.encode("utf-8-sig"), SMALL.encode("cp1252"), SMALL.encode("utf-16"),
        SMALL.replace(";", "\t").encode(), SMALL.replace(";", ",").replace("\n", "\r\n").encode(),
        write_table("Blad", ["Fonds", "url"], [("De Brug", "brug.nl")]),
    ],
)  # fmt: skip
def test_file_is_read_in_any_of_its_forms(visitor: Visitor, data: bytes) -> None:
    home = an_organisation(visitor)

    assert _bring(visitor, home, data) == 303
    assert _confirm(visitor) == 303
    assert "1 nieuw fonds" in text(visitor.page)


def _zipped(name: str, content: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Kies eerst een bestand"),
        (b"\n\n ;; \n", "In dit bestand staat niets"),
        (b"%PDF-1.7\n1;2", "Bewaar het in Excel als .xlsx of .csv"),
        (b"<html><table>", "Bewaar het in Excel als .xlsx of .csv"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Bewaar het in Excel als .xlsx of .csv"),
        (b"naam\n\0\0", "Bewaar het in Excel als .xlsx of .csv"),
        (_zipped("content.xml", b"<x/>"), "van LibreOffice"),
        (_zipped("word/document.xml", b"<x/>"), "Bewaar het in Excel als .xlsx of .csv"),
        (_zipped("xl/vbaProject.bin", b"x"), "macro"),
        (_zipped("xl/sheet1.xml", bytes(60_000_000)), "te groot"),
        (b"naam\n" + b"De Brug\n" * 2_001, "hoogstens 2.000 fondsen"),
        (b"naam;" * 300, "te groot"),
        (b"naam\n" + b"x" * 200_000, "Bewaar het in Excel als .xlsx of .csv"),
    ],
)
def test_hostile_file_is_refused_with_what_to_do(visitor: Visitor, data: bytes, told: str) -> None:
    home = an_organisation(visitor)
    name = "" if not data else "lijst.xlsx"

    assert _bring(visitor, home, data, name) == 422
    assert told in text(visitor.page)


def test_columns_without_a_name_or_twice_the_same_are_refused(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _bring(visitor, home, SMALL.encode())

    assert _confirm(visitor, **{"column-0": ""}) == 422
    assert "in welke kolom de naam van het fonds staat" in text(visitor.page)
    assert _confirm(visitor, **{"column-0": "naam", "column-1": "naam"}) == 422
    assert "twee keer hetzelfde: Naam van het fonds." in text(visitor.page)


def test_columns_that_are_left_out_are_told_before_the_funds_come_in(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _bring(visitor, home, b"naam;Bedrag max;Contact;;\nDe Brug;2500;Ans;;x\n")
    _confirm(visitor)

    assert "nemen we niet mee: Contact, Kolom E. Namen en nummers" in text(visitor.page)


def test_other_row_of_headings_lets_the_columns_be_guessed_anew(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _bring(visitor, home, b"De Brug;brug.nl\nDe Kade;kade.nl\n")
    assert _value(visitor, "head") == "0"

    assert _confirm(visitor, head="1") == 303
    assert "Kolom A: De Brug" in text(visitor.page)


def test_sheet_with_the_funds_is_found_and_another_can_be_chosen(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    book = Workbook()
    book.create_sheet("Uitleg").append(["Uitleg", "Dit is onze lijst"])
    for name, row in (("Fondsen", ["De Brug", "brug.nl"]), ("Oud", ["De Kade", "kade.nl"])):
        sheet = book.create_sheet(name)
        sheet.append(["Fonds", "Website"])
        sheet.append(row)
    packed = BytesIO()
    book.save(packed)
    _bring(visitor, home, packed.getvalue(), "lijst.xlsx")
    assert "brug.nl" in text(visitor.page)

    _confirm(visitor, sheet="2")

    assert "kade.nl" in text(visitor.page)
    _confirm(visitor, sheet="2")
    assert "De Kade" in text(visitor.page)


def test_doubles_are_skipped_or_corrected_as_chosen(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    first, second = "VSBfonds;vsbfonds.nl;Bel eerst.", "NLdoet-bijdrage (Oranje Fonds);nldoet.nl;Mail."
    data = f"naam;website;hoe\n{first}\n{second}\n".encode()
    both_of_them = ["Mail.", "Bel eerst."]
    for choice, row, corrected in (("some", "", []), ("some", "3", ["Mail."]), ("all", "", both_of_them)):
        _bring(visitor, home, data)
        _confirm(visitor)
        submit(visitor, doubles=choice, row=row)
        assert [each.how for each in _own(app, home)] == corrected


def test_what_came_in_together_last_is_taken_away_in_one_go(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    visitor.get(f"{home}funds/new")
    submit(visitor, name="Van onszelf")
    _bring(visitor, home, b"naam\nDe Brug\nDe Kade\nDe Haven\n")
    _confirm(visitor)
    submit(visitor, doubles="some")
    assert "kwamen er 3 fondsen tegelijk bij" in text(visitor.page)
    at = _value(visitor, "at")

    submit(visitor, f"{home}funds/undo", at="2026-01-01T00:00:00")
    assert len(_own(app, home)) == 4
    submit(visitor, f"{home}funds/undo", at=at)

    assert [each.name for each in _own(app, home)] == ["Van onszelf"]
    assert "Laatst ingebracht" not in text(visitor.page)
    assert visitor.page.text.count("Zet terug") == 3


def test_file_is_for_who_brought_it_and_goes_when_it_is_thrown_away(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    other = joined(app, visitor, home, "bo@voorbeeld.nl", administrator="1")
    _bring(visitor, home, SMALL.encode())
    address = visitor.page.request.path

    assert other.finds_nothing(address)
    visitor.get(address)
    submit(visitor, f"{address.removesuffix('columns')}cancel")
    assert visitor.finds_nothing(address)
    assert _own(app, home) == []


def _fill(app: Flask, home: str) -> None:
    own = replace(FULL, name="=SOM(A1)", how="+31 bellen\nof @mailen", asks='een "plan"; met\tstukken')
    vsb = next(each for each in shipped() if each.id == "vsbfonds")
    entries = (Entry(0, own), Entry(0, Fund("Kaal")), Entry(0, replace(vsb, how="-bel"), vsb.id, vsb))
    with app.app_context():
        fund_lists.keep(_number(home), entries, Hand(1, "", NOW))


@pytest.mark.parametrize("name", ["export.csv", "export.xlsx"])
@pytest.mark.parametrize("of", ["", "?of=own"])
def test_list_that_was_taken_along_comes_in_unchanged(
    app: Flask, visitor: Visitor, name: str, of: str
) -> None:
    home = an_organisation(visitor)
    _fill(app, home)
    elsewhere = an_organisation(visitor, "De Kade")
    data = visitor.client.get(f"{home}funds/{name}{of}").data

    _bring(visitor, home, data, name)
    _confirm(visitor)
    count = 3 if of else len(shipped()) + 2
    assert f"0 nieuwe fondsen 0 fondsen staan er al, maar anders {count} fondsen" in text(visitor.page)
    _bring(visitor, elsewhere, data, name)
    _confirm(visitor)
    submit(visitor, doubles="all")

    with app.app_context():
        here, there = (_by_name(known.known(_number(each))) for each in (home, elsewhere))
    assert there == here
    assert here["=SOM(A1)"].asks == 'een "plan"; met\tstukken'


def _by_name(funds: tuple[Fund, ...]) -> dict[str, Fund]:
    return {each.name: replace(each, id="") for each in funds}


def test_no_cell_of_an_export_is_a_formula(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _fill(app, home)

    assert "; =SOM(A1);" in visitor.client.get(f"{home}funds/export.csv").get_data(as_text=True)
    with zipfile.ZipFile(BytesIO(visitor.client.get(f"{home}funds/export.xlsx").data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_two_thousand_rows_with_every_damage_come_in_through_the_page(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    rows = [{**GOOD, "naam": f"Fonds {number}"} for number in range(2000)]
    damaged = {50 * number: each for number, each in enumerate(TROUBLES, start=1)}
    for place, (column, typed, _) in damaged.items():
        rows[place][column] = typed
    data = rows_as_csv([COLUMNS, *([row.get(each, "") for each in COLUMNS] for row in rows)])

    assert _bring(visitor, home, data.encode()) == 303
    assert _confirm(visitor) == 303

    told = text(visitor.page)
    assert f"{2000 - len(damaged)} nieuwe fondsen" in told.replace(".", "")
    for place, (column, typed, expected) in damaged.items():
        assert re.search(rf"{place + 2}[A-Z]+ \({re.escape(column)}\)", told)
        assert " ".join(typed[:80].split()) in told
        assert expected in told.replace("\xa0", " ")
    table = visitor.client.get(f"{visitor.page.request.path}/mistakes.csv").get_data(as_text=True)
    assert len(table.splitlines()) == len(damaged) + 1
    submit(visitor, doubles="some")
    assert len(_own(app, home)) == 2000 - len(damaged)
    assert "Volgende" in text(visitor.get(f"{home}funds?which=own"))


def test_file_with_more_funds_than_fit_stays_and_nothing_comes_in(
    app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fund_lists, "MOST", 0)
    home = an_organisation(visitor)
    _bring(visitor, home, SMALL.encode())
    _confirm(visitor)

    submit(visitor)

    assert "Meer dan 0 fondsen kun je niet zelf toevoegen of verbeteren." in text(visitor.page)
    assert "1 nieuw fonds" in text(visitor.page)
    assert _own(app, home) == []
