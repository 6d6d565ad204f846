"""'Kan dit bij een fonds?' in a few lines."""

from datetime import date
from decimal import Decimal

import pytest

from budgets.text import dutch
from proposal.checks import fit
from proposal.model.choices import LegalForm
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.checks.sound import TODAY

FORMS = tuple(LegalForm)


def known(
    kind: Kind | None = Kind.SERIES,
    place: str = "Waterstad",
    form: LegalForm | None = LegalForm.GROUP,
    month: date | None = date(2026, 9, 1),
    amount: Decimal | None = Decimal(1800),
) -> Proposal:
    proposal = Proposal().with_step("idea", kind=kind, place=place, month=month, amount=amount)
    return proposal.with_step("organisation", legal_form=form)


def lines(proposal: Proposal) -> list[str]:
    return [dutch(each) for each in fit(proposal, TODAY)]


@pytest.mark.parametrize(
    "proposal", [known(kind=None), known(place=" "), known(form=None), known(month=None)]
)
def test_fit_waits_for_place_kind_legal_form_and_month(proposal: Proposal) -> None:
    assert fit(proposal, TODAY) == ()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", tuple(Kind))
@pytest.mark.parametrize("amount", [None, Decimal(900), Decimal(9000), Decimal(90_000)])
def test_fit_says_at_most_four_lines(form: LegalForm, kind: Kind, amount: Decimal | None) -> None:
    assert 2 <= len(lines(known(kind=kind, form=form, amount=amount))) <= 4


@pytest.mark.parametrize(
    ("month", "amount", "words"),
    [
        (date(2026, 3, 1), 9000, "Het begin is al geweest."),
        (date(2026, 4, 1), 9000, "Over 4 weken begint het. Reken bij een fonds op 17 weken"),
        (date(2026, 6, 1), 9000, "Over 13 weken begint het."),
        (date(2026, 6, 1), 1800, "Er is tijd genoeg: nog 13 weken. Een fonds heeft er zo'n 8 nodig."),
        (date(2026, 9, 1), 9000, "Er is tijd genoeg: nog 26 weken."),
    ],
)
def test_fit_tells_whether_there_is_time(month: date, amount: int, words: str) -> None:
    assert lines(known(month=month, amount=Decimal(amount)))[0].startswith(words)


def test_fit_tells_a_group_where_it_is_welcome() -> None:
    assert "gemeente" in lines(known(form=LegalForm.GROUP))[1]
    assert "penvoerder" in lines(known(form=LegalForm.FORMING))[1]
    assert "bijna elk fonds" in lines(known(form=LegalForm.CHURCH))[1]


def test_fit_speaks_of_one_day_only_at_an_event() -> None:
    assert any("één dag" in line for line in lines(known(kind=Kind.EVENT)))
    assert not any("één dag" in line for line in lines(known(kind=Kind.PLACE)))


@pytest.mark.parametrize(
    ("amount", "words"), [(2500, "kleine aanvraag"), (10_000, "twee of drie"), (10_001, "meer dan één")]
)
def test_fit_tells_what_the_size_means(amount: int, words: str) -> None:
    assert words in lines(known(amount=Decimal(amount)))[-1]
