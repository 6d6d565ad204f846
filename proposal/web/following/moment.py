"""Moment: the form in which somebody writes down what happened with a fund, read, drawn again and kept."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from typing import Any

from flask import request
from flask_login import current_user

from budgets.text import Text, mark
from proposal.funds.following.states import others, usual
from proposal.model.case import Case
from proposal.model.change import Change
from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.steps.funds import Application, Contact
from proposal.steps import reading
from proposal.steps.course import PAGES
from proposal.steps.step import Question, Step
from proposal.store import contacts
from proposal.store.answers import Hand
from proposal.store.settling import Given
from proposal.web import clock
from proposal.web.answering import sending
from proposal.web.answering.drawing import sheet
from proposal.web.answering.pieces import Field, Posted
from proposal.web.following.page import Page

NEW = "new"
"""Stands in the names of the form for the row that is still to be made."""
DONE = "done"
"""The boxes for the next steps that were taken with this."""
ASKED = (("funds", "contacts", ("on", "kind", "who", "said", "next_step", "next_on", "state")),
         ("following", "lives", ("awarded", "refusal")))  # fmt: skip
FOLLOWS = {ApplicationState.AWARDED: "awarded", ApplicationState.REJECTED: "refusal"}
"""What is asked of a fund that said yes or no."""
TO_COME = mark("Deze dag moet nog komen. Is het een afspraak? Zet die hieronder bij wat er nu moet gebeuren.")
NOTHING = mark("Schrijf kort op wat er gebeurde, of kies hoe ver jullie nu zijn.")


@dataclass(frozen=True)
class Moment:
    """What was typed in the form, by the names of its fields; `mistakes` say what is to be done about it.

    `done` are the contacts of which the next step was taken with this.
    """

    texts: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    mistakes: dict[str, Text] = field(default_factory=dict)

    @property
    def state(self) -> ApplicationState | None:
        """How far the application is since then, None when it stayed as it was."""
        found: ApplicationState | None = self.values.get("state")
        return found


@dataclass(frozen=True)
class Shape:
    """The form as it is drawn: its fields by question, the chosen state, the usual ones and the others.

    `done` are the contacts of which the next step is ticked.
    """

    fields: dict[str, Field]
    state: str
    usual: tuple[ApplicationState, ...]
    others: tuple[ApplicationState, ...]
    done: tuple[str, ...]
    opened: bool

    @property
    def problems(self) -> tuple[Field, ...]:
        """The fields with a mistake."""
        return tuple(each for each in self.fields.values() if each.error)


def posted() -> Moment:
    """Read the posted form. A contact without a word and without a new state is a mistake."""
    found = (each for step, listed, names in ASKED for each in _changes(step, listed, names))
    changes = {each.place.question: each for each in found}
    values = {name: each.value for name, each in changes.items() if each.message is None}
    mistakes = {name: each.message for name, each in changes.items() if each.message is not None}
    if (values.get("on") or date.min) > clock.today():
        mistakes["on"] = TO_COME
    if not mistakes and not (values.keys() & {"said", "who", "next_step", "state", "kind"}):
        mistakes = {"said": NOTHING}
    done = tuple(request.form.getlist(DONE))
    return Moment({name: each.typed for name, each in changes.items()}, values, done, mistakes)


def typed() -> Moment:
    """Return what was posted, without a word about it: for a text that comes along with a login."""
    return replace(posted(), mistakes={})


def keep(page: Page, moment: Moment) -> None:
    """Write the contact down with what follows from it. Raises Full, and Gone when the application left."""
    row = page.application.id
    _write(page.proposal.id, row, moment, partial(_given, row, moment))


def keep_loose(proposal_id: int, application: str, moment: Moment) -> None:
    """Write the contact down alone: its application is not on the list any more. Raises Full."""
    _write(proposal_id, application, moment, lambda _: ())


def shape(page: Page, moment: Moment | None) -> Shape:
    """Return the form to draw: empty and of today, or with what was typed and could not be kept."""
    fields = {name: _field(page, PAGES[slug], listed, name, moment)
              for slug, listed, names in ASKED for name in names}  # fmt: skip
    now = page.application.state
    opened = moment is not None or "write" in request.args
    done = moment.done if moment else ()
    return Shape(fields, fields["state"].shown, usual(now), others(now), done, opened)


def _write(
    proposal_id: int, application: str, moment: Moment, follows: Callable[[Proposal], Iterable[Given]]
) -> None:
    columns = (("application", application), *_columns(moment))
    contacts.write_down(proposal_id, columns, follows, Hand(current_user.id, "", clock.now()))


def _columns(moment: Moment) -> Iterator[tuple[str, Any]]:
    names = ASKED[0][2]
    return ((name, moment.values[name]) for name in names if name in moment.values)


def _given(row: str, moment: Moment, proposal: Proposal) -> Iterator[Given]:
    """Yield what follows: steps that were taken, the state, the day of sending, the answer of the fund."""
    on = moment.values.get("on") or clock.today()
    contacts = {each.id for each in proposal.funds.contacts if each.application == row}
    yield from ((Place("funds", "done_on", each), "contacts", on) for each in moment.done if each in contacts)
    if moment.state is None:
        return
    yield Place("funds", "state", row), "applications", moment.state
    yield from _went(row, moment, proposal)
    name = FOLLOWS.get(moment.state, "")
    if name in moment.values:
        said = moment.values[name]
        earlier = proposal.life(row).refusal.strip() if name == "refusal" else ""
        yield Place("following", name, row), "lives", f"{earlier}\n\n{said}" if earlier else said


def _went(row: str, moment: Moment, proposal: Proposal) -> Iterator[Given]:
    """Yield the day of sending, when this tells that what was still to be sent went out."""
    application: Application | None = proposal.row("funds.applications", row)
    if moment.state is ApplicationState.WRITTEN and application and to_write(application.state):
        yield from sending.went(Case(proposal, application, clock.today()), moment.values.get("on"))


def _changes(slug: str, listed: str, names: tuple[str, ...]) -> Iterator[Change]:
    for each in reading.touched(PAGES[slug], request.form):
        if each.listed == listed and each.place.row == NEW and each.place.question in names:
            yield each


def _field(page: Page, step: Step, listed: str, name: str, moment: Moment | None) -> Field:
    row = Contact(NEW, on=page.today) if listed == "contacts" else Life(NEW)
    asked = _asked(step.slug, f"{listed}.{name}")
    drawn = sheet(step, page.loaded, Posted(), True, True).field(asked, row, listed, NEW)
    drawn = replace(drawn, example=drawn.example if name == "said" else "")
    if moment is None:
        return drawn
    return replace(drawn, shown=moment.texts.get(name, ""), error=moment.mistakes.get(name), understood=None)


@cache
def _asked(slug: str, name: str) -> Question:
    """Return a question of the form, which says once that all of it stays at home."""
    question = PAGES[slug].by_name[name]
    return replace(question, ask=replace(question.ask, own=False))
