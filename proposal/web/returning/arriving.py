"""Arriving: a file that comes back is known by what stands in it, read, and kept as a report."""

from dataclasses import dataclass

from flask import url_for
from werkzeug.datastructures import FileStorage

from budgets.spreadsheet import UnreadableFile
from budgets.text import Text, mark
from proposal.exchange import document, reports
from proposal.exchange.returned.opening import LIMITS, MEGABYTES, BadReturn
from proposal.exchange.returned.reading import read_word
from proposal.model.returned import Returned
from proposal.model.typed import cleaned
from proposal.store import returned, sent
from proposal.store.answers import Hand
from proposal.store.errors import Full
from proposal.store.proposals import Loaded
from proposal.store.sent import Sent
from proposal.web.returning import homecomings, plain_files, sheet_reports

MOST_BYTES = MEGABYTES * 1_000_000
UNNAMED = "bestand"


@dataclass(frozen=True)
class Arrival:
    """A file as it was uploaded."""

    name: str
    data: bytes


def uploaded(chosen: FileStorage | None) -> Arrival:
    """Return the file that was chosen on a page. Raises BadReturn when there is none, or it is too large."""
    if chosen is None or not chosen.filename:
        raise BadReturn(mark("Kies eerst een bestand."))
    data = chosen.stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadReturn(LIMITS.too_large)
    return Arrival(cleaned(chosen.filename) or UNNAMED, data)


def arrive(loaded: Loaded, file: Arrival, hand: Hand) -> str:
    """Keep what stands in a file and return the address of its report. Raises BadReturn."""
    if sheet_reports.is_spreadsheet(file.data):
        number = _keep_sheet(loaded, file, hand)
        return url_for("spreadsheets.show", proposal_id=loaded.proposal.id, number=number)
    found = read_word(file.data)
    outing = outing_of(loaded.proposal.id, found.token)
    if not found.answers:
        found = plain_files.read(loaded, outing, file.data)
    number = _keep(loaded, file, found, outing, hand)
    return url_for("returns.show", proposal_id=loaded.proposal.id, number=number)


def outing_of(proposal_id: int, token: str) -> Sent | None:
    """Return the moment at which a file of this project went out, None when its mark does not tell.

    Raises BadReturn for one of another project.
    """
    outing = sent.find(token) if token else None
    if outing is not None and outing.proposal_id != proposal_id:
        raise BadReturn(mark("Dit bestand hoort bij een ander project. Kijk of je het goede bestand koos."))
    return outing


def _keep_sheet(loaded: Loaded, file: Arrival, hand: Hand) -> int:
    outing = outing_of(loaded.proposal.id, sheet_reports.token(file.data))
    try:
        return sheet_reports.bring(loaded, file.name, file.data, outing, hand)
    except UnreadableFile as unreadable:
        raise BadReturn(unreadable.text) from None
    except Full:
        raise BadReturn(_full()) from None


def _keep(loaded: Loaded, file: Arrival, found: Returned, outing: Sent | None, hand: Hand) -> int:
    base = document.read_with_files(outing.document) if outing else None
    items = homecomings.items(loaded, found, base)
    same = (each.key for each in items if each.same)
    report = reports.write(found)
    try:
        return returned.keep(loaded.proposal.id, outing.id if outing else None, found.sort, file.name, report,
                             len(items), hand, same)  # fmt: skip
    except Full:
        raise BadReturn(_full()) from None


def _full() -> Text:
    return mark("Er staan al {most} teruggekomen bestanden. Haal er eerst een weg.", most=returned.MOST_KEPT)
