"""The site: accounts, for who looks after them; no text of anybody can be seen here."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_login import current_user
from flask_security.recoverable import generate_reset_password_token

from proposal.store import accounts
from proposal.web.links import outward
from proposal.web.membership import invitations

bp = Blueprint("site", __name__, url_prefix="/accounts")


@bp.get("/")
def show() -> str:
    """All accounts."""
    link = invitations.fresh_link()
    return render_template("pages/account/accounts.html", accounts=accounts.every(), link=link)


@bp.post("/<int:user_id>")
def change(user_id: int) -> Any:
    """Open or close an account, or make a link for a new password."""
    do = request.form.get("do", "")
    if do == "link":
        session["fresh_link"] = reset_link(user_id)
    elif user_id == current_user.id:
        flash(gettext("Je eigen account sluit je op je accountpagina."), "warning")
    elif do in ("open", "close"):
        accounts.set_active(user_id, do == "open")
        flash(gettext("Het is veranderd."), "success")
    return redirect(url_for("site.show"), 303)


def reset_link(user_id: int) -> str:
    """Return the address where this user can choose a new password, for a day."""
    found = accounts.user(user_id)
    if found is None:
        abort(404)
    token: str = generate_reset_password_token(found)  # type: ignore[no-untyped-call]
    return outward("security.reset_password", token=token)
