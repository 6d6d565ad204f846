"""Headers: what browsers may do with our pages, and how long they may keep our own files."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
FILES_SECONDS = 3600
"""Scripts that a browser has must work at once, also when the connection drops just after a page came."""


def install(app: Flask) -> None:
    """Send these headers with every answer."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = FILES_SECONDS
    app.after_request(_add)


def _add(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    if request.endpoint not in ("static", "bootstrap.static"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response
