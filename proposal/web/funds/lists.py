"""Lists: all funds that an organisation sees, with what it added, corrected or hid itself."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.choice import Choice
from budgets.text import mark
from proposal.funds.fitting.searching import LONGEST_WORDS, patterns, tells
from proposal.funds.lists import portrait
from proposal.funds.lists.listing import Listed, brought_last
from proposal.funds.lists.portrait import Told
from proposal.model.fund import Entry, Fund
from proposal.model.typed import cleaned, number
from proposal.store import fund_lists, organisations
from proposal.store.answers import Hand
from proposal.store.errors import Full, Overtaken
from proposal.web import access, clock, people
from proposal.web.funds import known
from proposal.web.funds.known import Known
from proposal.web.funds.paging import page_of

bp = Blueprint("fund_lists", __name__, url_prefix="/organisations/<int:organisation_id>/funds")


class Which(Choice):
    """Which funds of the list are looked at."""

    SEEN = "", mark("Alle fondsen die jullie zien")
    OWN = "own", mark("Zelf toegevoegd")
    CORRECTED = "corrected", mark("Zelf verbeterd")
    CHANGED = "changed", mark("Verbeterd, en intussen veranderd in onze lijst")
    HIDDEN = "hidden", mark("Verborgen")


@bp.app_template_global()
def fund_knowledge(fund: Fund) -> tuple[Told, ...]:
    """Return what is told of a fund, also what is not known."""
    today = clock.today()
    return (*portrait.facts(fund), *portrait.sending(fund), *portrait.dates(fund, today))


@bp.get("")
def show(organisation_id: int) -> str:
    """The funds, fifty on a page, by words and by whose they are."""
    found, which, words = known.of_organisation(organisation_id), _which(), _words()
    lines = _asked(found, which, words)
    page = page_of(lines, number(request.args.get("page", "")))
    people.know({each.entry.who for each in page.shown if each.entry})
    return render_template(
        "pages/funds.html", organisation_id=organisation_id, name=organisations.name(organisation_id),
        page=page, count=len(lines), which=which, words=words, kinds=tuple(Which),
        changed=sum(each.changed for each in found.all), damaged=found.damaged,
        brought=brought_last(found.all), administrator=access.standing().administrator,
        removed=fund_lists.removed(organisation_id),
    )  # fmt: skip


@bp.post("/<fund>/hide")
def hide(organisation_id: int, fund: str) -> Any:
    """Hide a fund from the list, or show it again."""
    line = find(known.of_organisation(organisation_id), fund)
    entry = line.entry or Entry(0, line.fund, line.fund.id, line.shipped)
    hidden = request.form.get("do") == "hide"
    try:
        fund_lists.keep(organisation_id, (replace(entry, hidden=hidden),), hand())
    except Overtaken:
        flash(gettext("Iemand anders veranderde dit fonds net ook. Kijk het nog eens na."), "warning")
    except Full as full:
        flash(too_many(full), "warning")
    else:
        told = gettext("%(name)s is verborgen.", name=line.fund.name) if hidden else _seen_again(line)
        flash(told, "success")
    return redirect(_home(organisation_id), 303)


@bp.post("/<fund>/remove")
def remove(organisation_id: int, fund: str) -> Any:
    """Take an own fund away, or a correction, after which the shipped fund counts again."""
    line = find(known.of_organisation(organisation_id), fund)
    if line.entry is None:
        abort(404)
    fund_lists.remove(organisation_id, line.entry.number, clock.now())
    flash(gettext("%(name)s is weg. Je kunt het onderaan terugzetten.", name=line.fund.name), "success")
    return redirect(_home(organisation_id), 303)


@bp.post("/removed/<int:number>")
def put_back(organisation_id: int, number: int) -> Any:
    """Bring back what was taken away."""
    try:
        fund_lists.put_back(organisation_id, number)
    except Overtaken:
        flash(gettext("Dit fonds is intussen opnieuw verbeterd. Haal dat eerst weg."), "warning")
    except Full as full:
        flash(too_many(full), "warning")
    else:
        flash(gettext("Het fonds staat er weer bij."), "success")
    return redirect(_home(organisation_id), 303)


def too_many(full: Full) -> str:
    """Return what to tell when an organisation has the most funds that it can add, correct or hide."""
    return str(gettext("Meer dan %(most)s fondsen kun je niet zelf toevoegen of verbeteren. "
                       "Haal er eerst een paar weg.", most=full.args[0]))  # fmt: skip


@bp.post("/damaged/<int:number>")
def drop(organisation_id: int, number: int) -> Any:
    """Take away a fund that cannot be read."""
    fund_lists.remove(organisation_id, number, clock.now())
    flash(gettext("Het fonds is weg."), "success")
    return redirect(_home(organisation_id), 303)


@bp.post("/undo")
def undo(organisation_id: int) -> Any:
    """Take away the funds that came in together last, as they were told on the page."""
    brought = brought_last(known.of_organisation(organisation_id).all)
    if not brought or request.form.get("at") != brought[0].at.isoformat():
        flash(gettext("Er is net iets veranderd. Kijk het nog eens na en druk dan weer."), "warning")
        return redirect(_home(organisation_id), 303)
    fund_lists.remove_all(organisation_id, [each.number for each in brought], clock.now())
    flash(gettext("De fondsen die het laatst zijn ingebracht, zijn weer weg."), "success")
    return redirect(_home(organisation_id), 303)


def find(found: Known, fund: str) -> Listed:
    """Return the fund with this mark, else answer that nothing is there."""
    return found.find(fund) or abort(404)


def hand() -> Hand:
    """Return who writes now."""
    return Hand(current_user.id, "", clock.now())


def _asked(found: Known, which: Which, words: str) -> tuple[Listed, ...]:
    wanted = patterns(words)
    those = (each for each in found.all if _among(each, which))
    return tuple(each for each in those if not wanted or tells(each.fund, wanted))


def _among(line: Listed, which: Which) -> bool:
    if which is Which.SEEN:
        return not line.hidden
    return bool(getattr(line, which.value))


def _which() -> Which:
    typed = request.args.get("which", "")
    return Which(typed) if typed in set(Which) else Which.SEEN


def _words() -> str:
    return cleaned(request.args.get("words", ""))[:LONGEST_WORDS]


def _seen_again(line: Listed) -> str:
    told = gettext("Jullie zien %(name)s weer.", name=line.fund.name)
    return str(told)


def _home(organisation_id: int) -> str:
    return url_for("fund_lists.show", organisation_id=organisation_id)
