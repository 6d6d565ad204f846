"""Commands: what is done at the prompt, with python -m flask --app app."""

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from proposal.store import accounts, leaving, outbox, upkeep
from proposal.store.errors import NotFound
from proposal.web import clock, mail, prompt, site
from proposal.web.settings import Settings


def install(app: Flask) -> None:
    """Make the commands known."""
    for command in (migrate, send_mail, sweep, reset_password, make_site_administrator, open_account):
        app.cli.add_command(command)
    prompt.install(app)


@click.command("migrate", help="Werk de database bij.")
@with_appcontext
def migrate() -> None:
    """Make the tables, or bring them to this version."""
    upkeep.migrate()


@click.command("mail", help="Verstuur de mails die nog wachten.")
@with_appcontext
def send_mail() -> None:
    """Send what waits in the outbox and say how many mails went."""
    chosen: Settings = current_app.config["SETTINGS"]
    if not chosen.mails:
        raise click.ClickException("Er is geen mailserver ingesteld. Zet MAIL_HOST en MAIL_FROM.")
    click.echo(f"Verstuurd: {mail.send_all(chosen)}. Nog te versturen: {outbox.waiting()}.")


@click.command("sweep", help="Ruim op wat dertig dagen in de prullenbak lag.")
@with_appcontext
def sweep() -> None:
    """Take away for good what is old enough, and say how much that was."""
    gone = leaving.sweep(clock.now())
    click.echo(
        f"Weg: {gone.proposals} projecten, {gone.accounts} accounts, {gone.organisations} organisaties."
    )


@click.command("reset-password", help="Geef een link waarmee iemand een nieuw wachtwoord kiest.")
@click.argument("address")
@with_appcontext
def reset_password(address: str) -> None:
    """Print a link that works for a day."""
    click.echo(site.reset_link(_user(address)))


@click.command("make-site-admin", help="Laat iemand de accounts beheren.")
@click.argument("address")
@with_appcontext
def make_site_administrator(address: str) -> None:
    """Let this user look after accounts."""
    accounts.make_site_administrator(_user(address))
    click.echo(f"{address} beheert nu de accounts.")


@click.command("open-account", help="Open een account dat was gesloten.")
@click.argument("address")
@with_appcontext
def open_account(address: str) -> None:
    """Let this user log in again."""
    accounts.set_active(_user(address), True)
    click.echo(f"{address} kan weer inloggen.")


def _user(address: str) -> int:
    try:
        return accounts.load(address).id
    except NotFound as missing:
        raise click.ClickException(f"Er is geen account met het adres {address}.") from missing
