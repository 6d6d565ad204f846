"""Plan: dates, times and minutes that agree, and someone for everything that happens."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from budgets.text import Number, mark
from proposal.checks.asking import blank, check, must, point, short, tip
from proposal.model.choices import Rhythm
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.activities import Activity

DAYS_BETWEEN = {Rhythm.WEEKLY: (7, 7), Rhythm.FORTNIGHTLY: (14, 14), Rhythm.MONTHLY: (26, 36)}
"""Fewest and most days from one time to the next."""


@check
def project_ends_before_it_starts(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The end comes after the start (`project-elements.md` 1.8)."""
    start, end = proposal.activities.start, proposal.activities.end
    if start and end and end < start:
        yield must(
            Place("activities", "end"),
            mark("Welke dag klopt? Het project eindigt nu voordat het begint."),
            mark("Het begint op {start} en eindigt op {end}.", start=start, end=end),
            start,
            end,
        )


@check
def activity_ends_before_it_starts(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The same for each activity (`project-elements.md` F4)."""
    for each in proposal.activities.activities:
        if each.starts and each.ends and each.ends < each.starts:
            yield must(
                Place("activities", "ends", each.id),
                mark("Welke dag klopt bij '{activity}'?", activity=short(each.what)),
                mark("Het eindigt op {end}, en dat is voor het begin.", end=each.ends),
                each.starts,
                each.ends,
            )


@check
def outside_the_project(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What happens, happens within the project's period (`project-elements.md` DATUM_BUITEN_PROJECT)."""
    start, end = proposal.activities.start, proposal.activities.end
    outside: dict[Place, date] = {}
    for place, day in _dated(proposal):
        if (start and day < start) or (end and day > end):
            outside.setdefault(place, day)
    for place, day in outside.items():
        yield point(
            place,
            mark("Hoort {day} nog bij het project?", day=day),
            mark("Die dag valt buiten de tijd van het project. Een fonds betaalt alleen wat erin valt."),
            day,
            start,
            end,
        )


@check
def rhythm_differs(proposal: Proposal, today: date) -> Iterator[Finding]:
    """'Every two weeks' means two weeks (`project-elements.md` F7); a holiday in between is no matter."""
    for each in proposal.activities.activities:
        days = _days(proposal, each)
        gaps = [(later - day).days for day, later in pairwise(days)]
        if each.rhythm in DAYS_BETWEEN and _other_rhythm(gaps, *DAYS_BETWEEN[each.rhythm]):
            yield tip(
                Place("activities", "rhythm", each.id),
                mark(
                    "Hoe vaak is '{activity}' precies? De dagen zeggen iets anders.",
                    activity=short(each.what),
                ),
                mark("Wie de data naast de tekst legt, raakt in de war."),
                each.rhythm,
                days,
            )


@check
def times_differ(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Six times is six dates (`project-elements.md` 1.7.4, F1)."""
    for each in proposal.activities.activities:
        days = _days(proposal, each)
        if each.times is not None and len(days) > 1 and Decimal(len(days)) != each.times:
            yield point(
                Place("activities", "times", each.id),
                mark(
                    "Hoe vaak is '{activity}': {times} keer, of op {days} dagen?",
                    activity=short(each.what),
                    times=Number(each.times),
                    days=len(days),
                ),
                mark("Hetzelfde aantal hoort overal in je plan terug te komen."),
                each.times,
                days,
            )


@check
def minutes_differ(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The parts of a programme fill the meeting (`project-elements.md` F2, MINUTEN_KLOPPEN_NIET)."""
    for each in proposal.activities.meetings:
        parts = [part.minutes for part in proposal.activities.programme if part.meeting == each.id]
        total = sum(minutes or 0 for minutes in parts)
        if parts and all(parts) and each.minutes is not None and total != each.minutes:
            yield point(
                Place("activities", "minutes", each.id),
                mark(
                    "Duurt '{theme}' {minutes} of {total} minuten?",
                    theme=short(each.theme),
                    minutes=each.minutes,
                    total=total,
                ),
                mark("De onderdelen samen duren {total} minuten.", total=total),
                each.minutes,
                total,
            )


@check
def nobody_does_it(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each activity has someone who does it (`project-elements.md` F5, 1.8)."""
    for each in proposal.activities.activities:
        if not each.people and blank(each.lead, each.helpers):
            yield point(
                Place("activities", "people", each.id),
                mark("Wie doet dit: '{activity}'?", activity=short(each.what)),
                mark("Een fonds wil bij elke activiteit zien wie eraan trekt."),
                each.what,
            )


@check
def activity_without_date(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each activity has its dates (`project-elements.md` 1.8; `vip-course.md` section 5, part 6)."""
    for each in proposal.activities.activities:
        if not each.dates and each.starts is None:
            yield point(
                Place("activities", "starts", each.id),
                mark("Wanneer is '{activity}'?", activity=short(each.what)),
                mark("Een dag of een maand ongeveer is genoeg. Zo wordt het een planning."),
                each.what,
            )


@check
def activity_without_reason(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An activity answers a problem (`vip-course.md` section 5, part 3; P13)."""
    for each in proposal.activities.activities:
        if proposal.kind is not Kind.EVENT and blank(each.why):
            yield tip(
                Place("activities", "why", each.id),
                mark("Waarom helpt dit: '{activity}'?", activity=short(each.what)),
                mark("Dan ziet een fonds dat de activiteit past bij wat mensen nodig hebben."),
                each.what,
            )


@check
def no_insurance_or_permission(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An event or a place asks who gives leave and who is insured (DESIGN 5, activities)."""
    activities = proposal.activities
    asked = (
        ("permission", activities.permission, mark("Is er een vergunning of toestemming nodig?")),
        ("insurance", activities.insurance, mark("Wie is verzekerd als er iets gebeurt?")),
    )
    for question, answer, text in asked:
        if blank(answer):
            yield tip(
                Place("activities", question),
                text,
                mark("Zulke dingen vragen tijd. Met één zin weet een fonds dat je eraan dacht."),
                proposal.kind,
            )


def _dated(proposal: Proposal) -> Iterator[tuple[Place, date]]:
    plan = proposal.activities
    for each in plan.activities:
        yield from ((Place("activities", "starts", each.id), day) for day in (each.starts,) if day)
        yield from ((Place("activities", "ends", each.id), day) for day in (each.ends,) if day)
        yield from ((Place("activities", "dates", each.id), day) for day in each.dates)
    yield from ((Place("activities", "on", each.id), each.on) for each in plan.meetings if each.on)
    yield from ((Place("activities", "on", each.id), each.on) for each in plan.milestones if each.on)


def _days(proposal: Proposal, activity: Activity) -> list[date]:
    meetings = [each.on for each in proposal.activities.meetings if each.activity == activity.id and each.on]
    return sorted(activity.dates or meetings)


def _other_rhythm(gaps: list[int], fewest: int, most: int) -> bool:
    """Whether the gaps belong to another rhythm: one is too short, or half of them are too long."""
    too_long = sum(gap > most for gap in gaps)
    return any(gap < fewest for gap in gaps) or (too_long > 0 and 2 * too_long >= len(gaps))


CHECKS = (
    project_ends_before_it_starts, activity_ends_before_it_starts, outside_the_project, rhythm_differs,
    times_differ, minutes_differ, nobody_does_it, activity_without_date, activity_without_reason,
    no_insurance_or_permission,
)  # fmt: skip
