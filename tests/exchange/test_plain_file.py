"""An ordinary plan that was edited in Word comes home: what is one answer's is offered, all else shown."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from proposal.documents.language_copy import language_copy
from proposal.documents.organisation_paper import organisation
from proposal.exchange.examples import example
from proposal.exchange.returned.opening import BadReturn
from proposal.exchange.returned.stencil import like_read
from proposal.model.kind import Kind
from proposal.model.proposal import Place
from tests.documents.check.cases import largest
from tests.exchange.plain_files import (
    GoneOut,
    everywhere,
    find,
    key,
    out_of_boxes,
    passages,
    put_behind,
    say,
    take_out,
    tracked,
    write,
)

if TYPE_CHECKING:
    from docx.document import Document

OUT = GoneOut(example(Kind.SERIES))
FEAST = GoneOut(example(Kind.EVENT))
WITH_SIGNS = GoneOut(FEAST.proposal.with_step("idea", summary="Eten \U000f0003\U000ffff0 buiten."))
"""With letters of no script, of which our own signs are some."""


@dataclass(frozen=True)
class Case:
    """What was done, which answers it changed (a piece of the text they have now), and what fits nowhere."""

    done: "Callable[[Document], object]"
    changed: tuple[tuple[str, str], ...] = ()
    loose: tuple[tuple[str, str], ...] = ()


def split(document: "Document") -> None:
    whole = find(document, "In het spreekuur gaat het zo")
    first, _, rest = whole.text.partition(" neer. ")
    write(whole, f"{first} neer.")
    put_behind(whole, rest)


def joined(document: "Document", start: str, with_start: str) -> None:
    one, other = find(document, start), find(document, with_start)
    one.runs[-1].text += f" {other.text}"
    take_out(other)


def moved(document: "Document", start: str, behind: str) -> None:
    one, other = find(document, start), find(document, behind)
    other._p.addnext(one._p)


def part_taken_out(document: "Document") -> None:
    every = [each.text for each in document.paragraphs]
    first, last = every.index("Waarom zo"), every.index("Mensen en rollen")
    for each in document.paragraphs[first:last]:
        take_out(each)


def below_another_heading(document: "Document") -> None:
    write(find(document, "Waarom nu", "Heading 2"), "Waarom het nu moet")
    say(find(document, "Mannen komen nu pas"), "deurwaarder", "gerechtsdeurwaarder")


def renamed(document: "Document") -> None:
    for each in everywhere(document):
        if each.text == "Avonden aan tafel":
            write(each, "Avonden aan de lange tafel")


def row_added(document: "Document") -> None:
    row = document.tables[3].rows[2]
    row._tr.addnext(deepcopy(row._tr))
    for cell in document.tables[3].rows[3].cells:
        write(cell.paragraphs[0], f"Nieuw: {cell.text}")


def row_taken_out(document: "Document") -> None:
    document.tables[3]._tbl.remove(document.tables[3].rows[2]._tr)


CASES = {
    "nothing": Case(lambda document: None),
    "word": Case(
        lambda document: say(find(document, "Wij zoeken de mannen op"), "de mannen", "onze buren"),
        (("approach.method", "Wij zoeken onze buren op en wachten niet af."),),
    ),
    "sentence added": Case(
        lambda document: say(find(document, "Deze mannen hebben slechte"), ". Daarom", ". Dat is zo. Daarom"),
        (("approach.why_method", ". Dat is zo. Daarom beginnen wij met eten"),),
    ),
    "paragraph split": Case(split, (("approach.method", " post neer.\n\nSamen maken we drie"),)),
    "two paragraphs of one answer joined": Case(
        lambda document: joined(document, "Zelf: zij begrijpen", "Thuis: zij weten"),
        (("audience.problems", "ook niet tegen elkaar. Thuis: zij weten"),),
    ),
    "two answers joined": Case(
        lambda document: joined(document, "Wat al is geprobeerd", "Wat we nu anders doen"),
        loose=(("several", "Wat al is geprobeerd"),),
    ),
    "paragraph moved within its answer": Case(
        lambda document: moved(document, "Zelf: zij begrijpen", "Bij instanties:"),
        (("audience.problems", "begin je daar niet aan.\nZelf: zij begrijpen"),),
    ),
    "paragraph moved elsewhere": Case(
        lambda document: moved(document, "Zelf: zij begrijpen", "Deze mannen hebben slechte"),
        loose=(("gone", "Zelf: zij begrijpen"), ("outside", "Zelf: zij begrijpen")),
    ),
    "paragraph taken out": Case(
        lambda document: take_out(find(document, "Thuis: zij weten")),
        (("audience.problems", "ook niet tegen elkaar.\nIn de buurt:"),),
    ),
    "answer taken out": Case(
        lambda document: take_out(find(document, "Wat al is geprobeerd")), (("scope.tried", ""),)
    ),
    "paragraph added within an answer": Case(
        lambda document: put_behind(find(document, "In het spreekuur gaat het zo"), "Nog iets meer."),
        (("approach.method", "\n\nNog iets meer.\n\nElk gesprek blijft"),),
    ),
    "two paragraphs added alike": Case(
        lambda document: [put_behind(find(document, "In het spreekuur gaat"), "Nog iets.") for _ in range(2)],
        (("approach.method", "\n\nNog iets.\n\nNog iets.\n\nElk gesprek"),),
    ),
    "paragraphs of others pasted in": Case(
        lambda document: [
            put_behind(find(document, "Waarom we denken dat dit"), each) for each in ("Tweede.", "Eerste.")
        ],
        loose=(("new", "Eerste.\nTweede."),),
    ),
    "paragraph added below the only answer of a part": Case(
        lambda document: put_behind(find(document, "Elk gesprek blijft binnen"), "Nog iets meer."),
        (("approach.method", "\n\nNog iets meer."),),
    ),
    "paragraph added between two answers": Case(
        lambda document: put_behind(find(document, "Waarom we denken dat dit"), "Nog iets meer."),
        loose=(("new", "Nog iets meer."),),
    ),
    "list item added to a list of many rows": Case(
        lambda document: put_behind(
            find(document, "Verslavingszorg, afdeling", "List Bullet"), "De kerk: kookt."
        ),
        loose=(("new", "De kerk: kookt."),),
    ),
    "list item of several answers": Case(
        lambda document: say(find(document, "Dertig mannen hebben"), "overzicht", "inzicht"),
        (("scope.grip.text", "Dertig mannen hebben weer inzicht"),),
    ),
    "heading of the program reworded": Case(
        lambda document: write(find(document, "Waarom nu", "Heading 2"), "Waarom het nu moet"),
        loose=(("ours", "Waarom het nu moet"),),
    ),
    "text below a reworded heading": Case(
        below_another_heading,
        (("audience.why_now", "gerechtsdeurwaarder"),),
        (("ours", "Waarom het nu moet"),),
    ),
    "heading that is an answer, and is named elsewhere": Case(
        lambda document: write(find(document, "Avonden aan tafel", "Heading 2"), "Avonden aan tafels"),
        loose=(("several", "Avonden aan tafels"),),
    ),
    "name changed wherever it stands but where the program has its own words": Case(
        renamed,
        (("activities.avond.what", "Avonden aan de lange tafel"),),
        (("several", "Avonden aan de lange tafel"),),
    ),
    "another person at one task": Case(
        lambda document: say(find(document, "Trekker\tHenk Bosman"), "Henk Bosman", "Samira Haddad"),
        loose=(("several", "Trekker Samira Haddad"),),
    ),
    "label of the program": Case(
        lambda document: write(find(document, "Waarom we denken dat dit"), "Waarom het helpt. Zomaar."),
        loose=(("unknown", "Waarom het helpt. Zomaar."),),
    ),
    "sum": Case(
        lambda document: write(find(document, "Totale kosten"), "Totale kosten\t€ 99,00"),
        loose=(("ours", "Totale kosten € 99,00"),),
    ),
    "cell of a table": Case(
        lambda document: write(document.tables[3].rows[1].cells[4].paragraphs[0], "Om van te leren"),
        (("evaluation.tussen.use", "Om van te leren"),),
    ),
    "row added": Case(row_added, loose=(("new", "Nieuw: Eindverslag met aantallen"),)),
    "row taken out": Case(row_taken_out, loose=(("gone", "Eindverslag met aantallen"),)),
    "part taken out": Case(part_taken_out, loose=(("gone", "Waarom zo\nDeze mannen hebben slechte"),)),
    "title": Case(
        lambda document: write(find(document, "Vaders aan tafel"), "Vaders aan de tafel"),
        (("idea.title", "Vaders aan de tafel"),),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_edit_is_offered_for_its_answer_or_shown_in_full(case: Case) -> None:
    home = OUT.edited(case.done)

    assert home.changed.keys() == dict(case.changed).keys()
    assert [place for place, text in case.changed if text not in home.changed[place]] == []
    assert [place for place, text in case.changed if not text and home.changed[place]] == []
    assert [why for why, _ in home.loose] == [why for why, _ in case.loose]
    assert [text for (_, text), (_, start) in zip(home.loose, case.loose, strict=True)
            if not text.startswith(start)] == []  # fmt: skip
    assert not any(each.sure for each in home.returned.answers)


@pytest.mark.parametrize(
    "out", [OUT, FEAST, WITH_SIGNS, GoneOut(largest()), GoneOut(FEAST.proposal, organisation)]
)
def test_unchanged_file_makes_no_difference(out: GoneOut) -> None:
    home = out.home(out.file, ours=False)

    assert (home.returned.answers, home.loose) == ((), [])


@pytest.mark.parametrize("out", [OUT, FEAST], ids=["series", "event"])
def test_file_in_which_every_answer_was_changed_mixes_none_of_them_up(out: GoneOut) -> None:
    owned = {each.line.text for each in out.known if each.owner is not None and not each.line.level}

    def edit(document: "Document") -> None:
        for each in everywhere(document):
            if like_read(each.text) in owned:
                each.runs[-1].text = f"Zo is het: {each.runs[-1].text}"

    home = out.edited(edit)

    assert len(home.changed) > 60
    for each in out.passages:
        changed = home.changed.get(key(each.place), each.text)
        assert changed.replace("Zo is het: ", "") == each.text


def test_copy_for_a_language_checker_without_its_boxes_is_read_by_its_questions() -> None:
    out = GoneOut(OUT.proposal, lambda edition: language_copy(edition, tuple(passages(edition.proposal))))

    def edited(document: "Document") -> None:
        out_of_boxes(document)
        say(find(document, "Wij zoeken de mannen op"), "de mannen", "onze buren")
        put_behind(find(document, "Elk gesprek blijft binnen"), "Nog iets meer.")
        write(find(document, "Twee jaar geleden hield"), "Nog niets.")

    untouched, home = out.edited(out_of_boxes), out.edited(edited)

    assert (untouched.changed, untouched.loose) == ({}, [])
    assert [each.place for each in untouched.returned.answers] == [each.place for each in out.passages]
    assert home.changed.keys() == {"approach.method", "scope.tried"}
    assert home.changed["scope.tried"] == "Nog niets."
    assert home.changed["approach.method"].endswith("\n\nNog iets meer.")
    assert home.loose == []


def test_copy_that_was_pasted_as_mere_text_is_read_by_its_questions() -> None:
    out = GoneOut(FEAST.proposal, lambda edition: language_copy(edition, tuple(passages(edition.proposal))))

    untouched, home = out.pasted(("", "")), out.pasted(("zijn spelen, een", "is een"))

    assert (untouched.changed, untouched.loose) == ({}, [])
    assert home.changed.keys() == {"idea.what"}
    assert "Er is een springkussen" in home.changed["idea.what"]
    assert home.loose == []


def test_tracked_changes_are_read_as_meant_and_tell_whose_they_are() -> None:
    def track(document: "Document") -> None:
        run = find(document, "Wij zoeken de mannen op").runs[0]
        before, _, behind = run.text.partition("de mannen")
        run.text = before
        last = deepcopy(run._r)
        last.text = behind
        run._r.addnext(last)
        run._r.addnext(tracked("ins", "Ria Jansen", "onze buren"))
        run._r.addnext(tracked("del", "Ria Jansen", "de mannen"))

    home = OUT.edited(track)

    (found,) = (each for each in home.returned.answers if key(each.place) == "approach.method")
    assert found.text.startswith("Wij zoeken onze buren op en wachten niet af.")
    assert [(each.who, each.went, each.came) for each in found.edits] == [
        ("Ria Jansen", "de mannen", "onze buren")
    ]


def test_comment_comes_home_on_its_answer_and_its_words() -> None:
    from docx.text.run import Run

    def comment(document: "Document") -> None:
        run = find(document, "Wat al is geprobeerd").runs[-1]
        first, _, last = run.text.partition("zeven mannen")
        said, behind = deepcopy(run._r), deepcopy(run._r)
        run.text, said.text, behind.text = first, "zeven mannen", last
        run._r.addnext(behind)
        run._r.addnext(said)
        document.add_comment(Run(said, run._parent), "Waren dat er niet acht?", author="Ria Jansen")
        document.add_comment(find(document, "Totale kosten").runs, "Klopt dit?", author="Ria Jansen")

    cost, word = OUT.edited(comment).returned.said

    assert (cost.place, cost.text) == (None, "Klopt dit?")
    assert (word.place, word.quote, word.nth) == (Place("scope", "tried"), "zeven mannen", 0)


def test_file_of_another_project_is_refused_in_words() -> None:
    with pytest.raises(BadReturn, match="komt niet uit dit project"):
        OUT.home(FEAST.file, ours=False)
