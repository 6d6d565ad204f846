"""Tracked changes: resolved as who made them meant it, and told with who and when."""

from datetime import datetime

import pytest

from proposal.exchange.returned.reading import read_word
from proposal.model.proposal import Place
from proposal.model.returned import Edit, Loose, Returned, Why
from tests.exchange.returned.word_files import (
    control,
    ours,
    paragraph,
    run,
    tracked,
    word_file,
)

THEN = datetime(2026, 11, 20, 13, 3)
"""MOMENT of the files, which is on the clock of who typed, as it is stored."""
WHAT, WHY = Place("idea", "what"), Place("idea", "why")
FORMAT = '<w:rPrChange w:id="5" w:author="Ria"><w:rPr/></w:rPrChange>'


def read(body: str) -> Returned:
    return read_word(word_file(body))


def ria(went: str = "", came: str = "", who: str = "Ria") -> Edit:
    return Edit(who, THEN, went, came)


@pytest.mark.parametrize(
    ("inside", "meant", "edits"),
    [
        (paragraph(run("Wij "), tracked("del", "koken"), tracked("ins", "bakken"), run(".")),
         "Wij bakken.", (ria("koken", "bakken"),)),
        (paragraph(run("Wij "), tracked("ins", "sa"), tracked("ins", "men"), run(" eten")),
         "Wij samen eten", (ria(came="samen"),)),
        (paragraph(tracked("ins", "Eerst "), run("dan "), tracked("del", "later")),
         "Eerst dan", (ria(came="Eerst "), ria(went="later"))),
        (paragraph(run("a"), tracked("del", "b"), tracked("ins", "c", who="Bram"), run("d")),
         "acd", (ria(went="b"), ria(came="c", who="Bram"))),
        (paragraph(run("a"), tracked("ins", tracked("del", "onzin", who="Bram")), run("b")), "ab", ()),
        (paragraph("een", mark=tracked("del")) + paragraph(" twee"), "een twee", (ria(went="\n"),)),
        (paragraph("een", mark=tracked("ins")) + paragraph("twee"), "een\ntwee", (ria(came="\n"),)),
        (paragraph(tracked("del", "weg"), mark=tracked("del")) + paragraph("blijft"),
         "blijft", (ria(went="weg\n"),)),
        (paragraph(run("vet", f"<w:b/>{FORMAT}")), "vet", ()),
        (paragraph("midden", properties='<w:jc w:val="center"/><w:pPrChange w:id="6" w:author="Ria"/>'),
         "midden", ()),
        (paragraph(run("Zo "), tracked("moveTo", "Eerst. "), run("en nu. "), tracked("moveFrom", "Eerst. ")),
         "Zo Eerst. en nu.", (ria(came="Eerst. "), ria(went="Eerst. "))),
        (paragraph("eerste", mark=tracked("moveFrom")) + paragraph("laatste"),
         "eerstelaatste", (ria(went="\n"),)),
        (paragraph(tracked("del", "alles weg")), "", (ria(went="alles weg"),)),
        (paragraph("<w:r><w:t>Wij</w:t></w:r>", tracked("ins", "<w:r><w:tab/></w:r>"), run("nu")),
         "Wij\tnu", (ria(came="\t"),)),
    ],
)  # fmt: skip
def test_change_is_resolved_as_it_was_meant(inside: str, meant: str, edits: tuple[Edit, ...]) -> None:
    (answer,) = read(control("idea/what", inside)).answers

    assert (answer.text, answer.edits) == (meant, edits)


def test_sentence_moved_to_another_answer_stands_there() -> None:
    body = control("idea/what", paragraph(run("Blijft. "), tracked("moveFrom", "Gaat."))) + control(
        "idea/why", paragraph(run("Waarom. "), tracked("moveTo", "Gaat."))
    )
    what, why = read(body).answers

    assert (what.place, what.text, what.edits) == (WHAT, "Blijft.", (ria(went="Gaat."),))
    assert (why.place, why.text, why.edits) == (WHY, "Waarom. Gaat.", (ria(came="Gaat."),))


def test_sentence_moved_out_of_an_answer_is_shown_as_that() -> None:
    body = (
        control("idea/what", paragraph(run("Blijft. "), tracked("moveFrom", "Gaat.")))
        + ours("Waarom doen jullie dit?")
        + paragraph(tracked("moveTo", "Gaat."))
    )
    read_back = read(body)

    assert read_back.answers[0].text == "Blijft."
    assert read_back.loose == (
        Loose("Gaat.", Why.OUTSIDE, "Waarom doen jullie dit?", (ria(came="Gaat."),)),
    )


def test_control_that_moved_with_its_text_is_one_answer() -> None:
    inside = control("idea/what", run("Wij koken."))
    body = paragraph(tracked("moveFrom", inside)) + paragraph("Nieuw.") + paragraph(tracked("moveTo", inside))
    (answer,) = read(body).answers

    assert (answer.text, answer.sure) == ("Wij koken.", True)
    assert answer.edits == (ria(went="Wij koken."), ria(came="Wij koken."))


@pytest.mark.parametrize(
    ("attributes", "stored"),
    [
        ('w:date="2026-07-01T14:03:00Z"', datetime(2026, 7, 1, 12, 3)),
        ('w:date="2026-07-01T14:03:00"', datetime(2026, 7, 1, 12, 3)),
        ('w:date="2026-07-01T14:03:00+05:00"', datetime(2026, 7, 1, 9, 3)),
        ('w:date="2026-07-01T14:03:00Z" w16du:dateUtc="2026-07-01T12:04:00Z"', datetime(2026, 7, 1, 12, 4)),
        ('w:date="gisteren"', None),
        ('w:date="0001-01-01T00:00:00Z"', None),
        ("", None),
    ],
)
def test_moment_is_read_on_the_clock_of_who_typed(attributes: str, stored: datetime | None) -> None:
    inside = f'<w:ins w:id="1" w:author="Ria" {attributes}>{run("nieuw")}</w:ins>'
    (answer,) = read(control("idea/what", paragraph(inside))).answers

    assert answer.edits == (Edit("Ria", stored, "", "nieuw"),)


def test_change_by_nobody_in_particular_is_resolved_too() -> None:
    (answer,) = read(control("idea/what", paragraph("<w:ins>" + run("nieuw") + "</w:ins>"))).answers

    assert (answer.text, answer.edits) == ("nieuw", (Edit("", None, "", "nieuw"),))
