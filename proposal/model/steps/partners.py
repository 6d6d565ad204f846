"""Partners: with whom, who brings what, and what is agreed."""

from dataclasses import dataclass

from proposal.model.answers import Answers
from proposal.model.choices import Agreement, PartnerKind, YesNo
from proposal.model.course import Shown
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Partner:
    """One partner (`project-elements.md` 19-21, D1-D7); resistance and plan B stay in the house."""

    id: str
    name: str = question(core=True)
    does: str = question(core=True)
    agreement: Agreement | None = question(None, core=True)
    kind: PartnerKind | None = question(None)
    gains: str = question()
    pays_hours: str = question()
    contact: str = question(tells=Shown.PEOPLE)
    indispensable: YesNo | None = question(None)
    resistance: str = question(own=True)
    measure: str = question(own=True)
    plan_b: str = question(own=True)


@dataclass(frozen=True)
class Partners(Answers):
    partners: tuple[Partner, ...] = rows(Partner, core=True)
    shared: str = question()
