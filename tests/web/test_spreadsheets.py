"""A budget comes back from Excel through the one door: told line by line, taken over, and undone."""

import io
import re
from collections.abc import Sequence
from decimal import Decimal

import openpyxl
import pytest
from flask import Flask
from openpyxl.worksheet.worksheet import Worksheet
from werkzeug.test import TestResponse

from budgets.budget import CostKind
from proposal.model.proposal import Proposal
from proposal.store import proposals
from tests.both import both
from tests.client import Visitor
from tests.web.test_papers import post_files

OURS = "Begroting en dekkingsplan.xlsx"


class Treasurer(Visitor):
    """Someone with a budget of two lines and one fund, who fetches the workbook and brings it back."""

    number: int

    def fetch(self) -> openpyxl.Workbook:
        """Return the workbook of the package, open in a spreadsheet program."""
        self.get(f"/proposals/{self.number}/package/")
        found = re.search(r'href="([^"]*dekkingsplan\.xlsx)"', self.page.text)
        assert found
        return openpyxl.load_workbook(io.BytesIO(self.client.get(found[1]).data))

    def bring(self, content: bytes, name: str = OURS, **more: str) -> TestResponse:
        """Bring a file back, and return the page that follows."""
        door = f"/proposals/{self.number}/returns"
        self.get(door)
        answer = post_files(self, door, {**self.hidden(), **more, "file": (io.BytesIO(content), name)})
        return self.follow(answer) if answer.status_code == 303 else answer

    def follow(self, answer: TestResponse) -> TestResponse:
        """Open the page to which an answer leads, and the one to which that does."""
        while answer.status_code in (302, 303):
            answer = self.client.get(answer.headers["Location"])
            self.address = answer.request.path
        self.page = answer
        return answer

    def press(self, do: str, view: str = "", **typed: str) -> TestResponse:
        """Press a button on the page of the spreadsheet that is open."""
        return self.follow(self.post(self.address.rpartition("/")[0] + f"/{view}", None, do=do, **typed))


def saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def change(sheet: Worksheet, name: str, column: str, value: str | float) -> None:
    """Type something in the row of this line."""
    head = [cell.value for cell in sheet[3]]
    row = next(cell.row for cells in sheet.iter_rows(min_row=4) for cell in cells if cell.value == name)
    sheet.cell(row, head.index(column) + 1, value)


@pytest.fixture
def treasurer(app: Flask) -> Treasurer:
    """Someone with a budget that is covered to the cent."""
    visitor = Treasurer.registered(app, "an@voorbeeld.nl", "An de Vries")
    assert isinstance(visitor, Treasurer)
    number = visitor.number = visitor.begin()
    for name, price in (("Zaal", "85"), ("Kok", "50")):
        row = visitor.add_row(f"/proposals/{number}/budget", "lines")
        line = {"kind": "purchase", "description": name, "quantity": "8", "unit": "avond", "price": price}
        visitor.save(f"/proposals/{number}/budget", {f"lines-{row}-{key}": it for key, it in line.items()})
    row = visitor.add_row(f"/proposals/{number}/funds", "applications")
    asked = {"fund": "Fonds Buurt", "amount": "1080", "state": "written"}
    visitor.save(f"/proposals/{number}/funds", {f"applications-{row}-{key}": it for key, it in asked.items()})
    return visitor


def tickets(page: str) -> list[str]:
    """Return what is posted for each line that is ticked on the page."""
    return re.findall(r'name="key" value="(lines-[^"]+)"', page)


def project(app: Flask, visitor: Treasurer) -> Proposal:
    with app.app_context():
        return proposals.load(visitor.number).proposal


def total(app: Flask, visitor: Treasurer) -> Decimal:
    return project(app, visitor).costs.total


