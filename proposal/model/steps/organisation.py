"""Organisation: who applies. What is marked `profile` is kept once for all projects of the organisation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from proposal.model.answers import Answers
from proposal.model.choices import BoardStyle, LegalForm, Network, YesNo
from proposal.model.course import Shown
from proposal.model.question import question, rows


@dataclass(frozen=True)
class BoardMember:
    """A member of the board (`vip-course.md` section 10)."""

    id: str
    name: str = question(core=True)
    function: str = question(core=True)
    related: YesNo | None = question(None)
    executes: YesNo | None = question(None)
    paid: YesNo | None = question(None)


@dataclass(frozen=True)
class Organisation(Answers):
    tells: ClassVar[Shown] = Shown.PEOPLE
    name: str = question(core=True, profile=True)
    aim: str = question(core=True, profile=True)
    legal_form: LegalForm | None = question(None, core=True, profile=True)
    contact_name: str = question(core=True)
    contact_phone: str = question(core=True)
    contact_function: str = question()
    contact_email: str = question()
    contact_when: str = question()
    contact_dutch: YesNo | None = question(None)
    stand_in_name: str = question()
    stand_in_phone: str = question()
    signatory_name: str = question()
    signatory_function: str = question()
    address: str = question(profile=True)
    website: str = question(profile=True)
    work_area: str = question(profile=True)
    since: date | None = question(None, profile=True)
    network: Network | None = question(None, profile=True)
    does: str = question(profile=True)
    achieved: str = question(profile=True)
    volunteers: int | None = question(None, profile=True)
    staff: str = question(profile=True)
    kvk: str = question(profile=True)
    rsin: str = question(profile=True)
    iban: str = question(profile=True)
    anbi: YesNo | None = question(None, profile=True)
    board: tuple[BoardMember, ...] = rows(BoardMember, profile=True)
    board_style: BoardStyle | None = question(None, profile=True)
    wbtr: YesNo | None = question(None, profile=True)
    advisers: str = question(profile=True)
    reserves: Decimal | None = question(None, profile=True, tells=Shown.MONEY)
    reserves_for: str = question(profile=True)
    yearly_costs: Decimal | None = question(None, profile=True, tells=Shown.MONEY)
    lead_name: str = question()
    lead_relation: str = question()
    lead_account: str = question()
    lead_reports: str = question()
    lead_decision: str = question()
    host_name: str = question()
    host_papers: str = question()
    host_relation: str = question()
