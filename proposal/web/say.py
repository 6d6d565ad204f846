"""Saying: sentences, amounts and moments in the language of the reader."""

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time
from flask import Flask
from flask_babel import get_domain, get_locale

from budgets.money import format_money
from budgets.text import Text
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
    # Text fills its values in itself: Flask-Babel would take a per cent sign in the sentence for a place to fill.
    catalogue = get_domain().get_translations()
    if not msgid:
        return ""
    found: str = catalogue.ungettext(msgid, plural, count) if plural else catalogue.ugettext(msgid)
    return found


def install(app: Flask) -> None:
    """Make these known to every template."""
    app.jinja_env.filters.update(say=say, euros=euros, day=day, moment=moment, clock=clock)
    app.context_processor(lambda: {"language": language()})
