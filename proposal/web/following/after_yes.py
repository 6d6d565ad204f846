"""After a yes: the letter of thanks, what was agreed, whom to tell, and what it does to the money."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
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
from proposal.model.proposal import Proposal, both_amounts, has_promised, promised, status_of, to_write
from proposal.model.steps.funds import Application
from proposal.store import proposals, settling
from proposal.store.answers import Hand
from proposal.store.errors import Full
from proposal.store.settling import Columns
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
        return not to_write(self.page.application.state)


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
    """Put an empty agreement of a kind on the list of this application, or those of an offer.

    What is there already is led to: an agreement that is still empty stands there once.
    """
    here = page(proposals.load(proposal_id), application)
    kind, offer = request.form.get("kind", ""), request.form.get("offer", "")
    if kind and kind not in list(TermKind):
        abort(404)
    wanted = partial(_of_kind, application, kind) if kind else partial(_offered, here, offer)
    try:
        hand = Hand(current_user.id, "", clock.now())
        added = settling.add_wanted(proposal_id, "following", "terms", wanted, hand)
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
        return redirect(_terms(proposal_id, application), 303)
    if not added:
        flash(gettext("Dit staat al op de lijst."), "info")
        added = _empty(proposals.load(proposal_id).proposal, application, kind)
    return redirect(_terms(proposal_id, application, *added[:1]), 303)


def _terms(proposal_id: int, application: str, *term: str) -> str:
    anchor = "-".join(("terms", *term))
    return url_for("applications.show", proposal_id=proposal_id, application=application, _anchor=anchor)


def _of_kind(application: str, kind: str, proposal: Proposal) -> tuple[Columns, ...]:
    row = (("application", application), ("kind", TermKind(kind)))
    return () if _empty(proposal, application, kind) else (row,)


def _empty(proposal: Proposal, application: str, kind: str) -> tuple[str, ...]:
    """Return the agreements of this kind of which nothing was written down yet."""
    return tuple(each.id for each in proposal.following.terms
                 if kind and each == Term(each.id, application, TermKind(kind)))  # fmt: skip


def _offered(here: Page, offer: str, proposal: Proposal) -> tuple[Columns, ...]:
    application: Application | None = proposal.row("funds.applications", here.application.id)
    found = offers(proposal, application, here.fund) if application else ()
    rows = next((each.rows for each in found if each.key == offer), ())
    return tuple(_answers(here.application.id, each) for each in rows)


def _answers(application: str, row: Proposed) -> tuple[tuple[str, Any], ...]:
    known = (("on", row.on), ("amount", row.amount))
    return (("application", application), ("kind", row.kind), ("what", say(row.what)),
            *((name, value) for name, value in known if value is not None))  # fmt: skip
