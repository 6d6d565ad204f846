"""How far each step is, and what comes next."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgets.budget import CostKind
from budgets.text import Text, dutch, mark
from proposal.checks import State, core_open, done, findings, next_step, open_points, progress, state_of
from proposal.checks.states import COURSE
from proposal.model.choices import PaperState, YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal, Unreadable
from proposal.model.steps.activities import Activity
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter
from tests.checks.sound import TODAY, both, of_kind, row, sound, step


def state(proposal: Proposal, slug: str) -> State:
    return state_of(proposal, slug, findings(proposal, TODAY))


def said(texts: tuple[Text, ...]) -> list[str]:
    return [dutch(each) for each in texts]


def title(slug: str) -> Text:
    return mark("{slug}", slug=slug)


def test_every_step_of_a_sound_proposal_is_done() -> None:
    assert {slug: state(sound(), slug) for slug in COURSE} == dict.fromkeys(COURSE, State.DONE)


def test_step_without_answers_is_new() -> None:
    assert {state(Proposal(), slug) for slug in COURSE} == {State.NEW}


def test_step_with_one_answer_is_busy() -> None:
    assert state(Proposal().with_step("idea", what="Koken"), "idea") is State.BUSY


def test_row_that_was_only_added_or_came_with_another_list_is_no_answer() -> None:
    asked = Proposal().with_step("funds", applications=(Application("a1"),))
    followed = asked.with_step("letter", letters=(FundLetter("a1"),))

    assert (state(followed, "funds"), state(followed, "letter")) == (State.NEW, State.NEW)


def test_coverage_by_funds_and_gifts_alone_is_complete_once_it_balances() -> None:
    lines = (Line("l1", CostKind.PURCHASE, "Zaal", Decimal(1), "avond", Decimal(100)),)
    short = Proposal().with_step("budget", lines=lines)
    paid = short.with_step("funds", applications=(Application("a1", "Fonds", Decimal(100)),))

    assert core_open(short, "coverage") == (Place("coverage", "contributions"),)
    assert core_open(paid, "coverage") == ()


def test_step_set_aside_is_not_needed() -> None:
    assert state(step("pitch", needed=YesNo.NO)(sound()), "pitch") is State.SKIPPED


@pytest.mark.parametrize("slug", ["scope", "volunteers", "pitch"])
def test_event_is_spared_a_step_until_its_makers_want_it(slug: str) -> None:
    event = of_kind(Kind.EVENT)(sound())

    assert state(event, slug) is State.SKIPPED
    assert state(step(slug, needed=YesNo.YES)(event), slug) is State.DONE


def test_complete_step_with_a_point_has_points_and_counts_as_done() -> None:
    spoilt = step("audience", talks=())(sound())

    assert state(spoilt, "audience") is State.POINTS
    assert done(spoilt, "audience", findings(spoilt, TODAY))


def test_complete_step_with_only_a_tip_is_done() -> None:
    spoilt = step("audience", excluded="")(sound())

    assert [each.place.step for each in findings(spoilt, TODAY)] == ["audience"]
    assert state(spoilt, "audience") is State.DONE


def test_step_with_something_to_mend_is_not_done() -> None:
    spoilt = replace(sound(), unreadable=(Unreadable(Place("budget", "price", "b1"), "abc"),))

    assert state(spoilt, "budget") is State.POINTS
    assert not done(spoilt, "budget", findings(spoilt, TODAY))


def test_practice_copy_never_becomes_done() -> None:
    copy = replace(sound(), practice=True)

    assert {state(copy, slug) for slug in COURSE} == {State.BUSY}
    assert dutch(progress(copy, ())) == "0 van de 18 onderdelen klaar"


def test_core_list_is_open_while_it_has_no_row() -> None:
    assert core_open(step("activities", activities=())(sound()), "activities") == (
        Place("activities", "activities"),
    )


@pytest.mark.parametrize(
    ("place", "instead"),
    [
        ("initiatives.existing", "no_existing"),
        ("factors.failures", "no_failures"),
        ("evaluation.moments", "no_moments"),
    ],
)
def test_core_list_is_answered_by_one_line_why_it_is_not_needed(place: str, instead: str) -> None:
    slug, _, listed = place.partition(".")
    without: dict[str, Any] = {listed: ()}
    told: dict[str, Any] = without | {instead: "We hebben overal gevraagd."}

    assert core_open(step(slug, **without)(sound()), slug) == (Place(slug, listed),)
    assert state(step(slug, **told)(sound()), slug) is State.DONE


def test_core_list_is_open_at_the_core_of_a_row() -> None:
    spoilt = step("activities", activities=(Activity("a9", "Feest"),))(sound())

    assert core_open(spoilt, "activities") == (Place("activities", "starts", "a9"),)


def test_zero_answers_a_core_question() -> None:
    spoilt = both(step("volunteers", number=0), row("coverage.contributions", "c2", amount=Decimal(0)))(
        sound()
    )

    assert core_open(spoilt, "volunteers") == core_open(spoilt, "coverage") == ()


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (Line("b1"), ["kind", "description"]),
        (Line("b1", CostKind.PURCHASE, "Zaal"), ["quantity", "price"]),
        (Line("b1", CostKind.PURCHASE, "Zaal", Decimal(2)), ["price"]),
        (Line("b1", CostKind.PURCHASE, "Zaal", Decimal(2), price=Decimal(0)), []),
        (Line("b1", CostKind.OWN_HOURS, "Uren"), ["quantity"]),
        (Line("b1", CostKind.OWN_HOURS, "Uren", Decimal(40)), []),
        (Line("b1", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(5)), []),
    ],
)
def test_cost_line_is_open_until_it_has_what_its_kind_counts_with(line: Line, places: list[str]) -> None:
    spoilt = step("budget", lines=(line,))(sound())

    assert [each.question for each in core_open(spoilt, "budget")] == places


def test_activity_is_open_until_its_beginning_or_its_days_are_told() -> None:
    without = row("activities.activities", "a1", starts=None, ends=None)(sound())
    on_days = row("activities.activities", "a1", dates=(date(2026, 9, 14), date(2026, 9, 28)))(without)

    assert core_open(without, "activities") == (Place("activities", "starts", "a1"),)
    assert core_open(on_days, "activities") == ()


def test_paper_is_open_without_its_file_only_when_it_goes_along() -> None:
    added = row("attachments.papers", "p1", file="")(sound())
    later = row("attachments.papers", "p1", file="", state=PaperState.LATER)(sound())

    assert core_open(added, "attachments") == (Place("attachments", "file", "p1"),)
    assert core_open(later, "attachments") == ()


def test_letter_is_open_for_each_fund_without_words_of_its_own() -> None:
    one = step("letter", letters=(FundLetter("f1", "U helpt."),))(sound())
    none = step("funds", applications=())(sound())

    assert core_open(one, "letter") == (Place("letter", "own_words", "f2"),)
    assert core_open(none, "letter") == (Place("letter", "letters"),)


def test_core_of_another_kind_of_project_is_not_asked() -> None:
    event = both(of_kind(Kind.EVENT), step("audience", problems="", why_now="", reached=""))(sound())

    assert core_open(event, "audience") == ()
    assert core_open(event, "evaluation") == (Place("evaluation", "look_back"),)


def test_progress_counts_the_steps_that_are_needed() -> None:
    assert dutch(progress(sound(), ())) == "18 van de 18 onderdelen klaar"
    assert dutch(progress(Proposal(), ())) == "0 van de 18 onderdelen klaar"
    event = Proposal().with_step("idea", kind=Kind.EVENT)
    assert dutch(progress(event, ())) == "0 van de 14 onderdelen klaar"
    with_paper = event.with_step("attachments", papers=(Paper("p", title="Offerte van de tent"),))
    assert dutch(progress(with_paper, ())) == "1 van de 15 onderdelen klaar"


def test_next_step_is_the_first_with_core_questions_open() -> None:
    assert next_step(Proposal(), ()) == "idea"
    assert next_step(step("results", results=())(step("pitch", four="")(sound())), ()) == "results"


def test_next_step_of_a_complete_proposal_is_where_something_is_asked() -> None:
    spoilt = step("evaluation", registration="")(sound())

    assert next_step(spoilt, findings(spoilt, TODAY)) == "evaluation"
    assert next_step(sound(), ()) == "letter"


def test_open_points_name_the_steps_and_what_has_to_be_mended() -> None:
    spoilt = both(
        step("idea", how=""), step("scope", aim="", begin=""), step("pitch", four="", needed=YesNo.NO),
        row("coverage.contributions", "c1", amount=Decimal(0)),
    )(sound())  # fmt: skip

    points = said(open_points(spoilt, findings(spoilt, TODAY), title))

    assert points[:2] == ["idea: nog 1 vraag open", "scope: nog 2 vragen open"]
    assert points[2].startswith("coverage: Wie betaalt wat nog mist?")
    assert len(points) == 3
    assert open_points(sound(), (), title) == ()
