"""Errors: every named refusal becomes a page once, and keeps the text that was typed."""

from typing import Any

from flask import Flask, jsonify, render_template, request
from flask_babel import gettext
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from proposal.store.errors import Busy, NotFound
from proposal.web import access, entrance, steps


def install(app: Flask) -> None:
    """Answer every refusal with a page that says what to do."""
    app.register_error_handler(Busy, _busy)
    app.register_error_handler(NotFound, lambda _error: _page(404))
    app.register_error_handler(CSRFError, _token_expired)
    for code in (400, 403, 404, 405, 413, 500):
        app.register_error_handler(code, _http)


def _http(error: HTTPException) -> Any:
    return _page(error.code or 500)


def _page(code: int) -> Any:
    if entrance.wants_json():
        return jsonify(error=code), code
    return render_template("pages/error.html", code=code), code


def _busy(_error: Busy) -> Any:
    """The database was held by another writer: nothing was written, and nothing typed is lost."""
    message = gettext("Nog niet opgeslagen, we proberen het opnieuw.")
    if entrance.wants_json():
        return jsonify(error=message), 503, {"Retry-After": "2"}
    if request.endpoint == "steps.save":
        assert request.view_args is not None
        return steps.unsaved(**request.view_args), 503
    return render_template("pages/error.html", code=503, message=message), 503


def _token_expired(_error: CSRFError) -> Any:
    """The page was open longer than its login: ask for it again, with what was typed kept."""
    if entrance.wants_json():
        return jsonify(login=entrance.login_address(), token=True), 401
    if request.endpoint != "steps.save":
        return render_template("pages/error.html", code=400), 400
    if not current_user.is_authenticated:
        return entrance.carry(request.form), 401
    assert request.view_args is not None
    if not access.may_enter(access.ROUTES["steps.save"], request.view_args):
        return _page(404)
    return steps.unsaved(**request.view_args), 422
