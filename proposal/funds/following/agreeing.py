"""Agreeing: what can be written down at once of what a fund that said yes pays and wants to hear."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgets.money import ZERO, round_half_up
from budgets.text import Number, Text, mark
from proposal.funds.dates.agreed import due
from proposal.model.cash import UNKNOWN, payments_of, start_share
from proposal.model.choices import Payment
from proposal.model.following import TermKind
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal, promised
from proposal.model.steps.funds import Application

LAST = mark("Laatste deel")


@dataclass(frozen=True)
class Proposed:
    """One agreement as it can be written down; what is not known is None, to be filled in."""

    kind: TermKind
    what: Text
    on: date | None = None
    amount: Decimal | None = None


@dataclass(frozen=True)
class Offer:
    """Agreements that go on the list together with one press on the button of this key."""

    key: str
    text: Text
    rows: tuple[Proposed, ...]


def offers(proposal: Proposal, application: Application, fund: Fund | None) -> tuple[Offer, ...]:
    """Return what is known of paying and reporting and was not written down yet; nothing is guessed."""
    return (*_payments(proposal, application, fund), *_report(proposal, application, fund))


def over_promised(proposal: Proposal, application: Application) -> Decimal:
    """Return how many euros more the payments are together than what the fund promised; 0 when not."""
    sums = (each.amount or ZERO for each in payments_of(proposal, application.id))
    amount = promised(application, proposal.life(application.id))
    return max(ZERO, sum(sums, ZERO) - amount) if amount is not None else ZERO


def _payments(proposal: Proposal, application: Application, fund: Fund | None) -> Iterator[Offer]:
    paying = fund.paying if fund else UNKNOWN
    moment = application.payment or paying.moment or (Payment.PARTS if paying.advance is not None else None)
    if moment is None or payments_of(proposal, application.id):
        return
    amount = promised(application, proposal.life(application.id))
    if moment is not Payment.PARTS:
        yield _at_once(moment, amount)
    elif paying.advance is None:
        rows = (Proposed(TermKind.PAYMENT, each) for each in (mark("Eerste deel"), LAST))
        yield Offer("payments", mark("Zet twee betalingen op de lijst"), tuple(rows))
    else:
        share, _ = start_share(application, paying)
        yield _in_parts(share, amount)


def _at_once(moment: Payment, amount: Decimal | None) -> Offer:
    before = moment is Payment.BEFORE
    what = mark("Het hele bedrag, vooraf") if before else mark("Het hele bedrag, na afloop")
    return Offer("payments", mark("Zet één betaling op de lijst: {what}", what=what),
                 (Proposed(TermKind.PAYMENT, what, amount=amount),))  # fmt: skip


def _in_parts(share: Decimal, amount: Decimal | None) -> Offer:
    """'Eerste deel (75 %)' and the rest, to the cent."""
    named = mark("Eerste deel ({share} %)", share=Number(share))
    if amount is None:
        rows = (Proposed(TermKind.PAYMENT, named), Proposed(TermKind.PAYMENT, LAST))
        told = mark("Zet twee betalingen op de lijst: {share} %, en later de rest", share=Number(share))
        return Offer("payments", told, rows)
    first = round_half_up(amount * share / 100)
    told = mark("Zet twee betalingen op de lijst: {first} en {last}", first=first, last=amount - first)
    return Offer("payments", told, (
        Proposed(TermKind.PAYMENT, named, amount=first),
        Proposed(TermKind.PAYMENT, LAST, amount=amount - first),
    ))  # fmt: skip


def _report(proposal: Proposal, application: Application, fund: Fund | None) -> Iterator[Offer]:
    """The report within the weeks of the fund; without an end of the project its day stays open."""
    weeks = fund.reporting.weeks if fund else None
    terms = (each for each in proposal.following.terms if each.application == application.id)
    if weeks is None or any(each.kind is TermKind.REPORT for each in terms):
        return
    end = proposal.activities.end
    on = due(end, weeks) if end else None
    what = mark("Verslag, binnen {weeks} weken na het einde", weeks=weeks)
    told = mark("Zet het verslag op de lijst")
    if on is not None:
        told = mark("Zet het verslag op de lijst, voor {day}", day=on)
    yield Offer("report", told, (Proposed(TermKind.REPORT, what, on),))
