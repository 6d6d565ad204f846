"""Saying: sentences, amounts and moments in the language of the reader."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from gettext import NullTranslations
from typing import Any

from babel.dates import format_date
from flask import Flask, g
from flask_babel import force_locale, get_domain, get_locale
from markupsafe import Markup

from budgets.notation import format_money, format_share
from budgets.text import Text, long_date
from proposal.model.change import name_of
from proposal.model.moment import here
from proposal.model.proposal import STEPS, Place
from proposal.model.question import asks
from proposal.web import people

DATES = {"nl": "nl", "en": "en_GB"}
"""How the dates of a language are written: in English as in Britain, '7 September 2026'."""


@dataclass(frozen=True)
class Voice:
    """How one request speaks: its language and catalogue, looked up once because a page says much."""

    language: str
    catalogue: NullTranslations

    def say(self, text: Text | str | None) -> str:
        """Return a Text in this language; a plain str comes back as it is."""
        return text.said(self.pattern, DATES[self.language]) if isinstance(text, Text) else text or ""

    def pattern(self, msgid: str, plural: str, count: int | None) -> str:
        """Return the pattern of a Text, which fills in its values itself."""
        if not msgid:
            return ""
        return self.catalogue.ngettext(msgid, plural, count or 0) if plural else self.catalogue.gettext(msgid)

    def gettext(self, msgid: str, **values: Any) -> Markup:
        """Return a sentence of a template, as Jinja's own: it may hold markup, `values` are made safe."""
        said = Markup(self.catalogue.gettext(msgid))
        return said % values if values or "%" in said else said


def voice() -> Voice:
    """Return the voice of this request."""
    found: Voice | None = g.get("voice")
    if found is None:
        found = g.voice = Voice(str(get_locale() or "nl"), get_domain().get_translations())
    return found


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Let everything inside be said in this language, nl or en, whatever that of the reader is."""
    own = voice()
    try:
        with force_locale(chosen):
            g.voice = Voice(chosen, get_domain().get_translations())
            yield
    finally:
        g.voice = own


def _gettext(msgid: str, **values: Any) -> Markup:
    return voice().gettext(msgid, **values)


def say(text: Text | str | None) -> str:
    """Return a Text in the reader's language; a plain str, such as something typed, comes back as it is."""
    return voice().say(text) if isinstance(text, Text) else text or ""


def language() -> str:
    """Return the language of this request: nl or en."""
    return voice().language


def euros(amount: Decimal) -> str:
    """Return an amount as '€ 1.147,69'."""
    return format_money(amount, "nl")


def percent(share: Decimal) -> str:
    """Return a share in percent without decimals, as '26 %'."""
    return format_share(share)


def day(on: date | None) -> str:
    """Return a date as '7 september 2026', or "" for none."""
    return "" if on is None else long_date(on, DATES[language()])


def weekday(at: datetime) -> str:
    """Return the day of a stored moment as 'maandag 7 september 2026'."""
    return format_date(here(at).date(), "full", locale=DATES[language()])


def short_day(at: datetime) -> str:
    """Return the day of a stored moment as '7 sep', for a table."""
    return format_date(here(at).date(), "d MMM", locale=DATES[language()])


def month(of: date) -> str:
    """Return the month of a date as 'september 2026'."""
    return format_date(of, "MMMM y", locale=DATES[language()])


def moment(at: datetime) -> str:
    """Return a stored moment as '7 september 2026, 14:03'."""
    return f"{day(here(at).date())}, {clock(at)}"


def clock(at: datetime) -> str:
    """Return a stored moment as '14:03' on a Dutch clock."""
    return f"{here(at):%H:%M}"


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
    filters = (say, euros, percent, day, weekday, short_day, month, moment, clock, anchor)
    by = {"person": people.name, "speaker": people.speaker, "byline": people.byline}
    app.jinja_env.filters.update({each.__name__: each for each in filters} | by)
    app.jinja_env.globals["_"] = _gettext
    app.context_processor(lambda: {"language": language(), "_": voice().gettext})
