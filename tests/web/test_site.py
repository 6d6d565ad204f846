"""Accounts looked after: open, closed, a link for a new password, and nothing of what people write."""

import pytest
from flask import Flask

from tests.client import PASSWORD, Visitor
from tests.web.forms import log_in, submit, text


@pytest.fixture
def keeper(app: Flask) -> Visitor:
    """Someone who looks after accounts."""
    visitor = Visitor.registered(app, "beheer@voorbeeld.nl", "Beheer")
    told = app.test_cli_runner().invoke(args=["make-site-admin", "Beheer@voorbeeld.nl"]).output
    assert told == "Beheer@voorbeeld.nl beheert nu de accounts.\n"
    return visitor


def test_accounts_are_listed_without_names_or_texts(visitor: Visitor, keeper: Visitor) -> None:
    visitor.begin("Een geheim plan.")

    page = text(keeper.get("/accounts/"))

    assert "an@voorbeeld.nl 2 maart 2026" in page
    assert "geheim" not in page
    assert "An de Vries" not in page


def test_closed_account_is_out_at_once_and_cannot_log_in(
    app: Flask, visitor: Visitor, keeper: Visitor
) -> None:
    keeper.get("/accounts/")

    submit(keeper, "/accounts/1", do="close")

    assert visitor.client.get("/proposals").status_code == 302
    log_in(visitor, "an@voorbeeld.nl", PASSWORD)
    assert "Dit account is gesloten." in text(visitor.page)

    submit(keeper, "/accounts/1", do="open")
    assert log_in(visitor, "an@voorbeeld.nl", PASSWORD).status_code == 302


def test_link_for_a_new_password_is_shown_once(app: Flask, visitor: Visitor, keeper: Visitor) -> None:
    keeper.get("/accounts/")

    submit(keeper, "/accounts/1", do="link")

    assert 'value="http://localhost/reset/' in keeper.page.text
    assert "/reset/" not in keeper.get("/accounts/").text


def test_keeper_does_not_close_their_own_account_here(keeper: Visitor) -> None:
    keeper.get("/accounts/")

    submit(keeper, "/accounts/1", do="close")

    assert "Je eigen account sluit je op je accountpagina." in text(keeper.page)
    keeper.get("/accounts/")


def test_keeper_reads_no_project_of_others(visitor: Visitor, keeper: Visitor) -> None:
    number = visitor.begin()

    keeper.get(f"/proposals/{number}/idea", status=404)
