"""What is asked about activities, time, people, volunteers and results."""

from datetime import date
from decimal import Decimal

import pytest

from proposal.checks import people, plan, results, timing, volunteers
from proposal.model.choices import ApplicationState, Tie, Vog, YesNo
from proposal.model.kind import Kind
from proposal.model.steps.activities import Activity
from tests.checks.sound import TODAY, Case, added, both, of_kind, row, small, sound, step

A1 = "activities.activities"
KNOWN = sound()

CASES = (
    Case(plan.project_ends_before_it_starts, step("activities", end=date(2026, 9, 6)), "activities.end"),
    Case(plan.activity_ends_before_it_starts, row(A1, "a1", ends=date(2026, 9, 13)), "activities.ends", "a1"),
    Case(plan.outside_the_project, row(A1, "a1", starts=date(2026, 9, 6)), "activities.starts", "a1"),
    Case(plan.outside_the_project, row(A1, "a1", ends=date(2027, 7, 1)), "activities.ends", "a1"),
    Case(plan.outside_the_project, row(A1, "a1", dates=(date(2027, 8, 1),)), "activities.dates", "a1"),
    Case(
        plan.outside_the_project,
        row("activities.meetings", "b1", on=date(2025, 10, 5)),
        "activities.on",
        "b1",
    ),
    Case(
        plan.outside_the_project,
        row("activities.milestones", "s1", on=date(2027, 9, 14)),
        "activities.on",
        "s1",
    ),
    Case(
        plan.rhythm_differs,
        row("activities.meetings", "b2", on=date(2026, 10, 9)),
        "activities.rhythm",
        "a2",
    ),
    Case(
        plan.rhythm_differs,
        row("activities.meetings", "b2", on=date(2026, 10, 19)),
        "activities.rhythm",
        "a2",
    ),
    Case(plan.times_differ, row(A1, "a2", times=Decimal(3)), "activities.times", "a2"),
    Case(plan.minutes_differ, row("activities.meetings", "b1", minutes=110), "activities.minutes", "b1"),
    Case(plan.nobody_does_it, row(A1, "a2", people=(), lead=""), "activities.people", "a2"),
    Case(plan.activity_without_date, row(A1, "a2", starts=None), "activities.starts", "a2"),
    Case(plan.activity_without_reason, row(A1, "a2", why=""), "activities.why", "a2"),
    Case(timing.too_soon_for_a_fund, step("activities", start=date(2026, 6, 28)), "activities.start"),
    Case(timing.too_soon_for_a_fund, step("activities", start=TODAY), "activities.start"),
    Case(
        timing.too_soon_for_a_fund,
        both(step("activities", start=None), step("idea", month=date(2026, 5, 1))),
        "idea.month",
    ),
    Case(
        timing.too_soon_for_a_fund,
        both(small(), step("activities", start=date(2026, 4, 26))),
        "activities.start",
    ),
    Case(
        timing.starts_before_decision,
        row("funds.applications", "f1", decision_on=date(2026, 9, 8)),
        "funds.decision_on",
        "f1",
    ),
    Case(
        timing.deadline_passed,
        row("funds.applications", "f1", deadline=date(2026, 3, 1)),
        "funds.deadline",
        "f1",
    ),
    Case(
        timing.report_before_the_end,
        row("evaluation.reports", "w1", on=date(2027, 6, 1)),
        "evaluation.on",
        "w1",
    ),
    Case(
        timing.training_after_first_contact,
        step("volunteers", training_ends=date(2026, 9, 15)),
        "volunteers.training_ends",
    ),
    Case(people.nobody_leads, row("approach.people", "m1", lead=YesNo.NO), "approach.people"),
    Case(people.more_than_one_leads, row("approach.people", "m2", lead=YesNo.YES), "approach.lead", "m2"),
    Case(people.vague_method, step("approach", method="Wij gaan verbinden."), "approach.method"),
    Case(people.no_reason_for_method, step("approach", why_method=""), "approach.why_method"),
    Case(people.no_expertise, step("approach", expertise="", own_experience=""), "approach.expertise"),
    Case(people.trust_unnamed, step("approach", trust=""), "approach.trust"),
    Case(people.too_many_hours, row("approach.people", "m1", hours=Decimal("16.5")), "approach.hours", "m1"),
    Case(
        people.too_many_hours,
        row("approach.people", "m1", hours=Decimal(33), number=2),
        "approach.hours",
        "m1",
    ),
    Case(
        people.one_carries_all,
        both(row(A1, "a2", lead="m1"), added(A1, Activity("a3", "Uitje", lead="m1"))),
        "activities.lead",
        "a1",
    ),
    Case(people.privacy_unanswered, step("approach", privacy=""), "approach.privacy"),
    Case(people.nobody_for_worries, step("approach", worries=""), "approach.worries"),
    Case(volunteers.number_of_volunteers, step("volunteers", number=None), "volunteers.number"),
    Case(volunteers.too_few_recruited, step("volunteers", number=11), "volunteers.channels"),
    Case(volunteers.no_guidance, step("volunteers", guidance=""), "volunteers.guidance"),
    Case(volunteers.certificate_of_conduct, step("volunteers", vog=None), "volunteers.vog"),
    Case(volunteers.certificate_of_conduct, step("volunteers", vog=Vog.NOT_NEEDED), "volunteers.vog"),
    Case(volunteers.no_limits, step("volunteers", does_not=""), "volunteers.does_not"),
    Case(volunteers.no_stand_in, step("volunteers", stand_in=""), "volunteers.stand_in"),
    Case(results.result_not_measured, row("results.results", "e1", measured=""), "results.measured", "e1"),
    Case(results.result_without_number, row("results.results", "e1", number=None), "results.number", "e1"),
    Case(results.result_without_number, row("results.results", "e2", kind=None), "results.number", "e2"),
    Case(results.result_without_date, row("results.results", "e1", by=None), "results.by", "e1"),
    Case(
        results.change_without_baseline, row("results.results", "e2", baseline=""), "results.baseline", "e2"
    ),
    Case(results.activity_without_result, row("results.results", "e2", activity="a1"), "results.results"),
    Case(results.setback_without_measure, row("factors.failures", "x1", measure=""), "factors.measure", "x1"),
    Case(results.few_factors, step("factors", failures=KNOWN.factors.failures[:1]), "factors.failures"),
    Case(results.few_factors, step("factors", successes=()), "factors.successes"),
    Case(
        results.only_at_the_end,
        step("evaluation", moments=KNOWN.evaluation.moments[1:]),
        "evaluation.moments",
    ),
    Case(
        results.one_perspective,
        step("evaluation", perspectives=KNOWN.evaluation.perspectives[:1]),
        "evaluation.perspectives",
    ),
    Case(results.nothing_registered, step("evaluation", registration=""), "evaluation.registration"),
    Case(results.no_report, step("evaluation", reports=()), "evaluation.reports"),
    Case(results.no_follow_up, step("evaluation", next_steps="", pays_after=""), "evaluation.next_steps"),
    Case(
        results.a_fund_pays_after,
        step("evaluation", pays_after="Dan vragen we weer een fonds."),
        "evaluation.pays_after",
    ),
)

