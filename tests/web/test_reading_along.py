"""A member who reads along is shown nothing that is for the makers only, on no page and in no file."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pytest
from flask import Flask

from proposal.exchange import document
from proposal.model.kind import Kind
from proposal.steps.course import PAGES
from proposal.store import accounts, organisations, people, proposals, versions
from proposal.store.answers import Hand
from proposal.web.access import FOR_MAKERS
from tests.builders import PLANTED, filled
from tests.client import Visitor
from tests.store.builders import NOW

MARK = re.compile(rf"{PLANTED}\d+")
WHOLE = filled(Kind.SERIES)
OWN = frozenset(each.value for each in WHOLE.planted if each.own and type(each.value) is str)
ELSEWHERE = frozenset({"organisation.name", "attachments.papers.file"})
"""What the store answers by itself: the name of the organisation, and files that were never brought."""
OTHERS = frozenset(each.value for each in WHOLE.planted
                   if not each.own and type(each.value) is str and each.place not in ELSEWHERE)  # fmt: skip
ID = re.compile(r"[a-z]+-[a-z_]+-\d")
SEEN_STEPS = tuple(each for each in PAGES.values() if each.slug not in FOR_MAKERS)


@dataclass(frozen=True)
class Shared:
    """A project with every question answered, its maker, and a member with whom it is shared."""

    number: int
    version: int
    maker: Visitor
    member: Visitor

    def at(self, page: str) -> str:
        """The address of a page of the project."""
        return f"/proposals/{self.number}/{page}"


@pytest.fixture
def shared(app: Flask, visitor: Visitor) -> Shared:
    """A shared project of An, of which a version was kept; Bo is a member and no author."""
    member = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        an, bo = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("an", "bo"))
        home = organisations.create(bo, "De Brug", NOW)
        number = proposals.bring_in(an, _with_short_ids(WHOLE.proposal), NOW, organisation_id=home)
        people.share(number, True, an, NOW)
        content = document.write_with_files(proposals.load(number).proposal)
        versions.freeze(number, "Toen", content, Hand(an, "", NOW))
        version = versions.of_proposal(number)[0].id
    return Shared(number, version, visitor, member)


def _pages(shared: Shared) -> Iterator[str]:
    """Every page on which who reads along sees answers, or what was made of them."""
    for step in SEEN_STEPS:
        if step.slug != "short":
            yield step.slug
        yield from (f"{step.slug}/{each}" for each in ("print", "history/", "preview"))
    yield from ("", "glasses", "agenda", "finding", "cash/", "short", "web-form", "package/", "pdf/")
    yield from ("draft", f"draft/{shared.version}", "path", "versions/", "versions/compare", "language/")


def _files(shared: Shared) -> Iterator[str]:
    """Every file with the whole project, or all that was made of it."""
    yield from ("project.json", "project.zip", "package/all/package.zip")
    yield from (f"versions/{shared.version}/{each}" for each in ("project.json", "package.zip"))


def _marks(visitor: Visitor, address: str) -> frozenset[str]:
    """Return the planted texts in an answer, also in what is packed in it."""
    answer = visitor.client.get(address, buffered=True, follow_redirects=True)
    assert answer.status_code == 200, address
    return frozenset(MARK.findall(_unpacked(answer.data)))


def _unpacked(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(f"{each}\n{_unpacked(archive.read(each))}" for each in archive.namelist())


def test_member_finds_on_no_page_what_is_for_the_makers_only(shared: Shared) -> None:
    found = {page: _marks(shared.member, shared.at(page)) for page in _pages(shared)}

    assert {page: marks & OWN for page, marks in found.items() if marks & OWN} == {}
    assert frozenset().union(*found.values()) >= OTHERS - _of_following()


def test_member_finds_in_no_file_what_is_for_the_makers_only(shared: Shared) -> None:
    found = {page: _marks(shared.member, shared.at(page)) for page in _files(shared)}

    assert {page: marks & OWN for page, marks in found.items() if marks & OWN} == {}
    assert found["project.json"] == OTHERS


def test_makers_see_everything_on_their_pages_and_in_their_files(shared: Shared) -> None:
    asked = {each.slug: _marks(shared.maker, shared.at(each.slug)) for each in PAGES.values()}

    assert _marks(shared.maker, shared.at("project.json")) == OWN | OTHERS
    assert frozenset().union(*asked.values()) & OWN >= {
        each.value for each in WHOLE.planted
        if each.own and type(each.value) is str and not each.place.startswith(("following.", "short."))
    }  # fmt: skip


def test_member_is_told_that_the_answers_can_only_be_read(shared: Shared) -> None:
    page = shared.member.get(shared.at("idea")).text
    boxes = re.findall(r'<textarea id="[^"]+" name=[^>]+>', page)

    assert "Je leest mee." in page
    assert boxes
    assert all(" readonly" in each for each in boxes)
    assert "Je leest mee." not in shared.maker.get(shared.at("idea")).text


@pytest.mark.parametrize("page", ["", "/print", "/history/", "/preview"])
def test_page_of_following_funds_is_for_the_makers(shared: Shared, page: str) -> None:
    shared.maker.get(shared.at(f"following{page}"))
    shared.member.get(shared.at(f"following{page}"), status=404)


def test_folder_of_the_makers_is_for_the_makers(shared: Shared) -> None:
    home = "package/Alleen voor jullie"

    assert "Contactlogboek.docx" in shared.maker.get(shared.at("package/")).text
    assert "Alleen voor jullie" not in shared.member.get(shared.at("package/")).text
    shared.maker.get(shared.at(f"{home}/Contactlogboek.docx"))
    shared.member.get(shared.at(f"{home}/Contactlogboek.docx"), status=404)
    shared.member.get(shared.at(f"{home}.zip"), status=404)


def test_member_reads_whom_the_makers_speak_to_at_a_fund(shared: Shared) -> None:
    person = WHOLE.proposal.funds.applications[0].person

    assert person in shared.member.get(shared.at("funds")).text


def _with_short_ids(value: Any) -> Any:
    """The same answers with ids of rows that can be read in, also where one refers to them."""
    if isinstance(value, tuple):
        return tuple(_with_short_ids(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        found = {each.name: _with_short_ids(getattr(value, each.name)) for each in fields(value)}
        return replace(value, **found)
    if type(value) is str and ID.fullmatch(value):
        return re.sub("[^a-z0-9]", "", value)[-16:]
    return value


def _of_following() -> frozenset[str]:
    return frozenset(each.value for each in WHOLE.planted if each.place.startswith("following."))
