"""Histories: what changed is told in the words by which people know it, also of what is no longer there."""

import re

from flask import Flask

from tests.client import Visitor
from tests.web.test_contact_log import fresh, last, note

FUND = "Fonds Meedoen en Taal (voorbeeld)"
BACK = "Zet terug zoals het hier was"


def entries(visitor: Visitor, number: int) -> list[str]:
    """Return the entries of the history of the funds, the newest first."""
    page = visitor.get(f"/proposals/{number}/funds/history/").text
    return re.findall(r'<li class="entry.*?</li>', page, re.DOTALL)


def headings(visitor: Visitor, number: int) -> list[str]:
    """Return the headings above these entries, as they are read."""
    found = (re.search(r"<h2>(.*?)</h2>", each, re.DOTALL) for each in entries(visitor, number))
    return [re.sub(r"<[^>]+>", "", each[1]) for each in found if each]


def test_contact_is_one_entry_named_by_its_fund_and_day(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, on="2026-03-01", kind="question", said="Hoe zit het met de huur?", who="Priya")

    told = [each for each in entries(visitor, number) if "huur" in each or "Priya" in each]

    assert len(told) == 1
    assert f'Contact: <span class="row-label">{FUND}, 1 maart 2026</span>' in told[0]
    assert last(app, number).id not in re.sub(r"<[^>]+>", "", told[0])


def test_each_answer_of_one_deed_can_be_put_back(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, on="2026-03-01", kind="question", said="Hoe zit het met de huur?", who="Priya")
    row = last(app, number).id
    visitor.save(f"/proposals/{number}/funds", {f"contacts-{row}-who": ""})
    visitor.save(f"/proposals/{number}/funds", {f"contacts-{row}-said": ""})

    (told,) = (each for each in entries(visitor, number) if "regel toegevoegd" in each)
    _, said = re.findall(r'action="([^"]+)"', told[told.index("Wie sprak met wie?") :])[:2]
    visitor.post(said)

    assert (last(app, number).who, last(app, number).said) == ("", "Hoe zit het met de huur?")


def test_removed_rows_keep_their_names(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, on="2026-03-01", kind="question", said="Hoe zit het met de huur?")
    visitor.save(f"/proposals/{number}/funds", {"do": f"remove:contacts:{last(app, number).id}"})
    visitor.save(f"/proposals/{number}/funds", {"do": "remove:applications:taal"})

    gone, contact = headings(visitor, number)[:2]

    assert (gone, contact) == (f"Fonds: {FUND}", f"Contact: {FUND}, 1 maart 2026")
    assert "regel verwijderd" in entries(visitor, number)[0]


def test_only_what_would_change_something_can_be_put_back(visitor: Visitor) -> None:
    number = visitor.begin("Wij willen koken.")
    address = f"/proposals/{number}/idea/history/"
    assert BACK not in visitor.get(address).text

    visitor.save(f"/proposals/{number}/idea", {"few_lines": ""})
    emptied, written = re.findall(r'<li class="entry.*?</li>', visitor.get(address).text, re.DOTALL)
    assert BACK not in emptied
    assert BACK in written


def test_answer_of_a_removed_row_is_put_back_after_its_row(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, on="2026-03-01", said="Hoe zit het met de huur?")
    row = last(app, number).id
    visitor.save(f"/proposals/{number}/funds", {"do": f"remove:contacts:{row}"})

    removed, added = (each for each in entries(visitor, number) if f"{FUND}, 1 maart" in each)

    assert removed.count(BACK) == 1
    assert BACK not in added
