"""May write: 'Mag ik dit fonds aanschrijven?', matching and the checks of the fund in one answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.choice import Choice
from budgets.text import Text, mark
from proposal.checks import length, of_fund
from proposal.checks.of_fund.texts import too_many_pages
from proposal.funds.fitting.facts import facts_of
from proposal.funds.fitting.matching import Match, match
from proposal.funds.fitting.remark import Remark, Tone
from proposal.funds.fitting.searching import alike
from proposal.model.choices import ContactKind
from proposal.model.finding import Finding, Weight
from proposal.model.fund import Fund, Unit
from proposal.model.proposal import Place, to_write
from proposal.store import proposals, settling
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.web import clock
from proposal.web.documents import lengths
from proposal.web.following.page import Page, page
from proposal.web.funds import known

bp = Blueprint(
    "may_write", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>/fund"
)

SAID_BY_CHECKS = frozenset(
    {"least", "most", "own_share", "more_funders", "time", "cost_not_paid", "supporters", "prefinance"}
)
"""Rules of matching of which the checks of the fund say it for this very application."""


class Answer(Choice):
    """What it comes down to."""

    YES = "yes", mark("Ja")
    CARE = "care", mark("Ja, let op")
    CALL = "call", mark("Bel eerst")
    NO = "no", mark("Nee, nu niet")

    @property
    def means(self) -> Text:
        """What the makers do now."""
        return _MEANS[self]


_MEANS = {
    Answer.YES: mark("Er staat niets in de weg."),
    Answer.CARE: mark("Jullie kunnen dit fonds schrijven. Kijk eerst naar de punten hieronder."),
    Answer.CALL: mark("Er is iets dat alleen het fonds weet. Bel voordat jullie schrijven."),
    Answer.NO: mark("Zo past het niet. Hieronder staat wat er in de weg staat."),
}


@dataclass(frozen=True)
class Said:
    """One point: the sentence or question, why it matters, and the place of the answer."""

    text: Text
    weight: Weight
    reason: Text | None = None
    place: Place | None = None


@dataclass(frozen=True)
class MayWrite:
    """The answer about one application, what it rests on gravest first, and what is unknown of the fund.

    Without a fund of the list there is no answer; `alike` are those that may be meant.
    """

    fund: Fund | None
    sent: bool = False
    answer: Answer | None = None
    points: tuple[Said, ...] = ()
    reasons: tuple[Remark, ...] = ()
    to_ask: tuple[Remark, ...] = ()
    left_list: bool = False
    alike: tuple[Fund, ...] = ()


@bp.app_template_global()
def may_write_of(of: Page) -> MayWrite:
    """Return whether this fund can be written to, and why."""
    if of.fund is None:
        funds = known.known(of.loaded.organisation_id)
        return MayWrite(None, left_list=bool(of.life.listed), alike=alike(of.application.fund, funds))
    found = _matched(of, of.fund)
    findings = (*of_fund.findings(of.proposal, of.application, of.fund, of.today), *_measured(of, of.fund))
    sent = not to_write(of.application.state)
    return MayWrite(
        of.fund, sent, _answer(of, found, findings), tuple(_points(found, findings)), found.reasons,
        found.to_ask,
    )  # fmt: skip


@bp.post("")
def link(proposal_id: int, application: str) -> Any:
    """Say for which fund of the list this application is, or for none. Raises NotFound."""
    loaded = proposals.load(proposal_id)
    there, chosen = page(loaded, application), request.form.get("mark", "")
    if chosen and chosen not in known.known_to(loaded):
        raise NotFound
    given = ((Place("following", "listed", there.application.id), "lives", chosen),)
    settling.fill(proposal_id, given, Hand(current_user.id, "", clock.now()))
    flash(gettext("Gekoppeld. Hieronder staat of jullie dit fonds kunnen aanschrijven.") if chosen
          else gettext("Losgemaakt van de lijst met fondsen."), "success")  # fmt: skip
    return redirect(
        url_for("applications.show", proposal_id=proposal_id, application=application, _anchor="may-write"),
        303,
    )


def _matched(of: Page, fund: Fund) -> Match:
    """Hold the project against the fund for the amount of this application; the rest the checks say."""
    facts = facts_of(of.proposal)
    sought = facts.sought if of.application.amount is None else of.application.amount
    found = match(replace(facts, sought=sought), fund, of.today)
    sent = not to_write(of.application.state)
    return replace(found, remarks=tuple(each for each in found.remarks if _stays(each, sent)))


def _stays(remark: Remark, sent: bool) -> bool:
    """Whether matching still has to say this: after the sending only why it fits."""
    if sent:
        return remark.tone is Tone.REASON
    return not (remark.code in SAID_BY_CHECKS and remark.tone in (Tone.OBSTACLE, Tone.NOTE))


def _measured(of: Page, fund: Fund) -> Iterator[Finding]:
    """Yield what has too many pages for this fund, where that was measured; looking it up takes a while."""
    own_limit = of.application.most_pages is not None
    if not to_write(of.application.state):
        return
    if not own_limit and all(each.unit is not Unit.PAGES for each in fund.texts):
        return
    told = lengths.lengths(of.proposal)
    letters = {each.application: each.pages for each in told.letters}
    plan = told.plan.pages if told.plan and not own_limit else None
    yield from too_many_pages(of.application, fund, plan, letters.get(of.application.id))
    if told.plan:
        found = length.too_long_for(of.proposal, told.plan)
        yield from (each for each in found if each.place.row == of.application.id)


def _answer(of: Page, found: Match, findings: Iterable[Finding]) -> Answer:
    """Return the gravest answer; what only the sending waits for does not make it a no."""
    weights = {each.weight for each in findings if not each.blocks}
    if found.of(Tone.OBSTACLE) or Weight.MUST in weights:
        return Answer.NO
    if found.of(Tone.UNKNOWN, Tone.AIM) and not _called(of):
        return Answer.CALL
    mended = Weight.POINT in weights or any(each.blocks for each in findings)
    return Answer.CARE if mended or found.of(Tone.UNKNOWN, Tone.AIM, Tone.OPEN) else Answer.YES


def _called(of: Page) -> bool:
    """Whether the makers spoke to this fund already."""
    moments = (each for each in of.proposal.funds.contacts if each.application == of.application.id)
    return of.application.phoned_on is not None or any(
        each.kind in (ContactKind.CALL, ContactKind.VISIT) for each in moments
    )


def _points(found: Match, findings: Iterable[Finding]) -> list[Said]:
    weights = {
        Tone.OBSTACLE: Weight.MUST,
        Tone.AIM: Weight.POINT,
        Tone.OPEN: Weight.POINT,
        Tone.NOTE: Weight.TIP,
    }
    remarks = (
        Said(each.text, weights[each.tone], place=each.place)
        for each in found.remarks
        if each.tone in weights
    )
    asked = (Said(each.text, each.weight, each.reason, each.place) for each in findings)
    order = list(Weight)
    return sorted((*remarks, *asked), key=lambda each: order.index(each.weight))
