"""What the checks ask together, and when they are silent."""

from dataclasses import replace

from proposal.checks import beside, findings, standing
from proposal.checks.every import CHECKS
from proposal.model.choices import YesNo
from proposal.model.finding import Away, Finding, Weight
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal, Unreadable
from proposal.model.steps.activities import Activity
from proposal.model.steps.attachments import Paper
from proposal.model.steps.audience import Audience, Figure, Quote, Route
from proposal.model.steps.budget import Line
from proposal.model.steps.factors import Failure
from proposal.model.steps.partners import Partner
from proposal.model.steps.results import Result
from tests.checks.sound import TODAY, added, both, of_kind, row, sound, step


def away(finding: Finding) -> Away:
    return Away(finding.code, finding.place, finding.about, "Bewust zo, omdat het hier past.")


def test_sound_proposal_gives_no_finding() -> None:
    assert findings(sound(), TODAY) == ()


def test_proposal_without_answers_gives_no_finding() -> None:
    assert findings(Proposal(), TODAY) == ()


def test_names_of_checks_differ_and_are_the_codes_of_their_findings() -> None:
    spoilt = both(step("audience", talks=(), figures=()), step("idea", summary="woord " * 300))(sound())

    assert len({each.__name__ for each in CHECKS}) == len(CHECKS)
    assert {each.code for each in findings(spoilt, TODAY)} == {"nobody_asked", "no_figures", "long_summary"}


def test_step_without_answers_gives_no_finding() -> None:
    assert findings(Proposal(idea=sound().idea, organisation=sound().organisation), TODAY) == ()
    found = findings(replace(sound(), audience=Audience()), TODAY)
    assert not [each for each in found if each.place.step == "audience"]


def test_step_that_was_set_aside_gives_no_finding() -> None:
    spoilt = step("audience", talks=(), figures=(), needed=YesNo.NO)(sound())

    assert findings(spoilt, TODAY) == ()


def test_profile_of_the_organisation_alone_gives_no_finding() -> None:
    known = Proposal().with_step("organisation", name="De Schakel", board=sound().organisation.board[:1],
                                 legal_form=sound().organisation.legal_form)  # fmt: skip

    assert findings(known, TODAY) == ()


def test_question_that_this_kind_is_not_asked_gives_no_finding() -> None:
    spoilt = both(step("audience", routes=(), too_heavy=""), of_kind(Kind.EVENT))(sound())

    asked = {each.code for each in findings(spoilt, TODAY)}

    assert not asked & {"no_way_in", "no_safety_net"}


def test_row_that_is_still_blank_gives_no_finding() -> None:
    blank = both(
        added("audience.figures", Figure("new")),
        added("audience.quotes", Quote("new")),
        added("audience.routes", Route("new")),
        added("activities.activities", Activity("new")),
        added("partners.partners", Partner("new")),
        added("results.results", Result("new")),
        added("factors.failures", Failure("new")),
        added("budget.lines", Line("new")),
        added("attachments.papers", Paper("new")),
    )

    assert findings(blank(sound()), TODAY) == ()


def test_gravest_findings_come_first_and_then_the_order_of_the_course() -> None:
    spoilt = both(
        step("pitch", four="woord " * 900), step("audience", talks=()), step("approach", trust=""),
        row("coverage.contributions", "c1", amount=None),
    )(sound())  # fmt: skip

    found = findings(spoilt, TODAY)

    assert [each.weight for each in found] == sorted((e.weight for e in found), key=list(Weight).index)
    assert [each.code for each in found if each.weight is Weight.POINT] == ["nobody_asked", "long_pitch"]


def test_beside_a_step_stand_at_most_three_gravest_first() -> None:
    spoilt = step("audience", talks=(), figures=(), why_now="", excluded="", number=3)(sound())
    found = findings(spoilt, TODAY)

    shown = beside(found, "audience")

    assert len(shown) == 3
    assert all(each.weight is Weight.POINT for each in shown)
    assert beside(found, "pitch") == ()


def test_finding_put_away_stays_away_until_its_answer_changes() -> None:
    before = row("audience.figures", "f1", year=2015)(sound())
    after = row("audience.figures", "f1", year=2016)(sound())
    put_away = tuple(away(each) for each in findings(before, TODAY))

    assert [each.code for each in findings(before, TODAY)] == ["old_figure"]
    assert standing(findings(before, TODAY), put_away) == ()
    assert [each.code for each in standing(findings(after, TODAY), put_away)] == ["old_figure"]


def test_finding_about_an_answer_left_open_stays_away_while_its_makers_write_on() -> None:
    before = both(
        step("audience", talks=(), figures=(), why_now="", routes=(), excluded=""),
        step("initiatives", existing=()),
        step("scope", relieve=""),
        added("activities.activities", Activity("a3", "Uitje")),
        step("approach", why_method="", expertise="", own_experience="", trust=""),
        step("volunteers", number=None),
        step("partners", partners=(), shared="De wijk."),
        step("evaluation", registration="", reports=(), next_steps="", pays_after=""),
    )(sound())
    after = both(
        step(
            "audience",
            who="Vaders.",
            problems="Weinig werk.",
            reached="Dertig vaders.",
            suited="Iedere vader.",
        ),
        step("initiatives", added="Een avond."),
        step("scope", activate="Koken voor de buurt."),
        row("budget.lines", "b8", activities=("a1", "a2")),
        step(
            "approach",
            method="We koken eerst met elkaar, want dan hoeft niemand iets te vertellen. Daarna praten we.",
        ),
        step("volunteers", does="Koken en afwassen."),
        step("partners", shared="De buurt."),
        step("evaluation", how="We vragen het na."),
    )(before)
    found = findings(before, TODAY)

    assert len({each.code for each in found}) > 10
    assert standing(findings(after, TODAY), tuple(away(each) for each in found)) == ()


def test_amount_that_cannot_be_read_is_asked_about_once() -> None:
    place = Place("budget", "price", "b1")
    typed = row("budget.lines", "b1", price=None)(replace(sound(), unreadable=(Unreadable(place, "abc"),)))

    assert [each.code for each in findings(typed, TODAY) if each.place == place] == ["unreadable"]


def test_finding_about_another_row_is_not_put_away() -> None:
    before = row("budget.lines", "b1", basis=None)(sound())
    other = row("budget.lines", "b2", basis=None)(sound())
    put_away = tuple(away(each) for each in findings(before, TODAY))

    assert standing(findings(other, TODAY), put_away) == findings(other, TODAY) != ()


def test_what_has_to_be_mended_cannot_be_put_away() -> None:
    spoilt = replace(sound(), unreadable=(Unreadable(Place("budget", "price", "b1"), "abc"),))
    found = findings(spoilt, TODAY)

    assert [each.weight for each in found] == [Weight.MUST]
    assert standing(found, tuple(away(each) for each in found)) == found


def test_each_finding_has_a_place_of_its_own_to_be_put_away() -> None:
    """The store knows a put away finding by its code and place."""
    half = both(
        lambda proposal: Proposal(idea=proposal.idea, budget=proposal.budget, funds=proposal.funds),
        step("audience", who="Vaders"),
        step("evaluation", how="Gesprek"),
        step("attachments", papers=sound().attachments.papers[2:3]),
    )
    spoilt = both(
        of_kind(Kind.PLACE), row("activities.activities", "a1", people=(), lead="", why="", starts=None)
    )
    for proposal in (half(sound()), spoilt(sound())):
        found = findings(proposal, TODAY)
        assert found
        assert len({(each.code, each.place) for each in found}) == len(found)
        assert all(each.about and each.text.msgid and each.reason.msgid for each in found)
