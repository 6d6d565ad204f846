"""The copy for a language checker: every answer in its own control, letter by letter, and known by it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from proposal.documents.boxes import MOST_COLUMNS
from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.passage import PLACEHOLDER, Passage, bookmarked, stamped, untagged
from proposal.model.proposal import Place
from tests.documents.check.word_file import SPACES, WordFile, find, tag, text, value
from tests.documents.packages import TODAY
from tests.documents.passages import in_controls, passages
from tests.documents.reading import faults, headings, lines, opened

SERIES = example(Kind.SERIES)
ONE = Passage(Place("idea", "what"), "", "Idee", "Wat gaan jullie doen?", "Samen eten.")
HARD = (
    "Eerste regel\n\nDerde, na een lege\n  met spaties ervoor en erachter  \n\n\n"
    "€ 5 voor ‘Ziën’ & <co>, zacht\u00adstreepje, niet\u2011breken,\u00a0vaste spatie\n"
    "met\teen tab en \u2028 een regeleinde\nمرحبا بكم\n🎉"
)


def copy(*texts: Passage) -> Paper:
    """The copy of just these texts."""
    return language_copy(Edition(SERIES, TODAY), texts)


def row(number: int, texts: Sequence[str]) -> tuple[Passage, ...]:
    """One row of the partners."""
    names = ("name", "does", "gains", "pays_hours", "kind", "status")
    home = {"step": "Partners", "label": f"Rij {number}", "of": "Met wie werken jullie samen?"}
    return tuple(
        Passage(Place("partners", name, f"rij{number}"), "partners", caption=f"{name}?", text=each, **home)
        for name, each in zip(names, texts, strict=False)
    )


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_every_answer_stands_in_its_control_letter_by_letter(kind: Kind) -> None:
    project = example(kind)
    given = passages(project)

    packed = write_word(language_copy(Edition(project, TODAY), given))

    assert in_controls(packed) == {each.tag: each.text for each in given}
    assert faults(packed) == []


def test_answer_of_many_lines_comes_out_as_it_is() -> None:
    packed = write_word(copy(replace(ONE, text=HARD), *row(1, [HARD, "kort"])))

    found = in_controls(packed)
    assert found["idea/what"] == HARD
    assert found["partners/partners-rij1-name"] == HARD


def test_empty_answer_has_a_control_that_says_so() -> None:
    packed = write_word(copy(replace(ONE, text="")))

    (control,) = WordFile(packed).body.iter(tag("w:sdt"))
    assert in_controls(packed) == {"idea/what": ""}
    assert [text(each) for each in find(control, ".//w:p")] == [PLACEHOLDER]


def test_answer_and_all_beside_it_are_known_by_their_bookmarks_too() -> None:
    file = WordFile(write_word(language_copy(Edition(SERIES, TODAY), passages(SERIES)[:40])))

    for control in file.body.iter(tag("w:sdt")):
        (start,) = control.iter(tag("w:bookmarkStart"))
        named = value(control.find("w:sdtPr/w:tag", SPACES))
        assert bookmarked(value(start, "w:name")) == untagged(named)
    beside = [each for each in file.paragraphs if next(each.iterancestors(tag("w:sdt")), None) is None]
    assert len(beside) > 30
    for each in beside:
        assert [stamped(value(one, "w:name"), text(each)) for one in each.iter(tag("w:bookmarkStart"))] == [
            True
        ]


def test_rows_of_a_list_stand_below_each_other_in_a_table() -> None:
    packed = copy(*row(1, ["Buurthuis", "Zaal"]), *row(2, ["Kerk", ""]))

    (table,) = opened(packed).tables
    assert [[cell.text for cell in line.cells] for line in table.rows[:1]] == [["name?", "does?"]]
    assert len(table.rows) == 3
    assert in_controls(write_word(packed)) == {
        "partners/partners-rij1-name": "Buurthuis", "partners/partners-rij1-does": "Zaal",
        "partners/partners-rij2-name": "Kerk", "partners/partners-rij2-does": "",
    }  # fmt: skip


@pytest.mark.parametrize("texts", [["kort"] * (MOST_COLUMNS + 1), ["Kerk", "een lange cel " * 150]])
def test_list_that_no_page_is_wide_enough_for_is_told_row_by_row(texts: list[str]) -> None:
    packed = copy(*row(1, texts), *row(2, texts))

    assert opened(packed).tables == []
    assert headings(packed, level=2) == ["Rij 1", "Rij 2"]


def test_checker_reads_first_how_it_works() -> None:
    read = lines(copy(ONE))

    assert read[0] == "Taal nakijken"
    before = "\n".join(read[: read.index("Idee")])
    for promise in ("Wijzigingen bijhouden", "opmerking", "Laat de vragen", "stuur het terug"):
        assert promise in before


def test_project_without_texts_says_so() -> None:
    assert "Er is nog geen tekst om na te kijken." in lines(copy())
