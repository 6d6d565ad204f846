"""Blocks: a table tells all it is given, and none of its rows is higher than a page."""

from proposal.documents.blocks import Aside, Column, Ref, Row, Table
from proposal.documents.tables import table

COLUMNS = (Column("Post", 1), Column("Waarom", 2))
LONG = " ".join(f"woord{number}" for number in range(700))


def _table(*rows: Row) -> Table:
    found = table("Kosten", COLUMNS, rows)[0]
    assert isinstance(found, Table)
    return found


def test_text_that_makes_a_row_too_high_stands_below_the_table() -> None:
    made, below = table("Kosten", COLUMNS, [Row(("Zaal\nper uur", LONG)), Row(("Thee", "Voor de pauze"))])

    assert isinstance(made, Table)
    assert isinstance(below, Aside)
    assert made.rows == (Row(("Zaal\nper uur", ("Zie ", Ref(below.name)))), Row(("Thee", "Voor de pauze")))
    assert (below.label, below.text) == ("Zaal", LONG)


def test_first_cell_that_is_too_high_stands_below_under_the_name_of_its_column() -> None:
    below = table("Kosten", COLUMNS, [Row((LONG, "Kort"))])[1]

    assert isinstance(below, Aside)
    assert (below.label, below.text) == ("Post", LONG)


def test_many_short_lines_are_too_high_as_well() -> None:
    assert isinstance(_table(Row(("Zaal", "\n".join("stap" for _ in range(40))))).rows[0].cells[1], tuple)


def test_row_of_a_third_of_a_page_stays_whole() -> None:
    text = "kort en goed " * 80

    assert table("Kosten", COLUMNS, [Row(("Zaal", text))]) == (_table(Row(("Zaal", text))),)


def test_long_text_with_a_reference_keeps_it_below_the_table() -> None:
    below = table("Kosten", COLUMNS, [Row(("Zaal", (f"{LONG}\n(", Ref("kamer"), ")")))])[1]

    assert below == Aside(f"Zaal\n{LONG}\n()", "Zaal", (f"{LONG} (", Ref("kamer"), ")"))


def test_reference_in_a_cell_is_kept() -> None:
    row = Row(("Zaal", ("Offerte (", Ref("kamer"), ")")))

    assert _table(row).rows == (row,)
