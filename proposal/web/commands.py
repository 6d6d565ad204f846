"""Commands: what is done at the prompt, with python -m flask --app app."""

import click
from flask import Flask, current_app

from proposal.store import accounts, leaving, outbox, upkeep
from proposal.store.errors import NotFound
from proposal.web import clock, mail, site
from proposal.web.settings import Settings

ADDRESS = click.argument("address")


def install(app: Flask) -> None:
    """Make the commands known."""
    app.cli.command("migrate", help="Werk de database bij.")(upkeep.migrate)
    app.cli.command("mail", help="Verstuur de mails die nog wachten.")(send_mail)
    app.cli.command("sweep", help="Ruim op wat dertig dagen in de prullenbak lag.")(sweep)
    for name, what, command in (
        ("reset-password", "Geef een link waarmee iemand een nieuw wachtwoord kiest.", reset_password),
        ("make-site-admin", "Laat iemand de accounts beheren.", make_site_administrator),
        ("open-account", "Open een account dat was gesloten.", open_account),
    ):
        app.cli.command(name, help=what)(ADDRESS(command))


def send_mail() -> None:
    """Send what waits in the outbox and say how many mails went. The rest is kept."""
    chosen: Settings = current_app.config["SETTINGS"]
    if not chosen.mails:
        raise click.ClickException("Er is geen mailserver ingesteld. Zet MAIL_HOST en MAIL_FROM.")
    click.echo(f"Verstuurd: {mail.send_all(chosen)}. Nog te versturen: {outbox.waiting()}.")


def sweep() -> None:
    """Take away for good what is old enough, and say how much that was."""
    swept = leaving.sweep(clock.now())
    click.echo(
        f"Opgeruimd: projecten {swept.proposals}, accounts {swept.accounts}, organisaties {swept.organisations}."
    )


def reset_password(address: str) -> None:
    """Print a link that works for a day."""
    click.echo(site.reset_link(_user(address)))


def make_site_administrator(address: str) -> None:
    """Let this user look after accounts."""
    accounts.make_site_administrator(_user(address))
    click.echo(f"{address} beheert nu de accounts.")


def open_account(address: str) -> None:
    """Let this user log in again."""
    accounts.set_active(_user(address), True)
    click.echo(f"{address} kan weer inloggen.")


def _user(address: str) -> int:
    try:
        return accounts.load(address).id
    except NotFound as missing:
        raise click.ClickException(f"Er is geen account met het adres {address}.") from missing
