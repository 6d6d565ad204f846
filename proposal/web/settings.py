"""Settings: read once from the environment; README.md has the table."""

import errno
import os
import secrets
import shutil
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import platformdirs
from click import ClickException, echo
from flask_babel import gettext, lazy_gettext

NAME = "van-idee-naar-project"
LAST_PORT = 65535
MOST_PROXIES = 9
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Hosts that mean every address of this machine, and one of those that a browser can open."""
_REASONS = {
    errno.ENOENT: lazy_gettext("dat bestaat niet"),
    errno.EACCES: lazy_gettext("dat mag je niet openen"),
    errno.EPERM: lazy_gettext("dat mag je niet openen"),
    errno.EROFS: lazy_gettext("daar kun je niets bewaren"),
    errno.EEXIST: lazy_gettext("dat bestaat al"),
    errno.EISDIR: lazy_gettext("dat is een map en geen bestand"),
    errno.ENOTDIR: lazy_gettext("dat is een bestand en geen map"),
    errno.ENOSPC: lazy_gettext("de schijf is vol"),
    errno.EADDRINUSE: lazy_gettext("daar antwoordt al een ander programma"),
    errno.EADDRNOTAVAIL: lazy_gettext("dat is geen adres van deze computer"),
    socket.EAI_NONAME: lazy_gettext("dat adres bestaat niet"),
}


class Refusal(ClickException):
    """What a command or the start could not do: one Dutch sentence at the prompt, and 1 as exit code."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say the sentence, and nothing else."""
        echo(self.format_message(), file=file, err=file is None)


class BadSetting(Refusal):
    """A setting or a place that cannot be used; the text says what to do."""


@dataclass(frozen=True)
class Settings:
    """What differs from one machine to the next.

    `mail_host` "" means that no mail is sent, `soffice` "" that LibreOffice is looked for in usual places;
    `proxies` is how many servers of one's own stand before this one and pass on for whom they ask.
    """

    data: Path
    database: str
    secret_key: str
    host: str = "127.0.0.1"
    port: int = 8000
    mail_host: str = ""
    mail_port: int = 587
    mail_user: str = ""
    mail_password: str = ""
    mail_from: str = ""
    address: str = ""
    secure: bool = False
    soffice: str = ""
    proxies: int = 0

    @property
    def mails(self) -> bool:
        """Whether this machine can send mail."""
        return bool(self.mail_host)

    @property
    def at_home(self) -> str:
        """The address at which a browser on this very machine finds the program."""
        host = EVERYWHERE.get(self.host, self.host)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def reason(error: OSError) -> str:
    """Return in a few words why a file, folder or address cannot be used, else what the system says."""
    return str(_REASONS.get(error.errno or 0, error.strerror))


def read(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings; makes the data folder and the secret key where needed. Raises BadSetting."""
    data = Path(
        environment.get("VIP_DATA") or platformdirs.user_data_path(NAME, appauthor=False)
    ).expanduser()
    _make_folder(data)
    address = environment.get("ADDRESS", "").rstrip("/")
    mail_host, mail_from = environment.get("MAIL_HOST", ""), environment.get("MAIL_FROM", "")
    mail_from = mail_from or environment.get("MAIL_USER", "")
    if mail_host and not (address and mail_from):
        raise BadSetting(
            gettext(
                "Om mail te sturen zijn ook ADDRESS en MAIL_FROM nodig: het adres van het programma, "
                "voor de links in de mail, en het mailadres van de afzender."
            )
        )
    return Settings(
        data=data,
        database=_database(environment.get("DATABASE_URL", ""), data),
        secret_key=environment.get("SECRET_KEY") or _kept_secret(data),
        host=environment.get("HOST") or "127.0.0.1",
        port=_number(environment, "PORT", 8000),
        mail_host=mail_host,
        mail_port=_number(environment, "MAIL_PORT", 587),
        mail_user=environment.get("MAIL_USER", ""),
        mail_password=environment.get("MAIL_PASSWORD", ""),
        mail_from=mail_from,
        address=address,
        secure=address.startswith("https://"),
        soffice=_program(environment.get("SOFFICE", "")),
        proxies=_number(environment, "PROXIES", 0, least=0, most=MOST_PROXIES),
    )


def _make_folder(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = data / ".schrijfproef"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        raise BadSetting(
            gettext(
                "In de map %(folder)s kan niet worden geschreven (%(why)s). "
                "Kies een andere map met VIP_DATA, bijvoorbeeld: VIP_DATA=~/vip make run",
                folder=data,
                why=reason(error),
            )
        ) from error


def _database(address: str, data: Path) -> str:
    if not address:
        return f"sqlite:///{data / 'vip.sqlite'}"
    for start in ("postgres://", "postgresql://"):
        if address.startswith(start):
            return "postgresql+psycopg://" + address.removeprefix(start)
    if address.startswith(("sqlite:///", "postgresql+psycopg://")):
        return address
    raise BadSetting(
        gettext("DATABASE_URL begint met postgresql:// of sqlite:///. Pas dat aan of laat de instelling weg.")
    )


def _program(named: str) -> str:
    if named and not shutil.which(named):
        raise BadSetting(
            gettext(
                "SOFFICE wijst naar %(program)s, en dat is geen programma dat kan starten. "
                "Laat SOFFICE weg, dan zoeken we LibreOffice zelf.",
                program=named,
            )
        )
    return named


def _kept_secret(data: Path) -> str:
    """Return the key kept in the data folder, made at the first start and readable for this user only."""
    path = data / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_secret(path)
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_hex(32)
        file.write(secret)
    return secret


def _read_secret(path: Path) -> str:
    try:
        secret = path.read_text().strip()
    except OSError as error:
        why = gettext("Het bestand %(file)s is niet te lezen (%(why)s).", file=path, why=reason(error))
        raise BadSetting(why) from error
    if not secret:
        raise BadSetting(
            gettext("Het bestand %(file)s is leeg. Haal het weg, dan komt er een nieuwe sleutel.", file=path)
        )
    return secret


def _number(
    environment: Mapping[str, str], name: str, usual: int, least: int = 1, most: int = LAST_PORT
) -> int:
    typed = environment.get(name, "")
    if not typed:
        return usual
    if not typed.isdigit() or not least <= int(typed) <= most:
        raise BadSetting(
            gettext(
                "%(name)s is een getal van %(least)s tot en met %(most)s. Er staat nu: %(typed)s",
                name=name,
                least=least,
                most=most,
                typed=typed,
            )
        )
    return int(typed)
