"""Parts 3 and 6: what happens, and when it happens from start to finish."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from proposal.documents.answers import facts, items, prose, questions, section, see
from proposal.documents.blocks import Blocks, Column, Ref, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.pictures.calendar import Entry, calendar
from proposal.documents.pictures.planning import CAPTION as PICTURE
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.tables import table
from proposal.documents.wording import (
    activities as activity_names,
)
from proposal.documents.wording import (
    chosen,
    day,
    days,
    goal,
    joined,
    number,
    people,
    period,
    sentences,
)
from proposal.model.choices import Phase, Rhythm
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity, Meeting

WHY = "Waarom dit helpt"


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
        *(() if proposal.kind is Kind.EVENT else questions((WHY, activity.why))),
        *facts(*_activity_facts(proposal, activity)),
    )
    return section(activity.what, contents, level=2) or items((activity.what,))


def _activity_facts(proposal: Proposal, activity: Activity) -> Iterable[tuple[str, str]]:
    yield "Wanneer", days(activity.dates) or period(activity.starts, activity.ends)
    yield "Hoe vaak", _size(activity)
    yield "Waar", activity.place
    yield "Deelnemers per keer", _participants(activity)
    yield "Draagt bij aan", goal(proposal, activity.goal) if len(proposal.scope.goals) > 1 else ""
    yield "Trekker", people(proposal, (activity.lead,))
    others = (each for each in activity.people if each != activity.lead)
    yield "Uitvoering", joined(people(proposal, others), activity.helpers)
    yield "Nodig", activity.needs
    if proposal.kind is Kind.EVENT:
        yield WHY, activity.why


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
    usual, most = activity.participants, activity.participants_most
    at_most = f"ten hoogste {number(most)}" if most is not None and most != usual else ""
    return f"{number(usual)} ({at_most})" if usual is not None and at_most else number(usual) or at_most


def arranged(proposal: Proposal) -> Blocks:
    """Annex: what makes the place fit, and what is arranged with authorities and for safety."""
    answers = proposal.activities
    return (
        *prose(sentences(*(chosen(each) for each in answers.spots))),
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
    answers, drawn = proposal.activities, planning_picture(proposal)
    return (
        *facts(("Periode", period(answers.start, answers.end))),
        *_calendar(proposal, drawn),
        *drawn,
        *see(annexes.PROGRAMME, programme(proposal)),
    )


def execution_days(proposal: Proposal) -> tuple[date, ...]:
    """The days on which it happens: those of the activities that are no preparation and no closing."""
    carried_out = (each for each in proposal.activities.activities if each.phase is Phase.EXECUTION)
    found = (each.dates or tuple(on for on in (each.starts,) if on) for each in carried_out)
    return tuple(sorted(set(chain.from_iterable(found))))


def _calendar(proposal: Proposal, drawn: Blocks) -> Blocks:
    columns = (
        Column("Wat", 12),
        Column("Soort", 6),
        Column("Wanneer", 12),
        Column("Wie", 7),
    )
    rows = (_dated(each) for each in calendar(proposal))
    beside = (", ", Ref(PICTURE), " hetzelfde als tijdbalken") if drawn else ()
    return table("Planning", columns, rows, ("laat zien wat er wanneer gebeurt", *beside, "."))


def _dated(entry: Entry) -> Row:
    return Row((entry.listed, entry.sort, period(entry.first, entry.last, by="t/m"), entry.who))


def programme(proposal: Proposal) -> Blocks:
    """Annex: the meetings with their dates, and what happens in each of them, in minutes."""
    answers = proposal.activities
    several = len(answers.meetings) > 1
    themes = {each.id: each.theme or day(each.on) for each in answers.meetings if several}
    parts = (
        Row((themes.get(each.meeting, ""), each.subject, each.about, number(each.minutes)))
        for each in answers.programme
    )
    inside = (Column("Bijeenkomst", 3), Column("Onderdeel", 3), Column("Wat er gebeurt", 8),
              Column("Minuten", 2, amount=True))  # fmt: skip
    return (
        *_meetings(proposal),
        *table("Programma per bijeenkomst" if several else "", inside, parts),
    )


def _meetings(proposal: Proposal) -> Blocks:
    columns = (Column("Wanneer", 2), Column("Hoe laat", 2), Column("Onderwerp", 4), Column("Activiteit", 3),
               Column("Minuten", 2, amount=True))  # fmt: skip
    rows = (
        Row((day(each.on), each.at, each.theme, _activity_of(proposal, each), number(each.minutes)))
        for each in proposal.activities.meetings
    )
    return table("Bijeenkomsten", columns, rows, "zegt wanneer de bijeenkomsten zijn.")


def _activity_of(proposal: Proposal, meeting: Meeting) -> str:
    """The activity of which this is a meeting; of the only meeting that needs no telling."""
    alone = len(proposal.activities.meetings) == 1
    return "" if alone else activity_names(proposal, (meeting.activity,))
