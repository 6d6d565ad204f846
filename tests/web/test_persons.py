"""Private notes of trainers: who reads and writes them, and that they leave by no door."""

import io
import re
import zipfile
from dataclasses import dataclass

import pytest
from flask import Flask

from proposal.store import accounts, invitations
from proposal.store.invitations import Offer
from proposal.web import clock
from tests.client import Visitor
from tests.coursing import Guided, a_group

SECRET = "Werkt zwijgzaam, zegt pas iets na de koffie"


@dataclass(frozen=True)
class Noted:
    """A course with a note about Bo, by trainer Tanja."""

    group: Guided
    people: dict[str, Visitor]
    page: str
    user: int


@pytest.fixture
def noted(app: Flask) -> Noted:
    """Tanja notes something about Bo."""
    group, people = a_group(app, "tanja", "bo", "daan")
    with app.app_context():
        user = accounts.load("bo@voorbeeld.nl").id
    page = f"/courses/{group.id}/people/{user}"
    people["tanja"].get(page)
    answer = people["tanja"].post(f"{page}/notes", text=SECRET)
    assert answer.status_code == 303
    return Noted(group, people, page, user)


def _co_trainer(app: Flask, course: int) -> Visitor:
    visitor = Visitor.registered(app, "mo@voorbeeld.nl", "Mo")
    with app.app_context():
        tanja, mo = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("tanja", "mo"))
        invitations.accept(
            invitations.make(Offer(course_id=course), "Mo", tanja, clock.now()), mo, clock.now()
        )
    return visitor


def _number(page: str) -> str:
    found = re.search(r"/notes/(\d+)", page)
    assert found
    return found[1]


def test_note_is_read_by_trainers_and_changed_by_who_wrote_it(app: Flask, noted: Noted) -> None:
    tanja, other = noted.people["tanja"], _co_trainer(app, noted.group.id)
    number = _number(tanja.get(noted.page).text)

    theirs = other.get(noted.page).text
    refused = [other.post(f"{noted.page}/notes/{number}", text="Anders"),
               other.post(f"{noted.page}/notes/{number}", away="1")]  # fmt: skip
    changed = tanja.post(f"{noted.page}/notes/{number}", text="Zegt nu meer.")

    assert SECRET in theirs
    assert "/notes/" + number not in theirs
    assert [each.status_code for each in refused] == [404, 404]
    assert changed.status_code == 303
    assert "Zegt nu meer." in other.get(noted.page).text
    tanja.get(noted.page)
    tanja.post(f"{noted.page}/notes/{number}", text="", away="1")
    assert "Zegt nu meer." not in other.get(noted.page).text


def test_note_without_words_is_asked_again(noted: Noted) -> None:
    tanja = noted.people["tanja"]
    number = _number(tanja.get(noted.page).text)

    for address in (f"{noted.page}/notes", f"{noted.page}/notes/{number}"):
        answer = tanja.post(address, text="  ")
        assert answer.status_code == 422
        assert "Schrijf eerst iets op" in answer.text
        assert 'aria-invalid="true"' in answer.text
    assert SECRET in tanja.get(noted.page).text


def test_note_about_somebody_cannot_be_reached_through_another(app: Flask, noted: Noted) -> None:
    with app.app_context():
        daan = accounts.load("daan@voorbeeld.nl").id
    tanja = noted.people["tanja"]
    number = _number(tanja.get(noted.page).text)

    answer = tanja.post(f"/courses/{noted.group.id}/people/{daan}/notes/{number}", text="Verhuisd")

    assert answer.status_code == 404
    assert SECRET in tanja.get(noted.page).text


EXPORTS = {
    "carrying.save", "carrying.save_with_files", "downloads.package", "courses.calendar", "group.show",
    "keeping.fetch", "keeping.package", "reading.show_version", "reading.show_handed", "path.show",
    "taking_part.show",
}  # fmt: skip


def test_private_note_is_in_no_export_and_on_no_other_page(app: Flask, noted: Noted) -> None:
    """Every address there is, as its participant and as its trainer; PDFs are made of the Word files here."""
    bo, course = noted.people["bo"], noted.group.id
    bo.get(f"/courses/{course}/homework/1")
    assert bo.post(f"/courses/{course}/homework/1").status_code == 303
    place = {"proposal_id": noted.group.proposals["bo"], "course_id": course, "step": "idea",
             "meeting_id": 1, "user_id": noted.user, "number": 1, "version": 1}  # fmt: skip
    read = set()
    for rule in app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or not rule.arguments <= place.keys():
            continue
        address = app.url_map.bind("localhost").build(
            rule.endpoint, {name: place[name] for name in rule.arguments}
        )
        for name, visitor in noted.people.items():
            if (name, rule.endpoint) == ("tanja", "persons.show") or rule.endpoint == "security.logout":
                continue
            with visitor.client.get(address) as answer:
                assert SECRET not in _text(answer.data), (name, address)
                read |= {rule.endpoint} if answer.status_code == 200 else set()
    assert read >= EXPORTS
    assert SECRET in noted.people["tanja"].get(noted.page).text


def _text(content: bytes) -> str:
    """Return all text of an answer, that in packed files as well."""
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(_text(archive.read(each)) for each in archive.namelist())
