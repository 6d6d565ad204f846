"""Importing: a list of funds is read, its columns are confirmed, and what is good is brought in."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from budgets.admission import UnreadableFile
from budgets.text import Text, dutch, mark
from proposal.funds.lists.bringing import Double, Report, report, to_keep
from proposal.funds.lists.columns import COLUMNS, FUND_COLUMNS
from proposal.funds.lists.writing import cells_of, rows_as_csv, written
from proposal.model.fund import Fund
from proposal.store import fund_imports, organisations
from proposal.store.errors import Full, Overtaken
from proposal.store.fund_imports import Waiting
from proposal.web import clock
from proposal.web.funds import import_files, known
from proposal.web.funds.import_files import Brought
from proposal.web.funds.lists import hand, too_many

bp = Blueprint("fund_importing", __name__, url_prefix="/organisations/<int:organisation_id>/funds")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 200
CHOICES = tuple((each.header, each.label) for each in FUND_COLUMNS)
"""What a column can be: what stands above it in our own files, and what people call it."""


@bp.get("/import")
def ask(organisation_id: int) -> str:
    """Ask for a file with funds."""
    return _door(organisation_id)


@bp.post("/import")
def bring(organisation_id: int) -> Any:
    """Read a file; one that cannot be read is refused with what to do."""
    try:
        name, content = import_files.uploaded(request.files.get("file"))
    except UnreadableFile as no:
        return _door(organisation_id, no.text), 422
    kept = fund_imports.keep(organisation_id, name, content, current_user.id, clock.now())
    return redirect(_address("columns", organisation_id, kept), 303)


@bp.get("/import/<int:number>/columns")
def columns(organisation_id: int, number: int) -> str:
    """Show which column seems to be what."""
    waiting = _waiting(organisation_id, number)
    return _columns(organisation_id, waiting, import_files.load(waiting.content))


@bp.post("/import/<int:number>/columns")
def lay_out(organisation_id: int, number: int) -> Any:
    """Keep which column is what, and go on to what is in the file."""
    waiting = _waiting(organisation_id, number)
    brought = import_files.load(waiting.content)
    chosen = import_files.posted(brought, request.form)
    again = request.form.get("do") == "again" or import_files.moved(brought, chosen)
    refusal = None if again else _refusal(chosen)
    if refusal:
        return _columns(organisation_id, waiting, chosen, refusal), 422
    fund_imports.change(number, import_files.dump(chosen))
    return redirect(_address("columns" if again else "look", organisation_id, number), 303)


@bp.get("/import/<int:number>")
def look(organisation_id: int, number: int) -> str:
    """Tell what is new, what is there already, and what cannot be read."""
    waiting = _waiting(organisation_id, number)
    brought = _confirmed(organisation_id, waiting)
    return _report(organisation_id, waiting, brought, _read(organisation_id, brought))


@bp.post("/import/<int:number>")
def bring_in(organisation_id: int, number: int) -> Any:
    """Bring the new funds in, and correct those that were chosen; the file goes."""
    found = _read(organisation_id, _confirmed(organisation_id, _waiting(organisation_id, number)))
    corrected = _corrected(found)
    try:
        fund_imports.bring_in(organisation_id, number, to_keep(found, corrected), hand())
    except Overtaken:
        flash(gettext("Iemand anders veranderde de lijst net ook. Kijk het nog eens na."), "warning")
        return redirect(_address("look", organisation_id, number), 303)
    except Full as full:
        flash(too_many(full), "warning")
        return redirect(_address("look", organisation_id, number), 303)
    _tell(found, corrected)
    return redirect(url_for("fund_lists.show", organisation_id=organisation_id), 303)


@bp.post("/import/<int:number>/cancel")
def cancel(organisation_id: int, number: int) -> Any:
    """Take the file away; nothing changes."""
    fund_imports.forget(_waiting(organisation_id, number).number)
    flash(gettext("Het bestand is weg. Er is niets veranderd."), "success")
    return redirect(url_for("fund_lists.show", organisation_id=organisation_id), 303)


@bp.get("/import/<int:number>/mistakes.csv")
def mistakes(organisation_id: int, number: int) -> Response:
    """All cells that cannot be read, as a table."""
    found = _read(organisation_id, _confirmed(organisation_id, _waiting(organisation_id, number)))
    told = ((str(each.row), each.column, each.found, dutch(each.expected)) for each in found.mistakes)
    return _table("Wat niet klopt.csv", rows_as_csv([("rij", "kolom", "gevonden", "verwacht"), *told]))


@bp.get("/export.csv")
def table(organisation_id: int) -> Response:
    """The funds as a table in plain text, which can be brought in again."""
    return _table("Fondsen.csv", written(_exported(organisation_id), ";"))


@bp.get("/export.xlsx")
def workbook(organisation_id: int) -> Response:
    """The funds as a workbook, which can be brought in again."""
    from proposal.documents.plain_table import write_table  # loads all that writes workbooks

    rows = [tuple(cells_of(each).values()) for each in _exported(organisation_id)]
    answer = Response(write_table("Fondsen", COLUMNS, rows), mimetype=WORKBOOK)
    answer.headers.set("Content-Disposition", "attachment", filename="Fondsen.xlsx")
    return answer


def _exported(organisation_id: int) -> tuple[Fund, ...]:
    found = known.of_organisation(organisation_id)
    if request.args.get("of") != "own":
        return found.funds
    return tuple(each.fund for each in found.all if each.own or each.corrected)


def _table(name: str, text: str) -> Response:
    answer = Response(text.encode("utf-8-sig"), mimetype="text/csv")
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def _waiting(organisation_id: int, number: int) -> Waiting:
    return fund_imports.load(organisation_id, number, current_user.id)


def _confirmed(organisation_id: int, waiting: Waiting) -> Brought:
    """Return what is in the file, once its columns are confirmed; else lead to those."""
    brought = import_files.load(waiting.content)
    if not brought.confirmed:
        abort(redirect(_address("columns", organisation_id, waiting.number), 303))
    return brought


def _read(organisation_id: int, brought: Brought) -> Report:
    return report(brought.rows, brought.layout, known.of_organisation(organisation_id).all)


def _corrected(found: Report) -> tuple[Double, ...]:
    """Return the funds that are there already and that are to become as in the file."""
    every, chosen = request.form.get("doubles") == "all", set(request.form.getlist("row"))
    return tuple(each for each in found.doubles if every or str(each.row) in chosen)


def _refusal(chosen: Brought) -> Text | None:
    names = [each for each in chosen.layout.columns if each]
    if "naam" not in names:
        return mark("Kies in welke kolom de naam van het fonds staat.")
    twice = next((label for header, label in CHOICES if names.count(header) > 1), None)
    return mark("Je koos twee keer hetzelfde: {column}.", column=twice) if twice else None


def _tell(found: Report, corrected: tuple[Double, ...]) -> None:
    new, left = len(found.new), found.damaged
    flash(ngettext("%(num)s fonds is erbij gezet.", "%(num)s fondsen zijn erbij gezet.", new), "success")
    if corrected:
        told = ngettext("%(num)s fonds is verbeterd.", "%(num)s fondsen zijn verbeterd.", len(corrected))
        flash(told, "success")
    if left:
        told = ngettext("%(num)s rij klopt niet en staat er niet bij.",
                        "%(num)s rijen kloppen niet en staan er niet bij.", left)  # fmt: skip
        again = gettext("Verbeter dat in je bestand en breng het nog eens in.")
        flash(f"{told} {again}", "warning")


def _door(organisation_id: int, refusal: Text | None = None) -> str:
    return render_template("pages/fund_import.html", organisation_id=organisation_id,
                           name=organisations.name(organisation_id), refusal=refusal)  # fmt: skip


def _columns(organisation_id: int, waiting: Waiting, brought: Brought, refusal: Text | None = None) -> str:
    return render_template(
        "pages/fund_import_columns.html", organisation_id=organisation_id, waiting=waiting, brought=brought,
        name=organisations.name(organisation_id), refusal=refusal, choices=CHOICES,
    )  # fmt: skip


def _report(organisation_id: int, waiting: Waiting, brought: Brought, found: Report) -> str:
    return render_template(
        "pages/fund_import_report.html", organisation_id=organisation_id, waiting=waiting, found=found,
        name=organisations.name(organisation_id), most=MOST_SHOWN,
        left=[each for each in brought.looked if not each.name],
    )  # fmt: skip


def _address(view: str, organisation_id: int, number: int) -> str:
    return url_for(f"fund_importing.{view}", organisation_id=organisation_id, number=number)
