"""Case: one application of a proposal, with all that belongs to it and what is known of its contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.following import Life, Term, TermKind
from proposal.model.proposal import Proposal, to_write
from proposal.model.sending import Dispatch
from proposal.model.sign_off import SignOff
from proposal.model.steps.funds import Application, Contact
from proposal.model.steps.letter import FundLetter

ANSWERS = frozenset({ContactKind.ANSWER, ContactKind.CALL, ContactKind.MAIL, None})
"""Ways in which a question of a fund is answered; someone who leaves the way open spoke all the same."""


@dataclass(frozen=True)
class Case:
    """One application as it stands `today`; `signed` are those who checked the language."""

    proposal: Proposal
    application: Application
    today: date
    signed: tuple[SignOff, ...] = ()

    @property
    def state(self) -> ApplicationState:
        """How far the application is."""
        return self.application.state or ApplicationState.EXPLORED

    @property
    def letter(self) -> FundLetter:
        """What is said to this fund alone."""
        return self._beside[0]

    @property
    def dispatch(self) -> Dispatch:
        """The last checks before it left."""
        return self._beside[1]

    @property
    def filled_in(self) -> date | None:
        """The day of sending that was filled in for an application that is still to be sent.

        The day of an earlier attempt is none.
        """
        checked: Dispatch | None = self.proposal.row("sending.dispatches", self.application.id)
        on = checked.sent_on if checked and to_write(self.state) else None
        if self.state is not ApplicationState.RETRY:
            return on
        again = self.reached(ApplicationState.RETRY)
        return on if on and again and again.on and on >= again.on else None

    @cached_property
    def life(self) -> Life:
        """What came of it."""
        return self.proposal.life(self.application.id)

    @property
    def reachable(self) -> str:
        """Who of the makers the fund can call: whom they chose for it, else their contact person."""
        return self.life.ours.strip() or self.proposal.organisation.contact_name.strip()

    @property
    def stand_in(self) -> str:
        """Who takes over from that person: whom they chose, else the stand-in of their organisation."""
        usual = self.proposal.organisation.stand_in_name.strip()
        return self.life.stand_in.strip() or ("" if usual == self.reachable else usual)

    @cached_property
    def noted(self) -> tuple[Contact, ...]:
        """All moments of contact noted with this fund, the oldest first; those without a day come last."""
        found = [each for each in self.proposal.funds.contacts if each.application == self.application.id]
        return tuple(sorted(found, key=lambda each: each.on or date.max))

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The moments of contact that have been, in the same order."""
        return tuple(each for each in self.noted if each.on is None or each.on <= self.today)

    def terms(self, *kinds: TermKind) -> tuple[Term, ...]:
        """Return what was agreed with this fund, of these kinds; without kinds all of it."""
        found = (each for each in self.proposal.following.terms if each.application == self.application.id)
        return tuple(each for each in found if not kinds or each.kind in kinds)

    def last(self, *kinds: ContactKind, after: date = date.min) -> Contact | None:
        """Return the last contact of one of these kinds, later than a day."""
        found = (each for each in reversed(self.contacts) if each.kind in kinds)
        return next((each for each in found if each.on is None or each.on > after), None)

    def reached(self, *states: ApplicationState) -> Contact | None:
        """Return the last contact since which the application was in one of these states."""
        return next((each for each in reversed(self.contacts) if each.state in states), None)

    @property
    def asked(self) -> Contact | None:
        """The last question of the fund."""
        found = (
            each
            for each in reversed(self.contacts)
            if each.kind is ContactKind.QUESTION or each.state is ApplicationState.QUESTION
        )
        return next(found, None)

    @property
    def answer(self) -> Contact | None:
        """The first answer to the last question, or the first word since sending when none was noted."""
        return next((each for each in self._since_asked() if each.kind in ANSWERS), None)

    def _since_asked(self) -> Sequence[Contact]:
        asked, sent_on = self.asked, self.dispatch.sent_on or date.min
        if asked is not None:
            return self.contacts[self.contacts.index(asked) + 1 :]
        return [each for each in self.contacts if each.on is None or each.on > sent_on]

    @cached_property
    def _beside(self) -> tuple[FundLetter, Dispatch]:
        found = (each[1:] for each in self.proposal.letters() if each[0].id == self.application.id)
        return next(found, (FundLetter(self.application.id), Dispatch(self.application.id)))
