"""Preparing: what trainers are reminded of, each on a day that follows from the meetings of their course.

What and when: vip-course.md, sections 3, 13 and 14.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark
from proposal.coaching.programme import FUND_DAY
from proposal.model.course import Course, Homework, Meeting
from proposal.model.moment import here

FIRST, LAST = "first", "last"
SOON = timedelta(days=14)
JUST_PAST = timedelta(days=4)


@dataclass(frozen=True)
class Rule:
    """Something to do so many days after a meeting, or before it when negative.

    `meeting` is the guide of that meeting, what is handed in before it, or FIRST or LAST; what is to be read
    in every guide is `always`.
    """

    text: Text
    meeting: str | Homework
    days: int
    always: bool = False


@dataclass(frozen=True)
class Reminder:
    """Something for trainers to do; `day` is None while its meeting has no date or is not planned."""

    text: Text
    day: date | None
    meeting_id: int | None
    always: bool = False


RULES = (
    Rule(mark("Stuur iedereen de agenda van de eerste avond, en vraag alvast een paar zinnen over het idee."),
         FIRST, -10),
    Rule(mark("Bel of mail fondsen: willen ze komen luisteren als de plannen af zijn? Zoek er een zaal bij."),
         FIRST, 0, always=True),
    Rule(mark("Stuur de deelnemers een bericht: denk aan je A4."), Homework.A4, -6),
    Rule(mark("Zoek uit wat er in de buurt al is voor de mensen om wie de plannen gaan."), "m2", -5),
    Rule(mark("Kies drie A4’s om samen te bespreken, en vraag de schrijvers of dat mag."), Homework.A4, -2),
    Rule(mark("Geef iedereen een eigen, geschreven reactie op het A4."), "m2", 7),
    Rule(mark("Kies ongeveer drie begrotingen om samen te bekijken, en vraag de schrijvers of dat mag."),
         Homework.BUDGET, -2),
    Rule(mark("Haal uit drie aanvragen alle namen weg, en kopieer ze voor elk groepje."), "m4", -5),
    Rule(mark("Vraag iedereen wie de tekst naleest op taal. Zoek zelf een paar vrijwilligers die dat doen."),
         "m5", 3),
    Rule(mark("Noteer bij elk plan wat eruit springt en wat nog vaag is: daar gaat de avond over."),
         "m6", -2),
    Rule(mark("Bekijk wie presentabel is, en zeg elke deelnemer wat er nog moet gebeuren."), LAST, -3),
    Rule(mark("Vraag de groep waar ze het meest aan hadden, en schrijf dat op voor de volgende cursus."),
         LAST, 0, always=True),
    Rule(mark("Stuur de fondsen een lijst van de projecten, en de deelnemers een lijst van de fondsen."),
         FUND_DAY.guide, -10),
    Rule(mark("Herinner alle fondsen aan de dag, met tijd, adres en wie ze kunnen bellen."),
         FUND_DAY.guide, -7, always=True),
    Rule(mark("Bedank de fondsen die kwamen, en vraag wat hun opviel."), FUND_DAY.guide, 1),
    Rule(mark("Vraag elke deelnemer: is je aanvraag weg, en heb je al iets gehoord?"), FUND_DAY.guide, 21),
)  # fmt: skip


def reminders(course: Course) -> tuple[Reminder, ...]:
    """Return what the trainers of a course have to do, by day; last what has no day yet.

    What belongs to a meeting that this course does not have is left out, but for the day with the funds.
    """
    found = (_reminder(course, each) for each in RULES)
    return tuple(sorted((each for each in found if each), key=lambda each: each.day or date.max))


def near(found: tuple[Reminder, ...], today: date) -> tuple[Reminder, ...]:
    """Return what is to be done in the coming two weeks, and what was to be done a few days ago."""
    return tuple(each for each in found if each.day and today - JUST_PAST <= each.day <= today + SOON)


def around(found: tuple[Reminder, ...], meeting: Meeting) -> tuple[Reminder, ...]:
    """Return what is to be done for this meeting, and what no trainer may forget at any."""
    return tuple(each for each in found if each.always or each.meeting_id == meeting.id)


def fund_day(course: Course) -> Meeting | None:
    """Return the meeting on which the projects are shown to funds; None while that is not planned."""
    return _by_guide(course, FUND_DAY.guide)


def _reminder(course: Course, rule: Rule) -> Reminder | None:
    meeting = _meeting(course, rule.meeting)
    if meeting is None:
        return Reminder(rule.text, None, None, rule.always) if rule.meeting == FUND_DAY.guide else None
    day = here(meeting.starts_at).date() + timedelta(days=rule.days) if meeting.starts_at else None
    return Reminder(rule.text, day, meeting.id, rule.always)


def _meeting(course: Course, name: str | Homework) -> Meeting | None:
    """Return the meeting of a rule: the first or last of the group itself, or by its homework or guide."""
    if isinstance(name, Homework):
        return next((each for each in course.meetings if each.hands_in is name), None)
    among = [each for each in course.meetings if each.guide != FUND_DAY.guide]
    if name == FIRST:
        return next(iter(among), None)
    return next(reversed(among), None) if name == LAST else _by_guide(course, name)


def _by_guide(course: Course, guide: str) -> Meeting | None:
    return next((each for each in course.meetings if each.guide == guide), None)
