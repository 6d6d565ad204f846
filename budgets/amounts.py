"""What the cells for quantity, price and amount of a cost line together say."""

from decimal import Decimal

from budgets.budget import CostKind, CostLine
from budgets.cells import Row
from budgets.money import round_half_up
from budgets.text import Number, Text, mark

ONE = Decimal(1)


def name_typed_over(row: Row, line: CostLine, amount: Decimal) -> None:
    """Note where something else than its `amount` was typed for a line of which that follows by itself."""
    if line.by_percentage and not row.cell("amount").reckoned:
        _follows(row, amount, mark(
            "Het bedrag volgt uit het percentage: {amount}. Verander het percentage als het anders moet.",
            amount=amount,
        ))  # fmt: skip
    elif line.kind is CostKind.OWN_HOURS:
        _follows(row, amount, mark(
            "Eigen uren tellen als € 0. Kost het toch geld? Kies dan een andere soort."
        ))  # fmt: skip


def _follows(row: Row, amount: Decimal, why: Text) -> None:
    """Note that something else than the amount of the line was typed, and why that does not count."""
    if row.cell("amount").no_value:
        return
    typed = row.money("amount")
    if typed is not None and typed != amount:
        row.refuse("amount", why)


def quantity_and_price(row: Row, kind: CostKind) -> tuple[Decimal | None, Decimal | None]:
    """Quantity and price as they stand there, or such that they give the amount that stands there."""
    quantity, price = row.quantity("quantity"), row.money("price")
    by_percentage = kind is CostKind.CONTINGENCY and not row.cell("percentage").empty
    if by_percentage or kind is CostKind.OWN_HOURS:
        return quantity, price
    needless = row.cell("amount").no_value and not row.cell("price").empty
    if needless:
        row.pass_over("amount")
    amount = None if needless else row.money("amount")
    if price is None:
        return (quantity, None) if amount is None else _from_amount(row, quantity, amount)
    if quantity is None and not row.has("quantity"):
        quantity = ONE
    if quantity is not None and amount is not None and amount != round_half_up(quantity * price):
        row.refuse("amount", mark(
            "Aantal keer prijs is {amount}. Wil je een ander bedrag? Verander dan het aantal of de prijs.",
            amount=round_half_up(quantity * price),
        ))  # fmt: skip
    return quantity, price


def _from_amount(row: Row, quantity: Decimal | None, amount: Decimal) -> tuple[Decimal, Decimal]:
    each = round_half_up(amount / quantity) if quantity else amount
    if quantity and round_half_up(quantity * each) == amount:
        return quantity, each
    if quantity:
        row.refuse(
            "amount",
            mark(
                "Dit is niet {quantity} keer een prijs in hele centen. Vul de prijs in.",
                quantity=Number(quantity),
            ),
        )
    return ONE, amount
