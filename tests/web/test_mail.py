"""Mail: kept with the change it tells of, sent afterwards, tried again, and never told about by a page."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from proposal.store import outbox
from proposal.store.session import database
from proposal.store.tables import Mail
from proposal.web import clock, mail
from proposal.web.settings import BadSetting, read
from tests.client import PASSWORD, Visitor
from tests.web.forms import log_in, submit, text
from tests.web.postbox import Postbox

ADDRESS = "an@voorbeeld.nl"


def _ask_link(app: Flask, address: str) -> str:
    guest = Visitor(app)
    guest.get("/reset")
    submit(guest, email=address)
    return text(guest.page)


def test_forgotten_password_brings_a_link_by_mail(mailing: Flask, post: Postbox) -> None:
    Visitor.registered(mailing, ADDRESS, "An")
    _ask_link(mailing, ADDRESS)

    came = post.take()

    assert (came["To"], came["Subject"]) == (ADDRESS, "Een nieuw wachtwoord")
    assert came["From"] == "Van Idee naar Project <post@vip.voorbeeld.nl>"
    assert came.get_content().startswith("Dag An,")
    link = re.search(r"https://vip\.voorbeeld\.nl(/reset/\S+)", came.get_content())
    assert link
    guest = Visitor(mailing)
    guest.get(link[1])
    submit(guest, password="vier blauwe fietsen")
    assert log_in(Visitor(mailing), ADDRESS, "vier blauwe fietsen").status_code == 302


def test_mailed_link_does_not_follow_a_made_up_host(mailing: Flask, post: Postbox) -> None:
    Visitor.registered(mailing, ADDRESS, "An")
    guest = Visitor(mailing)
    guest.get("/reset", base_url="http://kwaad.voorbeeld.nl")
    data = {"csrf_token": guest.hidden()["csrf_token"], "email": ADDRESS}
    guest.client.post("/reset", data=data, base_url="http://kwaad.voorbeeld.nl")

    assert "https://vip.voorbeeld.nl/reset/" in post.take().get_content()


def test_unknown_address_sees_the_same_page_and_gets_no_mail(mailing: Flask, post: Postbox) -> None:
    Visitor.registered(mailing, ADDRESS, "An")

    known = _ask_link(mailing, ADDRESS)
    unknown = _ask_link(mailing, "bo@voorbeeld.nl")

    assert known.replace(ADDRESS, "") == unknown.replace("bo@voorbeeld.nl", "")
    assert post.take()["To"] == ADDRESS
    with mailing.app_context():
        assert database.session.execute(select(Mail.recipient)).scalars().all() == [ADDRESS]


def test_changed_password_is_told_by_mail(mailing: Flask, post: Postbox) -> None:
    visitor = Visitor.registered(mailing, ADDRESS, "An")
    visitor.get("/change")

    submit(visitor, password=PASSWORD, new_password="vier blauwe fietsen")

    assert post.take()["Subject"] == "Je wachtwoord is veranderd"


def test_mail_that_was_sent_keeps_no_text(mailing: Flask, post: Postbox) -> None:
    with mailing.app_context():
        outbox.put(ADDRESS, "Dag", "een geheime link", clock.now())
        assert mail.send_all(mailing.config["SETTINGS"]) == 1

        kept = database.session.get_one(Mail, 1, populate_existing=True)

    assert post.take().get_content() == "een geheime link\r\n"
    assert (kept.body, kept.tries) == ("", 1)
    assert kept.sent_at is not None


def test_mail_waits_when_the_server_is_away_and_the_command_sends_it(mailing: Flask, post: Postbox) -> None:
    away = replace(mailing.config["SETTINGS"], mail_port=9)
    with mailing.app_context():
        outbox.put(ADDRESS, "Dag", "tekst", clock.now())
        assert mail.send_all(away) == 0
        assert database.session.get_one(Mail, 1, populate_existing=True).error
        letter = outbox.claim(clock.now() + timedelta(minutes=3))
        assert letter is not None
        assert letter.body == "tekst"
        outbox.put("bo@voorbeeld.nl", "Dag", "nog een", clock.now())

    told = mailing.test_cli_runner().invoke(args=["mail"]).output

    assert told == "Verstuurd: 1. Nog te versturen: 1.\n"
    assert post.take()["To"] == "bo@voorbeeld.nl"


def test_mail_is_given_to_one_sender_at_a_time(mailing: Flask) -> None:
    with mailing.app_context():
        outbox.put(ADDRESS, "Dag", "tekst", clock.now())

        assert outbox.claim(clock.now()) is not None
        assert outbox.claim(clock.now()) is None


def test_password_never_goes_over_an_open_connection(mailing: Flask, post: Postbox) -> None:
    chosen = replace(mailing.config["SETTINGS"], mail_user="post", mail_password="geheim")
    with mailing.app_context():
        outbox.put(ADDRESS, "Dag", "tekst", clock.now())

        assert mail.send_all(chosen) == 0

    assert not post.mails


def test_program_that_mails_knows_its_own_address(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="ADDRESS"):
        read({"VIP_DATA": str(tmp_path), "MAIL_HOST": "mail.voorbeeld.nl", "MAIL_USER": "post@voorbeeld.nl"})


def test_command_without_a_mail_server_says_what_to_set(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["mail"])

    assert result.exit_code == 1
    assert "MAIL_HOST" in result.output
