"""Homecoming: each difference becomes one item, clashes are told, and nothing is dropped or guessed."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from proposal.exchange.homecoming import items, overlaid
from proposal.exchange.items import Heard, Item, What
from proposal.model.passage import Passage
from proposal.model.proposal import Place
from proposal.model.returned import Edit, FoundAnswer, FoundRow, Loose, Returned, Said, Sort, Why

WHAT, HOW = Place("idea", "what"), Place("idea", "how")
ROW, OTHER = "k3f9", "b2c4"
NAME, DOES = Place("partners", "name", ROW), Place("partners", "does", ROW)
SECOND = Place("partners", "name", OTHER)
OUT = (
    Passage(WHAT, "", "Idee", "Wat?", "Wij eten samen."),
    Passage(HOW, "", "Idee", "Hoe?", "Elke week."),
    Passage(NAME, "partners", "Partners", "Wie?", "De bakker"),
    Passage(DOES, "partners", "Partners", "Wat?", "Brood"),
    Passage(SECOND, "partners", "Partners", "Wie?", "De moskee"),
)
NOW = {each.place: each.text for each in OUT}


def _report(changed: Mapping[Place, str] = NOW, without: Collection[Place] = (), **more: Any) -> Returned:
    texts = {**NOW, **changed}
    answers = tuple(
        FoundAnswer(each.place, each.listed, texts[each.place]) for each in OUT if each.place not in without
    )
    return replace(Returned(Sort.LANGUAGE, "abc", answers), **more)


def _found(report: Returned, now: dict[Place, str] | None = None, whole: bool = True) -> tuple[Item, ...]:
    return items(report, OUT, NOW if now is None else now, whole)


def test_file_as_it_went_out_has_no_items_whatever_happened_in_the_project() -> None:
    assert _found(_report()) == ()
    assert _found(_report(), NOW | {WHAT: "Heel anders"}) == ()


def test_changed_and_emptied_answers_are_items_in_the_order_of_what_went_out() -> None:
    changed, emptied = _found(_report({SECOND: "De kerk", WHAT: ""}))[::-1]

    assert (changed.what, changed.place, changed.clash) == (What.CHANGED, SECOND, False)
    assert (changed.was, changed.came, changed.now) == ("De moskee", "De kerk", "De moskee")
    assert (emptied.what, emptied.place, emptied.clash) == (What.EMPTIED, WHAT, False)


def test_answer_clashes_only_where_the_project_became_something_else() -> None:
    found = {"Wij eten samen.": (False, False), "Anders": (True, False), "Uit Word": (False, True)}
    for now, (clash, same) in found.items():
        (item,) = _found(_report({WHAT: "Uit Word"}), NOW | {WHAT: now})
        assert (item.clash, item.same) == (clash, same)


def test_text_of_a_row_that_is_gone_in_the_project_stays_to_be_seen() -> None:
    (item,) = _found(_report({DOES: "Taart"}), {each: NOW[each] for each in (WHAT, HOW, SECOND)})

    assert (item.came, item.gone, item.clash) == ("Taart", True, False)


def test_answer_that_lost_its_control_is_told_where_all_that_went_out_should_be_there() -> None:
    (item,) = _found(_report(without=(WHAT,)))
    assert (item.what, item.was) == (What.LOST, "Wij eten samen.")

    assert _found(_report(without=(WHAT,)), whole=False) == ()


def test_row_of_which_no_cell_is_left_was_taken_out_and_other_rows_lost_a_cell() -> None:
    removed, lost = _found(_report(without=(DOES, SECOND)))[::-1]

    assert (removed.what, removed.place.row, removed.cells) == (What.REMOVED, OTHER, (("name", "De moskee"),))
    assert (lost.what, lost.place) == (What.LOST, DOES)


def test_row_that_was_taken_out_clashes_when_it_changed_here_and_is_done_when_it_is_gone_here() -> None:
    (changed,) = _found(_report(without=(SECOND,)), NOW | {SECOND: "De kerk"})
    (gone,) = _found(_report(without=(SECOND,)), {each: NOW[each] for each in (WHAT, HOW, NAME, DOES)})

    assert (changed.clash, changed.same) == (True, False)
    assert (gone.clash, gone.same) == (False, True)


def test_row_that_was_put_in_stands_behind_its_list_below_its_neighbour() -> None:
    row = FoundRow("partners", "partners", (("name", "De kapper"),), after=ROW)

    *_, item = _found(_report({WHAT: "Uit Word"}, rows=(row,)))

    assert (item.what, item.cells, item.below) == (What.ADDED, (("name", "De kapper"),), ROW)


def test_row_in_a_list_that_follows_another_or_does_not_exist_fits_nowhere_and_is_shown() -> None:
    for step, listed in (("letter", "letters"), ("partners", "verzonnen"), ("verzonnen", "partners")):
        row = FoundRow(step, listed, (("own", "Tekst"), ("more", "Meer tekst")))

        (item,) = _found(_report(rows=(row,)))

        assert (item.what, item.text) == (What.LOOSE, "Tekst\nMeer tekst")


def test_answers_without_a_question_and_second_answers_are_shown_in_full_and_never_guessed() -> None:
    strange = FoundAnswer(Place("idea", "verzonnen"), "", "Los", edits=(Edit("Ria"),))
    again = FoundAnswer(WHAT, "", "Een tweede tekst")
    found = _found(_report(answers=(*_report().answers, strange, again)))

    assert [(each.what, each.text, each.why) for each in found] == [
        (What.LOOSE, "Los", Why.UNKNOWN), (What.LOOSE, "Een tweede tekst", Why.TWICE)
    ]  # fmt: skip


def test_loose_texts_come_last_with_what_they_stand_beside() -> None:
    loose = Loose("Mooi plan!", Why.NEW, "Onder: Idee")

    *_, item = _found(_report({WHAT: "Uit Word"}, loose=(loose,)))

    assert (item.text, item.why, item.beside) == ("Mooi plan!", Why.NEW, "Onder: Idee")


def test_comments_stand_beside_their_answer_and_each_thread_is_one_item() -> None:
    said = (Said("1", "Ria", None, "Wie?", WHAT), Said("2", "Bo", None, "Ik.", parent="1"),
            Said("3", "Ria", None, "Los hiervan"))  # fmt: skip

    changed, first, second = _found(_report({WHAT: "Uit Word"}, said=said))

    assert [each.text for each in changed.said] == ["Wie?", "Ik."]
    assert ([each.text for each in first.said], first.place) == (["Wie?", "Ik."], WHAT)
    assert [each.text for each in second.said] == ["Los hiervan"]


def test_comments_of_ours_are_no_items_but_replies_to_them_and_ticking_off_are() -> None:
    ours = Said("1", "An", None, "Wie?", WHAT, resolved=True)
    said = (ours, Said("2", "Ria", None, "De buurt.", parent="1"))

    found = items(_report(said=said), OUT, NOW, True, {"1": Heard(7)})

    assert [(each.what, each.number) for each in found] == [(What.RESOLVED, 7), (What.REPLY, 7)]
    assert items(_report(said=(ours,)), OUT, NOW, True, {"1": Heard(7, open=False)}) == ()


def test_thread_that_bites_its_own_tail_loses_no_comment() -> None:
    said = (Said("1", "A", None, "Een", parent="2"), Said("2", "B", None, "Twee", parent="1"))

    found = _found(_report(said=said))

    assert {one.text for each in found for one in each.said} == {"Een", "Twee"}


def test_keys_stay_the_same_whatever_happens_in_the_project() -> None:
    report = _report({WHAT: "x", DOES: "y"}, without=(SECOND,), loose=(Loose("z", Why.NEW),))
    keys = [each.key for each in _found(report)]

    assert [each.key for each in _found(report, {})] == keys
    assert len(set(keys)) == 4


def test_what_was_taken_over_is_held_against_what_stood_there_before() -> None:
    now = tuple(replace(each, text="Uit Word") if each.place == WHAT else each for each in OUT)

    assert overlaid(now, {WHAT: "Wij eten samen."}) == OUT
