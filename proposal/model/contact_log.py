"""The contact log of one application: its contacts, when it was sent, and changes of state beside those."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from proposal.model.case import Case
from proposal.model.choices import ApplicationState, ContactKind, SentHow
from proposal.model.proposal import to_write
from proposal.model.steps.funds import Contact


@dataclass(frozen=True)
class StateChange:
    """A change of the state of an application, as the history of its answers tells: by whom, on which day."""

    state: ApplicationState
    who: int
    on: date


@dataclass(frozen=True)
class Noted:
    """One line of the log. Without a `contact` it is a change of state by `who`, or the day of sending."""

    on: date | None
    contact: Contact | None = None
    state: ApplicationState | None = None
    who: int = 0
    sent: bool = False
    sent_how: SentHow | None = None


def log(case: Case, changes: Iterable[StateChange] = ()) -> tuple[Noted, ...]:
    """Return all lines of the log, the newest first, those without a day on top.

    `changes` come the oldest first. One that a contact tells of too is not told twice, nor is the sending.
    """
    lines = [*_contacts(case), *_changes(case, tuple(changes))]
    ordered = sorted(enumerate(lines), key=lambda each: (each[1].on or date.max, each[0]), reverse=True)
    return tuple(each for _, each in ordered)


def since(case: Case, changed_on: date | None) -> date | None:
    """Return the day since which the application is in its state; None when nothing tells.

    `changed_on` is the day on which the state was filled in, which may be later than when it came so.
    """
    told = case.reached(case.state)
    if told is not None and told.on is not None:
        return told.on
    return case.dispatch.sent_on if _was_sent(case, case.state) else changed_on


def told(case: Case) -> ApplicationState | None:
    """Return the state that the log told last, None when no contact told of one."""
    return next((each.state for each in reversed(case.contacts) if each.state is not None), None)


def open_steps(case: Case) -> tuple[Contact, ...]:
    """Return the contacts of which the next step is still to be taken, the oldest first.

    It stays until people say that it is done or put another one in its place.
    """
    return tuple(each for each in case.noted if _has_step(each) and not _over(case, each))


def _has_step(contact: Contact) -> bool:
    return bool(contact.next_step.strip()) or contact.next_on is not None


def _over(case: Case, contact: Contact) -> bool:
    """Whether nothing is left of a next step; one for a day to come stays beside those agreed before it."""
    asks_again = contact.state is ApplicationState.RETRY
    if contact.done_on or (asks_again and case.state is not ApplicationState.RETRY):
        return True
    since = case.noted[case.noted.index(contact) + 1 :]
    later = (each for each in since if each in case.contacts and _has_step(each))
    by = contact.next_on
    return any(by is None or (each.on is not None and each.on >= by) for each in later)


def _contacts(case: Case) -> list[Noted]:
    """Return the contacts with the sending among them: on its day before what came of it, after all else."""
    lines = [Noted(each.on, each, each.state) for each in case.noted]
    for sent in _sent(case):
        later = (at for at, each in enumerate(case.noted) if each.on == sent.on and _came_of_it(each))
        lines.insert(next(later, len(lines)), sent)
    return lines


def _came_of_it(contact: Contact) -> bool:
    """Whether a contact can only have been after the sending."""
    spoken = contact.kind in (ContactKind.QUESTION, ContactKind.ANSWER)
    return spoken or (contact.state is not None and not to_write(contact.state))


def _sent(case: Case) -> Iterator[Noted]:
    on = case.dispatch.sent_on
    told = any(each.state is ApplicationState.WRITTEN and each.on == on for each in case.noted)
    if on is not None and not told:
        yield Noted(on, state=ApplicationState.WRITTEN, sent=True, sent_how=case.dispatch.sent_how)


def _changes(case: Case, changes: tuple[StateChange, ...]) -> Iterator[Noted]:
    told = Counter(each.state for each in case.noted if each.state)
    for each in reversed(changes):
        if told[each.state]:
            told[each.state] -= 1
        elif not (_was_sent(case, each.state) and each.on == case.dispatch.sent_on):
            yield Noted(each.on, state=each.state, who=each.who)


def _was_sent(case: Case, state: ApplicationState) -> bool:
    return state is ApplicationState.WRITTEN and case.dispatch.sent_on is not None
