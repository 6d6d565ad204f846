"""Date reminders: what the mails say, to whom they go, and that a date is told of once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from app import create_app
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from proposal.store import accounts, feeds, proposals
from proposal.store.session import database
from proposal.store.tables import Mail
from tests.conftest import QUICK
from tests.databases import Sqlite, settings
from tests.funds.dated import asked, planned, sent
from tests.store.builders import NOW, a_user

TODAY = date(2026, 3, 2)
BODY = """Dag an,

Aan deze datums willen we je herinneren.

Samen eten

- 20 februari 2026 (10 dagen geleden): Beslissing van Fonds Kade
  Bel het fonds en vraag hoe het ervoor staat.
  https://vip.voorbeeld.nl/proposals/1/applications/b/

- 2 maart 2026 (vandaag): Volgende stap met Fonds Kade: Mail de cijfers
  https://vip.voorbeeld.nl/proposals/1/applications/b/

- 12 maart 2026 (over 10 dagen): Laatste goede dag om te versturen aan Fonds De Brug
  Deze dag hebben jullie zelf opgeschreven.
  Jullie beginnen op 1 september 2026.
  https://vip.voorbeeld.nl/proposals/1/applications/a/

Al je datums staan hier:
https://vip.voorbeeld.nl/agenda

Wil je deze mails niet meer? Zet ze hier uit:
https://vip.voorbeeld.nl/agenda#mails"""


@pytest.fixture
def living(sqlite: Sqlite, tmp_path: Path) -> Iterator[Flask]:
    """An application that can mail; its mail server is away."""
    chosen = replace(
        settings(tmp_path, sqlite.empty(tmp_path)), address="https://vip.voorbeeld.nl",
        mail_host="127.0.0.1", mail_port=9, mail_from="post@vip.voorbeeld.nl",
    )  # fmt: skip
    made = create_app(chosen, TESTING=True, TODAY=TODAY, **QUICK)
    yield made
    with made.app_context():
        database.engine.dispose()


def _project() -> Proposal:
    """Something to send in ten days, a next step today, and a decision that should have come."""
    contact = Contact("c1", "b", date(2026, 2, 20), next_step="Mail de cijfers", next_on=TODAY)
    made = planned(asked(deadline=date(2026, 3, 12)), asked("b", "Fonds Kade"), start=date(2026, 9, 1),
                   contacts=(contact,))  # fmt: skip
    return sent(made, date(2026, 1, 5), "b", decision_on=date(2026, 2, 20))


def _keep(app: Flask, proposal: Proposal, address: str = "an@voorbeeld.nl") -> int:
    with app.app_context():
        user = a_user(address)
        proposals.bring_in(user, proposal, NOW)
        return user


def _run(app: Flask) -> str:
    result = app.test_cli_runner().invoke(args=["reminders"])
    assert result.exit_code == 0, result.output
    return result.stdout


def _mails(app: Flask) -> list[Mail]:
    with app.app_context():
        return list(database.session.execute(select(Mail).order_by(Mail.id)).scalars())


def test_one_mail_tells_of_all_dates_that_are_near(living: Flask) -> None:
    _keep(living, _project())

    assert "Nieuwe herinneringen: 1." in _run(living)

    (mail,) = _mails(living)
    assert (mail.recipient, mail.subject) == ("an@voorbeeld.nl", "3 datums om aan te denken")
    assert mail.body == BODY


def test_date_is_told_of_once(living: Flask) -> None:
    _keep(living, _project())

    _run(living)

    assert "Nieuwe herinneringen: 0." in _run(living)
    assert len(_mails(living)) == 1


def test_mail_about_one_date_says_which_in_its_subject(living: Flask) -> None:
    _keep(living, planned(asked(deadline=date(2026, 3, 3)), start=date(2026, 9, 1)))

    _run(living)

    (mail,) = _mails(living)
    assert mail.subject == "Morgen: Laatste goede dag om te versturen aan Fonds De Brug"


def test_who_wants_no_mail_gets_none_and_projects_without_near_dates_give_none(living: Flask) -> None:
    user = _keep(living, _project())
    _keep(living, planned(asked(), start=date(2028, 9, 1)), "bo@voorbeeld.nl")
    with living.app_context():
        feeds.mail(user, False, NOW)

    assert "Nieuwe herinneringen: 0." in _run(living)


def test_mail_is_in_the_language_of_who_gets_it(living: Flask) -> None:
    user = _keep(living, _project())
    with living.app_context():
        accounts.speak(user, "en")

    _run(living)

    assert "12 March 2026" in _mails(living)[0].body
