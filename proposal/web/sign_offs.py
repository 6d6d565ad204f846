"""Sign-offs: who checked the language of a plan, and which texts changed after that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from proposal.coaching.consent import visible
from proposal.model.moment import here
from proposal.model.proposal import Proposal
from proposal.model.sign_off import SignOff
from proposal.model.typed import digest
from proposal.store import accounts, language_check
from proposal.store.language_check import Checker
from proposal.store.proposals import Loaded
from proposal.web import people, places
from proposal.web.places import Spot
from proposal.web.readers import BY_CHECKER


@dataclass(frozen=True)
class Signed:
    """What one checker signed off, and the texts that changed after that, in the order of the course."""

    user_id: int
    at: datetime
    changed: tuple[Spot, ...] = ()

    @property
    def on(self) -> date:
        """The day on which it was signed off."""
        return here(self.at).date()


def signed(loaded: Loaded, checkers: Iterable[Checker]) -> tuple[Signed, ...]:
    """Return what these checkers signed off."""
    people.know({each.user_id for each in checkers})
    return tuple(
        Signed(each.user_id, each.signed_at, _changed(loaded, each.signed_at, each.signed_revision))
        for each in checkers
        if each.signed_at is not None
    )


def of_proposal(loaded: Loaded) -> tuple[SignOff, ...]:
    """Return what was signed off as the documents tell it, under the names that others see."""
    found = signed(loaded, language_check.of_proposal(loaded.proposal.id))
    names = accounts.names({each.user_id for each in found}) if found else {}
    return tuple(
        SignOff(names[each.user_id], each.on, len(each.changed)) for each in found if each.user_id in names
    )


def shown(proposal: Proposal) -> str:
    """Return a sign by which the texts of a plan are known: it changes when one of them does."""
    return digest("\n".join(each.text for each in texts(proposal)))


def texts(proposal: Proposal) -> tuple[Spot, ...]:
    """Return the places of the texts that a checker of the language reads."""
    spots = places.of_draft(visible(proposal, BY_CHECKER)).values()
    return tuple(each for each in spots if each.rewordable and places.sees(BY_CHECKER, each.place))


def _changed(loaded: Loaded, since: datetime, revision: int | None) -> tuple[Spot, ...]:
    later = {place for place, kept in loaded.answers.items() if kept.at > since}
    if not later or loaded.revision == revision:
        return ()
    return tuple(each for each in texts(loaded.proposal) if each.place in later)
