"""Saying: sentences, amounts and moments in the language of the reader."""

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time
from flask import Flask
from flask_babel import get_domain, get_locale

from budgets.money import format_money
from budgets.text import Text
from proposal.model.change import name_of
from proposal.model.proposal import STEPS, Place
from proposal.model.question import asks
from proposal.web import people
from proposal.web.clock import here


def say(text: Text | str | None) -> str:
    """Return a Text in the reader's language; a plain str, such as something typed, comes back as it is."""
    if isinstance(text, Text):
        return text.said(_translate, language())
    return text or ""


def language() -> str:
    """Return the language of this request: nl or en."""
    return str(get_locale() or "nl")


def euros(amount: Decimal) -> str:
    """Return an amount as '€ 1.147,69'."""
    return format_money(amount, "nl")


def day(on: date | None) -> str:
    """Return a date as '7 september 2026', or "" for none."""
    return "" if on is None else format_date(on, "long", locale=language())


def moment(at: datetime) -> str:
    """Return a stored moment as '7 september 2026, 14:03'."""
    return f"{day(here(at).date())}, {clock(at)}"


def clock(at: datetime) -> str:
    """Return a stored moment as '14:03' on a Dutch clock."""
    return format_time(here(at), "HH:mm", locale="nl")


def _translate(msgid: str, plural: str, count: int | None) -> str:
    # Text fills its values in itself: Flask-Babel would take a per cent sign for a place to fill.
    catalogue = get_domain().get_translations()
    if not msgid:
        return ""
    found: str = catalogue.ungettext(msgid, plural, count) if plural else catalogue.ugettext(msgid)
    return found


def anchor(place: Place) -> str:
    """Return the mark on a step's page of the field where an answer stands."""
    if not place.row:
        return f"f-{place.question}" if ask_row(place) is None else place.question
    lists = [name for name, ask in asks(STEPS[place.step]) if ask.row is not None]
    listed = next(
        (name for name in lists if place.question in _columns(place.step, name)), lists[0] if lists else ""
    )
    return f"f-{name_of(place.question, listed, place.row)}" if place.question else f"{listed}-{place.row}"


def ask_row(place: Place) -> type | None:
    """Return the dataclass of the rows when a question repeats."""
    return dict(asks(STEPS[place.step]))[place.question].row


def _columns(step: str, listed: str) -> frozenset[str]:
    row = dict(asks(STEPS[step]))[listed].row
    return frozenset(name for name, _ in asks(row)) if row else frozenset()


def install(app: Flask) -> None:
    """Make these known to every template."""
    filters = (say, euros, day, moment, clock, anchor)
    app.jinja_env.filters.update({each.__name__: each for each in filters}, person=people.name)
    app.context_processor(lambda: {"language": language()})
