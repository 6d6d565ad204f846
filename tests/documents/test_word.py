"""The writer of Word files: what stands in a file that is opened again."""

from datetime import date, datetime

import pytest

from proposal.documents.answers import facts, items, prose, questions, section
from proposal.documents.blocks import Block, Column, Heading, Paragraph, Rank, Row, Title
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from tests.documents.reading import faults, header, headings, lines, numbered_headings, opened, raw, words

HARD = "Café ‘Zeeën’ & <b>thee</b> 😀 مرحبا ሰላም € 1.147,69"


def _written(*blocks: Block, marking: str = "") -> bytes:
    return write_word(Paper("Projectplan", "Feest & meer", "De Schakel", date(2026, 9, 1), blocks, marking))


def test_file_follows_the_rules_of_good_word() -> None:
    costs = table("Kosten", (Column("Post"), Column("Bedrag", amount=True)), [Row(("Zaal", "€ 20,00"))])
    written = _written(
        Title("Feest"), *section("Inhoud", prose("Tekst"), section("Meer", prose("Nog iets"), level=2), costs)
    )

    assert faults(written) == []


def test_properties_name_the_organisation_and_the_day() -> None:
    known = opened(_written(Paragraph("Tekst"))).core_properties

    assert (known.title, known.subject) == ("Projectplan", "Feest & meer")
    assert (known.author, known.last_modified_by) == ("De Schakel", "De Schakel")
    assert known.created is not None
    assert known.created.replace(tzinfo=None) == datetime(2026, 9, 1, 12)


def test_header_carries_project_organisation_and_marking() -> None:
    assert header(_written(Paragraph("Tekst"), marking="CONCEPT")) == "Feest & meer · De Schakel\tCONCEPT"


def test_hard_characters_survive() -> None:
    assert HARD in [line.replace("\u00a0", " ") for line in lines(_written(*prose(HARD)))]


def test_control_characters_are_left_out_and_the_text_around_them_is_kept() -> None:
    assert lines(_written(*prose("voor\x00na\x07\ufffe en\x0cverder\x0b!"))) == ["voorna en", "verder", "!"]


def test_arabic_text_runs_from_right_to_left() -> None:
    body = raw(_written(Heading("مرحبا"), *prose("مرحبا\nhallo")), "word/document.xml")

    assert body.count("<w:bidi/>") == 2
    assert body.count("<w:rtl/>") == 2


def test_every_line_of_an_answer_becomes_a_paragraph_and_empty_lines_vanish() -> None:
    assert lines(_written(*prose("een\r\n\r\ntwee\n   \ndrie"))) == ["een", "twee", "drie"]


def test_lines_with_a_dash_become_a_real_list() -> None:
    paragraphs = opened(_written(*prose("Dit gaan we doen:\n- koken\n- eten\nen afwassen"))).paragraphs

    styled = [(each.style.name if each.style else "", each.text) for each in paragraphs]
    assert styled == [
        ("Body Text", "Dit gaan we doen:"), ("List Bullet", "koken"), ("List Bullet", "eten"),
        ("Body Text", "en afwassen"),
    ]  # fmt: skip


def test_short_answer_opens_with_its_label() -> None:
    paragraph = opened(_written(*questions(("Bij regen", "Dan gaan we naar binnen.")))).paragraphs[0]

    assert paragraph.text == "Bij regen. Dan gaan we naar binnen."
    assert [run.style.name for run in paragraph.runs] == ["Strong", "Default Paragraph Font"]


def test_each_numbered_list_starts_again_at_one() -> None:
    written = _written(*items(("a", "b"), numbered=True), *items(("c",), numbered=True))

    assert raw(written, "word/numbering.xml").count('<w:startOverride w:val="1"/>') == 2


def test_numbered_headings_count_and_the_page_before_them_does_not() -> None:
    written = _written(
        *section("In het kort", prose("x")), *section("Doel", prose("y"), rank=Rank.NUMBERED),
        *section("Programma", prose("z"), rank=Rank.ANNEX),
    )  # fmt: skip

    assert numbered_headings(written) == ["Doel"]
    assert headings(written) == ["In het kort", "Doel", "Programma"]


