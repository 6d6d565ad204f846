"""Editing: a fund that an organisation adds, or corrects; and what a newer list of ours says otherwise."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from budgets.text import Text, mark
from proposal.funds.catalogue import key
from proposal.funds.lists.bringing import alike, corrected_as
from proposal.funds.lists.cell_words import in_words
from proposal.funds.lists.columns import EDITED, FundColumn, Group
from proposal.funds.lists.differences import Unfitting, changed, differences, taken_over
from proposal.funds.lists.listing import Listed
from proposal.funds.lists.writing import cells_of
from proposal.model.fund import Entry, Fund
from proposal.model.typed import number
from proposal.store import fund_lists, organisations
from proposal.store.errors import Full, Overtaken
from proposal.web import access
from proposal.web.funds import known
from proposal.web.funds.forms import ROWS, FundForm
from proposal.web.funds.known import Known
from proposal.web.funds.lists import find, hand, too_many
from proposal.web.say import say

bp = Blueprint("fund_editing", __name__, url_prefix="/organisations/<int:organisation_id>/funds")
NOTHING = mark("Niet bekend")


@bp.get("/new")
def new(organisation_id: int) -> str:
    """Ask for a fund that is not in the list."""
    return _page(organisation_id, None, FundForm.of(None))


@bp.post("/new")
def add(organisation_id: int) -> Any:
    """Add a fund; what cannot be read is told beside it."""
    return _save(organisation_id, None)


@bp.get("/<fund>")
def edit(organisation_id: int, fund: str) -> str:
    """Show all rules of a fund that can be changed."""
    line = find(known.of_organisation(organisation_id), fund)
    return _page(organisation_id, line, FundForm.of(line.fund))


@bp.post("/<fund>")
def save(organisation_id: int, fund: str) -> Any:
    """Keep a fund as it was typed; of one of ours that is a correction of their own."""
    return _save(organisation_id, find(known.of_organisation(organisation_id), fund))


@bp.get("/<fund>/changes")
def compare(organisation_id: int, fund: str) -> Any:
    """Show what our list says otherwise since they corrected this fund."""
    line = find(known.of_organisation(organisation_id), fund)
    return _differences(organisation_id, line)


@bp.post("/<fund>/changes")
def decide(organisation_id: int, fund: str) -> Any:
    """Take over the rules that were chosen, or all, and keep the others as they are."""
    line = find(known.of_organisation(organisation_id), fund)
    if line.entry is None or line.shipped is None:
        abort(404)
    seen, taken = replace(line.entry, revision=number(request.form.get("seen", ""))), _taken(line)
    try:
        fund_lists.keep(organisation_id, (taken_over(seen, line.shipped, taken),), hand())
    except Unfitting as no:
        return _differences(organisation_id, line, no.text), 422
    except Overtaken:
        again = mark("Iemand anders veranderde dit fonds net ook. Kies nog eens.")
        return _differences(organisation_id, line, again), 422
    flash(gettext("Jullie keuze voor %(name)s is bewaard.", name=line.fund.name), "success")
    return redirect(_home(organisation_id), 303)


@bp.app_template_global()
def cell_in_words(column: FundColumn, cell: str) -> str:
    """Return what stands in a cell of a list of funds, as people read it."""
    return "; ".join(say(each) for each in in_words(column, cell)) or say(NOTHING)


def _save(organisation_id: int, line: Listed | None) -> Any:
    form, do = FundForm(request.form), request.form.get("do", "")
    if do.partition(":")[0] == "more" and do.partition(":")[2] in ROWS.values():
        form.add_row(do.partition(":")[2])
        return _page(organisation_id, line, form)
    fund, there = form.read(), known.of_organisation(organisation_id)
    double = _double(there, line, fund) if fund else None
    if fund is None or double:
        return _page(organisation_id, line, form, double=double), 422
    if line is not None and not changed(line.fund, fund):
        flash(gettext("Er is niets veranderd."), "info")
        return redirect(_home(organisation_id), 303)
    try:
        fund_lists.keep(organisation_id, (_entry(line, fund),), hand(), None if line else there.revision)
    except Overtaken:
        return _overtaken(organisation_id, line, form, fund) if line else _save(organisation_id, None)
    except Full as full:
        flash(too_many(full), "warning")
        return _page(organisation_id, line, form), 422
    flash(gettext("%(name)s is bewaard.", name=fund.name), "success")
    return redirect(_home(organisation_id), 303)


def _entry(line: Listed | None, fund: Fund) -> Entry:
    """Return what is to be kept, made on the revision that stood on the page."""
    seen = number(request.form.get("seen", ""))
    if line is None:
        return Entry(0, fund)
    if not seen and line.shipped:
        return corrected_as(replace(line, entry=None), fund)
    return replace(corrected_as(line, fund), revision=seen)


def _overtaken(organisation_id: int, line: Listed, form: FundForm, fund: Fund) -> Any:
    """Show both: what was typed in the fields, and above them what somebody else kept meanwhile."""
    there = find(known.of_organisation(organisation_id), line.fund.id)
    told = cells_of(there.fund)
    theirs = [(say(each.label), cell_in_words(each, told[each.header])) for each in changed(there.fund, fund)]
    return _page(organisation_id, there, form, theirs), 422


def _double(there: Known, line: Listed | None, fund: Fund) -> Listed | None:
    """Return the fund that is in the list already under the name or site that was typed just now."""
    if line is not None and key(line.fund) == key(fund):
        return None
    return alike(fund, [each for each in there.all if line is None or each.fund.id != line.fund.id])


def _taken(line: Listed) -> set[str]:
    """Return the columns to take over, by their headers."""
    do, told = request.form.get("do", ""), differences(line.entry, line.shipped)
    chosen = request.form.getlist("take")
    if do in ("new", "all"):
        return {each.column.header for each in told if do == "all" or each.newer}
    return {each.column.header for each in told if do == "chosen" and each.column.name in chosen}


def _page(organisation_id: int, line: Listed | None, form: FundForm,
          theirs: list[tuple[str, str]] | None = None, double: Listed | None = None) -> str:  # fmt: skip
    """Return the form; `theirs` is what somebody else kept meanwhile, `double` the same fund in the list."""
    groups = [(each, [column for column in EDITED if column.group is each]) for each in Group]
    return render_template(
        "pages/fund_edit.html", organisation_id=organisation_id, name=organisations.name(organisation_id),
        line=line, form=form, theirs=theirs, double=double, first=groups[1][1], rest=groups[2:], rows=ROWS,
        refused=any(field.errors for field in form), unfolded=_unfolded(form),
    )  # fmt: skip


def _unfolded(form: FundForm) -> bool:
    """Whether something is wrong in a rule that is folded away, or a row was added there."""
    folded = {each.name for each in EDITED if each.group is not Group.FIRST}
    return any(form[each].errors for each in folded) or request.form.get("do", "").partition(":")[2] in folded


def _differences(organisation_id: int, line: Listed, refusal: Text | None = None) -> str:
    return render_template(
        "pages/fund_changes.html", organisation_id=organisation_id, name=organisations.name(organisation_id),
        line=line, told=differences(line.entry, line.shipped), refusal=refusal,
        administrator=access.standing().administrator,
    )  # fmt: skip


def _home(organisation_id: int) -> str:
    return url_for("fund_lists.show", organisation_id=organisation_id)
