"""Commands: what is done at the prompt, with python -m flask --app app."""

import logging

import click
from flask import Flask, current_app
from flask_babel import gettext, lazy_gettext

from proposal.store import accounts, leaving, outbox, upkeep
from proposal.web import clock, mail, prompt
from proposal.web.agenda import date_reminders
from proposal.web.course import reminders
from proposal.web.demo.command import demo_course
from proposal.web.documents import working
from proposal.web.membership import site
from proposal.web.settings import Refusal, Settings


def install(app: Flask) -> None:
    """Make the commands known."""
    for command in (migrate, work, send_mail, remind, sweep, reset_password, make_site_administrator,
                    open_account, demo_course):  # fmt: skip
        app.cli.add_command(command)
    prompt.install(app)


@prompt.command("migrate", lazy_gettext("Werk de database bij."), tables=False)
def migrate() -> None:
    """Make the tables, or bring them to this version."""
    upkeep.migrate()


@prompt.command("work", lazy_gettext("Doe het werk dat wacht: PDF's maken."))
def work() -> None:
    """Make what was asked for and say how much that was."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    click.echo(gettext("Gedaan: %(done)s.", done=working.work()))


@prompt.command("mail", lazy_gettext("Verstuur de mails die nog wachten."))
def send_mail() -> None:
    """Send what waits in the outbox and say how many mails went."""
    _send(_settings_to_mail())


@prompt.command(
    "reminders",
    lazy_gettext("Herinner aan huiswerk, aan de bijeenkomst van vandaag en aan datums van fondsen."),
)
def remind() -> None:
    """Put in the outbox what is to be told now, send what waits there, and say how many mails that were."""
    chosen = _settings_to_mail()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    click.echo(gettext("Nieuwe herinneringen: %(count)s.", count=reminders.put() + date_reminders.put()))
    _send(chosen)


@prompt.command("sweep", lazy_gettext("Ruim op wat dertig dagen in de prullenbak lag."))
def sweep() -> None:
    """Take away for good what is old enough, and say how much that was."""
    gone = leaving.sweep(clock.now())
    click.echo(
        gettext(
            "Weg: %(proposals)s projecten, %(accounts)s accounts, %(organisations)s organisaties, "
            "%(courses)s cursussen.",
            proposals=gone.proposals,
            accounts=gone.accounts,
            organisations=gone.organisations,
            courses=gone.courses,
        )
    )


@prompt.command("reset-password", lazy_gettext("Geef een link waarmee iemand een nieuw wachtwoord kiest."))
@click.argument("address")
def reset_password(address: str) -> None:
    """Print a link that works for a day."""
    click.echo(site.reset_link(prompt.user_at(address)))


@prompt.command("make-site-admin", lazy_gettext("Laat iemand de accounts beheren."))
@click.argument("address")
def make_site_administrator(address: str) -> None:
    """Let this user look after accounts."""
    accounts.make_site_administrator(prompt.user_at(address))
    click.echo(gettext("%(address)s beheert nu de accounts.", address=address))


@prompt.command("open-account", lazy_gettext("Open een account dat was gesloten."))
@click.argument("address")
def open_account(address: str) -> None:
    """Let this user log in again."""
    accounts.set_active(prompt.user_at(address), True)
    click.echo(gettext("%(address)s kan weer inloggen.", address=address))


def _settings_to_mail() -> Settings:
    chosen: Settings = current_app.config["SETTINGS"]
    if not chosen.mails:
        raise Refusal(gettext("Er is geen mailserver ingesteld. Zet MAIL_HOST en MAIL_FROM."))
    return chosen


def _send(chosen: Settings) -> None:
    sent = mail.send_all(chosen)
    click.echo(
        gettext("Verstuurd: %(sent)s. Nog te versturen: %(waiting)s.", sent=sent, waiting=outbox.waiting())
    )
