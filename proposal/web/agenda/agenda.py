"""Agenda: all dates of one project or of all that one writes in, and the same for one's own calendar."""

from typing import Any

from flask import Blueprint, Response, abort, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.funds.dates.event import Event
from proposal.funds.dates.in_calendar import Dates, Reading, written
from proposal.store import feeds, proposals
from proposal.web import access, clock
from proposal.web.agenda import dates
from proposal.web.agenda.months import shown
from proposal.web.language import LANGUAGES
from proposal.web.links import outward
from proposal.web.say import say, speaking

bp = Blueprint("agenda", __name__)
bp.add_app_template_global(dates.dates_of, "dates_of")


@bp.get("/proposals/<int:proposal_id>/agenda")
def show(proposal_id: int) -> str:
    """The dates of one project; who only reads sees no contact moments and nothing typed for the makers."""
    loaded, today, writes = proposals.load(proposal_id), clock.today(), access.standing().writes
    events = dates.of_project(loaded, today)
    lines = [
        dates.line(loaded.proposal, each, today, writes) for each in events if writes or not each.private
    ]
    return render_template(
        "pages/agenda.html", proposal=loaded.proposal, agenda=shown(lines, today), today=today, writes=writes,
        undated=tuple(dates.undated(loaded.proposal, today)) if writes else (),
        without_start=not any(each.kind == "start" for each in events),
    )  # fmt: skip


@bp.get("/agenda")
def index() -> str:
    """The dates of all projects that one writes in, and how they get into one's own calendar."""
    today = clock.today()
    found = proposals.load_all(each.id for each in feeds.projects(current_user.id))
    titled = [(each.proposal, each.proposal.title or gettext("Nieuw project")) for each in found]
    undated = tuple(step for each, title in titled for step in dates.undated(each, today, title))
    lines = [
        dates.line(each.proposal, event, today, True, each.proposal.title or gettext("Nieuw project"))
        for each, events in dates.of_projects(found, today) for event in events
    ]  # fmt: skip
    feed = feeds.of(current_user.id)
    address = outward("agenda.feed", token=feed.token) if feed.token else ""
    return render_template("pages/agendas.html", agenda=shown(lines, today), today=today, feed=feed,
                           undated=undated, address=address, projects=found,
                           lasting=current_app.config["SETTINGS"].address)  # fmt: skip


@bp.post("/agenda/address")
def change() -> Any:
    """Give the calendar another secret address, or none."""
    if request.form.get("do") == "revoke":
        feeds.revoke(current_user.id, clock.now())
        flash(gettext("Het adres werkt niet meer."), "success")
    else:
        feeds.renew(current_user.id, clock.now())
        flash(gettext("Je adres staat hieronder. Een ouder adres werkt niet meer."), "success")
    return redirect(url_for("agenda.index", _anchor="address"), 303)


@bp.post("/agenda/mails")
def mail() -> Any:
    """Have mails of dates, or no longer."""
    wanted = request.form.get("mails") == "yes"
    feeds.mail(current_user.id, wanted, clock.now())
    flash(gettext("Je krijgt weer mail over datums.") if wanted
          else gettext("Je krijgt geen mail meer over datums."), "success")  # fmt: skip
    return redirect(url_for("agenda.index", _anchor="mails"), 303)


@bp.get("/agenda/<token>.ics")
def feed(token: str) -> Response:
    """The dates of who has this secret address, for a calendar that reads them again and again."""
    reader = feeds.reader(token)
    if reader is None:
        abort(404)
    kept = {each.id: each for each in feeds.projects(reader.user_id)}
    found = proposals.load_all(kept)
    with speaking(reader.language or LANGUAGES[0]):
        reading = Reading(clock.now(), clock.today(), say, _link)
        content = written(
            [
                Dates(
                    each.proposal.id,
                    each.proposal.title,
                    kept[each.proposal.id].made_at,
                    each.revision,
                    events,
                )
                for each, events in dates.of_projects(found, clock.today())
            ],
            reading,
        )
    answer = Response(content, mimetype="text/calendar")
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Content-Disposition"] = 'inline; filename="agenda.ics"'
    return answer


def _link(proposal_id: int, event: Event) -> str:
    if event.application:
        return outward("applications.show", proposal_id=proposal_id, application=event.application)
    return outward("agenda.show", proposal_id=proposal_id)
