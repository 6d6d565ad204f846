"""After a yes: the letter of thanks, what was agreed, whom to tell, and what it does to the money."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.coverage import Status
from budgets.text import Text
from proposal.documents.edition import Edition
from proposal.documents.package import folders, thanks_name
from proposal.documents.thanks import awarded_on, thanks_open
from proposal.funds.following.agreeing import Offer, Proposed, offers, over_promised
from proposal.model.case import Case
from proposal.model.cash import Cash
from proposal.model.checklist import TELL
from proposal.model.following import Term, TermKind
from proposal.model.points import Point, points
from proposal.model.proposal import Proposal, both_amounts, has_promised, promised, status_of
from proposal.store import proposals, settling
from proposal.store.answers import Hand
from proposal.store.errors import Full
from proposal.web import clock
from proposal.web.following.cash import cash_of
from proposal.web.following.page import Page, page, pages
from proposal.web.say import say

bp = Blueprint(
    "after_yes", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>/terms"
)


@dataclass(frozen=True)
class Other:
    """Another application that still runs; `told` is the point of its checklist to tell its fund, if any."""

    page: Page
    told: Point | None

    @property
    def sent(self) -> bool:
        """Whether its letter went away, so that the fund read the amounts of then."""
        return self.page.dispatch.sent_on is not None


@dataclass(frozen=True)
class AfterYes:
    """What the page of an application shows once its fund said yes.

    `both` tells what was asked and promised where those differ; `lacking` what the letter of thanks lacks,
    which is file `letter` in `folder`. `over` is what the payments are together above what was promised, and
    `gap` what the whole project still lacks, both in euros.
    """

    promised: Decimal | None
    both: Text | None
    on: date | None
    lacking: tuple[Text, ...]
    folder: str
    letter: str
    terms: tuple[Term, ...]
    offers: tuple[Offer, ...]
    over: Decimal
    gap: Decimal
    cash: Cash
    others: tuple[Other, ...]


def after_yes_of(here: Page) -> AfterYes | None:
    """Return what is to be shown after a yes; None while the fund did not say so."""
    proposal, application = here.proposal, here.application
    if not has_promised(application):
        return None
    folder = folder_of(proposal, application.id)
    return AfterYes(
        promised=promised(application, here.life),
        both=both_amounts(application, here.life),
        on=awarded_on(proposal, application.id),
        lacking=thanks_open(proposal, application.id),
        folder=folder,
        letter=thanks_name(folder),
        terms=tuple(each for each in proposal.following.terms if each.application == application.id),
        offers=offers(proposal, application, here.fund),
        over=over_promised(proposal, application),
        gap=max(Decimal(0), -proposal.balance.difference),
        cash=cash_of(here.loaded),
        others=tuple(others(here)),
    )


bp.add_app_template_global(after_yes_of, "after_yes_of")


def folder_of(proposal: Proposal, application: str) -> str:
    """Return the folder of the package in which the papers for this application are."""
    ids = (each.id for each in proposal.funds.applications)
    named = folders(Edition(proposal, clock.today()))
    return next(folder for each, folder in zip(ids, named, strict=False) if each == application)


def others(here: Page) -> Iterator[Other]:
    """Yield the other applications that no fund answered yet."""
    for each in pages(here.loaded):
        status = status_of(each.application.state)
        if each.application.id != here.application.id and status in (Status.ASKED, Status.TO_ASK):
            found = points(Case(each.proposal, each.application, each.today))
            code = TELL + here.application.id
            yield Other(each, next((point for point in found if point.item.code == code), None))


@bp.post("")
def add(proposal_id: int, application: str) -> Any:
    """Put an empty agreement of a kind on the list of this application, or those of an offer."""
    here = page(proposals.load(proposal_id), application)
    wanted = tuple(_wanted(here, request.form.get("offer", ""), request.form.get("kind", "")))
    back = url_for("applications.show", proposal_id=proposal_id, application=application, _anchor="terms")
    if not wanted:
        flash(gettext("Dit staat al op de lijst."), "info")
        return redirect(back, 303)
    hand = Hand(current_user.id, "", clock.now())
    try:
        added = settling.add_rows(proposal_id, "following", "terms", wanted, hand)
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
        return redirect(back, 303)
    return redirect(back.replace("#terms", f"#terms-{added[0]}"), 303)


def _wanted(here: Page, offer: str, kind: str) -> Iterable[tuple[tuple[str, Any], ...]]:
    if kind:
        if kind not in list(TermKind):
            abort(404)
        return ((("application", here.application.id), ("kind", TermKind(kind))),)
    found = offers(here.proposal, here.application, here.fund)
    rows = next((each.rows for each in found if each.key == offer), ())
    return (_answers(here.application.id, each) for each in rows)


def _answers(application: str, row: Proposed) -> tuple[tuple[str, Any], ...]:
    known = (("on", row.on), ("amount", row.amount))
    return (("application", application), ("kind", row.kind), ("what", say(row.what)),
            *((name, value) for name, value in known if value is not None))  # fmt: skip