def test_document_without_parts_uses_plain_heading_styles_without_numbers() -> None:
    written = _written(Heading("Over ons"), Paragraph("x"))

    style = opened(written).paragraphs[0].style
    assert style is not None
    assert style.name == "Heading 1"
    assert style.element.pPr.numPr is None


def test_amounts_stand_at_the_right_and_rows_stay_whole() -> None:
    columns = (Column("Post", 4), Column("Bedrag", amount=True))
    body = raw(_written(*table("Kosten", columns, [Row(("Zaal", "€ 20,00"))] * 50)), "word/document.xml")

    assert body.count('<w:pStyle w:val="TableAmount"/>') == 51
    assert body.count("<w:cantSplit/>") == 51
    assert body.count("<w:tblHeader/>") == 1


def test_table_leaves_out_a_column_that_is_empty_everywhere() -> None:
    made = table("Wie", (Column("Naam"), Column("Telefoon")), [Row(("Ria", "")), Row(("", ""))])

    assert lines(_written(*made)) == ["Tabel 1. Wie", "Naam", "Ria"]


def test_empty_answers_give_no_headings_facts_lists_or_tables() -> None:
    nothing = section("Kop", prose(" \n "), questions(("Vraag", "")), facts(("Plaats", "")), items(("", " ")),
                      table("Leeg", (Column("Naam"),), [Row(("",))]))  # fmt: skip

    assert nothing == ()


def test_fact_with_more_lines_keeps_them_below_each_other() -> None:
    assert lines(_written(*facts(("Adres", "Plein 1\nWaterstad")))) == ["Adres\tPlein 1", "\tWaterstad"]


@pytest.mark.parametrize(
    ("count", "kept"), [(4, "KKK-"), (6, "KKKKK-"), (8, "K-----K-")], ids=["few", "just few", "many"]
)
def test_few_facts_stay_together_and_of_many_no_first_or_last_is_alone(count: int, kept: str) -> None:
    written = opened(_written(*facts(*((f"Feit {number}", "x") for number in range(count)))))
    keeps = (each.paragraph_format.keep_with_next for each in written.paragraphs)

    assert "".join("K" if each else "-" for each in keeps) == kept


def test_long_answer_arrives_whole() -> None:
    answer = " ".join(f"woord{number}" for number in range(700))

    assert answer in words(_written(*prose(answer)))


def test_short_table_stays_on_one_page_and_a_long_one_keeps_its_total_company() -> None:
    short = table("Kort", (Column("Post"),), [Row(("Zaal",)), Row(("Thee",))])
    long = table("Lang", (Column("Post"),), [*[Row(("Zaal" * 20,))] * 20, Row(("Totaal",), strong=True)])

    assert _rows_that_stay(_written(*short)) == [True, True, False]
    assert _rows_that_stay(_written(*long)) == [True, True, True, *[False] * 17, True, False]
    assert _rows_that_stay(_written(*table("Lang", (Column("Post"),), [Row(("Zaal" * 20,))] * 20)))[-3:] == [
        False, True, False,
    ]  # fmt: skip


def test_high_rows_do_not_hold_each_other_until_no_page_is_large_enough() -> None:
    high = table("Hoog", (Column("Post"),), [Row(("woord " * 280,))] * 5)

    assert _rows_that_stay(_written(*high)) == [True, *[False] * 5]


def _rows_that_stay(written: bytes) -> list[bool]:
    """Per row, the header first, whether it stays on the page of the next row."""
    rows = opened(written).tables[0].rows
    return [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in rows]


def test_line_never_ends_between_the_sign_and_the_amount() -> None:
    assert lines(_written(Paragraph("Per gast € 4,00 en 20 €"))) == ["Per gast €\u00a04,00 en 20 €"]
