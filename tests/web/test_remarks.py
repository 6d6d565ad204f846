"""Remarks: a trainer keeps what they say often, and sets it into the form of a comment to change it there."""

import re

import pytest
from flask import Flask

from proposal.model.comment import CommentKind
from proposal.store import accounts, remarks
from tests.client import Visitor
from tests.coursing import Guided, a_group
from tests.web.forms import submit, text

Group = tuple[Guided, dict[str, Visitor]]


@pytest.fixture
def group(app: Flask) -> Group:
    """A trainer and a participant."""
    return a_group(app, "tineke", "an")


def _form(group: Group) -> str:
    """Let the trainer open the form of a comment, and return where it is posted."""
    number = group[0].proposals["an"]
    group[1]["tineke"].get(f"/proposals/{number}/draft?on=idea--few_lines")
    return f"/proposals/{number}/draft/comments"


def _key(page: str, words: str) -> str:
    found = re.search(rf'<option value="([^"]+)"[^>]*data-text="[^"]*{words}', page)
    assert found, words
    return found[1]


def test_remark_is_kept_changed_and_taken_away(group: Group) -> None:
    trainer = group[1]["tineke"]
    trainer.get("/remarks")
    submit(trainer, "", text="Noem de straat.", kind="improve", step="idea")
    assert "Noem de straat." in text(trainer.page)
    number = re.search(r'href="/remarks/(\d+)"', trainer.page.text)
    assert number

    trainer.get(f"/remarks/{number[1]}")
    submit(trainer, "", text="Noem de zaal.", kind="must", step="")
    assert "Noem de zaal." in text(trainer.page)
    assert "Noem de straat." not in text(trainer.page)
    submit(trainer, f"/remarks/{number[1]}/remove")

    assert "Noem de zaal." not in text(trainer.page)


def test_empty_remark_is_refused_with_what_was_chosen(group: Group) -> None:
    trainer = group[1]["tineke"]
    trainer.get("/remarks")

    answer = submit(trainer, "", text=" ", kind="must", step="budget")

    assert answer.status_code == 422
    assert "Schrijf eerst de opmerking." in text(trainer.page)
    assert re.search(r'<option selected value="budget"', answer.text)


def test_remarks_of_others_are_not_there(app: Flask, group: Group) -> None:
    trainer, other = group[1]["tineke"], group[1]["an"]
    trainer.get("/remarks")
    submit(trainer, "", text="Noem de straat.", kind="improve", step="idea")

    assert "Noem de straat." not in text(other.get("/remarks"))
    other.get("/remarks/1", status=404)


def test_chosen_remark_comes_below_what_was_typed_and_nothing_is_kept_yet(group: Group) -> None:
    trainer = group[1]["tineke"]
    address = _form(group)
    key = _key(trainer.page.text, "Je wilt veel tegelijk")

    page = trainer.post(address, on="idea--few_lines", kind="question", text="Hoi An.", quote="tuin",
                        remark=key, do="insert")  # fmt: skip

    assert page.status_code == 200
    assert re.search(r"Hoi An\.\nJe wilt veel tegelijk", page.text)
    assert 'value="improve" checked' in page.text
    assert re.search(r'name="quote"[^>]*>\ntuin<', page.text)
    assert "nog niet verstuurd" not in text(trainer.get(address.removesuffix("/comments")))


def test_comment_is_kept_as_a_remark_only_when_that_is_ticked(app: Flask, group: Group) -> None:
    trainer, address = group[1]["tineke"], _form(group)
    ticked: dict[str, str] = {"keep": "on"}
    for said, more in (("Eenmalig.", {}), ("Altijd weer.", ticked)):
        answer = trainer.post(address, None, on="idea--few_lines", kind="must", text=said, **more)
        assert answer.status_code == 303

    with app.app_context():
        (kept,) = remarks.of_user(accounts.load("tineke@voorbeeld.nl").id)
    assert (kept.step, kept.kind, kept.text) == ("idea", CommentKind.MUST, "Altijd weer.")
    _form(group)
    assert _key(trainer.page.text, "Altijd weer").startswith("own-")


def test_author_is_offered_no_remarks(group: Group) -> None:
    page = group[1]["an"].get(f"/proposals/{group[0].proposals['an']}/draft?on=idea--few_lines")

    assert "Vaste opmerking" not in text(page)
