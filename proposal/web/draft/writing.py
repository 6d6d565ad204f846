"""Writing: the form of a comment that stands open on a page, with what was typed in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from budgets.text import Text, mark
from proposal.coaching import anchors
from proposal.model.comment import Anchor, Circle, CommentKind
from proposal.model.proposal import Place
from proposal.model.typed import cleaned
from proposal.web.answering.places import NOWHERE, Spot, key, place_of
from proposal.web.draft.readers import Reading

DEEDS = ("reply", "revise", "refuse")
"""What is written below a comment that is there."""
NOTHING = mark("Schrijf eerst wat je wilt zeggen, of stel een andere tekst voor.")
NO_ANSWER = mark("Schrijf eerst je antwoord.")
NOT_WORDS = mark("Een andere tekst kun je alleen voorstellen voor één antwoord dat iemand zelf heeft getypt. "
                 "Kies dat antwoord, of zet je voorstel bij wat je wilt zeggen.")  # fmt: skip
NOT_FOUND = mark("Deze woorden staan niet in het antwoord. Kijk of je ze precies zo hebt overgenomen, "
                 "of laat dit veld leeg.")  # fmt: skip


@dataclass(frozen=True)
class Writing:
    """A form: `deed` is add, reply, revise or refuse; `at` the key of a place, or the number of a comment.

    `start` is where the words `quote` begin when a selection brought them; `error` what to do about
    field `wrong`.
    """

    deed: str
    at: str
    kind: CommentKind = CommentKind.QUESTION
    text: str = ""
    quote: str = ""
    start: int = 0
    proposed: str = ""
    circle: str = ""
    error: Text | None = None
    wrong: str = ""

    @property
    def place(self) -> Place:
        """The place that a new comment is about; NOWHERE when it names none, or is below another comment."""
        return place_of(self.at) if self.deed == "add" else NOWHERE

    @property
    def number(self) -> int:
        """The comment below which it is written; 0 for a new one."""
        return int(self.at) if self.at.isdecimal() else 0


def asked(given: Mapping[str, str]) -> Writing | None:
    """Return the form that an address opens, such as ?on=idea--what or ?reply=12; None when it opens none."""
    if "on" in given:
        return typed("add", given.get("on", ""), given)
    deed = next((each for each in DEEDS if given.get(each, "").isdecimal()), None)
    return None if deed is None else typed(deed, given[deed], given)


def typed(deed: str, at: str, given: Mapping[str, str]) -> Writing:
    """Return a form with what was typed; whoever chose a row or a cell in it writes about that."""
    start, kind = given.get("start", ""), given.get("kind", "")
    return Writing(
        deed, _chosen(at, given), CommentKind(kind) if kind in list(CommentKind) else CommentKind.QUESTION,
        cleaned(given.get("text", "")), cleaned(given.get("quote", "")),
        int(start) if start.isdecimal() else 0, cleaned(given.get("proposed", "")), given.get("circle", ""),
    )  # fmt: skip


def with_error(writing: Writing, error: Text, wrong: str) -> Writing:
    """Return a form with what to do about its field `wrong`."""
    return replace(writing, error=error, wrong=wrong)


def anchor(writing: Writing, spot: Spot) -> Anchor | None:
    """Return what a new comment is about; None when its words are not in the answer."""
    if not writing.quote:
        return Anchor(spot.place, about=spot.text)
    nth = anchors.number_at(spot.text, writing.quote, writing.start)
    span = anchors.find(spot.text, writing.quote, nth)
    if span is None:
        return None
    return Anchor(spot.place, spot.text[span.start : span.end], nth, spot.text)


def proposal_in(writing: Writing, spot: Spot, quote: str) -> str | None:
    """Return the proposed wording; None when nothing else than the words themselves was proposed."""
    if not writing.proposed:
        return None
    return None if writing.proposed.split() == (quote or spot.text).split() else writing.proposed


def circle(writing: Writing, read: Reading) -> Circle:
    """Return among whom a new comment stands: as was chosen where there is a choice."""
    return next((each for each in read.circles if each == writing.circle), read.circles[0])


def _chosen(at: str, given: Mapping[str, str]) -> str:
    place, row, column = place_of(at), given.get("row"), given.get("column", "")
    if place is NOWHERE or row is None:
        return at
    return key(Place(place.step, column if row else place.question, row))
