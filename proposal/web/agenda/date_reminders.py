"""Date reminders: one mail a day at most with the dates of one's projects that are near."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flask import render_template
from flask_babel import gettext, ngettext

from budgets.text import Text
from proposal.funds.dates.event import Event, away
from proposal.funds.dates.reminding import to_tell
from proposal.model.proposal import Proposal
from proposal.store import date_reminding, proposals
from proposal.store.date_reminding import Dated, Letter, Reminded
from proposal.web import clock
from proposal.web.agenda import dates
from proposal.web.language import LANGUAGES
from proposal.web.say import say, speaking

log = logging.getLogger(__name__)
AT_ONCE = 50
"""Projects that are read at a time."""


@dataclass(frozen=True)
class Line:
    """A date in a mail, and how far away it is in words."""

    dated: Dated
    event: Event
    when: Text

    @property
    def more(self) -> tuple[Text, ...]:
        """Why it is this day, and what can still be done when it is late."""
        return (*self.event.why, *((self.event.rescue,) if self.event.rescue else ()))


@dataclass(frozen=True)
class Group:
    """The dates of one project that a mail tells of, the first one first."""

    id: int
    title: str
    lines: tuple[Line, ...]


def put() -> int:
    """Put in the outbox what is to be told today, note it, and return how many mails that were."""
    now, people = clock.now(), date_reminding.waiting(clock.now())
    near = _near({number for each in people for number in each.proposals})
    letters = [_letter(each, tuple(_untold(each, near))) for each in people]
    going = date_reminding.put([each for each in letters if each.dates], now)
    for each in going:
        log.info("mail of %s dates to user %s", len(each.dates), each.of.user_id)
    return len(going)


def _near(numbers: set[int]) -> dict[int, Group]:
    """Return what there is to tell of these projects, by number; of many projects only some are in memory."""
    wanted, found = sorted(numbers), {}
    for first in range(0, len(wanted), AT_ONCE):
        some = proposals.load_all(wanted[first : first + AT_ONCE])
        groups = (_group(each.proposal, events) for each, events in dates.of_projects(some, clock.today()))
        found.update({each.id: each for each in groups if each.lines})
    return found


def _untold(reminded: Reminded, near: dict[int, Group]) -> Iterator[Group]:
    """Yield what somebody was not told of yet."""
    groups = [near[each] for each in reminded.proposals if each in near]
    known = date_reminding.told(reminded.user_id) if groups else frozenset()
    for each in groups:
        if lines := tuple(one for one in each.lines if one.dated not in known):
            yield replace(each, lines=lines)


def _group(proposal: Proposal, events: Iterable[Event]) -> Group:
    today = clock.today()
    return Group(proposal.id, proposal.title, tuple(
        Line(Dated(proposal.id, each.key, each.event.on), each.event, away((each.event.on - today).days))
        for each in to_tell(events, today)
    ))  # fmt: skip


def _letter(of: Reminded, groups: tuple[Group, ...]) -> Letter:
    """Return the mail to one person, in their language; without dates it is not to be sent."""
    told = tuple(one.dated for each in groups for one in each.lines)
    if not told:
        return Letter(of, (), "", "")
    with speaking(of.language or LANGUAGES[0]):
        body = render_template("mail/dates.txt", of=of, groups=groups)
        return Letter(of, told, _subject(groups), body)


def _subject(groups: tuple[Group, ...]) -> str:
    lines = [one for each in groups for one in each.lines]
    if len(lines) > 1:
        return str(ngettext("%(num)s datum om aan te denken", "%(num)s datums om aan te denken", len(lines)))
    said = " ".join(
        gettext("%(when)s: %(what)s", when=say(lines[0].when), what=say(lines[0].event.says)).split()
    )
    return said[:1].upper() + said[1:]
