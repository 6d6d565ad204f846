"""Writes a zip with one folder per fund: safe names, no two alike, stored without squeezing and streamed."""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import IO, BinaryIO, TypeAlias

Opener: TypeAlias = Callable[[], Iterable[bytes]]
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}$")
LONGEST = 80


@dataclass(frozen=True)
class Member:
    """One file: the folder it stands in, the name we would like, and how to read it piece by piece."""

    folder: str
    name: str
    read: Opener


def safe_name(wanted: str) -> str:
    """A file or folder name that every computer accepts: at most 80 characters, with its extension."""
    composed = unicodedata.normalize("NFC", wanted)
    printable = "".join(letter for letter in composed if unicodedata.category(letter)[0] != "C")
    stem, extension = _split(FORBIDDEN.sub("-", printable).strip(" ."))
    stem = stem[: LONGEST - len(extension)].strip(" .-") or "bestand"
    return f"_{stem}{extension}" if DEVICES.match(stem) else f"{stem}{extension}"


def write_archive(target: BinaryIO, members: Iterable[Member], made: date) -> None:
    """Write all members to `target`; a name that is taken in its folder, in whatever case, gets ' (2)'."""
    taken: set[str] = set()
    moment = (made.year, made.month, made.day, 12, 0, 0)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for member in members:
            path = _free_path(member, taken)
            taken.add(path.casefold())
            with archive.open(zipfile.ZipInfo(path, moment), "w") as opened:
                _copy(member.read(), opened)


def _free_path(member: Member, taken: set[str]) -> str:
    folder = safe_name(member.folder)
    stem, extension = _split(safe_name(member.name))
    endings = chain(("",), (f" ({number})" for number in count(2)))
    paths = (f"{folder}/{stem}{ending}{extension}" for ending in endings)
    return next(path for path in paths if path.casefold() not in taken)


def _split(name: str) -> tuple[str, str]:
    found = EXTENSION.search(name)
    return (name[: found.start()], found.group()) if found else (name, "")


def _copy(pieces: Iterable[bytes], opened: IO[bytes]) -> None:
    for piece in pieces:
        opened.write(piece)
