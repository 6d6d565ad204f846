"""Cash: the page that tells month by month what comes in, what is to be paid and who lends the rest."""

from flask import Blueprint, render_template

from proposal.model.cash import Cash, project_cash
from proposal.model.fund import Paying
from proposal.store.proposals import Loaded
from proposal.web import access
from proposal.web.funds import known

bp = Blueprint("cash", __name__, url_prefix="/proposals/<int:proposal_id>/cash")


@bp.get("/")
def show(proposal_id: int) -> str:
    """Money in and out by month, with who pays what when, as a page that prints."""
    loaded = access.load(proposal_id)
    return render_template("pages/cash.html", proposal=loaded.proposal, cash=cash_of(loaded),
                           writes=access.standing().writes)  # fmt: skip


def cash_of(loaded: Loaded) -> Cash:
    """Return money in and out by month, with what is known of how the funds of this project pay."""
    return project_cash(loaded.proposal, paying_of(loaded))


def paying_of(loaded: Loaded) -> dict[str, Paying]:
    """Return how the funds of the applications pay, by the ids of these; of those in a list of funds only."""
    proposal = loaded.proposal
    if not any(each.listed for each in proposal.following.lives):
        return {}
    funds = known.known_to(loaded)
    found = ((each.id, known.fund_of(proposal, each.id, funds)) for each in proposal.funds.applications)
    return {application: fund.paying for application, fund in found if fund is not None}


bp.add_app_template_global(cash_of, "cash_of")
