"""The base of every step's form, and of the form of one row of a repeating question."""

from dataclasses import dataclass

from wtforms import Form

from budgets.text import Text, mark
from proposal.model.choices import YesNo
from proposal.steps.fields import Pick, Prose


class RowForm(Form):
    """The questions of one row; in the page their names are prefixed with "list-rowid-"."""


@dataclass(frozen=True)
class Rows:
    """A repeating question: its `caption`, the `form` of a row, what `one` row is called, the `add` button.

    It reads nothing itself: every posted row is read by its own form. WTForms passes it by.
    """

    caption: Text
    form: type[RowForm]
    one: Text
    add: Text
    hint: Text | None = None
    matters: Text | None = None


class StepForm(Form):
    """The questions of one step, under the names of its dataclass; every step can be set aside."""

    needed = Pick(mark("Doen jullie dit onderdeel?"), YesNo)
    why_not = Prose(mark("Waarom is dit niet nodig?"), hint=mark("Eén zin is genoeg."))
