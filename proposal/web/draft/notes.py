"""Notes: comments as a reader sees them beside the draft: numbered, with what changed since."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from budgets.text import Text, mark
from proposal.coaching import anchors
from proposal.coaching.anchors import Span
from proposal.coaching.compare import Pieces, words
from proposal.model.comment import Anchor, Comment, CommentKind, Wording
from proposal.model.proposal import Place
from proposal.steps.course import PAGES
from proposal.store import versions
from proposal.web import people
from proposal.web.answering.places import Spot, in_dutch, sees
from proposal.web.draft.readers import Reading

ALL, OPEN, MINE, DONE = "all", "open", "mine", "done"
FILTERS: dict[str, Text] = {
    ALL: mark("Alles"),
    OPEN: mark("Nog open"),
    MINE: mark("Van mij"),
    DONE: mark("Opgelost"),
} | {kind.value: kind.label for kind in CommentKind}
"""Which comments a page shows, by the word that stands in its address."""
GONE = mark("regel verwijderd")


@dataclass(frozen=True)
class Note:
    """A comment as it is drawn, under the `number` that also stands in the text.

    `home` is the place below which it stands, `where` tells the row and the cell in it. `span` is where its
    words are now. `since` leads from the answer it was about to the one of now, and `wording` from its words
    to the proposed ones; both are empty when nothing is to be told. `may` names the deeds this user may do.
    `stale` tells of a whole step or draft that something in it changed since.
    """

    number: int
    comment: Comment
    home: Place
    where: tuple[Text | str, ...]
    span: Span | None
    since: Pieces
    wording: Pieces
    version: str
    may: frozenset[str]
    stale: bool = False

    @property
    def folded(self) -> bool:
        """Whether it stands closed: it was dealt with."""
        return self.comment.resolved_at is not None


def notes(read: Reading, said: Iterable[Comment], spots: dict[Place, Spot], user_id: int) -> list[Note]:
    """Return the comments that this user may see, in the order of the draft, with their names looked up."""
    told = [each for each in said if sees(read.shown, each.anchor.place) and _belongs(read, each)]
    people.know(_named(told))
    names, dutch = _names(read, told), in_dutch(read.proposal, spots)
    order = {place: at for at, place in enumerate(spots)}
    told.sort(key=lambda each: (_at(order, each.anchor.place), each.at, each.id))
    return [
        _note(number, each, spots, dutch, read, names.get(each.version_id or 0, ""), user_id)
        for number, each in enumerate(told, 1)
    ]


def chosen(found: Iterable[Note], wanted: str, user_id: int) -> list[Note]:
    """Return the notes that filter `wanted` of FILTERS leaves."""
    tests: dict[str, Callable[[Comment], bool]] = {
        OPEN: lambda each: each.open,
        MINE: lambda each: each.is_of(user_id),
        DONE: lambda each: each.resolved_at is not None,
    }
    if wanted in tests:
        return [each for each in found if tests[wanted](each.comment)]
    return [each for each in found if wanted in (ALL, each.comment.kind)]


def may(read: Reading, comment: Comment, user_id: int) -> frozenset[str]:
    """Return the deeds that this user may do now with a comment that they see."""
    solved, decided = comment.resolved_at is not None, comment.wording is not Wording.OPEN
    done = {"resolve": solved, "reopen": not solved, "take": decided, "refuse": decided}
    return frozenset(each for each in for_them(read, comment, user_id) if not done.get(each, False))


def for_them(read: Reading, comment: Comment, user_id: int) -> frozenset[str]:
    """Return the deeds that are this user's to do, also those that were done already."""
    mine, decides = comment.is_of(user_id), read.author and comment.proposed is not None
    brought = comment.who == user_id
    settles = read.author or brought or comment.course_id in read.sight.trains
    deeds = {
        "reply": bool(read.circles),
        "resolve": settles and comment.kind.asks,
        "reopen": settles,
        "revise": mine,
        "remove": brought and comment.sent_at is None,
        "take": decides,
        "refuse": decides,
    }
    return frozenset(deed for deed, allowed in deeds.items() if allowed)


def home(place: Place, spots: Mapping[Place, Spot]) -> Place:
    """Return the place below which a comment stands: without its row the list, or the step."""
    if place in spots:
        return spots[place].home
    lists = [each.name for each in PAGES[place.step].questions if each.columns] if place.step in PAGES else []
    found = [
        Place(place.step, each) for each in lists if f"{each}.{place.question}" in PAGES[place.step].by_name
    ]
    return found[0] if len(found) == 1 and found[0] in spots else Place(place.step, "")


def _named(told: Iterable[Comment]) -> set[int]:
    """Return everyone whose name stands with these comments."""
    spoke = {who for each in told for who in (each.who, *(reply.who for reply in each.replies))}
    return spoke | {each.resolved_by for each in told if each.resolved_by is not None}


def _belongs(read: Reading, comment: Comment) -> bool:
    """On the page of a version stands what was said of that version; on the draft stands all."""
    return read.version is None or comment.version_id == read.version.id


def _at(order: Mapping[Place, int], place: Place) -> int:
    step = Place(place.step, "")
    return order.get(place, order.get(step, len(order)))


def _names(read: Reading, told: Iterable[Comment]) -> dict[int, str]:
    if read.version is not None or not any(each.version_id for each in told):
        return {}
    return {each.id: each.name for each in versions.of_proposal(read.proposal.id)}


def _note(number: int, comment: Comment, spots: Mapping[Place, Spot], dutch: Mapping[Place, Spot],
          read: Reading, version: str, user_id: int) -> Note:  # fmt: skip
    spot, anchor = spots.get(comment.anchor.place), comment.anchor
    now = dutch[anchor.place].text if spot else ""
    whole = not (anchor.place.question or anchor.place.row)
    return Note(
        number, comment, home(anchor.place, spots), _where(comment, spot),
        _span(comment, now) if spot and spot.text == now else None,
        words(anchor.about, now) if not whole and anchors.changed(anchor, now) else (),
        words(anchor.quote or anchor.about, comment.proposed) if comment.proposed is not None else (),
        version, may(read, comment, user_id), _stale(read, comment),
    )  # fmt: skip


def _stale(read: Reading, comment: Comment) -> bool:
    """Whether anything changed in the step, or in the whole draft, that a comment is about."""
    place = comment.anchor.place
    if place.question or place.row:
        return False
    return any(at > comment.at for step, at in read.changed_at.items() if place.step in ("", step))


def _span(comment: Comment, now: str) -> Span | None:
    """Return where the words of a comment are, or those that were taken over for them."""
    if comment.wording is Wording.TAKEN and comment.proposed:
        return anchors.locate(Anchor(comment.anchor.place, comment.proposed, 0, comment.proposed), now)
    return anchors.locate(comment.anchor, now)


def _where(comment: Comment, spot: Spot | None) -> tuple[Text | str, ...]:
    if spot is None:
        return (GONE,)
    if spot.listed is None:
        return ()
    return (spot.label, spot.caption) if spot.question is not None else (spot.label,)
