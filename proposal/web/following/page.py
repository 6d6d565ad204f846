"""Page: one application with all its page shows: what is asked, what came of it, and the fund's rules."""

from dataclasses import dataclass
from datetime import date

from proposal.model.case import Case
from proposal.model.following import Life
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.web import clock
from proposal.web.funds import known


@dataclass(frozen=True)
class Page:
    """One application of a project; `fund` is None for one that stands in no list of funds."""

    loaded: Loaded
    application: Application
    letter: FundLetter
    dispatch: Dispatch
    life: Life
    fund: Fund | None
    today: date

    @property
    def proposal(self) -> Proposal:
        """The proposal whose application this is."""
        return self.loaded.proposal

    @property
    def case(self) -> Case:
        """The application with what is known of its contacts."""
        return Case(self.proposal, self.application, self.today)


def pages(loaded: Loaded) -> tuple[Page, ...]:
    """Return every application of a project, in the order of the list of funds."""
    funds = known.known_to(loaded)
    proposal, today = loaded.proposal, clock.today()
    return tuple(
        Page(loaded, application, letter, dispatch, proposal.life(application.id),
             known.fund_of(proposal, application.id, funds), today)
        for application, letter, dispatch in proposal.letters()
    )  # fmt: skip


def find(loaded: Loaded, application: str) -> Page | None:
    """Return one application of a project, None when somebody took it off the list."""
    return next((each for each in pages(loaded) if each.application.id == application), None)


def page(loaded: Loaded, application: str) -> Page:
    """Return one application of a project. Raises NotFound."""
    found = find(loaded, application)
    if found is None:
        raise NotFound
    return found
