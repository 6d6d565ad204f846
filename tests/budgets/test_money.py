"""Reading, rounding, dividing and writing amounts."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.money import (
    CENT,
    Unreadable,
    format_money,
    from_cell,
    percentage_of,
    read_count,
    read_money,
    read_percentage,
    read_quantity,
    round_half_up,
    split,
    typed_money,
    typed_quantity,
)
from budgets.notation import format_share

amounts = st.decimals(0, 999_999_999, places=2)
quantities = st.decimals(0, 999_999, places=4)
weights = st.lists(st.decimals(0, 1000, places=2), min_size=1, max_size=12).filter(any)

READABLE = [
    ("1.147,69", "1147.69"),
    ("€5,-", "5.00"),
    ("€ 5,-", "5.00"),
    ("€\u00a05,-", "5.00"),
    ("5,\u2013", "5.00"),
    ("5,=", "5.00"),
    ("10,5", "10.50"),
    ("10", "10.00"),
    ("10,", "10.00"),
    ("1147.69", "1147.69"),
    ("1.147", "1147.00"),
    ("10.5", "10.50"),
    ("1.147.690", "1147690.00"),
    ("1 147,69", "1147.69"),
    ("1\u202f147,69", "1147.69"),
    ("  12,50  ", "12.50"),
    (",50", "0.50"),
    ("0", "0.00"),
    ("007", "7.00"),
    ("5 euro", "5.00"),
    ("EUR 12", "12.00"),
    ("123456789012", "123456789012.00"),
]

UNREADABLE = [
    ("1.2.3", "niet te lezen"),
    ("1.147.69", "niet te lezen"),
    ("abc", "niet te lezen"),
    ("10 20", "niet te lezen"),
    ("1e5", "niet te lezen"),
    ("NaN", "niet te lezen"),
    ("$ 5", "niet te lezen"),
    (",", "niet te lezen"),
    ("", "Vul hier een getal in"),
    ("€", "Vul hier een getal in"),
    ("-5", "zonder minteken"),
    ("\u22125", "zonder minteken"),
    ("€ -5,00", "zonder minteken"),
    ("(5)", "zonder minteken"),
    ("1234567890123", "hoogstens 12 cijfers"),
    ("12345678901,55", "hoogstens 12 cijfers"),
    ("10,5555", "twee cijfers achter de komma"),
]

TWO_READINGS = [
    ("1,147.69", "1.147,69", "1,14769"),
    ("1,147", "1.147,00", "1,147"),
    ("1234.567", "1.234.567", "1.234,567"),
    ("0.125", "125", "0,125"),
]


@pytest.mark.parametrize(("typed", "meant"), READABLE)
def test_money_is_read_as_dutch_people_type_it(typed: str, meant: str) -> None:
    assert str(read_money(typed)) == meant


@pytest.mark.parametrize(("typed", "advice"), UNREADABLE)
def test_money_that_cannot_be_read_says_what_to_do(typed: str, advice: str) -> None:
    with pytest.raises(Unreadable, match=advice):
        read_money(typed)


@pytest.mark.parametrize(("typed", "first", "second"), TWO_READINGS)
def test_money_that_can_mean_two_things_names_both(typed: str, first: str, second: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_money(typed)

    assert f"kan {first} zijn, maar ook {second}." in str(refused.value)


def test_money_quotes_only_the_beginning_of_a_long_text() -> None:
    with pytest.raises(Unreadable) as refused:
        read_money("dat weten we nog niet " * 50)

    assert "'dat weten we nog niet dat weten we nog…'" in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2,5", "2.5"),
        ("1.500", "1500"),
        ("0,125", "0.125"),
        ("1,147", "1.147"),
        ("10.25", "10.25"),
        ("0,1234", "0.1234"),
    ],
)
def test_quantity_keeps_its_decimals(typed: str, meant: str) -> None:
    assert read_quantity(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["0.125", "1,147.69", "10 uur", "-1", "1,23456", "€ 5"])
def test_quantity_refuses_what_is_no_single_number(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_quantity(typed)


@pytest.mark.parametrize(("typed", "meant"), [("5", "5"), ("7,5 %", "7.5"), ("100%", "100"), ("0", "0")])
def test_percentage_is_read_with_or_without_its_sign(typed: str, meant: str) -> None:
    assert read_percentage(typed) == Decimal(meant)


def test_percentage_above_a_hundred_is_refused() -> None:
    with pytest.raises(Unreadable, match="van 0 tot en met 100"):
        read_percentage("101")


def test_count_is_a_whole_number() -> None:
    assert read_count("1.500") == 1500
    assert read_count("12,0") == 12
    with pytest.raises(Unreadable, match="heel getal"):
        read_count("2,5")


@given(st.text() | st.text("0123456789.,-€ ", max_size=20))
def test_whatever_is_typed_is_an_amount_or_is_refused_with_advice(typed: str) -> None:
    with suppress(Unreadable):
        amount = read_money(typed)
        assert amount >= 0
        assert read_money(typed_money(amount)) == amount


@given(amounts)
def test_money_typed_in_a_field_is_read_back_the_same(amount: Decimal) -> None:
    assert read_money(typed_money(amount)) == amount
    assert read_money(format_money(amount)) == amount


@given(quantities)
def test_quantity_typed_in_a_field_is_read_back_the_same(quantity: Decimal) -> None:
    assert read_quantity(typed_quantity(quantity)) == quantity


def test_nothing_answered_is_an_empty_field() -> None:
    assert typed_money(None) == ""
    assert typed_quantity(None) == ""


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("1147.69", "€\u00a01.147,69"),
        ("-20", "€\u00a0-20,00"),
        ("0.5", "€\u00a00,50"),
        ("-0.00", "€\u00a00,00"),
    ],
)
def test_money_is_shown_in_dutch_with_a_space_that_does_not_break(amount: str, shown: str) -> None:
    assert format_money(Decimal(amount)) == shown


def test_money_is_shown_in_the_language_asked_for() -> None:
    assert format_money(Decimal("1147.69"), "en") == "€1,147.69"


@pytest.mark.parametrize(
    ("exact", "rounded"), [("2.345", "2.35"), ("2.344999", "2.34"), ("-2.345", "-2.35"), ("7", "7.00")]
)
def test_rounding_takes_half_a_cent_up(exact: str, rounded: str) -> None:
    assert str(round_half_up(Decimal(exact))) == rounded


@given(st.decimals(-10_000, 10_000, places=6))
def test_rounding_moves_an_amount_by_half_a_cent_at_most(exact: Decimal) -> None:
    assert abs(round_half_up(exact) - exact) <= CENT / 2


@given(amounts, weights)
def test_split_loses_no_cent_and_stays_within_a_cent_of_each_share(
    amount: Decimal, weights: list[Decimal]
) -> None:
    parts = split(amount, weights)

    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(Fraction(part) - Fraction(amount) * Fraction(weight) / Fraction(sum(weights))) < Fraction(
            1, 100
        )


def test_split_gives_the_odd_cent_to_the_first() -> None:
    assert split(Decimal("100.00"), (1, 1, 1)) == (Decimal("33.34"), Decimal("33.33"), Decimal("33.33"))
    assert split(Decimal("-0.05"), (1, 1)) == (Decimal("-0.03"), Decimal("-0.02"))


@pytest.mark.parametrize("weights", [(), (0, 0), (2, -1)])
def test_split_refuses_weights_that_divide_nothing(weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="weights"):
        split(Decimal(10), weights)


def test_cell_is_the_number_people_see() -> None:
    assert from_cell(0.1) + from_cell(0.2) == Decimal("0.3")
    assert from_cell(19) == 19
    with pytest.raises(Unreadable):
        from_cell(float("inf"))


def test_percentage_of_nothing_is_nothing() -> None:
    assert percentage_of(Decimal("6880"), Decimal("13385")) == Decimal("51.40")
    assert percentage_of(Decimal(5), Decimal(0)) == 0


@pytest.mark.parametrize(
    ("share", "told"), [("26.15", "26"), ("73.5", "74"), ("0.40", "0"), ("1100", "1.100")]
)
def test_share_is_told_in_whole_percents(share: str, told: str) -> None:
    assert format_share(Decimal(share)) == f"{told}\u00a0%"
