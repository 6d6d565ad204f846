"""The entrance: a request without a login is asked for one, and what it carried is not lost."""

from typing import Any

from flask import jsonify, redirect, render_template, request, url_for
from flask_security.forms import LoginForm
from werkzeug.datastructures import MultiDict

NOT_CARRIED = frozenset({"csrf_token"})


def ask_login() -> Any:
    """Answer a request without a login: a page to log in, with the posted answers of a step inside it."""
    if wants_json():
        return jsonify(login=login_address()), 401
    if request.method == "GET":
        return redirect(login_address())
    return carry(request.form), 401


def carry(posted: MultiDict[str, str]) -> str:
    """Return the login page that keeps `posted` and shows it again, as unsaved text, after logging in."""
    fields = [(name, value) for name, value in posted.items(multi=True) if name not in NOT_CARRIED]
    return render_template("pages/login_carrying.html", fields=fields, form=LoginForm(formdata=None))


def wants_json() -> bool:
    """Whether a script of ours asks, which wants figures instead of a page."""
    return request.accept_mimetypes.best == "application/json"


def login_address() -> str:
    """Return the address of the login page that leads back here."""
    back = request.full_path.rstrip("?") if request.method == "GET" else request.referrer or ""
    return url_for("security.login", next=back if back.startswith("/") else request.path)
