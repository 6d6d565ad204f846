"""Known funds: the lists of the program and of an organisation together, and the fund of an application."""

from proposal.funds.catalogue import shipped
from proposal.funds.listing import listed
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal
from proposal.store import fund_lists
from proposal.store.proposals import Loaded


def known(organisation_id: int | None) -> tuple[Fund, ...]:
    """Return all funds for the projects of this organisation; those of the program when there is none."""
    own = fund_lists.entries(organisation_id) if organisation_id is not None else ()
    return listed(shipped(), own)


def known_to(loaded: Loaded) -> dict[str, Fund]:
    """Return the funds for this project by their marks."""
    return {each.id: each for each in known(loaded.organisation_id)}


def fund_of(proposal: Proposal, application: str, funds: dict[str, Fund]) -> Fund | None:
    """Return the fund that this application is for; None when it was typed by hand or left the list."""
    return funds.get(proposal.life(application).listed)