SILENT = (
    (plan.rhythm_differs, row(A1, "a1", dates=(date(2026, 10, 5), date(2026, 10, 12), date(2026, 10, 26),
                                               date(2026, 11, 2), date(2026, 11, 9)))),
    (plan.outside_the_project, row("evaluation.reports", "w1", on=date(2028, 1, 1))),
    (plan.nobody_does_it, row(A1, "a2", people=(), lead="", helpers="Twee buren")),
    (plan.activity_without_date, row(A1, "a2", starts=None, dates=(date(2026, 10, 5),))),
    (plan.activity_without_reason, both(row(A1, "a2", why=""), of_kind(Kind.EVENT))),
    (timing.too_soon_for_a_fund, step("activities", start=date(2026, 6, 29))),
    (timing.too_soon_for_a_fund, both(small(), step("activities", start=date(2026, 4, 27)))),
    (
        timing.too_soon_for_a_fund,
        both(
            step("activities", start=TODAY),
            row("funds.applications", "f1", state=ApplicationState.WRITTEN),
            row("funds.applications", "f2", state=ApplicationState.AWARDED),
        ),
    ),
    (
        timing.deadline_passed,
        row("funds.applications", "f1", deadline=date(2026, 3, 1), state=ApplicationState.WRITTEN),
    ),
    (people.nobody_leads, row("approach.people", "m1", lead=None)),
    (people.too_many_hours, row("approach.people", "m1", hours=Decimal(24), tie=Tie.PAID)),
    (people.too_many_hours, row("approach.people", "m1", hours=Decimal(24), number=2)),
    (people.one_carries_all, both(row(A1, "a2", lead="m1"), added(A1, Activity("a3", "Uitje", lead="m1")),
                                  row("approach.people", "m1", number=8))),
    (people.no_expertise, both(step("approach", expertise="", own_experience=""),
                               row("approach.people", "m2", why_able="Kok van beroep"))),
    (volunteers.certificate_of_conduct, both(step("volunteers", vog=None),
                                             step("audience", vulnerable=YesNo.NO))),
    (results.change_without_baseline, both(row("results.results", "e2", baseline=""),
                                           step("evaluation", baseline="We vragen het in september."))),
    (results.few_factors, step("factors", failures=(), no_failures="Het ging zes keer goed.")),
    (results.nothing_registered, both(step("evaluation", registration=""), of_kind(Kind.EVENT))),
)  # fmt: skip

PERMITS: tuple[tuple[Kind, str, str, set[str]], ...] = (
    (Kind.EVENT, "", "Via de gemeente", {"activities.permission"}),
    (Kind.PLACE, "", "", {"activities.permission", "activities.insurance"}),
    (Kind.EVENT, "Niet nodig", "Via de gemeente", set()),
)


@pytest.mark.parametrize(("kind", "permission", "insurance", "asked"), PERMITS)
def test_event_and_place_are_asked_for_permission_and_insurance(
    kind: Kind, permission: str, insurance: str, asked: set[str]
) -> None:
    changed = both(of_kind(kind), step("activities", permission=permission, insurance=insurance))(sound())

    found = plan.no_insurance_or_permission(changed, TODAY)

    assert {f"{each.place.step}.{each.place.question}" for each in found} == asked
