"""The kinds of answer: each reads what was typed into a value, and gives a value back as it is typed."""

from proposal.steps.fields.answer import Answer, Line, Prose, Upload
from proposal.steps.fields.contact import Email, Iban, Kvk, Phone, Rsin, Website
from proposal.steps.fields.dates import Day, Days, Month
from proposal.steps.fields.numbers import Amount, Count, Percentage, Quantity, Year
from proposal.steps.fields.picks import ActivityPicks, Pick, Picks, RowPick, RowPicks

__all__ = [
    "ActivityPicks",
    "Amount",
    "Answer",
    "Count",
    "Day",
    "Days",
    "Email",
    "Iban",
    "Kvk",
    "Line",
    "Month",
    "Percentage",
    "Phone",
    "Pick",
    "Picks",
    "Prose",
    "Quantity",
    "RowPick",
    "RowPicks",
    "Rsin",
    "Upload",
    "Website",
    "Year",
]
