"""What every step can say of itself."""

from dataclasses import dataclass
from typing import ClassVar

from proposal.model.choices import YesNo
from proposal.model.course import Shown
from proposal.model.question import question


@dataclass(frozen=True)
class Answers:
    """The answers of one step; `needed` is NO when the makers set the step aside, `why_not` says why.

    `tells` is the kind of all its answers, to which its makers consent apart.
    """

    tells: ClassVar[Shown] = Shown.TEXTS

    needed: YesNo | None = question(None)
    why_not: str = question()
