"""Courses: those that one guides or takes part in, and the page of one course."""

from flask import Blueprint, render_template
from flask_login import current_user

from proposal.store import courses
from proposal.web import access

bp = Blueprint("courses", __name__, url_prefix="/courses")


@bp.get("")
def index() -> str:
    """The courses that this user guides, and those they take part in."""
    guided, followed = courses.guided_by(current_user.id), courses.followed_by(current_user.id)
    return render_template("pages/courses.html", guided=guided, followed=followed)


@bp.get("/<int:course_id>")
def show(course_id: int) -> str:
    """One course: where a trainer begins, and what comes next for who takes part."""
    standing = access.standing()
    return render_template("pages/course.html", course=courses.load(course_id), standing=standing)
