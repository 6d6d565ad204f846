"""Parts 3 and 6: what happens, and when it happens from start to finish."""

from collections.abc import Iterable

from proposal.documents.blocks import (
    Blocks,
    Column,
    Row,
    facts,
    items,
    prose,
    questions,
    section,
    see,
    table,
)
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.pictures.calendar import Entry, calendar
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.wording import (
    activities as activity_names,
)
from proposal.documents.wording import (
    chosen,
    day,
    goal,
    joined,
    number,
    people,
    period,
)
from proposal.model.choices import Rhythm
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity


def activities(proposal: Proposal) -> Blocks:
    """Part 3: every activity below its own heading, then what is arranged around them."""
    answers = proposal.activities
    return (
        *(block for each in answers.activities for block in _activity(proposal, each)),
        *facts(("Deelnemers bepalen mee", chosen(answers.flexible))),
        *questions(
            ("Hoe we het bekendmaken", answers.publicity),
            ("Hoe we afronden met deelnemers", answers.rounding_off),
        ),
        *see(annexes.ARRANGED, arranged(proposal)),
        *setting_aside.reason(proposal, "activities"),
    )


def _activity(proposal: Proposal, activity: Activity) -> Blocks:
    contents = (
        *prose(activity.about),
        *facts(*_activity_facts(proposal, activity)),
        *questions(("Waarom dit helpt", activity.why)),
    )
    return section(activity.what, contents, level=2) or items((activity.what,))


def _activity_facts(proposal: Proposal, activity: Activity) -> Iterable[tuple[str, str]]:
    yield "Wanneer", joined(*(day(each) for each in activity.dates)) or period(activity.starts, activity.ends)
    yield "Hoe vaak", _size(activity)
    yield "Waar", activity.place
    yield "Deelnemers per keer", _participants(activity)
    yield "Draagt bij aan", goal(proposal, activity.goal)
    yield "Trekker", people(proposal, (activity.lead,))
    others = (each for each in activity.people if each != activity.lead)
    yield "Uitvoering", joined(people(proposal, others), activity.helpers)
    yield "Nodig", activity.needs


def _size(activity: Activity) -> str:
    each = number(activity.hours, "uur per keer")
    total = number(activity.total_hours, "uur in totaal") if activity.times != 1 else ""
    return joined(_rhythm(activity), number(activity.times, "keer"), each, total)


def _rhythm(activity: Activity) -> str:
    """'elke week'; nothing when the number of times says it all."""
    told_by_times = activity.rhythm is Rhythm.ONCE and activity.times == 1
    if activity.rhythm is Rhythm.OTHERWISE or told_by_times:
        return ""
    return chosen(activity.rhythm).casefold().replace("eén", "één")


def _participants(activity: Activity) -> str:
    most = number(activity.participants_most)
    return joined(number(activity.participants), f"ten hoogste {most}" if most else "")


def arranged(proposal: Proposal) -> Blocks:
    """Annex: what makes the place fit, and what is arranged with authorities and for safety."""
    answers = proposal.activities
    return (
        *items(chosen(each) for each in answers.spots),
        *questions(
            ("Hoe mensen er graag komen", answers.spots_how),
            ("Toestemming en vergunning", answers.permission),
            ("Verzekering", answers.insurance),
            ("Veiligheid", answers.safety),
            ("Bij slecht weer", answers.bad_weather),
            ("Toegankelijk voor iedereen", answers.access),
        ),
    )


def planning(proposal: Proposal) -> Blocks:
    """Part 6: the period, then everything with a date as a table and as a chart."""
    answers = proposal.activities
    event = proposal.kind is Kind.EVENT
    return (
        *facts(("Start", day(answers.start)), ("Einde", day(answers.end))),
        *(() if event else (*_calendar(proposal), *planning_picture(proposal))),
        *see(annexes.PROGRAMME, programme(proposal)),
    )


def _calendar(proposal: Proposal) -> Blocks:
    columns = (
        Column("Wat", 8),
        Column("Soort", 4),
        Column("Van", 5),
        Column("Tot en met", 5),
        Column("Wie", 5),
    )
    return table("Planning", columns, (_dated(each) for each in calendar(proposal)))


def _dated(entry: Entry) -> Row:
    """What takes one day has it in the first of the two columns only."""
    last = "" if entry.last == entry.first else day(entry.last)
    return Row((entry.listed, entry.sort, day(entry.first), last, entry.who))


def _on_its_day(proposal: Proposal) -> Blocks:
    """The planning of a one-off event: a chart only when there is more to see than one day."""
    days = {each.first for each in calendar(proposal) if each.first and not each.moment}
    return (*(planning_picture(proposal) if len(days) > 1 else ()), *_calendar(proposal))


def programme(proposal: Proposal) -> Blocks:
    """Annex: the meetings with their dates, and what happens in each of them, in minutes.

    Of a one-off event the whole planning stands here: its plan of two pages has no room for it.
    """
    answers = proposal.activities
    columns = (Column("Wanneer", 2), Column("Hoe laat", 2), Column("Onderwerp", 4), Column("Activiteit", 3),
               Column("Minuten", 2, amount=True))  # fmt: skip
    meetings = (
        Row(
            (
                day(each.on),
                each.at,
                each.theme,
                activity_names(proposal, (each.activity,)),
                number(each.minutes),
            )
        )
        for each in answers.meetings
    )
    themes = {each.id: each.theme or day(each.on) for each in answers.meetings}
    parts = (
        Row((themes.get(each.meeting, ""), each.subject, each.about, number(each.minutes)))
        for each in answers.programme
    )
    inside = (Column("Bijeenkomst", 3), Column("Onderdeel", 3), Column("Wat er gebeurt", 4),
              Column("Minuten", 2, amount=True))  # fmt: skip
    return (
        *(_on_its_day(proposal) if proposal.kind is Kind.EVENT else ()),
        *table("Bijeenkomsten", columns, meetings),
        *table("Programma per bijeenkomst", inside, parts),
    )
