"""Recognising: our own comments in a file are known again, whatever became of them, and new ones are not."""

from dataclasses import replace
from datetime import datetime

from proposal.exchange.items import Heard
from proposal.exchange.recognising import Ours, recognise
from proposal.model.comment import CommentKind
from proposal.model.margin import CHECKS, SOMEBODY, MarginNote, unworded, worded
from proposal.model.proposal import Place
from proposal.model.returned import Said

WHAT, WHO = Place("idea", "what"), Place("audience", "who")
THEN = datetime(2026, 11, 22, 11, 5)
RIA = Ours(MarginNote("Ria Jansen", THEN, "Vraag: Hoe vaak?", 7), WHAT, Heard(7))
MO = Ours(MarginNote("Mo Ali", THEN, "Elke week.", 3), WHAT, Heard(7, open=False))
SAID = Said("0", "Ria Jansen", THEN, "Vraag: Hoe vaak?", WHAT)
REPLY = Said("1", "Mo Ali", THEN, "Elke week.", WHAT, parent="0")


def test_comments_are_known_by_who_when_and_what_under_other_numbers_and_without_their_threads() -> None:
    as_word = recognise((SAID, REPLY), (RIA, MO))
    as_libreoffice = recognise((replace(SAID, key="8"), replace(REPLY, key="5", parent="")), (MO, RIA))

    assert as_word.known == {"0": Heard(7), "1": Heard(7, open=False)}
    assert as_libreoffice.known == {"8": Heard(7), "5": Heard(7, open=False)}


def test_seconds_spaces_and_quotation_marks_make_no_other_comment() -> None:
    changed = replace(SAID, at=THEN.replace(second=44), who="ria  jansen", text="Vraag:\u00a0Hoe “vaak” ?")

    assert recognise((changed,), (RIA,)).known == {"0": Heard(7)}


def test_comment_is_known_where_it_stands_when_the_clock_or_the_names_were_taken_away() -> None:
    assert recognise((replace(SAID, at=THEN.replace(hour=10)),), (RIA,)).known == {"0": Heard(7)}
    assert recognise((replace(SAID, who="Auteur", at=None),), (RIA,)).known == {"0": Heard(7)}
    assert recognise((replace(SAID, who="Auteur", at=None, place=WHO),), (RIA,)).known == {}


def test_words_of_another_are_new_and_so_are_other_words_of_the_same() -> None:
    others = (replace(SAID, key="a", who="Bo"), replace(SAID, key="b", text="Hoe lang?"),
              replace(SAID, key="c", at=datetime(2026, 11, 23), place=WHO))  # fmt: skip

    found = recognise(others, (RIA,))

    assert found.known == {}
    assert found.said == others


def test_comment_that_was_changed_in_the_project_since_is_the_same_one() -> None:
    old = replace(SAID, text="Vraag: Hoe vak?")

    assert recognise((old,), (RIA,)).known == {}
    assert recognise((old,), (replace(RIA, revised=True),)).known == {"0": Heard(7)}


def test_same_words_of_one_person_in_one_minute_are_known_by_what_they_are_about() -> None:
    more = replace(RIA, note=replace(RIA.note, number=8), place=WHO, heard=Heard(8))
    third = replace(RIA, note=replace(RIA.note, number=9), place=WHO, heard=Heard(9), quote="vaders")
    said = (replace(SAID, key="b", place=WHO, quote="vaders"), replace(SAID, key="c", place=WHO), SAID)

    dated = recognise(said, (RIA, more, third))
    undated = recognise([replace(each, at=None, who="") for each in said], (RIA, more, third))

    assert dated.known == undated.known == {"0": Heard(7), "c": Heard(8), "b": Heard(9)}


def test_words_that_stand_there_once_more_are_new() -> None:
    elsewhere = replace(SAID, key="1", place=WHO)
    beside = replace(SAID, key="1", quote="vaders")

    assert recognise((elsewhere, SAID), (RIA,)).known == {"0": Heard(7)}
    assert recognise((beside, SAID), (RIA,)).known == {"0": Heard(7)}
    undated = (replace(beside, at=None), replace(SAID, at=None))
    assert recognise(undated, (RIA,)).known == {"0": Heard(7)}


def test_words_without_letters_are_known_sign_by_sign_only() -> None:
    ours = replace(RIA, note=replace(RIA.note, text="?!"))
    said = [replace(SAID, key=text, text=text, at=None) for text in ("👍", "...", "? !")]

    assert recognise(said, (ours,)).known == {"? !": Heard(7)}


def test_comment_that_may_not_be_read_hides_nothing_that_is_only_like_it() -> None:
    hidden = replace(RIA, heard=None)
    like = (replace(SAID, at=None), replace(SAID, at=datetime(2026, 11, 23)), replace(SAID, place=WHO))

    for each in like:
        assert recognise((each,), (hidden,)).said == (each,)
    assert recognise((replace(SAID, place=None),), (hidden,)).said == ()


def test_who_is_not_named_in_the_file_is_known_as_somebody() -> None:
    ours = replace(RIA, note=replace(RIA.note, who=SOMEBODY))

    assert recognise((replace(SAID, who=""),), (ours,)).known == {"0": Heard(7)}


def test_words_about_what_stands_in_no_answer_are_known_with_these_before_them() -> None:
    ours = replace(RIA, note=replace(RIA.note, text="Vraag: „Het plan” Hoe vaak?"), place=None)
    said = replace(SAID, place=None, quote="Het plan")

    for each in (said, replace(said, at=None), replace(said, place=WHO)):
        assert recognise((each,), (ours,)).known == {"0": Heard(7)}


def test_what_the_checks_ask_is_left_out_and_an_answer_to_it_stands_by_itself() -> None:
    asked = Said("0", CHECKS, THEN, "Wie betaalt de zaal?", WHAT)
    answer = Said("1", "Bo", THEN, "De gemeente.", WHAT, parent="0")

    assert recognise((asked, answer), ()).said == (replace(answer, parent=""),)


def test_comment_that_the_bringer_may_not_read_is_left_out_and_nothing_tells_of_it() -> None:
    found = recognise((SAID, replace(REPLY, who="Bo")), (replace(RIA, heard=None),))

    assert found.known == {}
    assert [each.who for each in found.said] == ["Bo"]


def test_kind_stands_before_the_words_and_is_read_back() -> None:
    for kind in CommentKind:
        assert unworded(worded(kind, "Let op: twee.")) == (kind, "Let op: twee.")
    assert unworded("Let op: twee.") == (None, "Let op: twee.")
    assert worded(CommentKind.IMPROVE, "", "Een park.") == "Verbeterpunt:\nVoorstel: Een park."
