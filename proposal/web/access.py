"""Access: one table of every route and who may enter; a route that is missing from it stops the start."""

from collections.abc import Callable
from enum import Enum
from typing import Any

from flask import Flask, abort, g, request
from flask_login import current_user

from proposal.store import access
from proposal.store.access import Standing
from proposal.web import entrance


class Who(Enum):
    """Who may enter a route. Anyone else is told, with 404, that nothing is there."""

    ANYONE = "anyone"
    USER = "anyone with an account"
    AUTHOR = "an author of the proposal"
    MAKER = "the author who made the proposal"
    READER = "an author, or a member of the organisation when the authors share it"
    COMMENTER = "a reader, a language checker, or a trainer whom the makers let read"
    COACH = "a trainer whom the makers let read the draft"
    CHECKER = "someone who checks the language of the proposal"
    TRAINER = "a trainer of the course"
    GUIDE = "a trainer of the course, also while it is in the bin"
    PARTICIPANT = "someone who takes part in the course"
    IN_COURSE = "a trainer of the course, or someone who takes part in it"
    MEMBER = "a member of the organisation"
    ADMINISTRATOR = "an administrator of the organisation"
    SITE = "who looks after accounts"


ROUTES: dict[str, Who] = {
    "static": Who.ANYONE,
    "bootstrap.static": Who.ANYONE,
    "security.login": Who.ANYONE,
    "security.logout": Who.ANYONE,
    "security.register": Who.ANYONE,
    "security.forgot_password": Who.ANYONE,
    "security.reset_password": Who.ANYONE,
    "security.change_password": Who.USER,
    "language.choose": Who.ANYONE,
    "account.show": Who.USER,
    "account.rename": Who.USER,
    "account.ask_delete": Who.USER,
    "account.delete": Who.USER,
    "site.show": Who.SITE,
    "site.change": Who.SITE,
    "invitations.show": Who.ANYONE,
    "invitations.accept": Who.USER,
    "joining.ask": Who.ANYONE,
    "joining.show": Who.ANYONE,
    "joining.join": Who.ANYONE,
    "letting_in.show": Who.TRAINER,
    "letting_in.change": Who.TRAINER,
    "letting_in.poster": Who.TRAINER,
    "taking_part.show": Who.PARTICIPANT,
    "taking_part.welcome": Who.PARTICIPANT,
    "taking_part.choose": Who.PARTICIPANT,
    "taking_part.consent": Who.PARTICIPANT,
    "taking_part.tell": Who.PARTICIPANT,
    "taking_part.remind": Who.PARTICIPANT,
    "taking_part.ask_leave": Who.PARTICIPANT,
    "taking_part.leave": Who.PARTICIPANT,
    "trainers.show": Who.TRAINER,
    "trainers.invite": Who.TRAINER,
    "trainers.withdraw": Who.TRAINER,
    "trainers.ask_remove": Who.TRAINER,
    "trainers.remove": Who.TRAINER,
    "trainers.ask_dismiss": Who.TRAINER,
    "trainers.dismiss": Who.TRAINER,
    "organisations.new": Who.USER,
    "organisations.create": Who.USER,
    "organisations.show": Who.MEMBER,
    "organisations.rename": Who.ADMINISTRATOR,
    "organisations.invite": Who.ADMINISTRATOR,
    "organisations.withdraw": Who.ADMINISTRATOR,
    "organisations.change": Who.ADMINISTRATOR,
    "organisations.ask_leave": Who.MEMBER,
    "organisations.leave": Who.MEMBER,
    "houses.show": Who.MEMBER,
    "houses.save": Who.ADMINISTRATOR,
    "houses.save_word": Who.ADMINISTRATOR,
    "houses.return_from_word": Who.ADMINISTRATOR,
    "houses.look_at": Who.ADMINISTRATOR,
    "houses.choose": Who.ADMINISTRATOR,
    "houses.forget": Who.ADMINISTRATOR,
    "houses.plain": Who.ADMINISTRATOR,
    "houses.logo": Who.MEMBER,
    "houses.rules": Who.MEMBER,
    "houses.sample": Who.MEMBER,
    "sharing.show": Who.AUTHOR,
    "sharing.invite": Who.AUTHOR,
    "sharing.withdraw": Who.AUTHOR,
    "sharing.change": Who.MAKER,
    "sharing.leave": Who.AUTHOR,
    "sharing.give": Who.MAKER,
    "sharing.share": Who.AUTHOR,
    "bin.show": Who.USER,
    "bin.ask": Who.MAKER,
    "bin.put_in": Who.MAKER,
    "bin.take_out": Who.MAKER,
    "courses.index": Who.USER,
    "courses.new": Who.USER,
    "courses.create": Who.USER,
    "courses.show": Who.IN_COURSE,
    "courses.edit": Who.TRAINER,
    "courses.save": Who.TRAINER,
    "courses.calendar": Who.IN_COURSE,
    "homework.index": Who.IN_COURSE,
    "homework.ask": Who.PARTICIPANT,
    "homework.hand_in": Who.PARTICIPANT,
    "homework.look": Who.PARTICIPANT,
    "course_dates.show": Who.TRAINER,
    "course_dates.save": Who.TRAINER,
    "meetings.plan": Who.TRAINER,
    "meetings.new": Who.TRAINER,
    "meetings.add": Who.TRAINER,
    "meetings.show": Who.IN_COURSE,
    "meetings.edit": Who.TRAINER,
    "meetings.save": Who.TRAINER,
    "meetings.move": Who.TRAINER,
    "meetings.ask_remove": Who.TRAINER,
    "meetings.remove": Who.TRAINER,
    "meetings.put_back": Who.TRAINER,
    "guides.index": Who.TRAINER,
    "guides.topic": Who.TRAINER,
    "guides.show": Who.TRAINER,
    "guides.choose": Who.TRAINER,
    "guides.plan_fund_day": Who.TRAINER,
    "first_evening.show": Who.TRAINER,
    "first_evening.one": Who.TRAINER,
    "first_evening.screen": Who.TRAINER,
    "attendance.show": Who.TRAINER,
    "attendance.save": Who.TRAINER,
    "bin.ask_course": Who.TRAINER,
    "bin.put_course_in": Who.TRAINER,
    "bin.take_course_out": Who.GUIDE,
    "start.welcome": Who.ANYONE,
    "start.first_lines": Who.USER,
    "start.begin": Who.USER,
    "start.list_proposals": Who.USER,
    "steps.token": Who.ANYONE,
    "steps.show": Who.READER,
    "steps.save": Who.AUTHOR,
    "histories.show": Who.READER,
    "histories.restore": Who.AUTHOR,
    "prints.step": Who.READER,
    "previews.show": Who.READER,
    "previews.look": Who.READER,
    "previews.logo": Who.READER,
    "papers.save": Who.AUTHOR,
    "papers.show": Who.READER,
    "papers.fetch": Who.READER,
    "downloads.offer": Who.READER,
    "downloads.package": Who.READER,
    "downloads.fund": Who.READER,
    "downloads.document": Who.READER,
    "pdfs.show": Who.READER,
    "pdfs.make": Who.READER,
    "pdfs.package": Who.READER,
    "pdfs.document": Who.READER,
    "carrying.save": Who.READER,
    "carrying.save_with_files": Who.READER,
    "carrying.ask": Who.USER,
    "carrying.bring": Who.USER,
    "keeping.show": Who.READER,
    "keeping.keep": Who.AUTHOR,
    "keeping.put_back": Who.AUTHOR,
    "keeping.fetch": Who.READER,
    "keeping.package": Who.READER,
    "practice.offer": Who.ANYONE,
    "practice.read": Who.ANYONE,
    "practice.copy": Who.USER,
    "reading.show": Who.COMMENTER,
    "reading.show_version": Who.COMMENTER,
    "reading.show_handed": Who.IN_COURSE,
    "comments.add": Who.COMMENTER,
    "comments.answer": Who.COMMENTER,
    "comments.add_handed": Who.IN_COURSE,
    "comments.answer_handed": Who.IN_COURSE,
    "feedback.show": Who.COACH,
    "feedback.send": Who.COACH,
    "rubrics.show": Who.COACH,
    "rubrics.save": Who.COACH,
    "todo.show": Who.AUTHOR,
    "todo.one": Who.AUTHOR,
    "remarks.index": Who.USER,
    "remarks.add": Who.USER,
    "remarks.edit": Who.USER,
    "remarks.save": Who.USER,
    "remarks.remove": Who.USER,
    "group.show": Who.TRAINER,
    "persons.show": Who.TRAINER,
    "persons.mark": Who.TRAINER,
    "persons.note": Who.TRAINER,
    "persons.rewrite": Who.TRAINER,
    "compare.show": Who.COMMENTER,
    "path.show": Who.COMMENTER,
    "language_check.show": Who.COMMENTER,
    "language_check.invite": Who.AUTHOR,
    "language_check.withdraw": Who.AUTHOR,
    "language_check.remove": Who.AUTHOR,
    "language_check.sign": Who.CHECKER,
    "language_check.take_back": Who.CHECKER,
    "language_check.leave": Who.CHECKER,
    "tasks.show": Who.READER,
    "tasks.glasses": Who.READER,
    "tasks.put_away": Who.AUTHOR,
}

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
