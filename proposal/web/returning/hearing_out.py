"""Hearing out: what a reader who is no author said in a Word file comes to stand beside the draft at once."""

from dataclasses import dataclass, replace

from werkzeug.datastructures import FileStorage

from budgets.text import mark
from proposal.exchange import homecoming
from proposal.exchange.items import What
from proposal.exchange.returned.opening import BadReturn
from proposal.exchange.returned.reading import read_word
from proposal.model.proposal import Place
from proposal.model.returned import Returned, Said
from proposal.store import comments
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.draft.readers import Reading
from proposal.web.returning import arriving, voices
from proposal.web.say import speaking


@dataclass(frozen=True)
class HeardOut:
    """How many comments and replies came in, and whether the file has other texts than the draft."""

    count: int
    changed: bool


def hear(read: Reading, file: FileStorage | None) -> HeardOut:
    """Keep what is new in the margin of a file: comments unsent for a trainer, replies at once.

    Raises BadReturn.
    """
    found = _read(read, file)
    with speaking("nl"):
        spots = places.of_draft(read.proposal)
    heard = voices.recognised(read.proposal.id, read.sight, found)
    said = tuple(_within(read, each, spots) for each in heard.said)
    new = homecoming.items(Returned(found.sort, found.token, said=said), (), {}, False, heard.known)
    by = voices.bringer(read.proposal.id, found, read.circles[0], read.course_id)
    comments.bring_in(
        tuple(by.comment(each.said) for each in new if each.what is What.COMMENT),
        tuple((each.number, by.reply(each.said[0])) for each in new if each.what is What.REPLY),
    )
    count = sum(len(each.said) for each in new if each.what is not What.RESOLVED)
    changed = any(each.place in spots and spots[each.place].text != each.text for each in found.answers)
    return HeardOut(count, changed)


def _read(read: Reading, file: FileStorage | None) -> Returned:
    found = read_word(arriving.uploaded(file).data)
    arriving.outing_of(read.proposal.id, found.token)
    if not found.answers:
        raise BadReturn(mark("In dit bestand staan geen antwoorden van dit plan. Haal het plan hier op voor "
                             "Word, en zet je opmerkingen daarin."))  # fmt: skip
    return found


def _within(read: Reading, said: Said, spots: dict[Place, Spot]) -> Said:
    """What was said of what this reader may not see, or of what is no longer there, is of the whole draft."""
    place = said.place
    there = place is not None and place in spots and places.sees(read.shown, place)
    return said if there else replace(said, place=None)
