"""Prompt: commands for whole projects, out and in, as documents, and the backup of everything.

Every command of the program is made by `command`, so that it tells in one sentence what it cannot do.
"""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_babel import gettext, lazy_gettext

from proposal.exchange import document
from proposal.exchange.mistakes import BadDocument
from proposal.store import accounts, backup, organisations, proposals, upkeep
from proposal.store.backup import BadBackup, NoEmbeddedDatabase
from proposal.store.errors import (
    Busy,
    NoDriver,
    NotFound,
    NotMigrated,
    StoreError,
    TooNew,
    Unreachable,
)
from proposal.store.proposals import Loaded
from proposal.web import clock, misuse
from proposal.web.documents import carrying, packing
from proposal.web.settings import Refusal, Settings, reason

NUMBER = click.argument("number", metavar="ID", type=int)
PATH = click.Path(path_type=Path)
FOLDER = click.argument("folder", metavar="FOLDER", type=PATH)

_WHY = {
    NoDriver: lazy_gettext(
        "Voor PostgreSQL is nog een pakket nodig. Haal het op met: make packages EXTRAS=postgres"
    ),
    NotMigrated: lazy_gettext(
        "De database is nog niet klaar voor gebruik. Doe eerst: flask --app app migrate (of: make run)"
    ),
    TooNew: lazy_gettext("De database is van een nieuwere uitgave. Werk eerst dit programma bij."),
    Busy: lazy_gettext("De database is nu bezet. Probeer het zo nog eens."),
    NotFound: lazy_gettext("Dat is er niet. Kijk of het nummer of het adres klopt."),
}


def install(app: Flask) -> None:
    """Make the commands known."""
    for each in (export, bring_in, package, back_up, restore):
        app.cli.add_command(each)


def command(name: str, help: Any, tables: bool = True) -> Callable[[Callable[..., None]], click.Command]:
    """Return a decorator that makes a command which ends with one sentence and 1 when it cannot be done.

    Unless `tables` is False it is not even tried on a database that is not up to date.
    """

    def made(do: Callable[..., None]) -> click.Command:
        @wraps(do)
        def told(*given: Any, **chosen: Any) -> None:
            with in_one_sentence(current_app.config["SETTINGS"]):
                if tables:
                    upkeep.check()
                do(*given, **chosen)

        return click.command(name, help=help, cls=misuse.Command)(with_appcontext(told))

    return made


@contextmanager
def in_one_sentence(chosen: Settings) -> Iterator[None]:
    """Raise Refusal, with the sentence, for what the database or a file keeps from being done inside."""
    try:
        yield
    except Unreachable as error:
        why = gettext(
            "De database is niet te gebruiken: %(address)s. Kijk of hij aanstaat en of DATABASE_URL klopt.",
            address=_without_password(chosen.database),
        )
        raise Refusal(why) from error
    except StoreError as error:
        if type(error) not in _WHY:
            raise
        raise Refusal(str(_WHY[type(error)])) from error
    except OSError as error:
        path = error.filename or gettext("het bestand")
        told = gettext("Dit lukt niet met %(path)s: %(why)s.", path=path, why=reason(error))
        raise Refusal(told) from error


def _without_password(address: str) -> str:
    start, at, end = address.rpartition("@")
    return f"{start.partition('://')[0]}://…@{end}" if at else address


@command("proposal-export", lazy_gettext("Bewaar een project als bestand."))
@NUMBER
@click.argument("file", metavar="FILE", type=PATH)
@click.option(
    "--attachments", is_flag=True, help=lazy_gettext("Neem de bijlagen mee; het bestand is een zip.")
)
def export(number: int, file: Path, attachments: bool) -> None:
    """Write the project as JSON, or as a zip with its attachments."""
    proposal = _load(number).proposal
    if attachments:
        with carrying.packed(proposal) as packed:
            file.write_bytes(packed.read())
    else:
        file.write_bytes(document.write(proposal))
    click.echo(gettext("Bewaard in %(file)s.", file=file))


