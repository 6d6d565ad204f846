"""After a no: the five tasks, the call, what was learned, the gap, who could fill it, and trying again."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask import Blueprint, flash, render_template, request
from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from wtforms import Form, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

from proposal.funds.following.after_no import Candidate, Listed, candidates, shortage, still_to_ask
from proposal.model.checklist import LOST, FundPhase
from proposal.model.choices import ApplicationState
from proposal.model.proposal import Place
from proposal.model.typed import cleaned
from proposal.store import contacts, proposals
from proposal.store.answers import Hand
from proposal.store.errors import Full, Gone
from proposal.web import clock
from proposal.web.course.fields import DayField
from proposal.web.following.checklist import LONG, TOO_LONG, Line, back, parts
from proposal.web.following.page import Page, page
from proposal.web.funds import known, results
from proposal.web.say import say

bp = Blueprint(
    "after_no", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>/again"
)
HERE = "after-no"
"""The place on the page of an application where all this stands."""


class AgainForm(Form):
    """When one may try again, and what was said of it."""

    on = DayField(
        lazy_gettext("Vanaf wanneer mag het weer?"),
        [InputRequired(lazy_gettext("Kies een dag. Weet je hem niet precies? Schat hem dan."))],
    )
    said = TextAreaField(
        lazy_gettext("Wat zei het fonds daarover?"), [Length(max=LONG, message=TOO_LONG)],
        [lambda typed: cleaned(typed or "")], lazy_gettext("Zoals: dien volgend jaar een kleiner plan in."),
        render_kw={"rows": 2},
    )  # fmt: skip

    def validate_on(self, field: DayField) -> None:
        """Refuse a day that is over."""
        if field.data and field.data < clock.today():
            raise ValidationError(gettext("Deze dag is al voorbij. Kies een dag die nog komt."))


@dataclass(frozen=True)
class AfterNo:
    """What the page shows of a fund that said no. `form` is None once it is tried again."""

    tasks: tuple[Line, ...]
    lacking: Decimal
    listed: tuple[Listed, ...]
    new: tuple[Candidate, ...]
    form: AgainForm | None


def after_no_of(page: Page) -> AfterNo | None:
    """Return what to do after a no; None for an application that got none."""
    case = page.case
    if case.state not in LOST:
        return None
    funds = known.known(page.loaded.organisation_id)
    ranked = results.ranked(page.loaded, funds, page.today)
    return AfterNo(
        tasks=tuple(line for part in parts(case, (FundPhase.REFUSED,)) for line in part.lines),
        lacking=shortage(page.proposal),
        listed=tuple(each for each in still_to_ask(page.proposal, {each.id: each for each in funds})
                     if each.application.id != page.application.id),
        new=candidates(page.proposal, ranked.funds, page.today),
        form=AgainForm(prefix="again-") if case.state is ApplicationState.REJECTED else None,
    )  # fmt: skip


bp.add_app_template_global(after_no_of, "after_no_of")


@bp.post("")
def again(proposal_id: int, application: str) -> Any:
    """Note from which day the fund lets one try again: in the log, and as the state of the application."""
    here = page(proposals.load(proposal_id), application)
    if here.application.state is not ApplicationState.REJECTED:
        flash(gettext("Dit staat al in jullie lijst."), "warning")
        return back(here, HERE)
    form = AgainForm(request.form, prefix="again-")
    if not form.validate():
        return render_template("pages/fund_again.html", page=here, proposal=here.proposal, form=form), 422
    try:
        _write(here, form)
        flash(gettext("Opgeschreven. De dag staat bij dit fonds."), "success")
    except Gone:
        flash(gettext("Iemand haalde dit fonds net weg."), "warning")
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
    return back(here, HERE)


def _write(here: Page, form: AgainForm) -> None:
    state, row = ApplicationState.RETRY, here.application.id
    columns = (("application", row), ("on", here.today), ("said", form.said.data or say(state.label)),
               ("next_step", say(state.label)), ("next_on", form.on.data), ("state", state))  # fmt: skip
    given = ((Place("funds", "state", row), "applications", state),)
    contacts.write_down(here.proposal.id, columns, lambda _: given, Hand(current_user.id, "", clock.now()))
