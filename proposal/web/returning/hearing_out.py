"""Hearing out: what a reader who is no author said in a Word file comes to stand beside the draft at once.

Said is also what they typed between the answers: the file is not kept, so it comes to stand with the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask_login import current_user
from werkzeug.datastructures import FileStorage

from budgets.text import mark
from proposal.exchange import homecoming
from proposal.exchange.items import Item, What
from proposal.exchange.returned.opening import BadReturn
from proposal.exchange.returned.reading import read_word
from proposal.model.proposal import Place
from proposal.model.returned import FoundRow, Loose, Returned, Said, Why
from proposal.store import comments, proposals
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.draft.readers import Reading
from proposal.web.returning import arriving, plain_files, voices
from proposal.web.say import speaking

MOST_TYPED = 100
"""So many texts between the answers are heard; who typed more wrote another plan."""


@dataclass(frozen=True)
class HeardOut:
    """How many comments and replies came in, and how many of those were `typed` between the answers.

    `changed` tells that the file has other texts than the draft, and `ticked` that comments were ticked off.
    """

    count: int
    typed: int
    changed: bool
    ticked: bool


def hear(read: Reading, file: FileStorage | None) -> HeardOut:
    """Keep what is new in a file: comments unsent for a trainer, replies at once.

    Raises BadReturn.
    """
    found = _read(read, arriving.uploaded(file).data)
    typed = tuple(_typed(found))
    new = _new(read, replace(found, said=(*found.said, *typed)))
    heard = tuple(each for each in new if each.what is not What.RESOLVED)
    for refusal in filter(None, map(voices.refusal, heard)):
        raise BadReturn(refusal)
    by = voices.bringer(read.proposal.id, found, read.circles[0], read.course_id)
    comments.bring_in(
        tuple(by.comment(each.said) for each in heard if each.what is What.COMMENT),
        tuple((each.number, by.reply(each.said[0])) for each in heard if each.what is What.REPLY),
    )
    keys = [one.key for each in heard for one in each.said]
    of_text = len({*keys} & {each.key for each in typed})
    return HeardOut(len(keys), of_text, _changed(read, found), len(heard) < len(new))


def _read(read: Reading, data: bytes) -> Returned:
    found = read_word(data)
    outing = arriving.outing_of(read.proposal.id, found.token)
    if found.answers:
        return found
    loaded = replace(proposals.load(read.proposal.id), proposal=read.proposal)
    return plain_files.read(loaded, outing, data)


def _typed(found: Returned) -> Iterator[Said]:
    """Yield what was typed between the answers, as said of what stands above it. Raises BadReturn."""
    texts = [*map(_row, found.rows), *(each for each in found.loose if each.why is Why.NEW)]
    if len(texts) > MOST_TYPED:
        raise BadReturn(mark(
            "Tussen de antwoorden staan meer dan {most} nieuwe stukken tekst. Zet wat je wilt zeggen in de "
            "kantlijn, als opmerking.", most=MOST_TYPED,
        ))  # fmt: skip
    for number, each in enumerate(texts):
        who = next((one.who for one in each.edits if one.who), str(current_user.shown))
        yield Said(f"typed-{number}", who, None, each.text, quote=each.beside)


def _row(each: FoundRow) -> Loose:
    return Loose("\n".join(text for _, text in each.cells if text), Why.NEW, edits=each.edits)


def _new(read: Reading, found: Returned) -> tuple[Item, ...]:
    """Return what was said in a file and does not stand beside the draft yet."""
    with speaking("nl"):
        spots = places.of_draft(read.proposal)
    heard = voices.recognised(read.proposal.id, read.sight, found)
    said = tuple(_within(read, each, spots) for each in heard.said)
    return homecoming.items(Returned(found.sort, found.token, said=said), (), {}, False, heard.known)


def _changed(read: Reading, found: Returned) -> bool:
    with speaking("nl"):
        spots = places.of_draft(read.proposal)
    other = any(each.place in spots and spots[each.place].text != each.text for each in found.answers)
    return other or any(each.why is not Why.NEW for each in found.loose)


def _within(read: Reading, said: Said, spots: dict[Place, Spot]) -> Said:
    """What was said of what this reader may not see, or of what is no longer there, is of the whole draft."""
    place = said.place
    there = place is not None and place in spots and places.sees(read.shown, place)
    return said if there else replace(said, place=None)
