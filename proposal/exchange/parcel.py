"""A proposal with its files in one zip: proposal.json, and attachments/<number>-<name> for each file."""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from budgets.text import mark
from budgets.unpacking import unpacked
from proposal.exchange.document import read_with_files, write_with_files
from proposal.exchange.limits import MOST_ROWS
from proposal.exchange.mistakes import BadDocument, quoted
from proposal.exchange.papers import files_of
from proposal.model.proposal import Proposal
from proposal.model.typed import cleaned

PROPOSAL = "proposal.json"
FOLDER = "attachments/"
MEGABYTES_EACH = 10
MOST_BYTES_EACH = MEGABYTES_EACH * 1_000_000
MOST_BYTES_TOGETHER = 250_000_000
LONGEST_NAME = 80
ENCRYPTED = 0x1

_MEMBER = re.compile(r"attachments/(?P<number>[a-z0-9]{1,16})-(?P<name>[^/\\:]{1,200})")
_UNSAFE = re.compile(r"[^\w .()+-]+")


@dataclass(frozen=True)
class Enclosed:
    """One attached file: the `number` by which papers point to it, its name and its bytes."""

    number: str
    name: str
    content: bytes


def pack(target: IO[bytes], proposal: Proposal, enclosed: Iterable[Enclosed]) -> None:
    """Write the parcel to `target`, one file at a time; papers keep pointing to the numbers of `enclosed`."""
    with ZipFile(target, "w", ZIP_DEFLATED) as parcel:
        parcel.writestr(_member(PROPOSAL), write_with_files(proposal))
        for each in enclosed:
            parcel.writestr(_member(f"{FOLDER}{each.number}-{safe_name(each.name)}"), each.content)


def unpack(source: IO[bytes]) -> tuple[Proposal, Iterator[Enclosed]]:
    """Return the proposal of a parcel and its files, which are read one by one when asked for.

    Raises BadDocument when the parcel is broken, holds anything else than a parcel holds, or is too large,
    and when a paper points to a file that is not there. While the files are read it may still raise
    BadDocument, so they are to be kept in one unit of work with the proposal.
    """
    with _readable():
        parcel = ZipFile(source)
        members = {_number(each): each for each in _sound(parcel.infolist())}
        proposal = read_with_files(unpacked(parcel, members.pop("")))
    for file in files_of(proposal):
        if file not in members:
            raise BadDocument(mark("De bijlage met nummer {number} ontbreekt.", number=file))
    return proposal, _files(parcel, members)


def safe_name(name: str) -> str:
    """Return `name` without anything that could lead out of a folder, and not too long; never empty."""
    last = re.split(r"[/\\]", cleaned(name))[-1]
    bare = _UNSAFE.sub("_", last).strip(" .")
    stem, dot, ending = bare.rpartition(".")
    if dot and len(ending) <= 5:
        return f"{stem[: LONGEST_NAME - 6].strip(' .')}.{ending}"
    return bare[:LONGEST_NAME].strip(" .") or "bijlage"


def _files(parcel: ZipFile, members: dict[str, ZipInfo]) -> Iterator[Enclosed]:
    for number, each in members.items():
        with _readable():
            content = unpacked(parcel, each)
        yield Enclosed(number, each.filename.partition("-")[2], content)


def _sound(found: list[ZipInfo]) -> list[ZipInfo]:
    """Return the members that are files, few and small enough, each once, and the proposal among them."""
    members = [each for each in found if each.filename != FOLDER]
    if len(members) > MOST_ROWS + 1:
        raise BadDocument(mark("Er zitten te veel bestanden in. Er passen {most} bijlagen.", most=MOST_ROWS))
    if sum(each.file_size for each in members) > MOST_BYTES_TOGETHER:
        raise BadDocument(mark("De bestanden zijn uitgepakt te groot."))
    numbers = [_number(each) for each in members]
    if "" not in numbers:
        raise BadDocument(
            mark("Het bestand {name} ontbreekt. Is dit een zip van dit programma?", name=PROPOSAL)
        )
    for each, number in zip(members, numbers, strict=True):
        if numbers.count(number) > 1:
            raise BadDocument(mark("'{name}' zit er twee keer in.", name=quoted(each.filename)))
    return members


def _number(member: ZipInfo) -> str:
    """Return the number of an attached file, "" for the proposal itself; refuses any other member."""
    name = quoted(member.filename)
    if member.flag_bits & ENCRYPTED:
        raise BadDocument(mark("De zip heeft een wachtwoord. Maak er een zonder wachtwoord."))
    if member.file_size > MOST_BYTES_EACH:
        raise BadDocument(mark("'{name}' is te groot. Er past {most} MB.", name=name, most=MEGABYTES_EACH))
    if member.filename == PROPOSAL:
        return ""
    found = _MEMBER.fullmatch(member.filename)
    if not found:
        raise BadDocument(mark("'{name}' hoort niet in dit bestand.", name=name))
    return found["number"]


@contextmanager
def _readable() -> Iterator[None]:
    """Tell of a zip that cannot be unpacked in words of our own."""
    try:
        yield
    except BadDocument:
        raise
    except (BadZipFile, EOFError, NotImplementedError, ValueError, struct.error, zlib.error) as error:
        raise BadDocument(mark("De zip is niet heel of van een soort die we niet kunnen openen.")) from error


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name)
    member.compress_type = ZIP_DEFLATED
    return member
