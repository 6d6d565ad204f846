"""Prompt: commands for whole projects, out and in, as documents, and the backup of everything."""

import zipfile
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from proposal.exchange import document
from proposal.exchange.mistakes import BadDocument
from proposal.store import accounts, backup, organisations, proposals
from proposal.store.backup import BadBackup, NoEmbeddedDatabase
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.web import carrying, clock, packing
from proposal.web.settings import Settings

NUMBER = click.argument("number", metavar="ID", type=int)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)
KNOWN_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))


def install(app: Flask) -> None:
    """Make the commands known."""
    for command in (export, bring_in, package, back_up, restore):
        app.cli.add_command(command)


@click.command("proposal-export", help="Bewaar een project als bestand.")
@NUMBER
@click.argument("file", metavar="FILE", type=NEW_FILE)
@click.option("--attachments", is_flag=True, help="Neem de bijlagen mee; het bestand is een zip.")
@with_appcontext
def export(number: int, file: Path, attachments: bool) -> None:
    """Write the project as JSON, or as a zip with its attachments."""
    proposal = _load(number).proposal
    if attachments:
        with carrying.packed(proposal) as packed:
            file.write_bytes(packed.read())
    else:
        file.write_bytes(document.write(proposal))
    click.echo(f"Bewaard in {file}.")


@click.command("proposal-import", help="Lees een project in als nieuw project.")
@click.argument("file", metavar="FILE", type=KNOWN_FILE)
@click.option("--organisation", metavar="NAME", default="", help="Bij welke organisatie het hoort.")
@click.option("--user", metavar="ADDRESS", default="", help="Van wie het wordt.")
@with_appcontext
def bring_in(file: Path, organisation: str, user: str) -> None:
    """Keep the project of a file as a new one and print its number."""
    owner = _user(user)
    try:
        with file.open("rb") as content:
            number = carrying.take_in(content, owner)
    except BadDocument as bad:
        raise click.ClickException(f"{bad}\nEr is niets veranderd.") from bad
    if organisation:
        proposals.give_to(number, _organisation(owner, organisation), clock.now())
    click.echo(f"Ingelezen als project {number}.")


@click.command("package", help="Schrijf de documenten van een project in een map.")
@NUMBER
@FOLDER
@with_appcontext
def package(number: int, folder: Path) -> None:
    """Write every document, in the folders of the package."""
    of = packing.edition(_load(number), clock.today())
    with packing.package(of) as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
        count = len(archive.namelist())
    click.echo(f"{count} bestanden geschreven in {folder}.")


@click.command("backup", help="Bewaar alles in een bestand in deze map.")
@FOLDER
@with_appcontext
def back_up(folder: Path) -> None:
    """Keep database, attachments and key in one file."""
    chosen: Settings = current_app.config["SETTINGS"]
    try:
        file = backup.back_up(folder, chosen.secret_key, clock.now())
    except NoEmbeddedDatabase as other:
        raise click.ClickException(
            "Je gebruikt PostgreSQL. Bewaar die database met: "
            "pg_dump --format=custom --file=vip.dump DATABASE_URL\n"
            "Bewaar ook de SECRET_KEY: zonder die sleutel kan niemand meer inloggen."
        ) from other
    click.echo(f"Alles is bewaard in {file}. Er staan teksten en wachtwoordgegevens in: berg het veilig op.")


@click.command("restore", help="Zet een back-up terug in plaats van wat er nu is.")
@click.argument("file", metavar="FILE", type=KNOWN_FILE)
@with_appcontext
def restore(file: Path) -> None:
    """Put a backup back; what was there before is kept beside it."""
    chosen: Settings = current_app.config["SETTINGS"]
    try:
        secret_key, before = backup.restore(file, clock.now())
    except NoEmbeddedDatabase as other:
        raise click.ClickException(
            "Je gebruikt PostgreSQL. Zet terug met: pg_restore --clean --dbname=DATABASE_URL vip.dump"
        ) from other
    except BadBackup as bad:
        raise click.ClickException(f"Dit is geen bruikbare back-up ({bad}). Er is niets veranderd.") from bad
    click.echo(f"Teruggezet uit {file}. Wat er eerst was staat in {before}.")
    if secret_key != chosen.secret_key:
        (chosen.data / backup.SECRET).write_text(secret_key)
        click.echo("De sleutel in de datamap is nu die van de back-up. Pas SECRET_KEY aan als je die zet.")
    click.echo("Start het programma opnieuw.")


def _load(number: int) -> Loaded:
    try:
        return proposals.load(number)
    except NotFound as missing:
        raise click.ClickException(f"Er is geen project met nummer {number}.") from missing


def _user(address: str) -> int:
    """Return the number of the user with this address; without one, of the only user there is."""
    if address:
        try:
            return accounts.load(address).id
        except NotFound as missing:
            raise click.ClickException(f"Er is geen account met het adres {address}.") from missing
    known = accounts.every()
    if len(known) != 1:
        raise click.ClickException("Van wie wordt dit project? Zeg het met --user ADDRESS.")
    return known[0].id


def _organisation(owner: int, name: str) -> int:
    """Return the number of this user's organisation with this name; it is made when there is none."""
    found = (each.id for each in organisations.of_user(owner) if each.name.casefold() == name.casefold())
    return next(found, None) or organisations.create(owner, name, clock.now())
