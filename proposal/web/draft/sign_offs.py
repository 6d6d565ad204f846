"""Sign-offs: who checked the language of a plan, and which texts changed after that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from proposal.coaching.consent import visible
from proposal.model.moment import here
from proposal.model.proposal import Place, Proposal
from proposal.model.sign_off import SignOff
from proposal.model.typed import digest
from proposal.store import accounts, checked_files, language_check
from proposal.store.checked_files import CheckedFile
from proposal.store.language_check import Checker
from proposal.store.proposals import Loaded
from proposal.web import people
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.draft.readers import BY_CHECKER

NOTHING: frozenset[tuple[Place, datetime]] = frozenset()


@dataclass(frozen=True)
class Signed:
    """What one checker signed off, and the texts that changed after that, in the order of the course.

    `user_id` is None for someone without an account who did so in a file; then the authors noted the `name`.
    """

    user_id: int | None
    at: datetime
    changed: tuple[Spot, ...] = ()
    name: str = ""

    @property
    def on(self) -> date:
        """The day on which it was signed off."""
        return here(self.at).date()


def signed(loaded: Loaded, checkers: Iterable[Checker], files: Iterable[CheckedFile]) -> tuple[Signed, ...]:
    """Return what these checkers signed off, and what was checked in these files that came back."""
    people.know({each.user_id for each in checkers})
    with_account = tuple(
        Signed(each.user_id, each.signed_at, _changed(loaded, each.signed_at, each.signed_revision))
        for each in checkers
        if each.signed_at is not None
    )
    return (*with_account, *(_in_file(loaded, each) for each in files))


def of_proposal(loaded: Loaded) -> tuple[SignOff, ...]:
    """Return what was signed off as the documents tell it, under the names that others see."""
    number = loaded.proposal.id
    found = signed(loaded, language_check.of_proposal(number), checked_files.of_proposal(number))
    users = {each.user_id for each in found if each.user_id is not None}
    names = accounts.names(users) if users else {}
    told = ((each, each.name or names.get(each.user_id or 0, "")) for each in found)
    return tuple(SignOff(name, each.on, len(each.changed)) for each, name in told if name)


def shown(proposal: Proposal) -> str:
    """Return a sign by which the texts of a plan are known: it changes when one of them does."""
    return digest("\n".join(each.text for each in texts(proposal)))


def texts(proposal: Proposal) -> tuple[Spot, ...]:
    """Return the places of the texts that a checker of the language reads."""
    spots = places.of_draft(visible(proposal, BY_CHECKER)).values()
    return tuple(each for each in spots if each.rewordable and places.sees(BY_CHECKER, each.place))


def _in_file(loaded: Loaded, found: CheckedFile) -> Signed:
    """Return what was checked in a file; what was taken over from it later is the text of its checker."""
    by = found.checked
    return Signed(None, by.at, _changed(loaded, by.at, by.revision, found.taken), by.by)


def _changed(
    loaded: Loaded, since: datetime, revision: int | None, theirs: frozenset[tuple[Place, datetime]] = NOTHING
) -> tuple[Spot, ...]:
    answers = loaded.answers.items()
    later = {place for place, kept in answers if kept.at > since and (place, kept.at) not in theirs}
    if not later or loaded.revision == revision:
        return ()
    return tuple(each for each in texts(loaded.proposal) if each.place in later)
