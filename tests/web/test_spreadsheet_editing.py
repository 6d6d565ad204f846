"""A line of a spreadsheet that came back is changed on the page before it is taken over."""

import html
import re
from decimal import Decimal

import pytest
from flask import Flask

from proposal.store import proposals
from tests.web.test_spreadsheets import Treasurer, change, project, saved, tickets, total
from tests.web.test_spreadsheets import treasurer as treasurer


def field(page: str, name: str) -> str:
    """Return what stands in a field of the first line that can be changed on the page."""
    found = re.search(rf'name="cell-{name}" value="([^"]*)"', page)
    assert found
    return html.unescape(found[1])


def brought(treasurer: Treasurer, price: float = 110) -> str:
    """Bring the workbook back with another price of the first line, and return the page."""
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Prijs per eenheid", price)
    return treasurer.bring(saved(book)).text


def test_changed_line_is_shown_with_the_values_of_the_file_and_taken_over_as_typed(
    app: Flask, treasurer: Treasurer
) -> None:
    page = brought(treasurer)
    assert [field(page, name) for name in ("description", "quantity", "price")] == ["Zaal", "8", "110,00"]

    typed = {"cell-description": "Grote zaal", "cell-quantity": "8", "cell-price": "100"}
    page = treasurer.press("edit", line=tickets(page)[0], **typed).text

    line = project(app, treasurer).costs.lines[0]
    assert (line.description, line.price) == ("Grote zaal", Decimal(100))
    assert "aangepast overgenomen" in page
    treasurer.press("", "undo")
    assert total(app, treasurer) == Decimal(1080)


def test_new_line_is_taken_over_as_typed_with_the_rest_from_the_file(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    sheet = book["Begroting"]
    sheet.insert_rows(5)
    head = [cell.value for cell in sheet[3]]
    told: dict[str, str | int] = {
        "Rubriek": "Techniek",
        "Omschrijving": "Beamer huren",
        "Aantal": 1,
        "Prijs per eenheid": 60,
    }
    for header, value in told.items():
        sheet.cell(5, head.index(header) + 1, value)
    page = treasurer.bring(saved(book)).text
    assert field(page, "description") == "Beamer huren"

    typed = {"cell-description": "Beamer", "cell-quantity": "2", "cell-price": "45,50"}
    treasurer.press("edit", line=tickets(page)[0], **typed)

    line = project(app, treasurer).costs.lines[1]
    assert (line.description, line.quantity, line.price, line.category) == (
        "Beamer", Decimal(2), Decimal("45.50"), "Techniek",
    )  # fmt: skip


def test_amount_of_a_fund_is_taken_over_as_typed(app: Flask, treasurer: Treasurer) -> None:
    book = treasurer.fetch()
    change(book["Dekkingsplan"], "Fonds Buurt", "Bedrag", 1250)
    page = treasurer.bring(saved(book)).text
    (ticket,) = re.findall(r'name="key" value="(applications-[^"]+)"', page)

    treasurer.press("edit", line=ticket, **{"cell-fund": "Fonds Buurt", "cell-amount": "1.200"})

    with app.app_context():
        assert proposals.load(treasurer.number).proposal.funds.applications[0].amount == Decimal(1200)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("veel", "Wat kost één daarvan? &#39;veel&#39; is hier niet te lezen"),
        ("85", "Zo staat het er nu al."),
    ],
)
def test_line_that_cannot_be_written_so_keeps_what_was_typed(
    app: Flask, treasurer: Treasurer, typed: str, said: str
) -> None:
    (ticket, *_) = tickets(brought(treasurer))
    cells = {"cell-description": "Zaal", "cell-quantity": "8", "cell-price": typed}

    page = treasurer.press("edit", line=ticket, **cells)

    assert (page.status_code, field(page.text, "price")) == (422, typed)
    assert said in page.text
    assert total(app, treasurer) == Decimal(1080)


def test_line_that_changed_meanwhile_is_not_overwritten_and_keeps_what_was_typed(
    app: Flask, treasurer: Treasurer
) -> None:
    (ticket, *_) = tickets(brought(treasurer))
    report, line = treasurer.address, project(app, treasurer).costs.lines[0].id
    treasurer.save(f"/proposals/{treasurer.number}/budget", {f"lines-{line}-price": "90"})
    treasurer.address = report

    page = treasurer.press("edit", line=ticket, **{"cell-description": "Zaal", "cell-price": "95"})

    assert (page.status_code, field(page.text, "price")) == (422, "95")
    assert "Dit antwoord is net veranderd." in page.text
    assert project(app, treasurer).costs.lines[0].price == Decimal(90)


def test_same_effect_is_told_once(treasurer: Treasurer) -> None:
    page = brought(treasurer)

    assert page.count('class="effect"') == 1
