"""Smaller: the page that tells what goes on when not everything is granted, and what that costs."""

from typing import Any

from flask import Blueprint, render_template, url_for

from proposal.funds.following.smaller import smaller
from proposal.steps.course import FOLLOWING
from proposal.store import proposals
from proposal.web import access
from proposal.web.answering import steps
from proposal.web.answering.drawing import sheet
from proposal.web.answering.pieces import Posted
from proposal.web.answering.steps import Home

bp = Blueprint("smaller", __name__, url_prefix="/proposals/<int:proposal_id>/smaller")
ASKED = ("smaller", "smaller_how")


@bp.get("/")
def show(proposal_id: int) -> str:
    """Which activities go on, what they cost, and whether the money that is sure is enough."""
    return draw(proposal_id)


@bp.post("/")
def save(proposal_id: int) -> Any:
    """Save what was chosen and written, and reckon anew."""
    home = Home(
        lambda posted: draw(proposal_id, posted),
        lambda anchor: url_for("smaller.show", proposal_id=proposal_id, _anchor=anchor or None),
    )
    return steps.reply(proposal_id, FOLLOWING, steps.write(proposal_id, FOLLOWING), home)


def unsaved(proposal_id: int) -> str:
    """Return the page with what was posted shown as unsaved text; nothing is written."""
    return draw(proposal_id, steps.carried(FOLLOWING))


def draw(proposal_id: int, posted: Posted | None = None) -> str:
    """Return the page; `posted` is what a post brought that is not in the store."""
    loaded = proposals.load(proposal_id)
    drawn = sheet(FOLLOWING, loaded, posted, not access.standing().profile_closed, True)
    fields = tuple(drawn.field(FOLLOWING.by_name[each], loaded.proposal.following) for each in ASKED)
    seen = " ".join(each.seen for each in fields)
    return render_template("pages/smaller.html", proposal=loaded.proposal, it=smaller(loaded.proposal),
                           fields=fields, seen=seen, mark=steps.page())  # fmt: skip
