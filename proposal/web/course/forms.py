"""Course forms: what a trainer types about a course and its meetings, read and judged."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import (
    Form,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from budgets.choice import Choice
from proposal.coaching.dates import DUE_AT, EVENING, Spread, due, moved
from proposal.model.course import Audience, Course, Homework, Meeting
from proposal.model.course import Form as FormOfCourse
from proposal.model.moment import here, stored
from proposal.model.typed import cleaned
from proposal.web.course.fields import ClockField, CountField, DayField
from proposal.web.say import day as told_day
from proposal.web.say import say

SHORT, LONG = 200, 5000
MOST_MEETINGS = 30
TOO_LONG = lazy_gettext("Dit is te lang.")
A_LINE_EACH = lazy_gettext("Zet elk punt op een eigen regel.")


def _line(typed: str | None) -> str:
    return " ".join(cleaned(typed or "").split())


def _text(typed: str | None) -> str:
    return cleaned(typed or "")


def _words(label: Any, hint: Any = "", *checks: Any) -> StringField:
    return StringField(label, [Length(max=SHORT, message=TOO_LONG), *checks], [_line], hint)


def _points(label: Any, hint: Any = A_LINE_EACH) -> TextAreaField:
    return TextAreaField(label, [Length(max=LONG, message=TOO_LONG)], [_text], hint, render_kw={"rows": 6})


def _choices(of: Iterable[Choice]) -> list[tuple[str, str]]:
    return [(each.value, say(each.label)) for each in of]


class CourseForm(Form):
    """The facts of a course."""

    name = _words(
        lazy_gettext("Hoe heet de cursus?"),
        lazy_gettext("Bijvoorbeeld: Voorjaar in de Westerbuurt."),
        DataRequired(lazy_gettext("Geef de cursus een naam.")),
    )
    place = _words(
        lazy_gettext("Waar komen jullie bij elkaar?"),
        lazy_gettext("De zaal en het adres. Dit staat straks ook in ieders agenda."),
    )
    theme = _words(
        lazy_gettext("Heeft de cursus een thema?"),
        lazy_gettext("Bijvoorbeeld: meedoen in de wijk. Dit mag leeg blijven."),
    )

    def course(self) -> Course:
        """Return a course with these facts."""
        return Course(0, self.name.data or "", self.place.data or "", self.theme.data or "")

    def otherwise(self, course: Course) -> list[tuple[str, str]]:
        """Return, of each question to which the course has another answer than was typed, that answer."""
        return _otherwise(self, CourseForm(obj=course))


class SpreadForm(Form):
    """The first day, and how the meetings follow it."""

    first = DayField(
        lazy_gettext("Wanneer is de eerste bijeenkomst?"),
        [Optional()],
        description=lazy_gettext("Weet je dat nog niet? Laat het dan leeg. Je kunt later datums kiezen."),
    )
    at = ClockField(lazy_gettext("Hoe laat begint die?"), [Optional()], default=EVENING)
    weeks = SelectField(lazy_gettext("Hoeveel tijd zit ertussen?"), coerce=int, default=2)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.weeks.choices = [
            (1, gettext("Een week")),
            (2, gettext("Twee weken")),
            (3, gettext("Drie weken")),
        ]

    def spread(self) -> Spread:
        """Return what was typed; without a time it begins in the evening."""
        return Spread(self.first.data, self.at.data or EVENING, self.weeks.data)


class NewCourseForm(CourseForm, SpreadForm):
    """A new course."""

    form = RadioField(lazy_gettext("Hoe is de cursus opgezet?"), default=FormOfCourse.EIGHT.value)
    count = CountField(
        lazy_gettext("Hoeveel bijeenkomsten?"),
        [Optional(), NumberRange(1, MOST_MEETINGS, lazy_gettext("Kies een getal van 1 tot 30."))],
        description=lazy_gettext("Alleen bij een eigen opzet."),
        default=6,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.form.choices = _choices(FormOfCourse)

    def course(self) -> Course:
        """Return a course with these facts, without meetings."""
        return replace(super().course(), form=FormOfCourse(self.form.data))


class MomentForm(Form):
    """When and where one meeting is."""

    day = DayField(lazy_gettext("Datum"), [Optional()])
    at = ClockField(lazy_gettext("Begint om"), [Optional()])
    place = _words(lazy_gettext("Plaats"))

    @classmethod
    def of(cls, meeting: Meeting, typed: Any = None, **more: Any) -> "MomentForm":
        """Return the form of a meeting, with what was typed."""
        return cls(typed, **more, **_when(meeting), place=meeting.place)

    def start(self) -> datetime | None:
        """Return the moment to store, None without a day; without a time it is in the evening."""
        return _moment(self.day.data, self.at.data)

    def changed(self, meeting: Meeting) -> Meeting:
        """Return a meeting at this moment and place; what is due moves along."""
        return replace(moved(meeting, self.start()), place=self.place.data or "")


class MeetingForm(MomentForm):
    """All that is planned for one meeting."""

    title = _words(
        lazy_gettext("Waar gaat het over?"), "", DataRequired(lazy_gettext("Geef de bijeenkomst een titel."))
    )
    until = ClockField(lazy_gettext("Duurt tot"), [Optional()])
    agenda = _points(lazy_gettext("Wat doen jullie?"))
    goals = _points(lazy_gettext("Wat leren de deelnemers?"))
    homework = _points(
        lazy_gettext("Wat maken de deelnemers vooraf?"),
        lazy_gettext("Het huiswerk vóór deze bijeenkomst. Zet elk punt op een eigen regel."),
    )
    hands_in = SelectField(
        lazy_gettext("Wat leveren ze in?"),
        description=lazy_gettext("De deelnemers en jij zien dan wie het inleverde."),
    )
    due_day = DayField(lazy_gettext("Inleveren uiterlijk op"), [Optional()])
    due_at = ClockField(lazy_gettext("Uiterlijk om"), [Optional()])
    shared = RadioField(
        lazy_gettext("Wie leest wat is ingeleverd?"),
        description=lazy_gettext(
            "Kies je later toch de hele groep? Dan leest die alleen wat daarna wordt ingeleverd."
        ),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.hands_in.choices = [("", gettext("Niets")), *_choices(Homework)]
        self.shared.choices = _choices(Audience)

    @classmethod
    def of(cls, meeting: Meeting, typed: Any = None, **more: Any) -> "MeetingForm":
        """Return the form of a meeting, with what was typed."""
        names = ("title", "place", "agenda", "goals", "homework", "shared")
        shown = {name: getattr(meeting, name) for name in names}
        return cls(typed, **more, **shown, **_when(meeting), **_due(meeting), hands_in=meeting.hands_in or "",
                   until=meeting.ends_at and here(meeting.ends_at).time())  # fmt: skip

    def changed(self, meeting: Meeting) -> Meeting:
        """Return the meeting as it was typed; what is due moves along unless that was typed too."""
        said = replace(meeting, title=self.title.data or "", agenda=self.agenda.data or "",
                       goals=self.goals.data or "", homework=self.homework.data or "",
                       hands_in=Homework(self.hands_in.data) if self.hands_in.data else None,
                       shared=Audience(self.shared.data))  # fmt: skip
        placed = super().changed(said)
        return self._with_due(replace(placed, minutes=self._minutes(meeting)), meeting)

    def is_sound(self, meeting: Meeting) -> bool:
        """Return whether all can be kept; the errors stand with the fields."""
        if not self.validate():
            return False
        wanted = self.changed(meeting)
        if wanted.starts_at and wanted.due_at and wanted.due_at >= wanted.starts_at:
            message = gettext("Dit is na het begin van de bijeenkomst. Kies een moment ervóór.")
            self.due_day.errors = [message]
        if wanted.minutes <= 0:
            self.until.errors = [gettext("Dit is vóór het begin. Kies een latere tijd.")]
        return not self.errors

    def otherwise(self, meeting: Meeting) -> list[tuple[str, str]]:
        """Return, of each question to which the meeting has another answer than was typed, that answer."""
        return _otherwise(self, MeetingForm.of(meeting))

    def _with_due(self, placed: Meeting, before: Meeting) -> Meeting:
        typed = _moment(self.due_day.data, self.due_at.data or DUE_AT)
        if placed.hands_in is None or typed == before.due_at:
            return placed if placed.hands_in else replace(placed, due_at=None)
        return replace(placed, due_at=typed) if typed else due(placed)

    def _minutes(self, meeting: Meeting) -> int:
        if self.at.data is None or self.until.data is None:
            return meeting.minutes
        day = date(2000, 1, 1)
        lasts = datetime.combine(day, self.until.data) - datetime.combine(day, self.at.data)
        return round(lasts.total_seconds() / 60)


def _otherwise(typed: Form, kept: Form) -> list[tuple[str, str]]:
    fields = zip(typed, kept, strict=True)
    return [(theirs.label.text, _told(theirs)) for mine, theirs in fields if mine.data != theirs.data]


def _told(field: Any) -> str:
    """Return an answer as one reads it, "" when there is none."""
    if isinstance(field, SelectField):
        return next(label for _, label, chosen, *_ in field.iter_choices() if chosen)
    return told_day(field.data) if isinstance(field.data, date) else field._value()


def _moment(day: date | None, at: time | None) -> datetime | None:
    return None if day is None else stored(datetime.combine(day, at or EVENING))


def _when(meeting: Meeting) -> dict[str, Any]:
    start = meeting.starts_at and here(meeting.starts_at)
    return {"day": start and start.date(), "at": start and start.time()}


def _due(meeting: Meeting) -> dict[str, Any]:
    until = meeting.due_at and here(meeting.due_at)
    return {"due_day": until and until.date(), "due_at": until and until.time()}
