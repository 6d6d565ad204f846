"""The clock: read once per request, stored in UTC, shown in Dutch time."""

from datetime import UTC, date, datetime

from flask import current_app, g

from proposal.model.moment import here


def now() -> datetime:
    """Return the moment of this request, in UTC without a zone; a test may fix it with the setting TODAY."""
    if "now" not in g:
        g.now = reading()
    moment_of_request: datetime = g.now
    return moment_of_request


def reading() -> datetime:
    """Return the moment of this very call, for work that takes minutes; in UTC without a zone."""
    fixed: date | None = current_app.config.get("TODAY")
    moment = datetime.now(UTC).replace(tzinfo=None)
    return datetime.combine(fixed, moment.time()) if fixed else moment


def today() -> date:
    """Return the date in the Netherlands at this request."""
    return here(now()).date()
