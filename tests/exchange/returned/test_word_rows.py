"""Rows of lists: their cells, which were added or taken out, and cells that lost their control."""

from proposal.exchange.returned.reading import read_word
from proposal.model.proposal import Place
from proposal.model.returned import Edit, FoundRow, Returned
from tests.exchange.returned.test_word_tracked import THEN
from tests.exchange.returned.word_files import (
    control,
    ours,
    paragraph,
    row,
    run,
    table,
    tracked,
    word_file,
)

HEAD = row(ours("Activiteit", 1), ours("Doel", 2), properties="<w:tblHeader/>")


def cell(key: str, question: str, text: str) -> str:
    return control(f"activities/activities-{key}-{question}", text)


def full(key: str, name: str, goal: str, properties: str = "") -> str:
    return row(cell(key, "name", name), cell(key, "goal", goal), properties=properties)


def read(*rows: str) -> Returned:
    return read_word(word_file(ours("Activiteiten", 9) + table(*rows)))


def found(read_back: Returned) -> dict[tuple[str, str], str]:
    return {(each.place.row, each.place.question): each.text for each in read_back.answers}


FIRST, SECOND = full("a1", "Koken", "Samen eten"), full("b2", "Tuin", "Buiten zijn")
BOTH = {("a1", "name"): "Koken", ("a1", "goal"): "Samen eten",
        ("b2", "name"): "Tuin", ("b2", "goal"): "Buiten zijn"}  # fmt: skip


def test_cells_of_a_list_are_answers() -> None:
    read_back = read(HEAD, FIRST, SECOND)

    assert found(read_back) == BOTH
    assert (read_back.rows, read_back.loose) == ((), ())


def test_controls_around_cells_and_rows_are_read_too() -> None:
    around_cells = "<w:tr>" + "".join(
        control(f"activities/activities-a1-{name}", f"<w:tc>{paragraph(text)}</w:tc>")
        for name, text in (("name", "Koken"), ("goal", "Samen eten"))
    ) + "</w:tr>"  # fmt: skip
    around_row = control("rij", SECOND)

    assert found(read(HEAD, around_cells, around_row)) == BOTH


def test_row_without_controls_is_a_new_row() -> None:
    read_back = read(HEAD, FIRST, row("Markt", "Geld ophalen\nen plezier"), SECOND, row("Feest", ""))

    assert found(read_back) == BOTH
    assert read_back.rows == (
        FoundRow("activities", "activities", (("name", "Markt"), ("goal", "Geld ophalen\nen plezier")), "a1"),
        FoundRow("activities", "activities", (("name", "Feest"),), "b2"),
    )
    assert read_back.loose == ()


def test_new_row_on_top_comes_after_none() -> None:
    assert read(HEAD, row("Markt", "Geld"), FIRST).rows == (
        FoundRow("activities", "activities", (("name", "Markt"), ("goal", "Geld"))),
    )


def test_copied_row_is_a_new_row() -> None:
    read_back = read(HEAD, FIRST, full("a1", "Bakken", "Samen eten"), SECOND)

    assert found(read_back) == BOTH
    assert all(each.sure for each in read_back.answers)
    assert read_back.rows == (
        FoundRow("activities", "activities", (("name", "Bakken"), ("goal", "Samen eten")), "a1"),
    )


def test_tracked_new_row_tells_who_added_it() -> None:
    plain = row("Markt", "Geld", properties=tracked("ins"))
    typed = row(paragraph(tracked("ins", "Feest")), paragraph(""), properties=tracked("ins"))
    one, other = read(HEAD, FIRST, plain, typed).rows

    assert one.edits == (Edit("Ria", THEN),)
    assert other.edits == (Edit("Ria", THEN, "", "Feest"),)


def test_row_taken_out_by_tracking_is_gone() -> None:
    gone = full("b2", "Tuin", "Buiten zijn", properties=tracked("del"))
    read_back = read(HEAD, FIRST, gone)

    assert found(read_back) == {("a1", "name"): "Koken", ("a1", "goal"): "Samen eten"}
    assert (read_back.rows, read_back.loose) == ((), ())


def test_row_that_was_moved_by_tracking_stays() -> None:
    read_back = read(
        HEAD, full("b2", "Tuin", "Buiten zijn", tracked("del")), FIRST,
        full("b2", "Tuin", "Buiten zijn", tracked("ins")),
    )  # fmt: skip

    assert found(read_back) == BOTH
    assert read_back.rows == ()


def test_emptied_cells_are_empty_answers() -> None:
    emptied = row(cell("a1", "name", paragraph(tracked("del", "Koken"))), cell("a1", "goal", "<w:p/>"))

    assert found(read(HEAD, emptied)) == {("a1", "name"): "", ("a1", "goal"): ""}


def test_cell_that_lost_its_control_is_known_by_its_column_but_not_for_sure() -> None:
    read_back = read(HEAD, row(cell("a1", "name", "Koken"), "Samen lekker eten"), SECOND)
    (unsure,) = (each for each in read_back.answers if not each.sure)

    assert (unsure.place, unsure.text) == (Place("activities", "goal", "a1"), "Samen lekker eten")
    assert read_back.loose == ()


def test_text_beside_the_control_in_a_cell_is_shown() -> None:
    beside = row(cell("a1", "name", "Koken") + paragraph("en meer"), cell("a1", "goal", "Samen"))

    assert [each.text for each in read(HEAD, beside).loose] == ["en meer"]


def test_questions_below_each_other_make_no_rows_of_a_list() -> None:
    read_back = read(
        row(ours("Activiteit"), cell("a1", "name", "Koken")),
        row(ours("Doel", 2), cell("a1", "goal", "Samen eten")),
        row("Let op", "iets nieuws"),
    )

    assert read_back.rows == ()
    assert [each.text for each in read_back.loose] == ["Let op", "iets nieuws"]


def test_table_that_somebody_added_is_text() -> None:
    read_back = read_word(word_file(control("idea/what", "koken") + table(row("dag", "uur"), row("ma", "9"))))

    assert [each.text for each in read_back.loose] == ["dag", "uur", "ma", "9"]


def test_cell_outside_a_row_is_read() -> None:
    body = f"<w:tbl><w:tc>{paragraph('los')}</w:tc></w:tbl>"

    assert read_word(word_file(body)).loose[0].text == "los"


def test_table_within_an_answer_is_part_of_it() -> None:
    inside = paragraph("Zo:") + table(row(paragraph(run("dag")), "uur")) + paragraph("klaar")

    assert read_word(word_file(control("idea/what", inside))).answers[0].text == "Zo:\ndag\nuur\nklaar"
