"""Forty answers go out; twelve are changed, three emptied, and one loses its control: that is the report."""

from proposal.exchange.returned.reading import read_word
from proposal.model.passage import tag
from proposal.model.returned import Why
from tests.documents.check.word_file import find
from tests.exchange.returned.copies import (
    FORTY,
    TEXTS,
    Line,
    changed,
    copy_of,
    emptied,
    loose,
    lost,
    told,
)
from tests.exchange.returned.edits import Hands, by_hand, take_out, unmark, unwrap
from tests.exchange.returned.word_files import run

WORDS = (
    ("idea/few_lines", "iets doen", "veel doen"),
    ("idea/what", "drie dingen", "3 dingen"),
    ("idea/how", "Eerst leren mannen ons kennen", "Mannen leren ons eerst kennen"),
    ("idea/title", "Vaders aan tafel", "Vaders aan de tafel"),
    ("idea/summary", "deurwaarder", "incasseerder"),
    ("idea/terms-nt2-meaning", "Nederlands als tweede taal", "Nederlands als 2e taal"),
    ("idea/terms-warm-word", "warme overdracht", "warme doorverwijzing"),
    ("audience/problems", "Thuis:", "In huis:"),
    ("audience/why_now", "Vijftien mensen", "15 mensen"),
    ("audience/subgroups-vraag-about", "De helft", "Ongeveer de helft"),
    ("scope/aim", "op tijd", "op het goede moment"),
    ("activities/activities-spreek-what", "preekuur", "reekuur"),
)
EMPTIED = ("idea/place", "idea/terms-raad-word", "audience/number_basis")
WITHOUT_CONTROL = "audience/reached"
PLAIN, TRACKED, IN_PIECES = range(3)


def changes(hands: Hands) -> None:
    """Change the words in three ways in turns, empty answers in two, and take a control and its mark away."""
    for turn, (named, old, new) in enumerate(WORDS):
        way = turn % 3
        if way == TRACKED:
            hands.swap(named, old, new)
        else:
            hands.say(named, old, *([new] if way == PLAIN else [run(new[:3]), run(new[3:], "<w:i/>")]))
    for named in EMPTIED[:2]:
        hands.swap(named, TEXTS[named], "")
    for each in find(hands.control(EMPTIED[2]), ".//w:r"):
        take_out(each)
    unmark(hands.control(WITHOUT_CONTROL))
    unwrap(hands.control(WITHOUT_CONTROL))


def test_report_of_forty_answers_is_exact() -> None:
    came = by_hand(changes)(copy_of(FORTY))

    found = read_word(came)

    expected: tuple[Line, ...] = (
        *(changed(named, old, new) for named, old, new in WORDS),
        *(emptied(named) for named in EMPTIED),
        lost(WITHOUT_CONTROL),
        loose(Why.OUTSIDE, TEXTS[WITHOUT_CONTROL]),
    )
    assert len(FORTY) == 40
    lines = told(found, FORTY)
    assert len(lines) == 17
    assert set(lines) == set(expected)
    order = [each.tag for each in FORTY]
    places = [order.index(each.where) for each in lines[:-1]]
    assert places == sorted(places)
    assert len({each.place for each in found.answers}) == 39


def test_tracked_changes_tell_who_made_them_and_the_others_do_not() -> None:
    found = read_word(by_hand(changes)(copy_of(FORTY)))

    edits = {tag(each.place, each.listed): each.edits for each in found.answers if each.edits}
    assert set(edits) == {named for named, *_ in WORDS[TRACKED::3]} | set(EMPTIED[:2])
    assert {each.who for changes in edits.values() for each in changes} == {"Ria Jansen"}
    (one,) = edits["idea/what"]
    assert (one.went, one.came) == ("drie dingen", "3 dingen")
