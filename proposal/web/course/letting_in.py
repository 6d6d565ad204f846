"""Letting in: the code, link and QR by which a trainer lets people join, for how long and how many."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user
from markupsafe import Markup

from proposal.model.code import door, spaced
from proposal.model.course import Course
from proposal.model.moment import here, stored
from proposal.model.typed import number
from proposal.store import courses, joining
from proposal.web import clock
from proposal.web.links import outward

bp = Blueprint("letting_in", __name__, url_prefix="/courses/<int:course_id>/link")
USUAL = timedelta(weeks=3)
LONGEST = timedelta(days=366)
MOST = 100


@bp.get("")
def show(course_id: int) -> str:
    """The code and the link, what they allow, and changing that."""
    course = courses.load(course_id)
    until = _last_day(course) or clock.today() + USUAL
    return _drawn(course, until.isoformat(), str(course.code_most), "")


@bp.post("")
def change(course_id: int) -> Any:
    """Let people in until a day, or nobody any more; or make another code."""
    do = request.form.get("do", "")
    if do == "close":
        joining.close(course_id, current_user.id, clock.now())
        flash(gettext("De link is gesloten. Niemand kan er nu mee meedoen."), "success")
    elif do == "renew":
        joining.renew(course_id, current_user.id, clock.now())
        flash(gettext("Er is een nieuwe code. De oude werkt niet meer."), "success")
    else:
        return _open(course_id)
    return redirect(url_for("letting_in.show", course_id=course_id), 303)


@bp.get("/poster")
def poster(course_id: int) -> Any:
    """The code and the QR, large, to print or to show on a screen."""
    course = courses.load(course_id)
    if not course.code:
        return redirect(url_for("letting_in.show", course_id=course_id))
    return render_template("pages/course_poster.html", course=course, **ways(course))


def _open(course_id: int) -> Any:
    until, most = request.form.get("until", ""), request.form.get("most", "")
    refused = _refusal(until, most)
    if refused:
        return _drawn(courses.load(course_id), until, most, refused), 422
    end = datetime.combine(date.fromisoformat(until) + timedelta(days=1), time())
    joining.open_door(course_id, stored(end), number(most), current_user.id, clock.now())
    flash(gettext("Bewaard. Met deze code en link kunnen mensen meedoen."), "success")
    return redirect(url_for("letting_in.show", course_id=course_id), 303)


def _refusal(until: str, most: str) -> str:
    """Return the name of what cannot be read or makes no sense: until, most, or ""."""
    try:
        last = date.fromisoformat(until)
    except ValueError:
        return "until"
    if not clock.today() <= last <= clock.today() + LONGEST:
        return "until"
    return "" if 1 <= number(most) <= MOST else "most"


def _drawn(course: Course, until: str, most: str, refused: str) -> str:
    taking_part = joining.taking_part(course.id)
    return render_template(
        "pages/course_link.html", course=course, until=until, most=most, refused=refused,
        taking_part=taking_part, state=door(course, taking_part, clock.now()).value, last=_last_day(course),
        **(ways(course) if course.code else {}),
    )  # fmt: skip


def ways(course: Course) -> dict[str, Any]:
    """Return the ways into a course with a code: link, QR, code as it is shown, and where that is typed."""
    link, page = outward("joining.show", code=course.code), outward("joining.ask")
    return {"link": link, "qr": _qr(link), "code": spaced(course.code), "page": page.partition("//")[2],
            "only_here": _is_only_here(page)}  # fmt: skip


def _is_only_here(page: str) -> bool:
    """Whether an address means the computer of whoever opens it, so that it is of no use to others."""
    host = page.partition("//")[2]
    return host.startswith(("localhost", "127.", "[::1]"))


def _qr(link: str) -> Markup:
    import segno  # 20 ms that only these two pages need

    made = segno.make(link, error="m", micro=False)
    return Markup(made.svg_inline(border=4, light="#ffffff", dark="#000000", omitsize=True))


def _last_day(course: Course) -> date | None:
    """Return the last day on which the code lets people in: it works until the midnight after that."""
    return here(course.code_until - timedelta(minutes=1)).date() if course.code_until else None
