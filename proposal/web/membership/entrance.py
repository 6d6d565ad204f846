"""The entrance: a request without a login is asked for one, and what it carried is not lost."""

from typing import Any
from urllib.parse import urlsplit

from flask import jsonify, redirect, render_template, request, url_for

from proposal.web.membership.account_forms import Login

CARRYING = frozenset({
    "steps.save", "papers.save", "start.begin", "comments.add", "comments.answer", "comments.add_handed",
    "comments.answer_handed", "homework.hand_in", "feedback.send", "rubrics.save",
    "short.save", "applications.save", "smaller.save", "contact_log.note",
})  # fmt: skip
"""The routes to which texts are posted that must survive a login."""
LOGIN = "login"


def ask_login() -> Any:
    """Answer a request without a login: a page to log in, with the posted texts inside it."""
    if wants_json():
        return jsonify(login=login_address()), 401
    if request.endpoint in CARRYING:
        return carry(), 401
    return redirect(login_address())


def carry(form: Login | None = None) -> str:
    """Return the login page with what was posted inside it, to be shown as unsaved text afterwards."""
    fields = [each for each in request.form.items(multi=True) if _is_text(each[0])]
    form = form or Login(formdata=None, prefix=LOGIN)
    return render_template("pages/login_carrying.html", fields=fields, form=form)


def wants_json() -> bool:
    """Whether a script of ours asks, which wants figures instead of a page."""
    return request.accept_mimetypes.best == "application/json"


def login_address() -> str:
    """Return the address of the login page that leads back here."""
    return url_for("security.login", next=_back())


def _back() -> str:
    """Return the page that is open: what was asked for, else the page from which it was posted."""
    if request.method == "GET":
        return request.full_path.rstrip("?")
    page = urlsplit(request.referrer or "")
    return page.path if page.netloc == request.host and page.path else request.path


def _is_text(name: str) -> bool:
    return not (name == "csrf_token" or name.startswith(f"{LOGIN}-"))
