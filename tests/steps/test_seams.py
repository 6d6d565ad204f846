"""Where the model, the forms, the guidance and the examples meet, nothing is missing or left over."""

import re
from collections import Counter
from dataclasses import fields
from itertools import pairwise
from typing import get_type_hints

import pytest

from budgets.text import dutch
from proposal.model.kind import ALL, EVENT, Kind
from proposal.model.proposal import NO_STEPS, SPARED_BY_EVENTS
from proposal.model.proposal import STEPS as ANSWERS
from proposal.model.question import asks
from proposal.steps.course import COURSE
from proposal.steps.fields import Pick, Picks, RowPick
from proposal.steps.form import Rows
from proposal.steps.step import SET_ASIDE, Question, Step
from tests.steps.seams import (
    STEPS,
    drawn,
    every_form,
    every_question,
    explained,
    kept_by,
    readers,
    sentences,
    source,
    words,
)

BY_STEP = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
BY_STEP_OF_THE_COURSE = pytest.mark.parametrize("step", COURSE, ids=lambda step: step.slug)
BY_FORM = pytest.mark.parametrize(("form", "model"), tuple(every_form()), ids=lambda each: each.__name__)
BY_KIND = pytest.mark.parametrize("kind", Kind, ids=str)


def test_course_has_every_step_of_a_proposal_in_its_order() -> None:
    assert [step.slug for step in COURSE] == [slug for slug in ANSWERS if slug not in NO_STEPS]


def test_course_stays_in_a_chapter_until_it_is_done() -> None:
    chapters = [step.chapter for step in COURSE]

    assert chapters == sorted(chapters, key=chapters.index)


@BY_FORM
def test_form_asks_what_its_dataclass_holds_in_the_same_order(form: type, model: type) -> None:
    declared = vars(form).items()
    asked = [name for name, each in declared if isinstance(each, Rows) or hasattr(each, "field_class")]

    assert asked == [name for name, _ in asks(model) if name not in SET_ASIDE]


@BY_FORM
def test_every_field_of_a_dataclass_is_a_question(form: type, model: type) -> None:
    assert {each.name for each in fields(model)} - {"id"} == {name for name, _ in asks(model)}


@BY_FORM
def test_field_reads_what_the_dataclass_keeps(form: type, model: type) -> None:
    kept = get_type_hints(model)
    read = {each.name: each for each in form()}

    for name, each in read.items():
        assert isinstance(each, readers(kept[name])), name
        assert not isinstance(each, Pick) or each.choices is kept_by(kept[name])[0], name


@BY_STEP
def test_field_keeps_the_limits_of_the_dataclass(step: Step) -> None:
    for name, question in every_question(step):
        assert isinstance(question.field, RowPick) == bool(question.ask.refers), name
        assert not isinstance(question.field, Picks) or question.field.most == question.ask.most, name


@BY_STEP
def test_list_that_is_picked_from_exists(step: Step) -> None:
    for _, question in every_question(step):
        for place in {question.ask.refers, question.ask.follows} - {""}:
            slug, _, name = place.partition(".")
            assert dict(asks(ANSWERS[slug]))[name].row is not None, place


@BY_STEP
def test_line_why_a_list_is_not_needed_stands_right_behind_that_list(step: Step) -> None:
    for before, question in pairwise(step.questions):
        if question.ask.instead_of:
            assert question.ask.instead_of == before.name
            assert before.rows is not None
            assert question.ask.kinds == before.ask.core & before.ask.kinds


@BY_STEP
def test_unanswered_question_is_drawn_empty(step: Step) -> None:
    for name, question in every_question(step):
        if question.field is not None:
            assert question.field.shown(None) == "", name
            assert question.field.read_all([""]) in (None, ()), name


@BY_STEP
def test_question_is_asked_in_whole_sentences(step: Step) -> None:
    said = [dutch(text) for _, question in every_question(step) for text in sentences(question)]

    assert [text for text in said if not text or text != text.strip() or "{" in text or "  " in text] == []


@BY_STEP_OF_THE_COURSE
@BY_KIND
def test_question_outside_the_core_says_when_it_matters(step: Step, kind: Kind) -> None:
    assert [each.name for each in step.asked(kind) if not each.core(kind) and not _matters(each)] == []


@BY_STEP
def test_questions_that_stand_together_are_told_apart(step: Step) -> None:
    for together in (step.questions, *(each.columns for each in step.questions)):
        captions = Counter(dutch(each.caption) for each in together)
        assert [caption for caption, times in captions.items() if times > 1] == []


@BY_STEP_OF_THE_COURSE
def test_step_opens_with_at_most_five_questions(step: Step) -> None:
    counts = [_core(step, kind) for kind in Kind]

    assert 1 <= max(counts) <= 5


@BY_KIND
def test_course_opens_with_few_questions(kind: Kind) -> None:
    spared = SPARED_BY_EVENTS if kind in EVENT else frozenset()

    in_all = sum(_core(step, kind) for step in COURSE if step.slug not in spared)

    assert in_all <= (25 if kind in EVENT else 45)


@BY_STEP
def test_core_question_is_asked_of_the_kinds_it_is_core_for(step: Step) -> None:
    assert all(question.ask.core <= question.ask.kinds <= ALL for _, question in every_question(step))


@BY_STEP
def test_step_says_how_long_it_takes_and_when_the_course_treats_it(step: Step) -> None:
    assert 5 <= step.minutes <= 90
    assert all(0 <= meeting <= 8 for meeting in step.meetings)


@BY_STEP
@BY_KIND
def test_guidance_can_be_read_in_two_minutes(step: Step, kind: Kind) -> None:
    assert 60 <= words(drawn("guidance", step, kind)) <= 240


@BY_STEP
@BY_KIND
def test_example_tells_a_short_story(step: Step, kind: Kind) -> None:
    assert 30 <= words(drawn("examples", step, kind)) <= 260


@BY_STEP
@BY_KIND
def test_guidance_and_example_fit_below_the_headings_of_their_page(step: Step, kind: Kind) -> None:
    page = drawn("guidance", step, kind) + drawn("examples", step, kind)

    assert not re.search(r"<h[12]\b|<script|<style|\sstyle=|\son[a-z]+=", page)
    assert [found for found, times in Counter(re.findall(r'\bid="([^"]+)"', page)).items() if times > 1] == []


@BY_STEP
def test_word_of_the_course_is_explained_where_it_is_tapped(step: Step) -> None:
    text = source(f"guidance/{step.slug}.html") + source(f"examples/{step.slug}.html")

    assert [name for name in re.findall(r"\bword\(['\"](.+?)['\"]", text) if not explained(name)] == []


def test_words_of_the_course_are_explained_in_one_short_sentence() -> None:
    meanings = re.findall(r"name == '(.+?)'.*, _\(['\"](.+)['\"]\)\) }}", source("components/words.html"))

    assert len(meanings) == len(dict(meanings)) > 50
    assert [name for name, meaning in meanings if len(meaning.split()) > 25 or meaning[-1] not in ".?"] == []


def _core(step: Step, kind: Kind) -> int:
    return sum(each.core(kind) for each in step.asked(kind))


def _matters(question: Question) -> bool:
    asked = question.field or question.rows
    return asked is not None and asked.matters is not None
