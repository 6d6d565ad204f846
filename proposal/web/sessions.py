"""Sessions: signed cookies as Flask makes them, by a signer that is made once instead of at every request."""

from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface


class Sessions(SecureCookieSessionInterface):
    """The sessions of one application, whose secret does not change while it runs."""

    def __init__(self) -> None:
        self._signer: Any = None

    def get_signing_serializer(self, app: Flask) -> Any:
        """Return what signs and reads the cookie."""
        if self._signer is None:
            self._signer = super().get_signing_serializer(app)
        return self._signer


def install(app: Flask) -> None:
    """Let the application keep its sessions so."""
    app.session_interface = Sessions()
