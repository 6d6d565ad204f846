"""Money by month, for the makers: what comes in and from whom, what goes out, and which month is short."""

from collections.abc import Iterator

from budgets.cashflow import Month
from budgets.text import dutch
from proposal.documents.answers import facts
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.edition import Edition
from proposal.documents.tables import table
from proposal.documents.wording import below, joined, money, month
from proposal.model.cash import Cash, Coming, project_cash

COLUMNS = (
    Column("Maand", 3), Column("Wie betaalt", 7), Column("Erin", 3, amount=True),
    Column("Eruit", 3, amount=True), Column("In kas", 3, amount=True), Column("Te kort", 3, amount=True),
)  # fmt: skip


def cash_blocks(edition: Edition) -> Blocks:
    """The table by month, and who lends the project what is lacking; nothing without dates."""
    cash = project_cash(edition.proposal, dict(edition.paying))
    rows = (_row(cash, each) for each in cash.moving)
    return (*table("Wanneer geld komt en gaat", COLUMNS, rows), *_short(edition, cash))


def _row(cash: Cash, of: Month) -> Row:
    coming = below(*(_told(each) for each in cash.comes_in(of)))
    short = of.balance < 0
    left = ("", money(-of.balance)) if short else (money(of.balance), "")
    return Row((month(of.first_day), coming, money(of.received), money(of.spent), *left))


def _told(coming: Coming) -> str:
    """'Stichting Buurtvuur: € 2.250,00 (afgesproken)', or that it is not sure yet."""
    known = joined(dutch(coming.ground.label), "" if coming.sure else "nog niet zeker")
    return f"{coming.name or 'Zonder naam'}: {money(coming.amount)} ({known})"


def _short(edition: Edition, cash: Cash) -> Blocks:
    """The months that end below zero, the lowest, and who lends the money."""
    return facts(*_lacking(edition, cash)) if cash.short else ()


def _lacking(edition: Edition, cash: Cash) -> Iterator[tuple[str, str]]:
    assert cash.lowest is not None
    yield "Te weinig in kas", f"vanaf {month(cash.short[0].first_day)}"
    yield "Het meest", f"{month(cash.lowest.first_day)}: {money(cash.to_prefinance)}"
    if cash.missing:
        yield "Waarvoor nog geen geld is", money(cash.missing)
    yield "Wie schiet het voor?", edition.proposal.coverage.prefinance.strip() or "Nog af te spreken"
