"""Resuming: who had to log in again in the middle of writing goes on with the text as it stood."""

from collections.abc import Callable
from typing import Any

from flask import Flask, abort, flash, render_template, request
from flask_babel import gettext
from flask_login import current_user
from flask_security.utils import login_user

from proposal.model.typed import cleaned
from proposal.web import access
from proposal.web.answering import steps
from proposal.web.course import homework
from proposal.web.documents import short
from proposal.web.draft import comments, feedback, rubrics
from proposal.web.following import applications, log, smaller
from proposal.web.membership import entrance
from proposal.web.membership.account_forms import Login
from proposal.web.routes import ROUTES


def install(app: Flask) -> None:
    """Look at every request before it is asked for a login."""
    app.before_request(answer)


def answer() -> Any:
    """Log in by the page that carries a text and show that text, unsaved; None for any other request."""
    carrying = request.endpoint in entrance.CARRYING and f"{entrance.LOGIN}-password" in request.form
    if not carrying or current_user.is_authenticated:
        return None
    form = Login(prefix=entrance.LOGIN)
    if not form.validate() or form.user is None or not _may_write(form.user):
        _explain(form)
        return entrance.carry(form), 422
    login_user(form.user, remember=form.remember.data, authn_via=["password"])
    return unsaved()


def unsaved() -> str | bytes:
    """Return the page that was posted with its texts in it; nothing is written. Strangers get a 404."""
    place = request.view_args or {}
    if not access.may_enter(ROUTES[request.endpoint or ""], place):
        abort(404)
    return _UNSAVED[request.blueprint or ""](**place)


def _first_lines() -> str:
    flash(gettext("Deze tekst is nog niet bewaard. Kijk hem na en druk op Opslaan."), "warning")
    typed = cleaned(request.form.get("few_lines", ""))
    return render_template("pages/first_lines.html", typed=typed, first=True)


def _may_write(user: Any) -> bool:
    """Whether this person may write here; if not, the text stays on the page for the one who may."""
    return access.may_enter(ROUTES[request.endpoint or ""], request.view_args or {}, user)


def _explain(form: Login) -> None:
    if not form.form_errors:
        form.form_errors = [gettext("Met dit account kun je hier niet schrijven. Neem je andere account.")]


_UNSAVED: dict[str, Callable[..., str | bytes]] = {
    "steps": steps.unsaved,
    "papers": steps.unsaved,
    "start": _first_lines,
    "comments": comments.unsaved,
    "homework": homework.unsaved,
    "feedback": feedback.unsaved,
    "rubrics": rubrics.unsaved,
    "short": short.unsaved,
    "applications": applications.unsaved,
    "smaller": smaller.unsaved,
    "contact_log": log.unsaved,
}
"""What draws the page of each form in entrance.CARRYING again, with the text that it carried."""
