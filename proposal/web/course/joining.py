"""Joining: typing the code of a course or scanning it, and what the one who comes sees and fills in."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import current_user
from flask_security.utils import login_user

from proposal.model.code import Door, door, read
from proposal.model.course import Course
from proposal.model.typed import cleaned, number
from proposal.store import courses, joining, participants
from proposal.store.access import Standing, to_course
from proposal.store.errors import Gone, Involved, NotFound, Shut, StoreError, Taken
from proposal.web import clock, limits, people
from proposal.web.answering import overview
from proposal.web.membership import accounts
from proposal.web.membership.account_forms import Login, Register

bp = Blueprint("joining", __name__, url_prefix="/join")
KNOWN = "known"
"""Posted as `account` by who has an account already."""


@bp.get("")
def ask() -> Any:
    """Ask for the code that a trainer gave, and go where it leads."""
    code = read(request.args.get("code", ""))
    if not code:
        return render_template("pages/join_code.html", typed="", wrong=False)
    _opened_by(code)
    return redirect(url_for("joining.show", code=code), 303)


@bp.get("/<code>")
def show(code: str) -> Any:
    """Tell which course this code opens, and ask whether one wants to join."""
    course = _opened_by(code)
    standing = _standing(course)
    if standing.in_course:
        return render_template("pages/join_already.html", course=course, guides=standing.trainer)
    found = door(course, joining.taking_part(course.id), clock.now())
    if found is not Door.OPEN:
        raise Shut(found)
    return _asked(course, _form(request.args.get("account", ""))(formdata=None))


@bp.post("/<code>")
def join(code: str) -> Any:
    """Take part: with the account of this request, with one that is logged in to now, or with a new one."""
    course = _opened_by(code)
    if current_user.is_authenticated:
        return _by_user(course)
    return _by_login(course) if request.form.get("account") == KNOWN else _by_newcomer(course)


def again() -> Any:
    """Return the page with what was posted on it, to be posted once more; nothing was written."""
    try:
        course = _opened_by((request.view_args or {})["code"])
    except StoreError as refusal:
        return _refused(refusal)
    return _asked(course, _form(request.form.get("account", ""))())


def _by_user(course: Course) -> Any:
    """Take part, or ask with which project when this user has some and was not asked yet."""
    asked = "proposal" in request.form or _few_lines() or not overview.choices(current_user.id)
    if not asked and not _standing(course).participant:
        return redirect(url_for("joining.show", code=course.code), 303)
    posted = request.form.get("proposal", "")
    new = posted == "new" or bool(_few_lines())
    chosen = number(posted) if posted and not new else None
    joining.join(course.code, current_user.id, chosen, _few_lines(), clock.now(), new=new)
    return _welcome(course)


def _by_newcomer(course: Course) -> Any:
    """Make an account, its place in the course and its idea; an address that is known already logs in."""
    form = Register()
    if form.validate():
        newcomer = accounts.newcomer(form)
        try:
            joining.join_new(course.code, newcomer, _few_lines(), clock.now())
        except Taken:
            return _by_login(course)
        login_user(newcomer, authn_via=["register"])
        return _welcome(course)
    if form.existing_email_user:
        return _by_login(course)
    return _asked(course, form), 422


def _by_login(course: Course) -> Any:
    """Log in and take part; who pressed the button for a new account twice comes here as well."""
    form = Login()
    if not form.validate() or form.user is None:
        if request.form.get("account") != KNOWN:
            accounts.tell_known()
        return _asked(course, form), 422
    remember = form.remember.data if request.form.get("account") == KNOWN else None
    login_user(form.user, remember=remember, authn_via=["password"])
    return _by_user(course)


def _opened_by(code: str) -> Course:
    """Return the course that a code opens. Raises NotFound, Gone, or TooMany after too many wrong ones."""
    tries = limits.codes()
    try:
        return courses.load(joining.course_of(read(code)))
    except NotFound:
        limits.count(tries)
        raise


def _standing(course: Course) -> Standing:
    return to_course(course.id, current_user.id) if current_user.is_authenticated else Standing()


def _form(account: str) -> type[Login | Register]:
    return Login if account == KNOWN else Register


def _asked(course: Course, form: Login | Register) -> str:
    """Return the page that asks to join, with what was posted on it."""
    people.know(course.trainers)
    here = current_user.is_authenticated
    return render_template(
        "pages/join.html", course=course, form=form, known=isinstance(form, Login), typed=_few_lines(),
        mine=overview.choices(current_user.id) if here else (),
        before=participants.chosen(course.id, current_user.id) if here else None,
    )  # fmt: skip


def _few_lines() -> str:
    return cleaned(request.form.get("few_lines", ""))


def _welcome(course: Course) -> Any:
    return redirect(url_for("taking_part.welcome", course_id=course.id), 303)


def _refused(refusal: StoreError) -> Any:
    """Return a page that says why this code lets nobody in, what to do, and what was typed."""
    code = (request.view_args or {}).get("code") or request.args.get("code", "")
    if isinstance(refusal, Involved):
        return redirect(url_for("joining.show", code=code), 303)
    if isinstance(refusal, NotFound):
        return render_template("pages/join_code.html", typed=code, wrong=True), 404
    why = refusal.args[0].value if isinstance(refusal, Shut) else "gone"
    return render_template("pages/join_shut.html", why=why, typed=_few_lines()), 410


for each in (NotFound, Gone, Shut, Involved):
    bp.register_error_handler(each, _refused)
