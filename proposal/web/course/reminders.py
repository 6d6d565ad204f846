"""Reminders: the mails about homework that is due and about the meeting of today."""

import logging

from flask import render_template
from flask_babel import gettext

from proposal.coaching.homework import kindly
from proposal.store import reminding
from proposal.store.reminding import Occasion, Reminder, Written
from proposal.web import clock
from proposal.web.language import LANGUAGES
from proposal.web.say import clock as on_clock
from proposal.web.say import say, speaking, weekday

log = logging.getLogger(__name__)


def put() -> int:
    """Put in the outbox what is to be told now, note it, and return how many mails that were."""
    now = clock.now()
    letters = [_written(each) for each in reminding.waiting(now)]
    going = reminding.put(letters, now)
    for each in going:
        log.info("reminder %s of meeting %s to user %s", each.occasion, each.meeting.id, each.user_id)
    return len(going)


def _written(of: Reminder) -> Written:
    """Return a reminder as a mail, in the language of who gets it."""
    with speaking(of.language or LANGUAGES[0]):
        before = of.occasion is Occasion.BEFORE
        body = render_template(
            "mail/reminder_before.txt" if before else "mail/reminder_on_day.txt",
            of=of,
            meeting=of.meeting,
            kindly=kindly(of.meeting.hands_in) if of.meeting.hands_in else "",
        )
        return Written(of, _before(of) if before else _on_day(of), body)


def _before(of: Reminder) -> str:
    meeting = of.meeting
    what = say(meeting.hands_in.label) if meeting.hands_in else meeting.title
    if meeting.due_at is None:
        return what
    return str(gettext("Huiswerk voor %(day)s: %(what)s", day=weekday(meeting.due_at), what=what))


def _on_day(of: Reminder) -> str:
    meeting = of.meeting
    assert meeting.starts_at
    title, at = meeting.title, on_clock(meeting.starts_at)
    return str(gettext("Vandaag om %(at)s uur: %(title)s", at=at, title=title))