@both
def test_changed_workbook_is_told_before_it_is_taken_over_and_undone_with_one_click(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Prijs per eenheid", 110)
    change(book["Dekkingsplan"], "Fonds Buurt", "Bedrag", 1250)

    page = treasurer.bring(saved(book)).text

    assert "Gemaakt: jij" in page
    assert re.search(r"€\s1\.080,00.*?€\s1\.280,00", page, re.DOTALL)
    assert re.search(r"sluitend.*?€\s30,00 tekort", page, re.DOTALL)
    assert total(app, treasurer) == Decimal(1080)
    page = treasurer.press("all").text
    assert "2 regels overgenomen." in page
    assert total(app, treasurer) == Decimal(1280)
    assert project(app, treasurer).funds.applications[0].amount == Decimal(1250)
    assert "Alles bekeken." in page
    treasurer.press("", "undo")
    assert total(app, treasurer) == Decimal(1080)


def test_unchanged_workbook_says_that_nothing_is_different(treasurer: Treasurer) -> None:
    assert "Er is niets veranderd." in treasurer.bring(saved(treasurer.fetch())).text


def test_only_what_was_ticked_is_taken_over_or_left(app: Flask, treasurer: Treasurer) -> None:
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Aantal", 9)
    change(book["Begroting"], "Kok", "Aantal", 9)
    keys = tickets(treasurer.bring(saved(book)).text)

    treasurer.press("leave", key=keys[0])
    treasurer.press("take", key=keys[1])

    assert [line.quantity for line in project(app, treasurer).costs.lines] == [Decimal(8), Decimal(9)]
    assert "zo gelaten" in treasurer.page.text


def test_line_that_was_changed_on_the_web_too_is_shown_with_three_values_and_never_taken_unasked(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Aantal", 9)
    line = project(app, treasurer).costs.lines[0].id
    treasurer.save(f"/proposals/{treasurer.number}/budget", {f"lines-{line}-quantity": "10"})

    page = treasurer.bring(saved(book)).text

    assert "Ook hier veranderd" in page
    assert "Nu op de website:" in page
    assert 'value="all"' not in page
    treasurer.press("take", key=tickets(page)[0])
    assert project(app, treasurer).costs.lines[0].quantity == Decimal(9)


def test_cell_that_cannot_be_read_is_named_and_the_rest_can_be_taken_over(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Prijs per eenheid", "duur")
    change(book["Begroting"], "Kok", "Prijs per eenheid", 60)

    page = treasurer.bring(saved(book)).text

    assert re.search(r"Blad Begroting, rij 4, kolom G \(Prijs per eenheid\): hier staat (&#39;|')duur", page)
    treasurer.press("all")
    assert total(app, treasurer) == Decimal(680 + 480)


FOREIGN = (
    "Begroting feest;;\nWat;Hoeveel?;Kosten totaal\nRuimte;;\nTent;2;€ 300,00\nVlaggen;10;25\nTotaal;;325\n"
)


def test_foreign_sheet_is_read_once_its_columns_are_confirmed(app: Flask, treasurer: Treasurer) -> None:
    page = treasurer.bring(FOREIGN.encode(), "feest.csv").text
    assert "Welke kolom is wat?" in page
    assert "Tent" in page
    columns = {"head-0": "2", "column-0-0": "description", "column-0-1": "quantity", "column-0-2": "amount"}
    before = total(app, treasurer)

    page = treasurer.press("confirm", "columns", **columns).text

    assert "Tent" in page
    assert total(app, treasurer) == before
    treasurer.press("all")
    made = project(app, treasurer)
    assert [line.description for line in made.costs.lines[2:]] == ["Tent", "Vlaggen"]
    assert made.costs.lines[2].category == "Ruimte"
    assert made.costs.total == before + Decimal(325)
    assert "overgenomen" in treasurer.get(treasurer.address).text


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"column-0-0": "description"}, "Kies bij &#39;feest.csv&#39; in elk geval"),
        ({"column-0-0": "description", "column-0-1": "amount", "column-0-2": "amount"}, "twee keer dezelfde"),
    ],
)
def test_columns_that_make_no_budget_are_refused_and_kept_as_chosen(
    treasurer: Treasurer, columns: dict[str, str], said: str
) -> None:
    treasurer.bring(FOREIGN.encode(), "feest.csv")
    treasurer.press("", "choose", **{"use-0": "costs"})

    page = treasurer.press("confirm", "columns", **{"head-0": "2", **columns})

    assert page.status_code == 422
    assert said in page.text
    assert 'value="description" selected' in page.text


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"PK\x03\x04rubbish", "stuk.xlsx", "niet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "oud.xls", "niet"),
        (b"Post;Bedrag\n" + b"Zaal;1\n" * 2_000, "lang.csv", "te groot"),
    ],
)
def test_file_that_is_no_spreadsheet_is_refused_with_what_to_do(
    treasurer: Treasurer, content: bytes, name: str, said: str
) -> None:
    page = treasurer.bring(content, name)

    assert page.status_code == 422
    assert said in page.text


