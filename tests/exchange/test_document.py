"""A proposal goes out as one document and comes back the same; a wrong document is refused with its place."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from budgets.text import dutch
from proposal.exchange.document import read, write
from proposal.exchange.mistakes import BadDocument
from proposal.exchange.schema import SCHEMA, schema
from proposal.exchange.upgrades import upgraded
from proposal.model.proposal import Place, Proposal, Unreadable
from proposal.model.steps.activities import Activities, Activity
from proposal.model.steps.attachments import Attachments, Paper
from proposal.model.steps.budget import Budget, Line
from proposal.model.steps.idea import Idea
from tests.exchange.strategies import proposals


def document(proposal: Any, **other: Any) -> bytes:
    whole = {"format": "van-idee-naar-project", "version": 1, "proposal": proposal} | other
    return json.dumps(whole).encode()


def lines(*rows: Any) -> bytes:
    return document({"budget": {"lines": rows}})


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(proposals())
def test_document_brings_back_every_answer(proposal: Proposal) -> None:
    written = write(proposal)
    assert read(written) == proposal
    assert write(read(written)) == written


def test_document_says_only_what_was_answered() -> None:
    proposal = Proposal(
        id=7, idea=Idea(what="Een feest"), budget=Budget(lines=(Line("k3", price=Decimal("1.50")),))
    )
    assert json.loads(write(proposal)) == {
        "format": "van-idee-naar-project",
        "version": 1,
        "proposal": {"idea": {"what": "Een feest"}, "budget": {"lines": [{"id": "k3", "price": "1.50"}]}},
    }


def test_document_carries_what_could_not_be_read() -> None:
    lines = (Line("k3", description="Zaal"),)
    typed = (Unreadable(Place("budget", "price", "k3"), "tien euro of zo"),)
    proposal = Proposal(budget=Budget(lines=lines), unreadable=typed)
    assert read(write(proposal)).unreadable == typed


def test_document_cleans_texts_as_the_pages_do() -> None:
    assert read(document({"idea": {"what": " Een\r\nfeest\u0000 "}})).idea.what == "Een\nfeest"


def test_document_ignores_the_files_of_another_place() -> None:
    paper = Paper("p1", title="Statuten", file="12")
    assert "12" not in write(Proposal(attachments=Attachments(papers=(paper,)))).decode()
    found = read(document({"attachments": {"papers": [{"id": "p1", "title": "Statuten", "file": "12"}]}}))
    assert found.attachments.papers == (replace(paper, file=""),)


def test_document_may_start_with_a_byte_order_mark() -> None:
    assert read(b"\xef\xbb\xbf" + document({"idea": {"what": "Feest"}})).idea.what == "Feest"


BROKEN: tuple[tuple[str, bytes, str, str], ...] = (
    ("cut off", write(Proposal(idea=Idea(what="Feest")))[:60], "het bestand", "niet heel: regel 4"),
    ("not json", b"PK\x03\x04", "het bestand", "niet heel: regel 1"),
    ("not text", b"\xff\xfe\x00", "het bestand", "geen tekst"),
    ("too deep", b"[" * 100_000, "het bestand", "te diep"),
    ("endless number", b"9" * 5_000, "het bestand", "te lang"),
    ("said twice", b'{"format": "a", "format": "b"}', "het bestand", "'format' staat er twee keer"),
    ("other json", b"[]", "het bestand", "geen bestand van Van Idee naar Project"),
    ("other format", document({}, format="iets"), "het bestand", "geen bestand van Van Idee naar Project"),
    ("newer version", document({}, version=2), "'version'", "nieuwere uitgave (versie 2"),
    ("no version", document({}, version=None), "'version'", "Versie 'None' bestaat niet"),
    ("nothing in it", document(None), "'proposal'", "blok met vragen"),
    ("more than a proposal", document({}, more=1), "'more'", "kennen we niet"),
    ("unknown step", document({"colour": {}}), "'colour'", "kennen we niet"),
    ("unknown question", document({"idea": {"colour": "rood"}}), "idee, 'colour'", "kennen we niet"),
    ("step as list", document({"idea": []}), "idee", "blok met vragen"),
    ("number for text", document({"idea": {"what": 3}}), "idee, 'what'", "hoort een tekst"),
    (
        "unknown choice",
        document({"idea": {"kind": "bal"}}),
        "idee, 'kind'",
        "'bal' bestaat niet. Kies uit: 'event'",
    ),
    ("no such day", document({"activities": {"start": "2026-02-30"}}), "activiteiten, 'start'", "een datum"),
    ("day as number", document({"activities": {"start": 5}}), "activiteiten, 'start'", "een datum"),
    ("far away", document({"activities": {"start": "2500-01-01"}}), "activiteiten, 'start'", "te ver weg"),
    (
        "text for number",
        lines({"id": "a", "price": "duur"}),
        "begroting, 'lines', regel 1, 'price'",
        "een getal",
    ),
    (
        "bare decimals",
        lines({"id": "a", "price": 1.5}),
        "begroting, 'lines', regel 1, 'price'",
        "aanhalingstekens",
    ),
    ("no number", lines({"id": "a", "price": "NaN"}), "begroting, 'lines', regel 1, 'price'", "gewoon getal"),
    ("below zero", lines({"id": "a", "price": "-1"}), "begroting, 'lines', regel 1, 'price'", "onder nul"),
    ("astronomic", lines({"id": "a", "price": "1e99"}), "begroting, 'lines', regel 1, 'price'", "te lang"),
    (
        "too precise",
        lines({"id": "a", "price": "0.12345"}),
        "begroting, 'lines', regel 1, 'price'",
        "te lang",
    ),
    ("no list", document({"budget": {"lines": {}}}), "begroting, 'lines'", "hoort een lijst"),
    ("no row", lines({"id": "a"}, "b"), "begroting, 'lines', regel 2", "blok met vragen"),
    ("row without id", lines({"id": "a"}, {}), "begroting, 'lines', regel 2, 'id'", "ontbreekt"),
    ("same id twice", lines({"id": "a"}, {"id": "a"}), "begroting, 'lines', regel 2, 'id'", "staat er al"),
    (
        "id of another kind",
        lines({"id": "A-1"}),
        "begroting, 'lines', regel 1, 'id'",
        "kleine letters en cijfers",
    ),
    ("too many rows", lines(*({"id": f"a{n}"} for n in range(201))), "begroting, 'lines'", "te veel"),
    (
        "too many themes",
        document({"idea": {"themes": ["buurt", "zorg", "sport", "jeugd"]}}),
        "idee, 'themes'",
        "er 3",
    ),
    ("endless text", document({"idea": {"what": "a" * 20_001}}), "idee, 'what'", "te lang"),
    (
        "typed nowhere",
        document({"unreadable": [{"place": {"step": "budget", "question": "colour"}, "typed": "x"}]}),
        "niet gelezen antwoorden, regel 1, 'place'",
        "bestaat niet",
    ),
)


@pytest.mark.parametrize(
    ("content", "place", "reason"), [each[1:] for each in BROKEN], ids=[each[0] for each in BROKEN]
)
def test_broken_document_is_refused_with_place_and_reason(content: bytes, place: str, reason: str) -> None:
    with pytest.raises(BadDocument) as refused:
        read(content)
    assert dutch(refused.value.place) == place
    assert reason in dutch(refused.value.reason)


DANGLING: tuple[tuple[str, Any, str, str], ...] = (
    (
        "activity of a cost line",
        {"budget": {"lines": [{"id": "a", "activities": ["*", "nope"]}]}},
        "begroting, 'lines', regel 1, 'activities', regel 2",
        "geen regel 'nope' in activiteiten, 'activities'",
    ),
    (
        "whole project as a goal",
        {"activities": {"activities": [{"id": "a", "goal": "*"}]}},
        "activiteiten, 'activities', regel 1, 'goal'",
        "geen regel '*' in haalbaarheid, 'goals'",
    ),
    (
        "row of another list of the step",
        {"activities": {"activities": [{"id": "a"}], "meetings": [{"id": "b", "activity": "b"}]}},
        "activiteiten, 'meetings', regel 1, 'activity'",
        "geen regel 'b' in activiteiten, 'activities'",
    ),
    (
        "letter to nobody",
        {"funds": {"applications": [{"id": "f1"}]}, "letter": {"letters": [{"id": "f1"}, {"id": "f2"}]}},
        "brief, 'letters', regel 2, 'id'",
        "geen regel 'f2' in fondsenlijst, 'applications'",
    ),
    (
        "last checks of nothing",
        {"sending": {"dispatches": [{"id": "f1"}]}},
        "versturen, 'dispatches', regel 1, 'id'",
        "geen regel 'f1' in fondsenlijst, 'applications'",
    ),
)


@pytest.mark.parametrize(
    ("proposal", "place", "reason"), [each[1:] for each in DANGLING], ids=[each[0] for each in DANGLING]
)
def test_answer_that_names_a_row_that_is_not_there_is_refused(proposal: Any, place: str, reason: str) -> None:
    with pytest.raises(BadDocument) as refused:
        read(document(proposal))
    assert dutch(refused.value.place) == place
    assert reason in dutch(refused.value.reason)


def test_document_leaves_out_what_named_a_row_that_was_taken_away() -> None:
    line = Line("k3", description="Zaal", activities=("*", "gone"), person="gone")
    goal = Activity("a1", goal="gone")
    proposal = Proposal(budget=Budget(lines=(line,)), activities=Activities(activities=(goal,)))

    found = read(write(proposal))

    assert found.budget.lines == (replace(line, activities=("*",), person=""),)
    assert found.activities.activities == (Activity("a1"),)


def test_same_id_in_two_lists_of_a_step_is_refused() -> None:
    with pytest.raises(BadDocument, match="activiteiten, 'milestones', regel 1, 'id'"):
        read(document({"activities": {"activities": [{"id": "a"}], "milestones": [{"id": "a"}]}}))


def test_document_too_large_to_read_is_refused() -> None:
    with pytest.raises(BadDocument, match="te groot"):
        read(b" " * 10_000_001)


def test_older_document_is_brought_up_to_date_one_version_at_a_time() -> None:
    upgrades = {
        1: lambda old: {"idea": {"called": old["title"]}},
        2: lambda old: {"idea": {"title": old["idea"]["called"]}},
    }
    raw = {"format": "van-idee-naar-project", "version": 1, "proposal": {"title": "Feest"}}
    assert upgraded(raw, upgrades, newest=3) == raw | {"version": 3, "proposal": {"idea": {"title": "Feest"}}}


def test_schema_beside_the_module_is_that_of_the_dataclasses() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema(), (
        "run python -m proposal.exchange.schema"
    )
