"""Requests: what all projects of an organisation ask of each fund, and which others approach the same one."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from flask import Blueprint, render_template
from flask_login import current_user

from budgets.coverage import SURE, Status
from budgets.money import ZERO
from proposal.store import organisations, people, proposals, requests
from proposal.store.proposals import Loaded
from proposal.store.requests import Request
from proposal.web import access

bp = Blueprint("requests", __name__, url_prefix="/organisations/<int:organisation_id>/requests")
_RUNNING = frozenset({Status.TO_ASK, Status.ASKED})


@dataclass(frozen=True)
class AskedFund:
    """A fund with all that an organisation asks of it. Sums are in euros; what a fund refused is in neither.

    `running` counts the requests that wait for an answer or are still to be sent.
    """

    name: str
    requests: tuple[Request, ...]

    @property
    def asked(self) -> Decimal:
        """What is asked and not decided."""
        return _sum(each for each in self.requests if each.status in _RUNNING)

    @property
    def awarded(self) -> Decimal:
        """What is certain."""
        return _sum(each for each in self.requests if each.status in SURE)

    @property
    def running(self) -> int:
        """How many requests are still to be decided."""
        return sum(each.status in _RUNNING for each in self.requests)

    @property
    def projects(self) -> int:
        """How many projects have a request that is still to be decided."""
        return len({each.proposal_id for each in self.requests if each.status in _RUNNING})


@bp.get("/")
def show(organisation_id: int) -> str:
    """Every fund that the projects of an organisation ask, with what is asked and what came of it."""
    found = requests.of_organisation(organisation_id)
    shared = {number for number, shared in proposals.of_organisation(organisation_id) if shared}
    writing = {each.id for each in proposals.of_user(current_user.id)}
    return render_template(
        "pages/requests.html", name=organisations.name(organisation_id), organisation_id=organisation_id,
        funds=by_fund(found), reads=shared | writing, writing=writing,
        writers=people.writers_of({each.proposal_id for each in found}),
    )  # fmt: skip


def by_fund(found: Iterable[Request]) -> tuple[AskedFund, ...]:
    """Return the requests together per fund, whatever their order: a name typed by hand ties marks together.

    Those with most that is still to be decided come first.
    """
    groups: list[list[Request]] = []
    for each in found:
        same = [one for one in groups if any(each.same_fund(r.listed, r.fund) for r in one)]
        groups = [one for one in groups if one not in same]
        groups.append([*chain.from_iterable(same), each])
    funds = (AskedFund(one[0].fund.strip(), tuple(one)) for one in groups)
    return tuple(sorted(funds, key=lambda each: (-each.projects, -each.running, each.name.casefold())))


@bp.app_template_global("requests_beside")
def beside(loaded: Loaded) -> tuple[Request, ...]:
    """Return the requests of other projects of the organisation, for its members only."""
    return requests.beside(loaded) if access.standing().member else ()


@bp.app_template_filter()
def approaching(found: Iterable[Request], mark: str, name: str) -> tuple[Request, ...]:
    """Return those of these requests that go to the fund with this mark or name."""
    return tuple(each for each in found if each.same_fund(mark, name))


def _sum(found: Iterable[Request]) -> Decimal:
    return sum((each.amount or ZERO for each in found), ZERO)
