"""Access: admitting by the table of routes; a route that is missing from it stops the start."""

from collections.abc import Callable
from typing import Any

from flask import Flask, abort, g, request
from flask_login import current_user

from proposal.store import access
from proposal.store.access import Standing
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
