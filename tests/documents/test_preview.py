"""The preview of a step: the parts of our own Word files in which its answers stand, as sound HTML."""

import re
from html import unescape
from itertools import product

import html5lib
import pytest

from budgets.text import mark
from proposal.documents.edition import Edition
from proposal.documents.excerpts import LETTER_STEPS, Excerpt, excerpts
from proposal.documents.fund_list import fund_list
from proposal.documents.outline import OUTLINE
from proposal.documents.pictures.bars import PAPER, PHONE
from proposal.documents.staying_home import NOWHERE, STAYS_HOME
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.choices import YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Proposal
from tests.builders import Planted, filled, row_id
from tests.documents.markers import missing, stays_home
from tests.documents.packages import TODAY
from tests.documents.reading import header

KINDS = pytest.mark.parametrize("kind", [Kind.EVENT, Kind.SERIES, Kind.MATCHING], ids=str)
"""The short plan, the usual one, and the one with the most questions; the package is tested for all kinds."""

ALL_STEPS = pytest.mark.parametrize("step", list(STEPS))
OURS = re.compile(r"[a-z0-9]+-\d+-(wide|narrow)-(title|told)")
HOSTILE = '<script>alert("x")</script> & "<b>vet</b>" ሰላም'


def read(made: Proposal, step: str, application: str = "") -> tuple[Excerpt, ...]:
    """The excerpts of a step of this proposal."""
    return excerpts(Edition(made, TODAY), step, application)


def text(found: tuple[Excerpt, ...]) -> str:
    """What one reads in these excerpts."""
    return unescape(re.sub(r"<[^>]+>", " ", " ".join(each.html for each in found))).replace("\t", " ")


def of_every_letter(made: Proposal, step: str) -> tuple[Excerpt, ...]:
    """The excerpts of a step with the letters to all funds."""
    letters = [each.id for each in made.funds.applications] if step in LETTER_STEPS else [""]
    return tuple(each for letter in letters for each in read(made, step, letter))


@KINDS
@ALL_STEPS
def test_every_answer_for_a_fund_stands_in_the_preview_of_its_step(kind: Kind, step: str) -> None:
    made = filled(kind)
    planted = tuple(each for each in made.planted if each.place.startswith(f"{step}.") and _for_a_fund(each))

    assert missing(planted, text(of_every_letter(made.proposal, step))) == []


def _for_a_fund(each: Planted) -> bool:
    """Whether a fund reads this in so many words; a yes is told in other words for every question."""
    return not (stays_home(each) or each.place in NOWHERE or isinstance(each.value, YesNo))


def test_preview_of_the_letter_is_of_one_fund() -> None:
    made = filled(Kind.SERIES)
    words = [str(each.value) for each in made.planted if each.place == "letter.letters.own_words"]

    for number, own in enumerate(words, start=1):
        read_by_this_fund = text(read(made.proposal, "letter", row_id("funds.applications", number)))
        assert [each for each in words if each in read_by_this_fund] == [own]


def test_excuse_belongs_to_a_question_that_funds_would_otherwise_read() -> None:
    planted = {each.place: each.own for each in filled(Kind.SERIES).planted}

    assert [place for place in STAYS_HOME if planted[place]] == []


def test_every_part_of_the_plan_tells_of_steps_that_exist() -> None:
    assert all(part.steps and set(part.steps) <= STEPS.keys() for part in OUTLINE)


def test_headings_carry_the_numbers_that_word_counts() -> None:
    made = example(Kind.SERIES)

    assert '<span class="number">4</span> Werkwijze' in read(made, "approach")[0].html
    assert re.search(r'<span class="number">4\.\d</span> Waarom zo', read(made, "scope")[0].html)
    assert re.search(r'<span class="number">Bijlage [A-Z]</span> Rondgang', read(made, "initiatives")[0].html)


def test_table_has_its_caption_and_says_what_its_headers_head() -> None:
    made = read(example(Kind.SERIES), "budget")
    html = " ".join(each.html for each in made)

    assert re.search(r"<caption>Tabel \d+\. ", html)
    assert '<th scope="col">' in html
    assert "<th>" not in html


@ALL_STEPS
def test_preview_is_sound_html_with_ids_of_its_own_and_without_what_was_typed_as_code(step: str) -> None:
    made = example(Kind.SERIES).with_step("idea", title=HOSTILE, summary=HOSTILE, what=HOSTILE)
    made = made.with_step("approach", method=HOSTILE).with_step("letter", introduction=HOSTILE)
    found = read(made, step, made.funds.applications[0].id)
    html = "".join(each.html for each in found)
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parseFragment(html, container="div")

    assert parser.errors == []
    assert {each.tag for each in tree.iter()} & {"script", "b", "style", "a", "link"} == set()
    assert [each for each in tree.iter() if each.get("style")] == []
    ids = [str(each.get("id")) for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert [each for each in ids if not OURS.fullmatch(each)] == []


def test_what_was_typed_reads_as_it_was_typed() -> None:
    made = Proposal().with_step("approach", method=HOSTILE)

    assert HOSTILE in text(read(made, "approach"))


def test_empty_proposal_has_a_preview_of_no_part_of_the_plan() -> None:
    assert "Projectplan" not in [each.document for step in STEPS for each in read(Proposal(), step)]


def test_preview_of_a_concept_says_so_but_does_not_repeat_what_is_open() -> None:
    concept = Edition(example(Kind.SERIES), TODAY, (mark("Noem een contactpersoon."),))

    assert excerpts(concept, "approach")[0].marking == "CONCEPT"
    assert "Noem een contactpersoon." not in text(excerpts(concept, "organisation"))


@pytest.mark.parametrize(
    ("kind", "step"),
    [(Kind.SERIES, "activities"), *product((Kind.SERIES, Kind.EVENT), ("budget", "coverage"))],
    ids=str,
)
def test_picture_in_the_preview_is_drawn_for_a_sheet_and_for_a_phone(kind: Kind, step: str) -> None:
    html = "".join(each.html for each in read(example(kind), step))
    wide, narrow = (
        re.findall(rf'<div class="picture-{place}"><svg [^>]*viewBox="0 0 (\d+) ', html)
        for place in ("wide", "narrow")
    )
    told = re.findall(r"<desc [^>]*>([^<]{40,})</desc>", html)

    assert set(wide) == {f"{PAPER:.0f}"}
    assert set(narrow) == {f"{PHONE:.0f}"}
    assert len(wide) == len(narrow) == len(told) / 2
    assert told[::2] == told[1::2]
    assert "<img" not in html


def test_cells_of_a_table_know_their_heads() -> None:
    html = "".join(each.html for each in read(example(Kind.SERIES), "budget"))

    assert '<table class="wide"><caption>Tabel 1. Kosten per post</caption>' in html
    assert re.search(r'<td data-head="Prijs"><p class="TableAmount">€\s15,00</p></td>', html)


def test_sheet_is_named_as_the_pages_of_its_file_except_for_a_letter() -> None:
    edition = Edition(example(Kind.SERIES), TODAY)
    first = edition.proposal.funds.applications[0].id
    found = {each.document: each for each in excerpts(edition, "funds", first)}

    assert found["Fondsenlijst"].running in header(write_word(fund_list(edition)))
    assert found["Fondsenlijst"].running == f"{edition.title} · {edition.organisation}"
    assert found["Brief"].running == ""
