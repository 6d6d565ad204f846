"""Known funds: the lists of the program and of an organisation together, and the fund of an application."""

from collections import OrderedDict
from dataclasses import dataclass

from flask import current_app

from proposal.funds.catalogue import shipped
from proposal.funds.lists.listing import Listed, overview
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal
from proposal.store import fund_lists
from proposal.store.proposals import Loaded

MOST_LISTS = 32
"""Lists that one process keeps as they were read, until they change."""


@dataclass(frozen=True)
class Known:
    """The funds of an organisation at a `revision`; `damaged` are the numbers of what cannot be read."""

    revision: int
    shipped: tuple[Fund, ...]
    all: tuple[Listed, ...]
    funds: tuple[Fund, ...]
    damaged: tuple[int, ...]

    def find(self, mark: str) -> Listed | None:
        """Return the fund with this mark, also when it is hidden."""
        return next((each for each in self.all if each.fund.id == mark), None)


def of_organisation(organisation_id: int) -> Known:
    """Return the list of an organisation, read again only when it changed or the program has another one."""
    kept: OrderedDict[int, Known] = current_app.extensions.setdefault("known_funds", OrderedDict())
    revision, found = fund_lists.revision(organisation_id), kept.get(organisation_id)
    if found is None or found.revision != revision or found.shipped is not shipped():
        found = kept[organisation_id] = _read(organisation_id, revision)
    kept.move_to_end(organisation_id)
    if len(kept) > MOST_LISTS:
        kept.popitem(last=False)
    return found


def known(organisation_id: int | None) -> tuple[Fund, ...]:
    """Return all funds for the projects of this organisation; those of the program when there is none."""
    return shipped() if organisation_id is None else of_organisation(organisation_id).funds


def known_to(loaded: Loaded) -> dict[str, Fund]:
    """Return the funds for this project by their marks."""
    return {each.id: each for each in known(loaded.organisation_id)}


def fund_of(proposal: Proposal, application: str, funds: dict[str, Fund]) -> Fund | None:
    """Return the fund that this application is for; None when it was typed by hand or left the list."""
    return funds.get(proposal.life(application).listed)


def _read(organisation_id: int, revision: int) -> Known:
    """Read the list after its revision: what changes in between is only read once more."""
    kept, catalogue = fund_lists.load(organisation_id), shipped()
    found = overview(catalogue, kept.entries)
    seen = tuple(each.fund for each in found if not each.hidden)
    return Known(revision, catalogue, found, seen, kept.damaged)
