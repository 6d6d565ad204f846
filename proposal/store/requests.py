"""Requests: what the projects of one organisation ask of funds, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgets.coverage import Status
from proposal.model.choices import ApplicationState
from proposal.model.proposal import promised, status_of
from proposal.model.typed import plainly
from proposal.store import loading, proposals
from proposal.store.loading import Loaded


@dataclass(frozen=True)
class Request:
    """One application of one project. `listed` is the mark of its fund, "" for one typed by hand.

    `amount` is in euros: what was awarded, else what is asked, None while neither is known.
    """

    proposal_id: int
    title: str
    application: str
    fund: str
    listed: str
    amount: Decimal | None
    state: ApplicationState
    sent_on: date | None

    @property
    def status(self) -> Status:
        """What its state means for the money."""
        return status_of(self.state)

    def same_fund(self, mark: str, name: str) -> bool:
        """Whether this asks the fund with this mark or, where one of the two has none, of this name."""
        if mark and self.listed:
            return mark == self.listed
        return bool(plainly(name)) and plainly(name) == plainly(self.fund)


def of_organisation(organisation_id: int) -> tuple[Request, ...]:
    """Return every request of an organisation's projects, in the order of the projects.

    Practice copies and projects in the bin are left out.
    """
    numbers = [number for number, _ in proposals.of_organisation(organisation_id)]
    return tuple(each for loaded in loading.load_all(numbers) for each in _of(loaded))


def beside(loaded: Loaded) -> tuple[Request, ...]:
    """Return the requests of the other projects of the same organisation; none without an organisation."""
    if loaded.organisation_id is None or loaded.proposal.practice:
        return ()
    found = of_organisation(loaded.organisation_id)
    return tuple(each for each in found if each.proposal_id != loaded.proposal.id)


def _of(loaded: Loaded) -> Iterator[Request]:
    proposal = loaded.proposal
    for application, _, dispatch in proposal.letters():
        life = proposal.life(application.id)
        if not application.fund.strip() and not life.listed:
            continue
        yield Request(
            proposal_id=proposal.id, title=proposal.title, application=application.id, fund=application.fund,
            listed=life.listed, amount=promised(application, life),
            state=application.state or ApplicationState.EXPLORED, sent_on=dispatch.sent_on,
        )  # fmt: skip