@command("proposal-import", lazy_gettext("Lees een project in als nieuw project."))
@click.argument("file", metavar="FILE", type=PATH)
@click.option(
    "--organisation", metavar="NAME", default="", help=lazy_gettext("Bij welke organisatie het hoort.")
)
@click.option("--user", metavar="ADDRESS", default="", help=lazy_gettext("Van wie het wordt."))
def bring_in(file: Path, organisation: str, user: str) -> None:
    """Keep the project of a file as a new one and print its number."""
    owner = user_at(user) if user else _only_user()
    try:
        with file.open("rb") as content:
            number = carrying.take_in(content, owner)
    except BadDocument as bad:
        raise Refusal(gettext("%(why)s\nEr is niets veranderd.", why=bad)) from bad
    if organisation:
        proposals.give_to(number, _organisation(owner, organisation), owner, clock.now())
    click.echo(gettext("Ingelezen als project %(number)s.", number=number))


@command("package", lazy_gettext("Schrijf de documenten van een project in een map."))
@NUMBER
@FOLDER
def package(number: int, folder: Path) -> None:
    """Write every document, in the folders of the package."""
    of = packing.edition(_load(number), clock.today())
    with packing.package(of) as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
        count = len(archive.namelist())
    click.echo(gettext("%(count)s bestanden geschreven in %(folder)s.", count=count, folder=folder))


@command("backup", lazy_gettext("Bewaar alles in een bestand in deze map."))
@FOLDER
def back_up(folder: Path) -> None:
    """Keep database, attachments and key in one file."""
    chosen: Settings = current_app.config["SETTINGS"]
    try:
        file = backup.back_up(folder, chosen.secret_key, clock.now())
    except NoEmbeddedDatabase as other:
        raise Refusal(
            gettext(
                "Je gebruikt PostgreSQL. Bewaar die database met: "
                "pg_dump --format=custom --file=vip.dump DATABASE_URL\n"
                "Bewaar ook de SECRET_KEY: zonder die sleutel kan niemand meer inloggen."
            )
        ) from other
    told = gettext(
        "Alles is bewaard in %(file)s. Er staan teksten en wachtwoordgegevens in: berg het veilig op.",
        file=file,
    )
    click.echo(told)


@command("restore", lazy_gettext("Zet een back-up terug in plaats van wat er nu is."), tables=False)
@click.argument("file", metavar="FILE", type=PATH)
def restore(file: Path) -> None:
    """Put a backup back; what was there before is kept beside it."""
    chosen: Settings = current_app.config["SETTINGS"]
    try:
        secret_key, before = backup.restore(file, clock.now())
    except NoEmbeddedDatabase as other:
        raise Refusal(
            gettext(
                "Je gebruikt PostgreSQL. Zet terug met: pg_restore --clean --dbname=DATABASE_URL vip.dump"
            )
        ) from other
    except BadBackup as bad:
        why = gettext("Dit is geen bruikbare back-up (%(why)s). Er is niets veranderd.", why=bad)
        raise Refusal(why) from bad
    click.echo(
        gettext("Teruggezet uit %(file)s. Wat er eerst was staat in %(before)s.", file=file, before=before)
    )
    if secret_key != chosen.secret_key:
        (chosen.data / backup.SECRET).write_text(secret_key)
        click.echo(
            gettext("De sleutel in de datamap is nu die van de back-up. Pas SECRET_KEY aan als je die zet.")
        )
    click.echo(gettext("Start het programma opnieuw."))


def _load(number: int) -> Loaded:
    try:
        return proposals.load(number)
    except NotFound as missing:
        raise Refusal(gettext("Er is geen project met nummer %(number)s.", number=number)) from missing


def user_at(address: str) -> int:
    """Return the number of the user with this address. Raises Refusal."""
    try:
        return accounts.load(address).id
    except NotFound as missing:
        raise Refusal(gettext("Er is geen account met het adres %(address)s.", address=address)) from missing


def _only_user() -> int:
    known = accounts.every()
    if len(known) != 1:
        raise Refusal(gettext("Van wie wordt dit project? Zeg het met --user ADDRESS."))
    return known[0].id


def _organisation(owner: int, name: str) -> int:
    """Return the number of this user's organisation with this name; it is made when there is none."""
    found = (each.id for each in organisations.of_user(owner) if each.name.casefold() == name.casefold())
    return next(found, None) or organisations.create(owner, name, clock.now())
