"""Proxies: who asks, when servers of one's own stand between the visitor and this program."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from proposal.web.settings import Settings


def install(app: Flask) -> None:
    """Take the visitor's address from the last of these servers; without any, nobody can make one up."""
    chosen: Settings = app.config["SETTINGS"]
    if chosen.proxies:
        only_who = {"x_proto": 0, "x_host": 0}  # our own address is told by the setting ADDRESS
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=chosen.proxies, **only_who)  # type: ignore[method-assign]
