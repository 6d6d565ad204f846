"""Voices: what stands in the margin of a Word file: what of it is ours, and how we keep what is new."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from flask_login import current_user

from budgets.text import Text, mark
from proposal.exchange.items import Heard, Item, What
from proposal.exchange.limits import MOST_CHARACTERS
from proposal.exchange.recognising import Ours, Recognised, recognise
from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Reply
from proposal.model.deed import CommentAdded, Deed, Replied
from proposal.model.margin import NOBODY, SOMEBODY, MarginNote, unworded, worded
from proposal.model.passage import PLACEHOLDER
from proposal.model.proposal import Place
from proposal.model.returned import Returned, Said
from proposal.model.typed import cleaned
from proposal.store import accounts, comments
from proposal.store.comments import Sight
from proposal.web import clock
from proposal.web.answering.places import WHOLE
from proposal.web.answering.telling import shortened

LONGEST_NAME = 120
"""So many letters of the name of who said something are kept."""


@dataclass(frozen=True)
class Voices:
    """The comments on a proposal as a file has them: `names` are those of the users who said them."""

    said: tuple[Comment, ...]
    names: Mapping[int, str]

    def note(self, comment: Comment, start: int = 0, end: int = 0) -> MarginNote:
        """Return a comment with its thread as it stands in the margin, at these letters or at all of them."""
        return MarginNote(
            self.name(comment), comment.at, worded(comment.kind, comment.text, comment.proposed),
            comment.id, start, end, comment.resolved_at is not None,
            tuple(self.line(each) for each in comment.replies),
        )  # fmt: skip

    def line(self, reply: Reply) -> MarginNote:
        """Return a line of a thread as it stands there."""
        return MarginNote(self.name(reply), reply.at, reply.text, reply.id)

    def name(self, said: Comment | Reply) -> str:
        """Return the name under which something was said, as it stands in a file."""
        return said.said_by or self.names.get(said.who, NOBODY)


def voices(said: Iterable[Comment]) -> Voices:
    """Return these comments with the names of who said them, looked up at once."""
    told = tuple(said)
    who = {each.who for each in told} | {reply.who for each in told for reply in each.replies}
    return Voices(told, accounts.names(who) if who else {})


def recognised(proposal_id: int, sight: Sight, found: Returned, deeds: Iterable[Deed] = ()) -> Recognised:
    """Tell our comments in a file from new ones, for who has this `sight`.

    What came into the project by `deeds` out of this very file is new in it.
    """
    if not found.said:
        return Recognised((), {})
    done = tuple(deeds)
    brought = {each.number for each in done if isinstance(each, CommentAdded)}
    lines = {each.number for each in done if isinstance(each, Replied)}
    seen = {each.id for each in comments.of_proposal(proposal_id, sight)}
    of_all = voices(comments.all_of(proposal_id))
    ours = (one for each in of_all.said if each.id not in brought for one in _ours(of_all, each, seen, lines))
    return recognise(found.said, ours)


def _ours(of: Voices, comment: Comment, seen: Collection[int], lines: Collection[int]) -> Iterator[Ours]:
    read, anchor = comment.id in seen, comment.anchor
    place, quote = None if anchor.place == WHOLE else anchor.place, anchor.quote
    heard = Heard(comment.id, comment.resolved_at is None) if read else None
    yield Ours(of.note(comment), place, heard, comment.revised_at is not None, quote)
    part = Heard(comment.id, open=False) if read else None
    for each in comment.replies:
        if each.id not in lines:
            yield Ours(of.line(each), place, part, quote=quote)


@dataclass(frozen=True)
class Bringer:
    """Who brings a file in, for what others said in it: `texts` are the answers as they stood there.

    It comes to stand in this `circle`; in that of a course it waits until the feedback is sent.
    """

    proposal_id: int
    circle: Circle
    texts: Mapping[Place, str]
    course_id: int | None = None

    def comment(self, thread: tuple[Said, ...]) -> Comment:
        """Return what opens a thread as a comment, with the rest below it."""
        top, *answers = thread
        kind, text = unworded(cleaned(top.text))
        place, at = top.place or WHOLE, top.at or clock.now()
        quote = "" if top.quote == PLACEHOLDER else top.quote
        anchor = Anchor(place, quote, top.nth, self.texts.get(place, "")) if top.place else Anchor(WHOLE)
        return Comment(
            0, self.proposal_id, self.course_id if self.circle is Circle.COURSE else None, self.circle,
            kind or _kind(text), anchor, _placed(top, text), current_user.id, at,
            sent_at=None if self.circle is Circle.COURSE else clock.now(), said_by=said_by(top),
            replies=tuple(self.reply(each) for each in answers),
        )  # fmt: skip

    def reply(self, said: Said) -> Reply:
        """Return what was said below a comment as a line of its thread."""
        at = said.at or clock.now()
        return Reply(0, current_user.id, cleaned(said.text), at, said_by(said))


def bringer(proposal_id: int, found: Returned, circle: Circle = Circle.MAKERS,
            course_id: int | None = None) -> Bringer:  # fmt: skip
    """Return who brings in this file now."""
    return Bringer(proposal_id, circle, {each.place: each.text for each in found.answers}, course_id)


def said_by(said: Said) -> str:
    """Return under which name something was said in a file; "" when it is that of who brings it in."""
    name = " ".join(cleaned(said.who).split())[:LONGEST_NAME] or SOMEBODY
    return "" if name.casefold() == str(current_user.shown).casefold() else name


def refusal(item: Item) -> Text | None:
    """Return why a comment or reply from a file cannot be kept as it is, or None: it is too long."""
    said = item.said if item.what in (What.COMMENT, What.REPLY) else ()
    long = next((each for each in said if len(_placed(each, cleaned(each.text))) > MOST_CHARACTERS), None)
    if long is None:
        return None
    return mark(
        "De opmerking ‘{start}’ in het bestand is te lang: er passen {most} tekens. Maak er in Word twee van "
        "en breng het bestand opnieuw.",
        start=shortened(" ".join(long.text.split())), most=MOST_CHARACTERS,
    )  # fmt: skip


def _kind(text: str) -> CommentKind:
    return CommentKind.QUESTION if text.endswith("?") else CommentKind.IMPROVE


def _placed(said: Said, text: str) -> str:
    """Return the words of a comment, with those they are about where these stand in no answer."""
    return text if said.place or not said.quote else f"„{said.quote}” {text}"
