"""Mail: it goes to the outbox with the change it belongs to, and is sent when that was kept."""

import logging
import smtplib
import ssl
import threading
from datetime import UTC
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import Any

from flask import Flask, Response, after_this_request, current_app
from flask_security import MailUtil

from proposal.store import outbox
from proposal.store.errors import Busy
from proposal.store.outbox import Letter
from proposal.web import clock
from proposal.web.settings import Settings

log = logging.getLogger(__name__)
PATIENCE_SECONDS = 20
SUBMISSIONS = 465


class Outbox(MailUtil):
    """Flask-Security's way to send mail."""

    def send_mail(self, template: str, subject: str, recipient: Any, sender: Any, body: str | None,
                  html: str | None, **_context: Any) -> None:  # fmt: skip
        """Keep a mail together with the change that Flask-Security made, and send it after the page."""
        outbox.put(str(recipient), str(subject), body or "", clock.now())
        after_this_request(send_soon)


def send_all(chosen: Settings) -> int:
    """Send what waits in the outbox and return how many mails a mail server took; the rest is kept."""
    taken = 0
    while letter := outbox.claim(clock.now()):
        try:
            _send(letter, chosen)
        except (OSError, smtplib.SMTPException) as error:
            log.warning("mail %s was not sent: %s", letter.id, type(error).__name__)
            outbox.failed(letter.id, str(error))
        else:
            outbox.sent(letter.id, clock.now())
            taken += 1
    return taken


def send_soon(response: Response) -> Response:
    """Send apart from the request, so that it takes as long for an unknown address as for a known one."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    threading.Thread(target=_send_apart, args=(app,), name="mail", daemon=True).start()
    return response


def _send_apart(app: Flask) -> None:
    with app.app_context():
        try:
            send_all(app.config["SETTINGS"])
        except Busy:
            log.warning("mail stays in the outbox: the database is busy")


def _send(letter: Letter, chosen: Settings) -> None:
    with _server(chosen) as server:
        if chosen.mail_user:
            server.login(chosen.mail_user, chosen.mail_password)
        server.send_message(_message(letter, chosen.mail_from))


def _server(chosen: Settings) -> smtplib.SMTP:
    """Return a connection, closed to others where the server can; no password goes over an open one."""
    where = (chosen.mail_host, chosen.mail_port)
    if chosen.mail_port == SUBMISSIONS:
        return smtplib.SMTP_SSL(*where, timeout=PATIENCE_SECONDS, context=ssl.create_default_context())
    server = smtplib.SMTP(*where, timeout=PATIENCE_SECONDS)
    server.ehlo_or_helo_if_needed()
    if server.has_extn("starttls"):
        server.starttls(context=ssl.create_default_context())
    elif chosen.mail_user:
        server.close()
        raise smtplib.SMTPNotSupportedError("no STARTTLS here, so the password is not sent")
    return server


def _message(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, letter.recipient, letter.subject
    message["Date"] = format_datetime(clock.now().replace(tzinfo=UTC))
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip(">") or None)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body)
    return message
