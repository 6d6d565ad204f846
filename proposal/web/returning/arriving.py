"""Arriving: a file that comes back is known by what stands in it, read, and kept as a report."""

from dataclasses import dataclass

from flask import url_for
from flask_login import current_user
from werkzeug.datastructures import FileStorage

from budgets.admission import UnreadableFile
from budgets.recognising import is_spreadsheet
from budgets.text import Text, mark
from proposal.exchange import document, reports
from proposal.exchange.returned.opening import LIMITS, MEGABYTES, BadReturn
from proposal.exchange.returned.reading import read_word
from proposal.model.returned import Returned
from proposal.model.typed import cleaned
from proposal.store import access, proposals, returned, sent
from proposal.store.answers import Hand
from proposal.store.errors import Full
from proposal.store.proposals import Loaded
from proposal.store.sent import Sent
from proposal.web.returning import homecomings, plain_files, sheet_reports

MOST_BYTES = MEGABYTES * 1_000_000
UNNAMED = "bestand"
MOST_ITEMS = 5_000
"""More than the largest project has texts; a file made to have more would take minutes to decide on."""


class OfAnother(BadReturn):
    """A file with the mark of another project; who is sure of it can have it looked at all the same."""


@dataclass(frozen=True)
class Arrival:
    """A file as it was uploaded; one of another project is looked at `anyway`, as one without a mark."""

    name: str
    data: bytes
    anyway: bool = False


def uploaded(chosen: FileStorage | None, anyway: bool = False) -> Arrival:
    """Return the file that was chosen on a page. Raises BadReturn when there is none, or it is too large."""
    if chosen is None or not chosen.filename:
        raise BadReturn(mark("Kies eerst een bestand."))
    data = chosen.stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadReturn(LIMITS.too_large)
    return Arrival(cleaned(chosen.filename) or UNNAMED, data, anyway)


def arrive(loaded: Loaded, file: Arrival, hand: Hand) -> str:
    """Keep what stands in a file and return the address of its report. Raises BadReturn."""
    if is_spreadsheet(file.data):
        number = _keep_sheet(loaded, file, hand)
        return url_for("spreadsheets.show", proposal_id=loaded.proposal.id, number=number)
    found = read_word(file.data)
    outing = outing_of(loaded.proposal.id, found.token, file.anyway)
    if not found.answers:
        found = plain_files.read(loaded, outing, file.data)
    number = _keep(loaded, file, found, outing, hand)
    return url_for("returns.show", proposal_id=loaded.proposal.id, number=number)


def outing_of(proposal_id: int, token: str, anyway: bool = False) -> Sent | None:
    """Return the moment at which a file of this project went out, None when its mark does not tell.

    Raises OfAnother for one of another project, unless that is to be looked at `anyway`.
    """
    outing = sent.find(token) if token else None
    if outing is None or outing.proposal_id == proposal_id:
        return outing
    if anyway:
        return None
    raise OfAnother(_of_another(outing.proposal_id))


def _of_another(proposal_id: int) -> Text:
    """Return of which project a file is; its title is for those who write in it."""
    writes = access.to_proposal(proposal_id, current_user.id).writes
    title = proposals.load(proposal_id).proposal.title if writes else ""
    if not title:
        return mark("Dit bestand hoort bij een ander project. Kijk of je het goede bestand koos.")
    return mark(
        "Dit bestand hoort bij een ander project: '{title}'. Kijk of je het goede bestand koos.", title=title
    )


def _keep_sheet(loaded: Loaded, file: Arrival, hand: Hand) -> int:
    outing = outing_of(loaded.proposal.id, sheet_reports.token(file.data), file.anyway)
    try:
        return sheet_reports.bring(loaded, file.name, file.data, outing, hand)
    except UnreadableFile as unreadable:
        raise BadReturn(unreadable.text) from None
    except Full:
        raise BadReturn(_full()) from None


def _keep(loaded: Loaded, file: Arrival, found: Returned, outing: Sent | None, hand: Hand) -> int:
    base = document.read_with_files(outing.document) if outing else None
    items = homecomings.items(loaded, found, base)
    if len(items) > MOST_ITEMS:
        raise BadReturn(_too_many())
    same = (each.key for each in items if each.same)
    report = reports.write(found)
    try:
        return returned.keep(loaded.proposal.id, outing.id if outing else None, found.sort, file.name, report,
                             len(items), hand, same)  # fmt: skip
    except Full:
        raise BadReturn(_full()) from None


def _full() -> Text:
    return mark("Er staan al {most} teruggekomen bestanden. Haal er eerst een weg.", most=returned.MOST_KEPT)


def _too_many() -> Text:
    return mark(
        "Dit bestand heeft meer dan {most} veranderingen. Kijk of je het goede koos.", most=MOST_ITEMS
    )
