"""A course: one run of the meetings by its trainers, who takes part, and what they let others see."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from budgets.choice import Choice
from budgets.text import mark

FEWEST, MOST = 10, 20
"""Participants that one course can guide well (vip-course.md, section 14); outside these it is only said."""
FEWEST_TRAINERS, MOST_TRAINERS = 2, 3


class Form(Choice):
    """How the meetings are spread (vip-course.md, section 1)."""

    EIGHT = "eight", mark("Acht bijeenkomsten")
    WEEKEND = "weekend", mark("Een weekend")
    OWN = "own", mark("Eigen opzet")


class Homework(Choice):
    """What is handed in before a meeting (vip-course.md, section 2); the rules stand in coaching/homework."""

    LINES = "lines", mark("Een paar zinnen over het idee")
    A4 = "a4", mark("Het plan op één A4")
    BUDGET = "budget", mark("De eerste begroting")
    SEVEN_POINTS = "seven_points", mark("De aanvraag op zeven punten")
    LETTER = "letter", mark("Het plan en de brief")
    PLAN = "plan", mark("Het projectplan zoals het nu is")
    WHOLE = "whole", mark("De aanvraag, zo ver mogelijk af")
    FINISHED = "finished", mark("De aanvraag, helemaal af")


class Audience(Choice):
    """For whom something is to be seen, besides its authors."""

    TRAINERS = "trainers", mark("De begeleiders")
    GROUP = "group", mark("De hele groep")


class Shown(Choice):
    """The kinds of answer to which participants consent one by one."""

    TEXTS = "texts", mark("Mijn teksten")
    MONEY = "money", mark("Mijn begroting, dekkingsplan en fondsen")
    PEOPLE = "people", mark("Namen en gegevens van onze mensen en organisatie")


class Presence(Choice):
    PRESENT = "present", mark("Aanwezig")
    EXCUSED = "excused", mark("Afgemeld")
    ABSENT = "absent", mark("Niet gekomen")


class Stage(Choice):
    """How far an application is for a trainer (vip-course.md, end of section 21)."""

    IDEA = "idea", mark("Idee")
    A4 = "a4", mark("A4")
    FEEDBACK = "feedback", mark("Voorstel met feedback")
    BUDGET = "budget", mark("Begroting besproken")
    LETTER = "letter", mark("Brief")
    GROUP = "group", mark("Gedeeld met de groep")
    HANDED_IN = "handed_in", mark("Hele aanvraag ingeleverd")
    PRESENTABLE = "presentable", mark("Presentabel")
    SENT = "sent", mark("Ingediend bij een fonds")
    AFTERCARE = "aftercare", mark("Nazorg")


@dataclass(frozen=True)
class Meeting:
    """One meeting. Moments are UTC, and None while no date was chosen; `minutes` is how long it lasts.

    `agenda`, `goals` and `homework` are lines of text; `homework` is what to do before this meeting.
    `hands_in` is what of it is due at `due_at`, shown to `shared`. `guide` names the part of the trainer's
    guide; "" for a meeting of one's own. `sequence` grows whenever it is changed, so that calendars replace
    what they had; `was_at` and `was_due_at` are the last moments that these may have of it.
    """

    id: int
    course_id: int
    number: int
    title: str
    starts_at: datetime | None = None
    minutes: int = 150
    place: str = ""
    agenda: str = ""
    goals: str = ""
    homework: str = ""
    hands_in: Homework | None = None
    due_at: datetime | None = None
    shared: Audience = Audience.TRAINERS
    guide: str = ""
    sequence: int = 0
    was_at: datetime | None = None
    was_due_at: datetime | None = None

    @property
    def ends_at(self) -> datetime | None:
        """When it is over, None without a date."""
        return self.starts_at and self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Course:
    """One run of the course, with its meetings in order and its trainers as numbers of users.

    Whoever knows `code` may join until `code_until`, as long as fewer than `code_most` people take part;
    "" when nobody can join by a link.
    """

    id: int
    name: str
    place: str = ""
    theme: str = ""
    form: Form = Form.EIGHT
    code: str = ""
    code_until: datetime | None = None
    code_most: int = MOST
    trainers: tuple[int, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    made_at: datetime | None = None

    def meeting(self, number: int) -> Meeting | None:
        """Return the meeting with this id, or None."""
        return next((each for each in self.meetings if each.id == number), None)

    def upcoming(self, now: datetime) -> Meeting | None:
        """Return the meeting that comes first of those that are not over yet, or None."""
        coming = (each for each in self.meetings if each.ends_at and each.ends_at > now)
        return min(coming, key=lambda each: each.starts_at or now, default=None)

    def is_over(self, now: datetime) -> bool:
        """Whether every meeting has been; not for a course with a meeting without a date."""
        return bool(self.meetings) and all(each.ends_at and each.ends_at <= now for each in self.meetings)


@dataclass(frozen=True)
class Consent:
    """That a participant lets an audience see one kind of answer."""

    audience: Audience
    shown: Shown


@dataclass(frozen=True)
class Participant:
    """Someone in a course; `proposal_id` is what they take part with, None while they chose none.

    `expects` and `learns` are what they noted at the start, `looks_back` at the last meeting.
    """

    course_id: int
    user_id: int
    since: datetime
    proposal_id: int | None = None
    left_at: datetime | None = None
    expects: str = ""
    learns: str = ""
    looks_back: str = ""
    reminded: bool = True
    consents: tuple[Consent, ...] = ()

    def shows(self, audience: Audience) -> frozenset[Shown]:
        """Return the kinds of answer that this audience may see."""
        return frozenset(each.shown for each in self.consents if each.audience is audience)


@dataclass(frozen=True)
class HandingIn:
    """A version of a proposal that was handed in for a meeting.

    `shared` is for whom it was handed in: the meeting may be for others by now, who then read it no more.
    """

    id: int
    course_id: int
    meeting_id: int
    user_id: int
    proposal_id: int
    version_id: int
    remark: str
    at: datetime
    shared: Audience = Audience.TRAINERS

    def for_group(self, meeting: Meeting) -> bool:
        """Return whether the group may read this: its maker knew that when handing in, and it still holds."""
        return self.shared is Audience.GROUP and meeting.shared is Audience.GROUP
