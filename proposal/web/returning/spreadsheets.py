"""Spreadsheets: a budget that came back from Excel, what changed in it, and what is taken over of that."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from budgets.choice import Choice
from budgets.columns import Column
from budgets.text import Number, Text, mark
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.items import Value
from proposal.model.deed import Decision, Hindrance, Refused, Wanted
from proposal.store import returned_sheets
from proposal.web import people
from proposal.web.returning import carrying_out, sheet_editing, sheet_layouts, sheet_reports, taking_over
from proposal.web.returning.returns import Trouble
from proposal.web.returning.sheet_editing import Cell
from proposal.web.returning.sheet_layouts import Looked, WrongLayout
from proposal.web.returning.sheet_reports import Line, Report
from proposal.web.returning.taking_over import NotSo
from proposal.web.say import say

bp = Blueprint("spreadsheets", __name__, url_prefix="/proposals/<int:proposal_id>/spreadsheets/<int:number>")

IN_EUROS = frozenset({"price", "amount"})
NOTHING = mark("(leeg)")


@bp.get("/")
def show(proposal_id: int, number: int) -> Any:
    """What is different in a spreadsheet; of one that is not ours first which columns are what."""
    read = sheet_reports.report(proposal_id, number)
    if not read.kept.confirmed:
        known = "columns" if read.kept.layouts and len(read.kept.grids) == 1 else "choose"
        return redirect(_address(read, known))
    return _page(read)


@bp.post("/")
def decide(proposal_id: int, number: int) -> Any:
    """Take over what was ticked or all that is certain, leave what was ticked, or take one line as typed."""
    read, do = sheet_reports.report(proposal_id, number), request.form.get("do", "")
    if do == "edit":
        return _edit(read)
    chosen = read.certain if do == "all" else _ticked(read)
    if do == "leave":
        _carry_out(read, sheet_reports.wanted(chosen, Decision.LEFT))
    else:
        _carry_out(read, sheet_reports.wanted((each for each in chosen if each.takable), Decision.TAKEN))
    return redirect(_address(read), 303)


@bp.post("/undo")
def undo(proposal_id: int, number: int) -> Any:
    """Take back what was decided on one line, or in one go last."""
    read = sheet_reports.report(proposal_id, number)
    carrying_out.put_back(read.brought, request.form.get("key", ""), read.names)
    return redirect(_address(read), 303)


@bp.get("/choose")
def choose(proposal_id: int, number: int) -> str:
    """Step 1 of a spreadsheet of others: which sheets hold the budget."""
    return _choice(_unread(proposal_id, number))


@bp.post("/choose")
def chosen(proposal_id: int, number: int) -> Any:
    """Keep which sheets hold the budget, and go on to their columns."""
    read = _unread(proposal_id, number)
    layouts = sheet_layouts.chosen(read.kept, request.form)
    if not layouts:
        return _choice(read, mark("Kies bij één blad wat erin staat.")), 422
    _keep(read, replace(read.kept, layouts=layouts))
    return redirect(_address(read, "columns"), 303)


@bp.get("/columns")
def columns(proposal_id: int, number: int) -> str:
    """Step 2: which column is what, with the first rows to see that it is so."""
    read = _unread(proposal_id, number)
    return _columns(read, sheet_layouts.looked(read.kept)) if read.kept.layouts else _choice(read)


@bp.post("/columns")
def laid_out(proposal_id: int, number: int) -> Any:
    """Keep which column is what; when that was to be confirmed, go on to what is different."""
    read = _unread(proposal_id, number)
    if request.form.get("seen") != sheet_layouts.sign(read.kept):
        flash(gettext("Het blad is intussen anders gekozen. Kijk nog eens welke kolom wat is."), "warning")
        return redirect(_address(read, "columns"), 303)
    found = replace(read.kept, layouts=sheet_layouts.posted(read.kept, request.form))
    again = request.form.get("do") == "again" or sheet_layouts.moved(read.kept, found)
    try:
        if not again:
            sheet_layouts.check(found)
    except WrongLayout as wrong:
        return _columns(read, sheet_layouts.looked(found), wrong), 422
    _keep(read, replace(found, confirmed=not again))
    return redirect(_address(read, "columns" if again else "show"), 303)


@bp.app_template_global()
def spreadsheet_address(read: Report, view: str = "show") -> str:
    """Return the address of what is done with a spreadsheet that came back."""
    return _address(read, view)


@bp.app_template_global()
def typed_cells(read: Report, line: Line) -> tuple[Cell, ...]:
    """Return what can be typed of a line before it is taken over."""
    return sheet_editing.cells(read.loaded.proposal, line)


@bp.app_template_filter()
def in_words(value: Value, column: Column) -> str:
    """Return what stands in a cell of this column, as people read it."""
    if value in (None, "", ()):
        return say(NOTHING)
    if isinstance(value, Choice):
        return say(value.label)
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, str):
        return value
    assert value is not None
    return say(mark("{value}", value=value if column.name in IN_EUROS else Number(value)))


def _edit(read: Report) -> Any:
    """Take a line over as it was typed; what cannot be written is shown again with what to do."""
    ticket, typed = request.form.get("line", ""), taking_over.typed()
    line = next((each for each in read.lines if each.item.key == ticket.partition(".")[0]), None)
    if line is None:
        return redirect(_address(read), 303)
    try:
        deeds = sheet_editing.deeds(read.loaded.proposal, line, ticket, typed)
    except NotSo as no:
        return _page(read, Trouble(line.item.key, no.text, typed)), 422
    _carry_out(read, (Wanted(line.item.key, Decision.EDITED, deeds),))
    return redirect(f"{_address(read)}#{line.anchor}", 303)


def _ticked(read: Report) -> tuple[Line, ...]:
    """Return the lines that were ticked, but for those that changed since the page was drawn."""
    posted = set(request.form.getlist("key"))
    if not posted:
        flash(gettext("Vink eerst aan wat je wilt overnemen of zo wilt laten."), "warning")
    changed = {each.partition(".")[0] for each in posted - {each.ticket for each in read.lines}}
    carrying_out.tell((Refused(each, Hindrance.OVERTAKEN) for each in sorted(changed)), read.names)
    return tuple(each for each in read.lines if each.open and each.ticket in posted)


def _unread(proposal_id: int, number: int) -> Report:
    """Return a spreadsheet of which the columns are still to be told, else lead to its report."""
    read = sheet_reports.report(proposal_id, number)
    if read.kept.own or read.decisions:
        abort(redirect(_address(read), 303))
    return read


def _page(read: Report, trouble: Trouble | None = None) -> str:
    people.know({read.brought.who, *(each.who for each in read.decisions.values())})
    return render_template(
        "pages/spreadsheet.html", proposal=read.loaded.proposal, read=read, trouble=trouble
    )


def _choice(read: Report, refusal: Text | None = None) -> str:
    return render_template(
        "pages/spreadsheet_choose.html", proposal=read.loaded.proposal, read=read, refusal=refusal,
        sheets=sheet_layouts.sheets(read.kept), uses=tuple(sheet_layouts.Use),
    )  # fmt: skip


def _columns(read: Report, looks: tuple[Looked, ...], wrong: WrongLayout | None = None) -> str:
    return render_template(
        "pages/spreadsheet_columns.html", proposal=read.loaded.proposal, read=read, looks=looks, wrong=wrong,
        seen=sheet_layouts.sign(read.kept),
    )  # fmt: skip


def _keep(read: Report, found: kept.Kept) -> None:
    count = sheet_reports.asked(found, read.loaded.proposal)
    returned_sheets.lay_out(read.brought.proposal_id, read.brought.id, kept.dump(found), count)


def _carry_out(read: Report, wanted: tuple[Wanted, ...]) -> None:
    done = carrying_out.carry_out(read.brought, wanted, read.names)
    if any(each.decision in (Decision.TAKEN, Decision.EDITED) for each in done):
        flash(ngettext("%(num)s regel overgenomen.", "%(num)s regels overgenomen.", len(done)), "success")
    elif done:
        flash(ngettext("%(num)s regel zo gelaten.", "%(num)s regels zo gelaten.", len(done)), "success")


def _address(read: Report, view: str = "show") -> str:
    place: dict[str, Any] = {"proposal_id": read.brought.proposal_id, "number": read.brought.id}
    return url_for(f"spreadsheets.{view}", **place)
