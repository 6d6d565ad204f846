"""Access: admitting by the table of routes, and what of a proposal the user may see.

A route that is missing from the table stops the start. Who reads along and writes nothing, a member of the
organisation with whom a project is shared, gets no answer to a question that is for the makers only
(`Ask.own`): every page they may open takes the proposal from `load`, a version of it from `seen`, findings
from `heard`, and documents from `packing`. The pages in FOR_MAKERS are not there for them at all.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from flask import Flask, abort, g, request
from flask_login import current_user

from proposal.coaching import consent
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.store import access, proposals
from proposal.store.access import Standing
from proposal.store.proposals import Loaded
from proposal.web.membership import entrance
from proposal.web.routes import ROUTES, Who

_OF_PROPOSAL: dict[Who, Callable[[Standing], bool]] = {
    Who.AUTHOR: lambda standing: standing.writes,
    Who.MAKER: lambda standing: standing.author and standing.maker,
    Who.READER: lambda standing: standing.reads,
    Who.COMMENTER: lambda standing: standing.reads_draft,
    Who.COACH: lambda standing: bool(standing.trains) and not standing.binned,
    Who.CHECKER: lambda standing: standing.checks_language and not standing.binned,
}
_OF_ORGANISATION: dict[Who, Callable[[Standing], bool]] = {
    Who.MEMBER: lambda standing: standing.member,
    Who.ADMINISTRATOR: lambda standing: standing.administrator,
}
_OF_COURSE: dict[Who, Callable[[Standing], bool]] = {
    Who.TRAINER: lambda standing: standing.trainer and not standing.binned,
    Who.GUIDE: lambda standing: standing.trainer,
    Who.PARTICIPANT: lambda standing: standing.participant and not standing.binned,
    Who.IN_COURSE: lambda standing: standing.in_course,
}
_FROM_OUTSIDE = frozenset({Who.COMMENTER, Who.COACH, Who.CHECKER})
FOR_MAKERS = frozenset({"following"})
"""Pages of questions that are not there for who is no author, under no address that has them in it."""
MOST_KEPT = 64
"""Proposals that one process keeps as members see them, until something in them changes."""


class UnlistedRoute(Exception):
    """The application has routes of which the table does not say who may enter."""


def install(app: Flask) -> None:
    """Admit by the table, before every request."""
    app.before_request(admit)


def complete(app: Flask) -> None:
    """Raise UnlistedRoute when a route of `app` is missing from the table, or the table has one too many."""
    routes = {rule.endpoint for rule in app.url_map.iter_rules()}
    if routes != ROUTES.keys():
        raise UnlistedRoute(f"not in ROUTES: {routes - ROUTES.keys()}; not a route: {ROUTES.keys() - routes}")


def admit() -> Any:
    """Let the request pass, ask for a login, or answer as if nothing were there."""
    who = ROUTES.get(request.endpoint or "")
    if who is None or who is Who.ANYONE:
        return None
    if not current_user.is_authenticated:
        return entrance.ask_login()
    if not may_enter(who, request.view_args or {}):
        abort(404)
    return None


def may_enter(who: Who, place: dict[str, Any], user: Any = current_user) -> bool:
    """Whether a user, else the one of this request, is `who` to the dossier or course of `place`."""
    g.standing = _standing(who, place, user.id)
    if getattr(place.get("step"), "slug", "") in FOR_MAKERS and not g.standing.writes:
        return False
    if who in _OF_PROPOSAL:
        return "proposal_id" in place and _OF_PROPOSAL[who](g.standing)
    if who in _OF_ORGANISATION:
        return "organisation_id" in place and _OF_ORGANISATION[who](g.standing)
    if who in _OF_COURSE:
        return "course_id" in place and _OF_COURSE[who](g.standing)
    return who is not Who.SITE or user.has_role("site")


def standing() -> Standing:
    """Return what the user is to the proposal, organisation or course of this request."""
    found: Standing = g.standing
    return found


def load(proposal_id: int) -> Loaded:
    """Return the proposal as the user of this request may see it; the same object until something changes."""
    return shown(proposals.load(proposal_id))


def shown(loaded: Loaded) -> Loaded:
    """Return a proposal as `load` does, of which the whole is known already."""
    return _shared(loaded) if _reads_along() else loaded


def seen(then: Proposal) -> Proposal:
    """Return a version of the proposal of this request as its user may see it."""
    return consent.shared(then) if _reads_along() else then


def heard(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return those of the findings that the user of this request may hear of; the same when asked again."""
    return _heard(found) if _reads_along() else found


def tells(place: Place) -> bool:
    """Whether the user of this request may hear of a place, as far as it is for the makers or not."""
    return not (_reads_along() and consent.own(place))


def withheld(slug: str) -> frozenset[tuple[str, str]]:
    """Return (list, question) of what this step keeps from the user of this request (`consent.own_in`)."""
    return consent.own_in(slug) if _reads_along() else frozenset()


def _reads_along() -> bool:
    """Whether a member reads who writes nothing; what others see, such as trainers, they consented to."""
    return standing().reads and not standing().writes


@lru_cache(maxsize=MOST_KEPT)
def _shared(loaded: Loaded) -> Loaded:
    answers = {place: kept for place, kept in loaded.answers.items() if not consent.own(place)}
    return replace(loaded, proposal=consent.shared(loaded.proposal), answers=answers)


@lru_cache(maxsize=MOST_KEPT)
def _heard(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(each for each in found if not consent.own(each.place))


def _standing(who: Who, place: dict[str, Any], user_id: int) -> Standing:
    if "proposal_id" in place and who in _FROM_OUTSIDE:
        return access.to_draft(place["proposal_id"], user_id)
    if "proposal_id" in place:
        return access.to_proposal(place["proposal_id"], user_id)
    if "organisation_id" in place:
        return access.to_organisation(place["organisation_id"], user_id)
    if "course_id" in place:
        return access.to_course(place["course_id"], user_id)
    return Standing()
