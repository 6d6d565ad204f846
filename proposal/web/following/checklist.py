"""Checklist: what to do with one fund, phase by phase, ticked by hand or shown by what was filled in."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from wtforms import Form, StringField, TextAreaField
from wtforms.validators import Length, ValidationError

from budgets.text import Text
from proposal.funds.following.communication import Open, due
from proposal.model.case import Case
from proposal.model.checklist import LOST, FundPhase
from proposal.model.points import Point, PointState, by_phase, points, present
from proposal.model.proposal import Place
from proposal.model.typed import cleaned
from proposal.store import proposals, rows, ticking
from proposal.store.answers import Hand
from proposal.store.errors import Full, Gone, NotFound
from proposal.web import clock
from proposal.web.course.fields import DayField
from proposal.web.draft import sign_offs
from proposal.web.following.page import Page, page
from proposal.web.say import anchor

bp = Blueprint(
    "checklist", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>/checklist"
)
ANSWERED = {
    "papers": Place("attachments", "papers"),
    "website": Place("funds", "aim"),
    "call": Place("funds", "phoned_on"),
    "deadline": Place("funds", "deadline"),
    "addressee": Place("letter", "addressee"),
    "language": Place("sending", "language_by"),
    "treasurer": Place("sending", "treasurer"),
    "sent": Place("sending", "sent_on"),
}
"""Items that are done by answering a question about this application on the page of a step."""
WRITE_DOWN = "f-contacts-new-said"
"""The field for what happened: a fold opens when a link leads into it."""
NEARBY = {
    "person": "reach", "reachable": "reach", "stand_in": "reach", "received": WRITE_DOWN,
    "question": WRITE_DOWN, "decision": WRITE_DOWN, "visit": WRITE_DOWN, "invite": WRITE_DOWN,
    "interim": WRITE_DOWN, "report": WRITE_DOWN, "thanks": "thanks", "terms": "terms", "money": "terms",
    "no_why": "f-lives-{row}-refusal", "no_later": "again-on", "no_advice": "f-lives-{row}-learned",
}  # fmt: skip
"""Items that are done elsewhere on the page of the application."""
SHORT, LONG = 200, 2000
TOO_LONG = lazy_gettext("Dit is te lang.")


class TickForm(Form):
    """When an item was done, by whom, and what is worth remembering of it."""

    on = DayField(lazy_gettext("Wanneer?"), description=lazy_gettext("Leeg laten is vandaag."))
    who = StringField(lazy_gettext("Door wie?"), [Length(max=SHORT, message=TOO_LONG)],
                      [lambda typed: " ".join(cleaned(typed or "").split())])  # fmt: skip
    note = TextAreaField(lazy_gettext("Wat wil je erover onthouden?"), [Length(max=LONG, message=TOO_LONG)],
                         [lambda typed: cleaned(typed or "")], render_kw={"rows": 2})  # fmt: skip

    def validate_on(self, field: DayField) -> None:
        """Refuse a day that is still to come."""
        if field.data and field.data > clock.today():
            raise ValidationError(gettext("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))

    def said(self) -> tuple[tuple[str, Any], ...]:
        """Return what was typed as answers of a tick; without a day it was done today."""
        return ("on", self.on.data or clock.today()), ("who", self.who.data), ("note", self.note.data)


@dataclass(frozen=True)
class Line:
    """One item on the page, with its form where it can be ticked; `when` tells how long there still is.

    `address` is where it can be done or filled in, "" where that is not in the program.
    """

    point: Point
    form: TickForm | None
    when: Text | None = None
    late: bool = False
    address: str = ""

    @property
    def mark(self) -> str:
        """The place of the item on the page."""
        return f"i-{self.point.item.code}"


@dataclass(frozen=True)
class Part:
    """One phase on the page; `present` when the application is there now."""

    phase: FundPhase
    lines: tuple[Line, ...]
    present: bool

    @property
    def open(self) -> int:
        """How many items are still to be done."""
        return sum(each.point.state is PointState.OPEN for each in self.lines)


def checklist_of(page: Page) -> tuple[Part, ...]:
    """Return the checklist of an application phase by phase, without what stands below a no."""
    case = case_of(page)
    apart = FundPhase.REFUSED if case.state in LOST else None
    return parts(case, [each for each in FundPhase if each is not apart])


def parts(case: Case, wanted: Collection[FundPhase]) -> tuple[Part, ...]:
    """Return these phases of the checklist of an application, as far as they matter."""
    found = points(case)
    now = present(case, found)
    return tuple(
        Part(phase, tuple(_line(each, case) for each in of), phase is now)
        for phase, of in by_phase(found)
        if phase in wanted
    )


def case_of(page: Page) -> Case:
    """Return an application with all that its checklist looks at."""
    return Case(page.proposal, page.application, page.today, sign_offs.of_proposal(page.loaded))


def back(here: Page, anchor: str) -> Any:
    """Lead back to a place on the page of an application."""
    number, application = here.proposal.id, here.application.id
    place = url_for("applications.show", proposal_id=number, application=application, _anchor=anchor)
    return redirect(place, 303)


bp.add_app_template_global(checklist_of, "checklist_of")


@bp.post("")
def tick(proposal_id: int, application: str) -> Any:
    """Note that an item is done, change what was noted of it, or take that away."""
    here = page(proposals.load(proposal_id), application)
    code = request.form.get("item", "")
    point = next((each for each in points(case_of(here)) if each.item.code == code), None)
    if point is None or point.item.habit:
        flash(gettext("Dit punt staat niet meer op de lijst."), "warning")
        return _back(here)
    if request.form.get("do") == "away":
        return _take_away(here, point)
    form = TickForm(request.form, prefix=f"i-{code}-")
    if not form.validate():
        return render_template("pages/fund_item.html", page=here, proposal=here.proposal,
                               each=Line(point, form)), 422  # fmt: skip
    return _keep(here, point, form)


def _keep(here: Page, point: Point, form: TickForm) -> Any:
    """Write a tick, or over the one that the form was about."""
    hand, seen, number = Hand(current_user.id, "", clock.now()), request.form.get("tick"), here.proposal.id
    try:
        if seen and point.tick and point.tick.id == seen:
            ticking.change(number, seen, form.said(), hand)
            flash(gettext("Bewaard."), "success")
        elif ticking.tick(number, here.application.id, point.item.code, form.said(), hand):
            flash(gettext("Afgevinkt."), "success")
        else:
            flash(gettext("Dit was al afgevinkt. Kijk of het klopt."), "warning")
    except Gone:
        flash(gettext("Iemand haalde dit net weg."), "warning")
    except Full:
        flash(gettext("Er is geen plaats meer voor nog een punt."), "warning")
    return _back(here, point)


def _take_away(here: Page, point: Point) -> Any:
    try:
        if point.tick:
            where = (here.proposal.id, ticking.STEP, ticking.TICKS, point.tick.id)
            rows.remove(*where, current_user.id, clock.now())
        flash(gettext("Weggehaald."), "success")
    except (Gone, NotFound):
        flash(gettext("Iemand haalde dit net weg."), "warning")
    return _back(here, point)


def _line(point: Point, case: Case) -> Line:
    todo = Open(point, due(point, case) if point.state is PointState.OPEN else None)
    address = _address(point, case) if point.state is PointState.OPEN else ""
    form = _form(point) if _asks(point, case) else None
    return Line(point, form, todo.when(case.today), todo.late(case.today), address)


def _asks(point: Point, case: Case) -> bool:
    """Whether an item can be ticked: also before its time, but not what follows a yes or a no to come."""
    if point.state is PointState.NOT_YET:
        soon = case.state in point.item.states or point.item.phase is FundPhase.WAITING
        return soon and not point.item.habit
    return point.state in (PointState.OPEN, PointState.TICKED)


def _address(point: Point, case: Case) -> str:
    """Return where this item is done or filled in, "" for what happens outside the program."""
    code, number, row = point.item.code, case.proposal.id, case.application.id
    if code in NEARBY:
        return f"#{NEARBY[code].format(row=row)}"
    if code in ANSWERED:
        place = ANSWERED[code]
        mark = anchor(place if place.step == "attachments" else replace(place, row=row))
        return url_for("steps.show", proposal_id=number, step=place.step, _anchor=mark)
    return ""


def _form(point: Point) -> TickForm:
    """Return the form of an item: with what was noted, else with the name of who is here."""
    kept = point.tick
    said = {"on": kept.on, "who": kept.who, "note": kept.note} if kept else {"who": current_user.shown}
    return TickForm(None, prefix=f"i-{point.item.code}-", **said)


def _back(here: Page, point: Point | None = None) -> Any:
    return back(here, f"i-{point.item.code}" if point else "checklist")
