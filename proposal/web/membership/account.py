"""The account page: one's name, password, organisations, and closing the account."""

from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user
from flask_security.utils import logout_user, verify_password

from proposal.model.typed import cleaned
from proposal.store import accounts, courses, organisations, people
from proposal.web import clock, limits
from proposal.web.membership.account_forms import LONGEST_PASSWORD

bp = Blueprint("account", __name__, url_prefix="/account")
LONGEST_NAME = 100


@bp.get("/")
def show() -> str:
    """What can be changed about one's account."""
    return render_template("pages/account/account.html", organisations=organisations.of_user(current_user.id))


@bp.post("/")
def rename() -> Any:
    """Keep another name."""
    name = " ".join(cleaned(request.form.get("name", "")).split())[:LONGEST_NAME]
    if name:
        accounts.rename(current_user.id, name)
        flash(gettext("Je naam is bewaard."), "success")
    else:
        flash(gettext("Vul je naam in."), "warning")
    return redirect(url_for("account.show"), 303)


@bp.get("/delete")
def ask_delete() -> str:
    """Ask whether this account may really go, and tell what goes with it."""
    return _asked("")


@bp.post("/delete")
def delete() -> Any:
    """Close the account of who gives its password; it is gone for good after thirty days."""
    tries = limits.logins(current_user.email)
    if not _is_password(request.form.get("password", "")):
        limits.count(tries)
        return _asked(gettext("Dit wachtwoord klopt niet.")), 422
    if people.depending(current_user.id) or courses.depending(current_user.id):
        return _asked(""), 422
    accounts.put_in_bin(current_user.id, clock.now())
    logout_user()
    flash(gettext("Je account is gesloten. Over dertig dagen is het echt weg."), "success")
    return redirect(url_for("start.welcome"), 303)


def _is_password(typed: str) -> bool:
    """Whether this is the password of the user; letters with accents may be typed in more than one way."""
    plain = current_app.extensions["security"].password_util.normalize(typed[:LONGEST_PASSWORD])
    return bool(verify_password(plain, current_user.password))


def _asked(error: str) -> str:
    depending = [(number, organisations.name(number)) for number in people.depending(current_user.id)]
    return render_template("pages/account/delete.html", depending=depending,
                           guiding=courses.depending(current_user.id), error=error)  # fmt: skip
