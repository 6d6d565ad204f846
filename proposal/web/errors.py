"""Errors: every named refusal becomes a page once, and keeps the text that was typed."""

from collections.abc import Callable
from typing import Any

from flask import Flask, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user, logout_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from proposal.documents.word.foreign.opening import MEGABYTES as WORD_MEGABYTES
from proposal.documents.word.logo import MEGABYTES as LOGO_MEGABYTES
from proposal.exchange.parcel import MEGABYTES_EACH, MOST_BYTES_TOGETHER
from proposal.exchange.returned.opening import MEGABYTES as RETURNED_MEGABYTES
from proposal.store.errors import Busy, NotFound, Taken, TooMany
from proposal.web.course import joining
from proposal.web.membership import accounts, entrance, resume

MOST_MEGABYTES = {
    "houses.save": LOGO_MEGABYTES,
    "houses.save_word": WORD_MEGABYTES,
    "papers.save": MEGABYTES_EACH,
    "returns.bring": RETURNED_MEGABYTES,
    "review.bring": RETURNED_MEGABYTES,
    "carrying.bring": MOST_BYTES_TOGETHER // 1_000_000,
}
"""What each form that takes a file takes of one, in millions of bytes."""


REDRAWN: dict[str, Callable[[], Any]] = {"joining.join": joining.again}
"""Forms that nobody needs to log in for, by how they are drawn again with what was typed."""


def install(app: Flask) -> None:
    """Answer every refusal with a page that says what to do."""
    app.register_error_handler(Busy, _busy)
    app.register_error_handler(NotFound, lambda _error: _page(404))
    app.register_error_handler(CSRFError, _token_expired)
    app.register_error_handler(TooMany, _too_many)
    app.register_error_handler(Taken, _taken)
    app.register_error_handler(413, _too_large)
    for code in (400, 403, 404, 405, 500):
        app.register_error_handler(code, _http)


def _http(error: HTTPException) -> Any:
    return _page(error.code or 500)


def _page(code: int) -> Any:
    if entrance.wants_json():
        return jsonify(error=code), code
    return render_template("pages/error.html", code=code), code


def _too_large(_error: RequestEntityTooLarge) -> Any:
    """More was sent than a form takes: nothing of it was read. Say what it does take, and lead back to it."""
    if entrance.wants_json():
        return jsonify(error=413), 413
    most = MOST_MEGABYTES.get(request.endpoint or "")
    message = (
        gettext(
            "Een bestand mag hier tot %(most)s MB zijn. Stuur je er meer, doe dat dan een voor een.",
            most=most,
        )
        if most
        else gettext("Je stuurde meer dan er past.")
    )
    adapter = current_app.create_url_adapter(request)
    back = request.path if adapter is not None and adapter.test(request.path, "GET") else ""
    return render_template("pages/error.html", code=413, message=message, back=back), 413


def _busy(_error: Busy) -> Any:
    """The database was held by another writer: nothing was written, and nothing typed is lost."""
    message = gettext("Nog niet opgeslagen, we proberen het opnieuw.")
    if entrance.wants_json():
        return jsonify(error=message), 503, {"Retry-After": "2"}
    if request.endpoint in entrance.CARRYING:
        return resume.unsaved(), 503
    if request.endpoint in REDRAWN:
        flash(message, "warning")
        return REDRAWN[request.endpoint](), 503
    return render_template("pages/error.html", code=503, message=message), 503


def _token_expired(_error: CSRFError) -> Any:
    """The page was open longer than its login: ask for it again, with what was typed kept."""
    if entrance.wants_json():
        return jsonify(login=entrance.login_address(), token=True), 401
    if request.endpoint in entrance.CARRYING:
        return (resume.unsaved(), 422) if current_user.is_authenticated else (entrance.carry(), 401)
    if request.endpoint in REDRAWN:
        flash(gettext("Deze pagina stond te lang open. Druk nog een keer op de knop."), "warning")
        return REDRAWN[request.endpoint](), 422
    if request.blueprint == "security":
        flash(gettext("Deze pagina stond te lang open. Vul het nog eens in."), "warning")
        return redirect(request.full_path, 303)
    return _page(400)


def _taken(_error: Taken) -> Any:
    """Two made an account with one address at once, such as by a button that was pressed twice."""
    logout_user()
    accounts.tell_known()
    return redirect(url_for("security.login"), 303)


def _too_many(error: TooMany) -> Any:
    """Somebody tries to get in too often; it may be a guess at a password."""
    minutes = error.args[0]
    message = ngettext(
        "Dit is te vaak geprobeerd. Wacht een minuut en probeer het dan nog eens.",
        "Dit is te vaak geprobeerd. Wacht %(num)s minuten en probeer het dan nog eens.",
        minutes,
    )
    page = render_template("pages/error.html", code=429, message=message)
    return page, 429, {"Retry-After": str(minutes * 60)}
