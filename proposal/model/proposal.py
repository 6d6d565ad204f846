"""Proposal: the whole dossier of one project. This page tells what a proposal is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from budgets.budget import Budget as Costs
from budgets.coverage import SURE, Balance, CoveragePlan, Payment, Source, SourceKind, Status, gap, mirrored
from budgets.money import ZERO
from budgets.text import Text, mark
from proposal.model.answers import Answers
from proposal.model.choices import ApplicationState, YesNo
from proposal.model.following import Following, Life
from proposal.model.kind import Kind
from proposal.model.question import Ask, answered, asks
from proposal.model.sending import Dispatch, Sending
from proposal.model.short import LIMITS, Short, Size
from proposal.model.steps.activities import Activities
from proposal.model.steps.approach import Approach, Person
from proposal.model.steps.attachments import Attachments
from proposal.model.steps.audience import Audience
from proposal.model.steps.budget import Budget
from proposal.model.steps.coverage import Coverage
from proposal.model.steps.evaluation import Evaluation
from proposal.model.steps.factors import Factors
from proposal.model.steps.funds import Application, Funds
from proposal.model.steps.idea import Idea
from proposal.model.steps.initiatives import Initiatives
from proposal.model.steps.letter import FundLetter, Letter
from proposal.model.steps.organisation import Organisation
from proposal.model.steps.partners import Partners
from proposal.model.steps.pitch import Pitch
from proposal.model.steps.results import Results
from proposal.model.steps.scope import Scope
from proposal.model.steps.volunteers import Volunteers

SPARED_BY_EVENTS = frozenset({"scope", "volunteers", "pitch"})
"""Steps that a one-off event starts without; its makers may ask for them."""

_STATUS = {
    ApplicationState.EXPLORED: Status.TO_ASK,
    ApplicationState.CALLED: Status.TO_ASK,
    ApplicationState.VISITED: Status.TO_ASK,
    ApplicationState.WRITTEN: Status.ASKED,
    ApplicationState.CONFIRMED: Status.ASKED,
    ApplicationState.QUESTION: Status.ASKED,
    ApplicationState.AWARDED: Status.PLEDGED,
    ApplicationState.REJECTED: Status.REJECTED,
    ApplicationState.RETRY: Status.REJECTED,
    ApplicationState.THANKED: Status.PLEDGED,
    ApplicationState.INTERIM: Status.PLEDGED,
    ApplicationState.REPORTED: Status.PLEDGED,
    ApplicationState.PAID: Status.RECEIVED,
}


@dataclass(frozen=True)
class Place:
    """Where an answer stands: its step, the id of its row ("" for a single question) and its question."""

    step: str
    question: str
    row: str = ""


@dataclass(frozen=True)
class Unreadable:
    """Something typed that could not be read: the sums leave it out until it is mended."""

    place: Place
    typed: str


@dataclass(frozen=True)
class Proposal:
    """One project, from the first few lines to the last report; `id` 0 is a proposal outside the store."""

    id: int = 0
    practice: bool = False
    idea: Idea = Idea()
    audience: Audience = Audience()
    initiatives: Initiatives = Initiatives()
    scope: Scope = Scope()
    activities: Activities = Activities()
    approach: Approach = Approach()
    volunteers: Volunteers = Volunteers()
    partners: Partners = Partners()
    results: Results = Results()
    factors: Factors = Factors()
    evaluation: Evaluation = Evaluation()
    budget: Budget = Budget()
    coverage: Coverage = Coverage()
    organisation: Organisation = Organisation()
    funds: Funds = Funds()
    letter: Letter = Letter()
    attachments: Attachments = Attachments()
    pitch: Pitch = Pitch()
    sending: Sending = Sending()
    short: Short = Short()
    following: Following = Following()
    unreadable: tuple[Unreadable, ...] = field(default=())

    @property
    def kind(self) -> Kind:
        """The kind of project; while it is not chosen every question for longer projects is asked."""
        return self.idea.kind or Kind.OTHER

    @property
    def title(self) -> str:
        """The working title, else the first words of the idea, else ""."""
        first = (self.idea.few_lines or self.idea.what).strip().partition("\n")[0]
        words = first.split()
        return self.idea.title.strip() or " ".join(words[:8]) + ("…" if len(words) > 8 else "")

    def short_text(self, size: Size) -> str:
        """The text of a short form, "" while it has none."""
        limit = LIMITS[size]
        text: str = getattr(self.step(limit.step), limit.question)
        return text

    def step(self, slug: str) -> Answers:
        """Return the answers of step `slug`; AttributeError when there is no such step."""
        answers: Answers = getattr(self, slug)
        return answers

    def needs(self, slug: str) -> bool:
        """Whether the makers do this step: as they said, else all but what a one-off event is spared."""
        needed = self.step(slug).needed
        if needed is None:
            return not (self.kind is Kind.EVENT and slug in SPARED_BY_EVENTS)
        return needed is YesNo.YES

    def asks(self, slug: str) -> Iterator[tuple[str, Ask]]:
        """Yield the questions of step `slug` that this kind of project is asked."""
        return ((name, ask) for name, ask in asks(type(self.step(slug))) if self.kind in ask.kinds)

    def rows(self, place: str) -> tuple[Any, ...]:
        """Return the rows of "step.list", as dataclasses with an `id`."""
        slug, _, name = place.partition(".")
        found: tuple[Any, ...] = getattr(self.step(slug), name)
        return found

    @cached_property
    def costs(self) -> Costs:
        """The budget by the law: cost lines in order, each rounded, given ones apart."""
        return Costs(tuple(each.costed for each in self.budget.lines if each.kind or each.description))

    @cached_property
    def plan(self) -> CoveragePlan:
        """The coverage plan: what is given in kind, the applicants' own sources, and every application."""
        own = tuple(each.source for each in self.coverage.contributions)
        asked = tuple(_source(each, self.life(each.id)) for each in self.funds.applications)
        return CoveragePlan(mirrored(self.costs) + own + asked)

    @property
    def balance(self) -> Balance:
        """Costs against coverage, to the cent."""
        return gap(self.costs, self.plan)

    @property
    def asked_of_funds(self) -> Decimal:
        """What the funds were asked for together, in euros, whatever they have promised, except no."""
        running = (each for each in self.funds.applications if status_of(each.state) is not Status.REJECTED)
        return sum((each.amount or ZERO for each in running), ZERO)

    @property
    def own_hours(self) -> Decimal:
        """Hours that volunteers give, from the volunteers step and the budget; they have no price."""
        return sum((each.total for each in self.volunteers.hours), Decimal(0)) + self.costs.own_hours

    @property
    def lead(self) -> Person | None:
        """The one person finally responsible; None while there is none or more than one."""
        leads = [each for each in self.approach.people if each.lead is YesNo.YES]
        return leads[0] if len(leads) == 1 else None

    def letters(self) -> Iterator[tuple[Application, FundLetter, Dispatch]]:
        """Yield each application with the part of the letter and the last checks that belong to it."""
        letters = {each.id: each for each in self.letter.letters}
        dispatches = {each.id: each for each in self.sending.dispatches}
        for each in self.funds.applications:
            checked = dispatches.get(each.id, Dispatch(each.id))
            yield each, letters.get(each.id, FundLetter(each.id)), _as_told(each, checked)

    def dispatch(self, application: Application) -> Dispatch:
        """The last checks of an application; empty ones while nothing was noted."""
        checked: Dispatch | None = self.row("sending.dispatches", application.id)
        return _as_told(application, checked or Dispatch(application.id))

    def life(self, application: str) -> Life:
        """What came of the application with this id; an empty life while nothing is known of it."""
        return next((each for each in self.following.lives if each.id == application), Life(application))

    def row(self, place: str, row: str) -> Any | None:
        """Return the row of "step.list" with id `row`, or None."""
        return next((each for each in self.rows(place) if each.id == row), None)

    def begun(self, slug: str) -> bool:
        """Whether anything was answered in step `slug`."""
        answers = self.step(slug)
        return any(answered(getattr(answers, each.name)) for each in fields(answers))

    def with_step(self, slug: str, **answers: Any) -> "Proposal":
        """Return this proposal with other `answers` in step `slug`."""
        changed: Any = {slug: replace(self.step(slug), **answers)}
        return replace(self, **changed)