def test_workbook_of_another_project_is_refused(treasurer: Treasurer) -> None:
    book = saved(treasurer.fetch())
    treasurer.number = treasurer.begin("Een heel ander plan.")

    assert "hoort bij een ander project" in treasurer.bring(book).text


def test_workbook_of_another_project_is_looked_at_all_the_same_and_nothing_in_it_is_certain(
    treasurer: Treasurer,
) -> None:
    book = saved(treasurer.fetch())
    treasurer.number = treasurer.begin("Een heel ander plan.")

    shown = treasurer.bring(book, anyway="1").text

    assert re.findall(r'value="[^"]*new[^"]*"( checked)?>', shown) == ["", "", ""]
    assert "Bijna niets in dit bestand lijkt op dit project." in shown
    assert "Niet zeker" in shown


def test_report_of_a_spreadsheet_is_nobody_elses(app: Flask, treasurer: Treasurer) -> None:
    treasurer.bring(saved(treasurer.fetch()))

    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    assert other.finds_nothing(treasurer.address)


Rows = Sequence[Sequence[object]]


def test_gifts_of_a_foreign_coverage_sheet_do_not_come_in_twice(app: Flask, treasurer: Treasurer) -> None:
    book = openpyxl.Workbook()
    costs: Rows = [("Post", "Soort", "Bedrag"), ("Tafels", "Ruimte, spullen of dienst om niet", 100)]
    plan: Rows = [
        ("Bron", "Soort", "Bedrag"),
        ("De Brug", "Eigen inbreng in natura", 100),
        ("Kas", "Eigen geld", 50),
    ]
    for name, rows in (("Kosten", costs), ("Dekking", plan)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    treasurer.bring(saved(book), "eigen.xlsx")
    treasurer.press("", "choose", **{"use-1": "costs", "use-2": "sources"})
    treasurer.press("confirm", "columns", **{
        "head-0": "1", "column-0-0": "description", "column-0-1": "kind", "column-0-2": "amount",
        "head-1": "1", "column-1-0": "name", "column-1-1": "kind", "column-1-2": "amount",
    })  # fmt: skip

    page = treasurer.press("all").text

    made = project(app, treasurer)
    assert made.costs.lines[-1].kind is CostKind.FREE_GOODS
    assert [source.name for source in made.plan.sources if source.in_kind] == ["Tafels"]
    assert [each.name for each in made.coverage.contributions] == ["Kas"]
    assert "telt hier niet nog een keer mee" in page


def test_file_that_is_mended_and_brought_again_adds_no_line_twice(app: Flask, treasurer: Treasurer) -> None:
    book = treasurer.fetch()
    sheet = book["Begroting"]
    sheet.insert_rows(5)
    head = [cell.value for cell in sheet[3]]
    for header, value in (("Omschrijving", "Flyers"), ("Aantal", 100), ("Prijs per eenheid", 0.4)):
        sheet.cell(5, head.index(header) + 1, value)
    change(sheet, "Zaal", "Prijs per eenheid", "duur")
    treasurer.bring(saved(book))
    assert "1 regel overgenomen." in treasurer.press("all").text
    change(sheet, "Zaal", "Prijs per eenheid", 90)

    page = treasurer.bring(saved(book), "nog een keer.xlsx").text

    assert "Flyers" not in page
    treasurer.press("all")
    assert [line.description for line in project(app, treasurer).costs.lines] == ["Zaal", "Flyers", "Kok"]
    assert total(app, treasurer) == Decimal(720 + 40 + 400)


@pytest.mark.parametrize("step", ["budget", "coverage"])
def test_pages_with_amounts_lead_to_where_a_spreadsheet_is_brought(treasurer: Treasurer, step: str) -> None:
    page = treasurer.get(f"/proposals/{treasurer.number}/{step}").text

    assert f'<a href="/proposals/{treasurer.number}/returns">Breng het bestand hier</a>' in page


def test_line_that_changed_after_the_page_was_drawn_is_not_taken_over_unseen(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    change(book["Begroting"], "Zaal", "Aantal", 9)
    (ticket,) = tickets(treasurer.bring(saved(book)).text)
    report, line = treasurer.address, project(app, treasurer).costs.lines[0].id
    treasurer.save(f"/proposals/{treasurer.number}/budget", {f"lines-{line}-quantity": "10"})
    treasurer.address = report

    page = treasurer.press("take", key=ticket).text

    assert "Zaal: Dit antwoord is net veranderd." in page
    assert project(app, treasurer).costs.lines[0].quantity == Decimal(10)


def test_line_in_which_was_written_after_the_page_was_drawn_is_not_taken_away(
    app: Flask, treasurer: Treasurer
) -> None:
    book = treasurer.fetch()
    sheet = book["Dekkingsplan"]
    sheet.delete_rows(next(c.row for row in sheet.iter_rows() for c in row if c.value == "Fonds Buurt"))
    (ticket,) = re.findall(r'name="key" value="([^"]+)"', treasurer.bring(saved(book)).text)
    report, fund = treasurer.address, project(app, treasurer).funds.applications[0].id
    treasurer.save(f"/proposals/{treasurer.number}/letter", {f"letters-{fund}-subject": "Onze aanvraag"})
    treasurer.address = report

    page = treasurer.press("take", key=ticket).text

    assert "Fonds Buurt: Dit antwoord is net veranderd." in page
    assert project(app, treasurer).letter.letters[0].subject == "Onze aanvraag"


def test_columns_confirmed_for_another_sheet_than_was_chosen_since_are_not_kept(treasurer: Treasurer) -> None:
    book = openpyxl.Workbook()
    for name in ("Kosten", "Plannen"):
        for row in (("Post", "Bedrag"), (f"{name} van nu", 100)):
            (book[name] if name in book.sheetnames else book.create_sheet(name)).append(list(row))
    treasurer.bring(saved(book), "eigen.xlsx")
    treasurer.press("", "choose", **{"use-1": "costs"})
    columns = {"head-0": "1", "column-0-0": "description", "column-0-1": "amount", **treasurer.hidden()}
    treasurer.press("", "choose", **{"use-2": "costs"})

    page = treasurer.press("confirm", "columns", **columns).text

    assert "Het blad is intussen anders gekozen." in page
    assert "Welke kolom is wat?" in page
    assert "Plannen van nu" in page


def test_table_of_more_lines_than_fit_in_a_budget_is_refused_before_it_is_compared(
    treasurer: Treasurer,
) -> None:
    treasurer.bring(b"Post;Bedrag\n" + b"Zaal;1\n" * 1_001, "lang.csv")

    page = treasurer.press("confirm", "columns", **{"column-0-0": "description", "column-0-1": "amount"})

    assert page.status_code == 422
    assert "staan meer dan 1.000 regels" in page.text
    book = treasurer.fetch()
    for _ in range(1_001):
        book["Begroting"].append(["", "Zaal", "Zaal", "Zaal", 1])
    page = treasurer.bring(saved(book))
    assert page.status_code == 422
    assert "staan meer dan 1.000 regels" in page.text


def test_of_many_lines_that_do_not_fit_three_are_named_and_the_others_counted(
    app: Flask, treasurer: Treasurer
) -> None:
    rows = "".join(f"Tent {number};1\n" for number in range(210))
    treasurer.bring(f"Post;Bedrag\n{rows}".encode(), "lang.csv")
    treasurer.press("confirm", "columns", **{"column-0-0": "description", "column-0-1": "amount"})

    page = treasurer.press("all").text

    assert len(project(app, treasurer).costs.lines) == 200
    assert page.count("Deze lijst is vol.") == 3
    assert "Nog 9 dingen lukten niet." in page
