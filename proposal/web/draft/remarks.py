"""Remarks: what a trainer says more often, listed and changed, and set into the form of a comment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from wtforms import Form, RadioField, SelectField, TextAreaField
from wtforms.validators import DataRequired, Length

from budgets.text import Text, mark
from proposal.coaching import remarks as shipped
from proposal.model.comment import Comment, CommentKind
from proposal.model.feedback import Remark
from proposal.model.typed import cleaned
from proposal.steps.course import PAGES
from proposal.store import remarks
from proposal.web import clock
from proposal.web.draft.writing import Writing
from proposal.web.say import say

bp = Blueprint("remarks", __name__, url_prefix="/remarks")
ANYWHERE = mark("Overal")
LONGEST = 5000


class RemarkForm(Form):
    """A remark of one's own."""

    step = SelectField(lazy_gettext("Bij welk onderdeel hoort hij?"))
    kind = RadioField(lazy_gettext("Wat is het?"), default=CommentKind.IMPROVE.value)
    text = TextAreaField(
        lazy_gettext("De opmerking"),
        [DataRequired(lazy_gettext("Schrijf eerst de opmerking.")),
         Length(max=LONGEST, message=lazy_gettext("Dit is te lang."))],
        [lambda typed: cleaned(typed or "")],
        lazy_gettext("Je kunt hem bij elk plan nog aanpassen."),
        render_kw={"rows": 4},
    )  # fmt: skip

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.step.choices = [("", say(ANYWHERE)), *((slug, say(each.title)) for slug, each in PAGES.items())]
        self.kind.choices = [(each.value, say(each.label)) for each in CommentKind]

    def remark(self, number: int = 0) -> Remark:
        """Return what was typed."""
        return Remark(number, self.step.data or "", CommentKind(self.kind.data), self.text.data or "")


@dataclass(frozen=True)
class Offered:
    """A remark to choose in the form of a comment; `key` stands for it there."""

    key: str
    kind: CommentKind
    text: str


@bp.get("")
def index() -> str:
    """One's own remarks, and those that come with the program, by step."""
    return _page(RemarkForm())


@bp.post("")
def add() -> Any:
    """Keep a new remark."""
    form = RemarkForm(request.form)
    if not form.validate():
        return _page(form), 422
    remarks.add(form.remark(), current_user.id, clock.now())
    return _done(gettext("De opmerking is bewaard."))


@bp.get("/<int:number>")
def edit(number: int) -> str:
    """Ask for another wording of a remark."""
    found = remarks.load(number, current_user.id)
    return render_template("pages/remark.html", form=RemarkForm(obj=found), number=number)


@bp.post("/<int:number>")
def save(number: int) -> Any:
    """Change a remark of one's own."""
    form = RemarkForm(request.form)
    if not form.validate():
        remarks.load(number, current_user.id)
        return render_template("pages/remark.html", form=form, number=number), 422
    remarks.change(form.remark(number), current_user.id)
    return _done(gettext("De opmerking is bewaard."))


@bp.post("/<int:number>/remove")
def remove(number: int) -> Any:
    """Take a remark of one's own away; comments that were made with it stay."""
    remarks.remove(number, current_user.id)
    return _done(gettext("De opmerking is weg. Wat je er eerder mee schreef, blijft staan."))


@bp.app_template_global()
def remarks_for(step: str) -> list[tuple[Text, list[Offered]]]:
    """Return what this user can insert in a comment on a step, in groups, their own first."""
    own = remarks.of_user(current_user.id)
    groups = [
        (mark("Van mij, voor dit onderdeel"), _own(own, step)),
        (mark("Van mij, voor overal"), _own(own, "") if step else []),
        (mark("Uit de cursus, voor dit onderdeel"), _shipped(step)),
        (mark("Uit de cursus, voor overal"), _shipped("") if step else []),
    ]
    return [(label, offered) for label, offered in groups if offered]


def inserted(writing: Writing, step: str, key: str) -> Writing:
    """Return a form with the chosen remark below what was typed, and of its kind; as it was without one."""
    found = next((each for _, group in remarks_for(step) for each in group if each.key == key), None)
    if found is None:
        return writing
    return replace(writing, kind=found.kind, text="\n".join(filter(None, (writing.text, found.text))))


def keep(comment: Comment) -> None:
    """Keep the words of a comment to use them again with the same step."""
    if comment.text:
        remark = Remark(0, comment.anchor.place.step, comment.kind, comment.text)
        remarks.add(remark, comment.who, comment.at)


def _own(own: tuple[Remark, ...], step: str) -> list[Offered]:
    return [Offered(f"own-{each.id}", each.kind, each.text) for each in own if each.step == step]


def _shipped(step: str) -> list[Offered]:
    return [
        Offered(f"course-{step}-{number}", each.kind, say(each.text))
        for number, each in enumerate(shipped.at(step))
    ]


def _page(form: RemarkForm) -> str:
    own = remarks.of_user(current_user.id)
    steps = [("", ANYWHERE), *((slug, each.title) for slug, each in PAGES.items())]
    return render_template(
        "pages/remarks.html",
        form=form,
        own=_by_step(steps, own),
        course=_by_step(steps, shipped.SHIPPED),
    )


def _by_step(steps: list[tuple[str, Text]], said: Iterable[Any]) -> list[tuple[Text, list[Any]]]:
    """Return remarks under the title of their step, without the steps that have none."""
    told = list(said)
    found = [(title, [each for each in told if each.step == slug]) for slug, title in steps]
    return [(title, of_step) for title, of_step in found if of_step]


def _done(told: str) -> Any:
    flash(told, "success")
    return redirect(url_for("remarks.index"), 303)
