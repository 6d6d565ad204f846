"""History: what was lost can be found back; typing on does not fill it with crumbs."""

from datetime import timedelta
from decimal import Decimal

import pytest
from flask import Flask

from budgets.text import mark
from proposal.store import history
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user, change, save

pytestmark = both

LONG = "Wij koken elke week met twaalf vaders uit de buurt en praten over opvoeden, geld en werk."


@pytest.mark.parametrize(
    ("second", "minutes", "entries"),
    [
        (LONG + " Daarna eten we samen.", 3, 1),
        (LONG.replace("twaalf", "dertien"), 3, 1),
        (LONG + " Daarna.", 11, 2),
        ("", 3, 2),
        (
            "Iets heel anders dat ook lang genoeg is om de vorige tekst geheel te vervangen, en nog langer.",
            3,
            2,
        ),
        (LONG[:30], 3, 2),
    ],
    ids=["grows", "a word", "later", "emptied", "replaced", "shortened"],
)
def test_history_joins_only_small_changes_within_ten_minutes(
    inside: Flask, second: str, minutes: int, entries: int
) -> None:
    user = a_user()
    proposal = a_proposal(user)
    save(proposal, change("idea", "what", LONG), who=user)

    save(proposal, change("idea", "what", second, seen=1), who=user, now=NOW + timedelta(minutes=minutes))

    found = [each for each in history.of_step((proposal,), "idea") if each.place.question == "what"]
    assert len(found) == entries
    assert found[0].after == second
    assert found[-1].before is None


def test_history_of_two_people_is_never_joined(inside: Flask) -> None:
    user, colleague = a_user(), a_user("bob@voorbeeld.nl")
    proposal = a_proposal(user)
    save(proposal, change("idea", "what", LONG), who=user)

    save(proposal, change("idea", "what", LONG + "!", seen=1), who=colleague, page="other")

    found = [each.who for each in history.of_step((proposal,), "idea") if each.place.question == "what"]
    assert found == [colleague, user]


def test_history_keeps_the_first_lines_of_the_idea(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user, "Eerste gedachte")

    first = history.of_step((proposal,), "idea")[-1]

    assert (first.place.question, first.before, first.after) == ("few_lines", None, "Eerste gedachte")


def test_entries_of_another_proposal_cannot_be_reached(inside: Flask) -> None:
    user = a_user()
    mine, other = a_proposal(user), a_proposal(user)
    number = history.of_step((mine,), "idea")[0].id

    assert history.entry((other,), number) is None


def test_many_small_cuts_do_not_hide_what_was_lost(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    text = LONG * 3
    save(proposal, change("idea", "what", text), who=user)

    for number, cut in enumerate((30, 60, 90, 120), 1):
        save(proposal, change("idea", "what", text[:-cut], seen=number), who=user)

    kept = [each.after for each in history.of_step((proposal,), "idea") if each.place.question == "what"]
    assert len(kept) > 1
    assert max(len(each) for each in kept) > len(text) - history.SMALL


def test_long_text_that_could_not_be_read_is_kept_when_replaced(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    save(proposal, change("idea", "amount", LONG, message=mark("Dit is geen bedrag.")), who=user)

    save(proposal, change("idea", "amount", Decimal("5.00"), seen=1), who=user)

    typed = [each.after for each in history.of_step((proposal,), "idea") if each.deed == "typed"]
    assert typed == [LONG]


def test_history_turns_pages_and_always_knows_its_first_entry(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user, "Eerste gedachte")
    for number in range(history.PAGE + 5):
        later = NOW + timedelta(hours=number + 1)
        save(proposal, change("idea", "title", f"Titel {number}", seen=number), who=user, now=later)

    newest, older = (history.of_step((proposal,), "idea", page) for page in (0, 1))

    assert (len(newest), len(older)) == (history.PAGE, 6)
    first = history.first((proposal,), "idea")
    assert first is not None
    assert (first.after, first in newest) == ("Eerste gedachte", False)
