"""Sentences that know no language until they are shown."""

from datetime import date
from decimal import Decimal

from budgets.choice import Choice
from budgets.text import Number, dutch, mark, mark_count


class Colour(Choice):
    RED = "red", mark("Rood")
    SKY = "sky", mark("Blauw als de lucht")


ENGLISH = {
    "Er is {amount} tekort op {day}.": "On {day} {amount} is missing.",
    "Voor {what}.": "For {what}.",
    "{people} mensen, {amount}": "{people} people, {amount}",
    "de zaal": "the hall",
    "dagen": "days",
}


def to_english(msgid: str, plural: str, count: int | None) -> str:
    return ENGLISH[plural if plural and count != 1 else msgid]


def test_text_is_filled_in_as_dutch_people_write_it() -> None:
    text = mark(
        "{amount}, {day}, {people}, {share}, {name}",
        amount=Decimal("1147.69"),
        day=date(2026, 6, 22),
        people=1500,
        share=Number(Decimal("12.50")),
        name="Ria",
    )

    assert dutch(text) == "€\u00a01.147,69, 22 juni 2026, 1.500, 12,5, Ria"


def test_text_is_filled_in_after_translating() -> None:
    text = mark("Er is {amount} tekort op {day}.", amount=Decimal("20"), day=date(2026, 6, 22))

    assert text.said(to_english, "en_GB") == "On 22 June 2026 €\u00a020,00 is missing."


def test_text_writes_amounts_in_every_language_as_they_are_typed() -> None:
    text = mark("{people} mensen, {amount}", people=1500, amount=Decimal("1147.69"))

    assert text.said(to_english, "en_GB") == "1.500 people, €\u00a01.147,69"


def test_text_inside_a_text_is_translated_too() -> None:
    assert mark("Voor {what}.", what=mark("de zaal")).said(to_english, "en") == "For the hall."


def test_text_follows_its_count() -> None:
    assert dutch(mark_count("{count} dag", "{count} dagen", 1)) == "1 dag"
    assert dutch(mark_count("{count} dag", "{count} dagen", 1200)) == "1.200 dagen"
    assert mark_count("dag", "dagen", 2).said(to_english, "en") == "days"


def test_text_shows_what_people_typed_unchanged() -> None:
    assert dutch(mark("{name} komt.", name="{x} & co")) == "{x} & co komt."


def test_text_can_be_compared_and_kept_in_a_set() -> None:
    assert len({mark("Rood"), mark("Rood"), mark("Rood", count=1)}) == 2


def test_choice_is_its_stored_word_with_a_label() -> None:
    assert Colour("sky") is Colour.SKY
    assert f"{Colour.SKY}" == "sky"
    assert [dutch(colour.label) for colour in Colour] == ["Rood", "Blauw als de lucht"]