STEPS: dict[str, type[Answers]] = {
    each.name: type(each.default) for each in fields(Proposal) if isinstance(each.default, Answers)
}
"""The dataclass of every step, and of the pages that are no steps, by slug."""

NO_STEPS = frozenset({"sending", "short", "following"})
"""Pages of questions that are saved like steps but stand on no list of tasks."""


def status_of(state: ApplicationState | None) -> Status:
    """Return what an application's state means for the coverage plan.

    A fund that said no and may be asked again counts like a no, until it is written to once more.
    """
    return _STATUS[state or ApplicationState.EXPLORED]


def to_write(state: ApplicationState | None) -> bool:
    """Return whether this fund is still to be written to, for the first time or once more.

    This alone tells whether an application was sent; the day stands with the last checks.
    """
    return state is ApplicationState.RETRY or status_of(state) is Status.TO_ASK


def has_promised(application: Application) -> bool:
    """Return whether the fund of this application said yes."""
    return status_of(application.state) in SURE


def promised(application: Application, life: Life) -> Decimal | None:
    """Return the euros that this request stands for: what was awarded, else what is asked; None for neither.

    What a fund awarded counts only once the application says that it was.
    """
    sure = has_promised(application) and life.awarded is not None
    return life.awarded if sure else application.amount


def both_amounts(application: Application, life: Life) -> Text | None:
    """Return what was asked and what was promised, in words, where those differ; None where they do not."""
    asked, sure = application.amount, promised(application, life)
    if sure is None or asked is None or sure == asked:
        return None
    return mark("gevraagd {asked}, toegezegd {promised}", asked=asked, promised=sure)


def _as_told(application: Application, checked: Dispatch) -> Dispatch:
    """Return the last checks; a day of sending counts from when the application is told to be sent."""
    early = status_of(application.state) is Status.TO_ASK and checked.sent_on is not None
    return replace(checked, sent_on=None) if early else checked


def _source(each: Application, life: Life) -> Source:
    return Source(each.id, SourceKind.FUND, each.fund, promised(each, life), status_of(each.state),
                  tuple(Payment(line) for line in each.pays))  # fmt: skip
