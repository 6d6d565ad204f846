"""Returns: files that come back, what is different in them, and what the authors decide on that."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from budgets.text import Text, mark
from proposal.coaching.compare import Pieces
from proposal.exchange.returned.opening import BadReturn
from proposal.model.deed import Decision, Wanted
from proposal.model.returned import Edit, Sort
from proposal.model.sign_off import Checked
from proposal.model.typed import cleaned
from proposal.store import checked_files, proposals, returned
from proposal.store.returned import Brought
from proposal.web import clock, people
from proposal.web.returning import arriving, carrying_out, homecomings, taking_over, told_items
from proposal.web.returning.homecomings import Report
from proposal.web.returning.taking_over import NotSo
from proposal.web.returning.told_items import LOOSE, Told

bp = Blueprint("returns", __name__, url_prefix="/proposals/<int:proposal_id>/returns")
LONGEST_NAME = 120
PAGE = 250
"""Items that are shown at once."""
CHECK = "check"
"""The key under which it is told that the language was not noted as checked."""
NOT_WHOLE = mark("Zet eerst een vinkje bij de vraag hieronder, of noteer het later.")
OPEN = "open"
"""How an address asks for only what is left to look at."""


@dataclass(frozen=True)
class Trouble:
    """Why something could not be done with the item `key`, and what was typed there."""

    key: str
    text: Text
    typed: dict[str, str] = field(default_factory=dict)


@bp.get("")
def door(proposal_id: int) -> str:
    """Where a file is brought back, and what came back before."""
    return _door(proposal_id)


@bp.post("")
def bring(proposal_id: int) -> Any:
    """Read a file that came back; one that cannot be read is refused with what to do, and changes nothing."""
    try:
        file = arriving.uploaded(request.files.get("file"), "anyway" in request.form)
        return redirect(arriving.arrive(proposals.load(proposal_id), file, carrying_out.hand()), 303)
    except BadReturn as bad:
        return _door(proposal_id, bad), 422


@bp.get("/<int:number>")
def show(proposal_id: int, number: int) -> str:
    """What is different in a file, and what was decided on it."""
    return _page(homecomings.report(proposal_id, number))


@bp.post("/<int:number>")
def decide(proposal_id: int, number: int) -> Any:
    """Take over, refuse or edit one item."""
    read = homecomings.report(proposal_id, number)
    told = read.find(request.form.get("key", ""))
    if told is None:
        return _back(read)
    try:
        wanted = taking_over.chosen(read, told)
    except NotSo as no:
        return _page(read, Trouble(told.item.key, no.text, taking_over.typed())), 422
    _carry_out(read, (wanted,))
    return _back(read, read.after(told.item.key))


@bp.post("/<int:number>/all")
def take_all(proposal_id: int, number: int) -> Any:
    """Take over all that is certain in the report, or in what was shown of one part of it; texts that fit
    nowhere are ticked off there as seen.
    """
    read = homecomings.report(proposal_id, number)
    if "last" not in request.form:
        _carry_out(read, taking_over.together(read, read.certain))
        return _back(read)
    shown = _shown(read)
    loose = (each for each in shown if each.open and each.part == LOOSE)
    seen = (Wanted(each.item.key, Decision.SEEN) for each in loose)
    certain = (each for each in shown if each.certain)
    _carry_out(read, (*taking_over.together(read, certain), *seen))
    return _back(read, shown[0] if shown else None)


@bp.post("/<int:number>/undo")
def undo(proposal_id: int, number: int) -> Any:
    """Take back what was decided on one item, or in one go last."""
    read, key = homecomings.report(proposal_id, number), request.form.get("key", "")
    carrying_out.put_back(read.brought, key, read.names)
    return _back(read, read.find(key))


@bp.post("/<int:number>/check")
def check(proposal_id: int, number: int) -> Any:
    """Note who checked the language in this file, or take that back."""
    by = cleaned(request.form.get("by", ""))[:LONGEST_NAME]
    read = homecomings.report(proposal_id, number)
    if by and read.partly and "whole" not in request.form:
        return _page(read, Trouble(CHECK, NOT_WHOLE, {"by": by})), 422
    checked_files.note(proposal_id, number, Checked(by, clock.now(), read.loaded.revision) if by else None)
    flash(gettext("Genoteerd. Het staat nu ook bij de taalcontrole en in de checklist.") if by
          else gettext("Dit bestand geldt niet meer als taalcontrole."), "success")  # fmt: skip
    return _back(read)


@bp.post("/<int:number>/remove")
def remove(proposal_id: int, number: int) -> Any:
    """Take a file that came back away; what was taken over stays in the project."""
    returned.remove(proposal_id, number)
    flash(gettext("Het verslag is weg. Wat je overnam, blijft in je project staan."), "success")
    return redirect(url_for("returns.door", proposal_id=proposal_id), 303)


@bp.app_template_global()
def returned_address(brought: Brought) -> str:
    """Return the address of the report of a file that came back."""
    shown_by = "spreadsheets.show" if brought.sort is Sort.WORKBOOK else "returns.show"
    return url_for(shown_by, proposal_id=brought.proposal_id, number=brought.id)


@bp.app_template_global()
def report_address(read: Report, deed: str, only: str | None = None, first: int | None = None) -> str:
    """Return the address of a report for a deed of this page; `only` "open" shows what is left.

    `first` is the item with which it begins.
    """
    return url_for(f"returns.{deed}", proposal_id=read.brought.proposal_id, number=read.brought.id, show=only,
                   first=first)  # fmt: skip


@bp.app_template_filter()
def edited(edit: Edit) -> Pieces:
    """Return a tracked change as pieces of text that went and came."""
    return tuple((kind, text) for kind, text in (("out", edit.went), ("in", edit.came)) if text)


def _door(proposal_id: int, refusal: BadReturn | None = None) -> str:
    brought = returned.of_proposal(proposal_id)
    people.know({each.who for each in brought})
    return render_template(
        "pages/returns.html", proposal=proposals.load(proposal_id).proposal, brought=brought,
        refusal=refusal, of_another=isinstance(refusal, arriving.OfAnother),
    )  # fmt: skip


def _page(read: Report, trouble: Trouble | None = None) -> str:
    people.know({read.brought.who, *(each.who for each in read.decisions.values())})
    only_open = request.values.get("show") == OPEN
    shown = read.shown(only_open)
    first = _first(shown, trouble)
    return render_template(
        "pages/returned.html", proposal=read.loaded.proposal, read=read, trouble=trouble,
        only_open=only_open, parts=told_items.parts(shown[first : first + PAGE]),
        before=first - PAGE if first else None, after=first + PAGE if first + PAGE < len(shown) else None,
    )  # fmt: skip


def _first(shown: tuple[Told, ...], trouble: Trouble | None) -> int:
    """Return at which of the items the page begins: as its address says, or so that the trouble shows."""
    wanted = request.args.get("first", 0, type=int)
    keys = [each.item.key for each in shown] if trouble else []
    if trouble and trouble.key in keys:
        return _page_at(keys.index(trouble.key))
    return _page_at(wanted) if 0 <= wanted < len(shown) else 0


def _page_at(place: int) -> int:
    return place - place % PAGE


def _carry_out(read: Report, wanted: Iterable[Wanted]) -> None:
    done = carrying_out.carry_out(read.brought, wanted, read.names)
    taken = sum(each.decision in (Decision.TAKEN, Decision.EDITED) for each in done)
    if taken:
        flash(ngettext("%(num)s ding overgenomen.", "%(num)s dingen overgenomen.", taken), "success")


def _shown(read: Report) -> tuple[Told, ...]:
    """Return the items that the page showed of a part, by the numbers of the first and the last."""
    first, last = (request.form.get(name, 0, type=int) for name in ("first", "last"))
    return read.told[max(first - 1, 0) : max(last, 0)]


def _back(read: Report, told: Told | None = None) -> Any:
    """Lead back to the report, at this item."""
    only = OPEN if request.form.get("show") == OPEN else None
    first = (_page_at(told.number - 1) if told and not only else 0) or None
    return redirect(url_for("returns.show", proposal_id=read.brought.proposal_id, number=read.brought.id,
                            show=only, first=first, _anchor=told.anchor if told else None), 303)  # fmt: skip
