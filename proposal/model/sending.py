"""Sending: what the makers confirm per fund before an application leaves. No step, but saved like one."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from proposal.model.answers import Answers
from proposal.model.choices import SentHow, YesNo
from proposal.model.course import Shown
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Dispatch:
    """The last checks for one fund; its id is that of the application.

    `sent_on` is what was filled in; it is the day of sending once the state of the application tells of that.
    """

    id: str
    language_by: str = question(own=True)
    board_on: date | None = question(None, own=True)
    treasurer: str = question(own=True)
    sent_on: date | None = question(None)
    sent_how: SentHow | None = question(None, own=True)
    confirmed: YesNo | None = question(None, own=True)


@dataclass(frozen=True)
class Sending(Answers):
    tells: ClassVar[Shown] = Shown.MONEY
    dispatches: tuple[Dispatch, ...] = rows(Dispatch, follows="funds.applications")
