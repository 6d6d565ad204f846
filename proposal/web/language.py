"""Language: Dutch, unless the reader chose English."""

from typing import Any

from flask import Blueprint, current_app, g, has_request_context, redirect, request, session
from flask_babel import refresh
from flask_login import current_user
from flask_security.utils import validate_redirect_url

from proposal.store import accounts

bp = Blueprint("language", __name__)
LANGUAGES = ("nl", "en")


@bp.post("/language")
def choose() -> Any:
    """Keep the chosen language, with the account too, and go back to the page it was chosen on."""
    asked = request.form.get("language", "")
    if asked in LANGUAGES:
        session["language"] = asked
        if current_user.is_authenticated:
            accounts.speak(current_user.id, asked)
        g.pop("language", None)
        refresh()
    back = request.form.get("next", "")
    return redirect(back if back.startswith("/") and validate_redirect_url(back) else "/", 303)


def chosen() -> str:
    """Return the language of this request: as the user chose, then as chosen in this browser, else Dutch."""
    if not has_request_context():
        return LANGUAGES[0]
    if "language" not in g:
        g.language = _of_user() or language_kept() or LANGUAGES[0]
    found: str = g.language
    return found


def language_kept() -> str:
    """Return the language that was chosen in this browser, or ""."""
    kept: str = session.get("language", "")
    return kept if kept in LANGUAGES else ""


def here() -> str:
    """Return the address to go back to after choosing: this page, else the front page."""
    if request.method == "GET":
        return request.full_path.rstrip("?")
    return request.path if _can_be_opened() else "/"


def _of_user() -> str:
    found: str = current_user.language if current_user.is_authenticated else ""
    return found if found in LANGUAGES else ""


def _can_be_opened() -> bool:
    adapter = current_app.create_url_adapter(request)
    return adapter is not None and adapter.test(request.path, "GET")
