"""Event: one date of a project, said in one sentence, with what there is still to do about it."""

from dataclasses import dataclass
from datetime import date

from budgets.choice import Choice
from budgets.text import Text, mark, mark_count
from proposal.model.proposal import Place
from proposal.model.steps.funds import Application

SOON = 14
"""Days before a date within which it is told of in words."""


FORGOTTEN = 180
"""Days after which nobody is asked any more about a date that the program reckoned."""


class EventKind(Choice):
    SEND = "send", mark("Versturen")
    BOARD = "board", mark("Ja van het bestuur")
    OPENS = "opens", mark("Ronde gaat open")
    CLOSES = "closes", mark("Ronde sluit")
    DECISION = "decision", mark("Beslissing van het fonds")
    NEXT = "next", mark("Volgende stap")
    ANSWER = "answer", mark("Antwoord aan het fonds")
    PAYMENT = "payment", mark("Geld komt binnen")
    INTERIM = "interim", mark("Tussentijds bericht")
    REPORT = "report", mark("Verslag en afrekening")
    CONDITION = "condition", mark("Voorwaarde")
    START = "start", mark("Begin van het project")
    END = "end", mark("Einde van het project")


DEADLINES = frozenset({
    EventKind.SEND, EventKind.BOARD, EventKind.CLOSES, EventKind.NEXT, EventKind.ANSWER, EventKind.INTERIM,
    EventKind.REPORT, EventKind.CONDITION,
})  # fmt: skip
"""What the makers have to do themselves, before its day has passed."""
KEPT = frozenset({
    EventKind.NEXT, EventKind.PAYMENT, EventKind.INTERIM, EventKind.REPORT, EventKind.CONDITION,
})  # fmt: skip
"""What was agreed stays until it was done, however long ago its day was."""
AWAITED = frozenset({EventKind.DECISION, EventKind.PAYMENT})
"""What a fund does; when its day has passed the makers ask."""
_OF_CONTACTS = frozenset({("funds", "on"), ("funds", "next_on")})
"""The questions about a contact moment that hold a day."""


@dataclass(frozen=True)
class Event:
    """One date. `key` is lasting and like no other in its project; `place` is where the date comes from.

    `application` is "" for what is about the whole project. `sure` is False for a rule of thumb or a guess.
    `why` tells where the day comes from, `rescue` what can still be done when it is too late and not done.
    `words` are what the makers typed: for their eyes only, as is all that is `private`.
    """

    on: date
    kind: EventKind
    says: Text
    key: str
    place: Place
    application: str = ""
    sure: bool = True
    done: bool = False
    why: tuple[Text, ...] = ()
    rescue: Text | None = None
    words: str = ""

    @property
    def private(self) -> bool:
        """Whether it comes from a contact moment, which is for the makers only."""
        return (self.place.step, self.place.question) in _OF_CONTACTS

    @property
    def deadline(self) -> bool:
        """Whether the makers still have to do something before this day has passed."""
        return not self.done and self.kind in DEADLINES

    def late(self, today: date) -> bool:
        """Whether its day has passed, not too long ago, and something should still be done about it."""
        ago = (today - self.on).days
        fresh = ago <= FORGOTTEN or self.kind in KEPT
        return not self.done and ago > 0 and fresh and self.kind in DEADLINES | AWAITED

    def soon(self, today: date) -> bool:
        """Whether it is a deadline of the coming days."""
        return self.deadline and 0 <= (self.on - today).days <= SOON

    def when(self, today: date) -> Text | None:
        """Return how far away it is, in words, when it is near or late; None for all else."""
        if not (self.late(today) or (0 <= (self.on - today).days <= SOON and not self.done)):
            return None
        return away((self.on - today).days)


def away(days: int) -> Text:
    """Return in words how many days a date is away, below zero when it has passed."""
    known = {0: mark("vandaag"), 1: mark("morgen"), -1: mark("gisteren")}
    if days in known:
        return known[days]
    if days > 0:
        return mark_count("over {count} dag", "over {count} dagen", days)
    return mark_count("{count} dag geleden", "{count} dagen geleden", -days)


def name_of(application: Application | None) -> str | Text:
    """Return the fund of an application, to fill in in a sentence."""
    return (application.fund.strip() if application else "") or mark("een fonds")
