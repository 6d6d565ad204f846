"""Finding: the funds that fit a project, with reasons; one fund whole; and putting it on the list."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.funds.dates.planning import Deadline, deadline
from proposal.funds.fitting.facts import Facts, facts_of
from proposal.funds.fitting.matching import Verdict, match
from proposal.funds.fitting.searching import LONGEST_WORDS, Wish
from proposal.funds.lists import portrait
from proposal.model.choices import Theme
from proposal.model.fund import Fund, TextPart, Unit
from proposal.model.proposal import Proposal
from proposal.model.typed import cleaned, number
from proposal.store import choosing, proposals
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound
from proposal.store.proposals import Loaded
from proposal.web import access, clock
from proposal.web.funds import known
from proposal.web.funds.results import helps, ranked, results
from proposal.web.links import outside

bp = Blueprint("finding", __name__, url_prefix="/proposals/<int:proposal_id>/finding")
bp.add_app_template_filter(outside, "outside")


@bp.get("")
def index(proposal_id: int) -> str:
    """The ranked list: search words, theme, verdict and page come from the address."""
    loaded = proposals.load(proposal_id)
    facts, wish, today = facts_of(loaded.proposal), _wish(), clock.today()
    found, page = ranked(loaded, known.known(loaded.organisation_id), today), request.args.get("page", "")
    return render_template(
        "pages/finding.html",
        loaded=loaded, proposal=loaded.proposal, writes=access.standing().writes, wish=wish, themes=Theme,
        verdicts=Verdict,
        found=results(found, wish, number(page), facts, today), helps=helps(found),
        listed=_listed(loaded.proposal), longest=LONGEST_WORDS,
    )  # fmt: skip


@bp.get("/<mark>")
def show(proposal_id: int, mark: str) -> str:
    """One fund: whether it fits, what to send, when, and what is known of it. Raises NotFound."""
    loaded, today = proposals.load(proposal_id), clock.today()
    fund, proposal = _fund(loaded, mark), loaded.proposal
    facts = facts_of(proposal)
    return render_template(
        "pages/fund.html",
        loaded=loaded, proposal=proposal, writes=access.standing().writes, fund=fund,
        match=match(facts, fund, today),
        facts=portrait.facts(fund), sending=portrait.sending(fund), dates=portrait.dates(fund, today),
        known=portrait.known, unknown=portrait.unknown,
        deadline=_deadline(fund, facts, today), today=today,
        application=_listed(proposal).get(mark, ""),
    )  # fmt: skip


@bp.post("/<mark>")
def choose(proposal_id: int, mark: str) -> Any:
    """Put this fund on the list of funds of the project, once, with what is known of it."""
    loaded = proposals.load(proposal_id)
    fund = _fund(loaded, mark)
    hand = Hand(current_user.id, "", clock.now())
    try:
        row, new = choosing.put_on_list(proposal_id, mark, _known_answers(loaded.proposal, fund), hand)
    except Full as full:
        told = gettext(
            "Er staan al %(most)s fondsen op jullie lijst. Haal er eerst een af.", most=full.args[0]
        )
        flash(told, "warning")
        return redirect(url_for("finding.show", proposal_id=proposal_id, mark=mark), 303)
    flash(_put(new), "success")
    return redirect(url_for("applications.show", proposal_id=proposal_id, application=row), 303)


def _put(new: bool) -> str:
    if new:
        return str(
            gettext("Dit fonds staat nu op jullie fondsenlijst. Schrijf er nog bij hoeveel jullie vragen.")
        )
    return str(gettext("Dit fonds stond al op jullie fondsenlijst."))


def _wish() -> Wish:
    theme, verdict = request.args.get("theme", ""), request.args.get("verdict", "")
    return Wish(
        cleaned(request.args.get("words", ""))[:LONGEST_WORDS],
        Theme(theme) if theme in set(Theme) else None,
        Verdict(verdict) if verdict in set(Verdict) else None,
    )


def _fund(loaded: Loaded, mark: str) -> Fund:
    found = known.known_to(loaded).get(mark) if mark else None
    if found is None:
        raise NotFound
    return found


def _listed(proposal: Proposal) -> dict[str, str]:
    """Return the ids of the applications that refer to a fund of the list, by its mark."""
    asked = (proposal.life(each.id) for each in proposal.funds.applications)
    return {each.listed: each.id for each in asked if each.listed}


def _known_answers(proposal: Proposal, fund: Fund) -> Iterator[tuple[str, Any]]:
    """Yield what the list knows of an application to this fund; nothing that the makers have to say."""
    yield "fund", fund.name
    if fund.paying.moment is not None:
        yield "payment", fund.paying.moment
    pages = (each.most for each in fund.texts if each.part is TextPart.PLAN and each.unit is Unit.PAGES)
    yield from (("most_pages", each) for each in pages)
    yield from (("deadline", each) for each in _fixed_day(proposal, fund))


def _deadline(fund: Fund, facts: Facts, today: date) -> Deadline | None:
    return deadline(fund, facts.start, None, today, usual=facts.usual_weeks)


def _fixed_day(proposal: Proposal, fund: Fund) -> Iterator[date]:
    """Yield the last day for sending when the fund set it; one that follows from the start may still move."""
    today, timing = clock.today(), fund.timing
    window, found = timing.next_window(today), _deadline(fund, facts_of(proposal), today)
    day = found.send_by if found else window.closes if window else timing.until
    closing = {each.closes for each in timing.windows(today, today.year + 2)} | {timing.until}
    if day is not None and day in closing and day >= today:
        yield day
