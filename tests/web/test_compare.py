"""Comparing versions: only what changed, in words and in euros, for who may read it."""

import json
from dataclasses import replace
from decimal import Decimal

from flask import Flask

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.choices import YesNo
from proposal.model.course import Audience, HandingIn, Shown
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.store import accounts, courses, homework, participants, proposals, versions
from proposal.store.answers import Hand
from proposal.web.say import euros
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.web.forms import text

PLAN = example(Kind.SERIES)


def _a_plan(app: Flask, plan: Proposal = PLAN) -> int:
    with app.app_context():
        return proposals.bring_in(accounts.load("an@voorbeeld.nl").id, plan, BEGUN)


def _version(app: Flask, number: int, name: str, then: Proposal | bytes) -> int:
    """Keep a version of a plan and return its number."""
    with app.app_context():
        who = accounts.load("an@voorbeeld.nl").id
        content = then if isinstance(then, bytes) else document.write_with_files(then)
        versions.freeze(number, name, content, Hand(who, "", BEGUN))
        return versions.of_proposal(number)[0].id


def _with_other_money(plan: Proposal) -> Proposal:
    """The plan with one line dearer, one gone, and one that is new."""
    dear, *rest, _ = plan.budget.lines
    assert dear.price is not None
    dearer = replace(dear, price=dear.price + 10)
    extra = replace(dear, id="extra", description="Schorten", quantity=Decimal(2), price=Decimal("7.50"))
    return plan.with_step("budget", lines=(dearer, *rest, extra))


def test_only_what_changed_is_told_word_by_word(app: Flask, visitor: Visitor) -> None:
    number = _a_plan(app, PLAN.with_step("idea", what="Wij gaan samen koken met vaders."))
    _version(app, number, "Eerste", PLAN.with_step("idea", what="Wij gaan samen eten met vaders."))

    page = visitor.get(f"/proposals/{number}/versions/compare")

    told = text(page)
    assert "Wij gaan samen [weg: eten][erbij: koken] met vaders." in told
    assert "<del>" in page.text
    assert "Niets veranderd in: Doelgroep," in told
    assert PLAN.audience.who not in told


def test_rows_are_told_by_name(app: Flask, visitor: Visitor) -> None:
    first, *rest = PLAN.partners.partners
    number = _a_plan(app, PLAN.with_step("partners", partners=tuple(rest)))
    version = _version(app, number, "Eerste", PLAN)

    gone = text(visitor.get(f"/proposals/{number}/versions/compare"))
    new = text(visitor.get(f"/proposals/{number}/versions/compare?from=now&to={version}"))

    assert f"Weg {first.name}" in gone
    assert f"Nieuw {first.name}" in new


def test_budget_is_a_table_of_changes_that_add_up(app: Flask, visitor: Visitor) -> None:
    after = _with_other_money(PLAN)
    number = _a_plan(app, after)
    _version(app, number, "Eerste", PLAN)

    page = visitor.get(f"/proposals/{number}/versions/compare")

    told = text(page)
    dear, gone = PLAN.budget.lines[0], PLAN.budget.lines[-1]
    assert "Schorten Nieuw – € 15,00 + € 15,00" in told
    assert f"{dear.description} Veranderd" in told
    assert f"{gone.description} Weg" in told
    totals = " ".join(euros(each.costs.total).replace("\xa0", " ") for each in (PLAN, after))
    assert f"Alle kosten samen {totals}" in told
    assert "Kosten en dekking: was" in told
    assert told.count("Schorten") == 1


def test_short_form_that_changed_is_told_without_where_its_sentences_came_from(
    app: Flask, visitor: Visitor
) -> None:
    number = _a_plan(app, PLAN.with_step("short", description="Wij koken.", chosen=PLAN.short.chosen[:2]))
    _version(app, number, "Eerste", PLAN.with_step("short", description="Wij eten."))

    told = text(visitor.get(f"/proposals/{number}/versions/compare"))

    assert "Omschrijving in 1.000 tekens Wij [weg: eten.][erbij: koken.]" in told
    assert "Zinnen uit je eigen antwoorden" not in told


def test_step_that_is_skipped_now_is_told(app: Flask, visitor: Visitor) -> None:
    number = _a_plan(app, PLAN.with_step("pitch", needed=YesNo.NO))
    _version(app, number, "Eerste", PLAN)

    assert "slaan dit onderdeel nu over" in text(visitor.get(f"/proposals/{number}/versions/compare"))


def test_two_versions_that_are_alike_say_so(app: Flask, visitor: Visitor) -> None:
    number = _a_plan(app)
    one, two = (_version(app, number, name, PLAN) for name in ("Eerste", "Tweede"))

    alike = text(visitor.get(f"/proposals/{number}/versions/compare?from={one}&to={two}"))
    same = text(visitor.get(f"/proposals/{number}/versions/compare?from={one}&to={one}"))

    assert "Hier is niets aan veranderd." in alike
    assert "twee keer dezelfde versie" in same


def test_project_without_a_version_is_told_how_to_keep_one(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    assert "nog geen versie" in text(visitor.get(f"/proposals/{number}/versions/compare"))


def test_version_of_an_older_shape_that_lacks_newer_questions_can_be_compared(
    app: Flask, visitor: Visitor
) -> None:
    number = _a_plan(app)
    old = json.loads(document.write_with_files(PLAN))
    old["proposal"] = {"idea": {"what": "Wij gaan samen eten."}}
    _version(app, number, "Van lang geleden", json.dumps(old).encode())

    assert "[weg: eten.]" in text(visitor.get(f"/proposals/{number}/versions/compare"))


def test_version_of_another_project_is_not_there(app: Flask, visitor: Visitor) -> None:
    number, other = _a_plan(app), _a_plan(app)
    theirs = _version(app, other, "Eerste", PLAN)

    for wanted in (theirs, 999, "gisteren"):
        assert visitor.finds_nothing(f"/proposals/{number}/versions/compare?from={wanted}")


def test_trainer_compares_only_what_was_handed_in_and_only_kinds_that_are_shared(app: Flask) -> None:
    guided, people = a_group(app, "tineke", "an")
    number = guided.proposals["an"]
    handed, kept = _hand_in(app, guided, number)
    tineke, address = people["tineke"], f"/proposals/{number}/versions/compare"

    whole = text(tineke.get(f"{address}?from={handed}"))
    assert "Schorten" in whole
    assert tineke.finds_nothing(f"{address}?from={kept}")
    assert "Voor mezelf" not in tineke.page.text

    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        participants.consent(guided.id, an, frozenset({(Audience.TRAINERS, Shown.TEXTS)}), BEGUN)

    texts = text(tineke.get(f"{address}?from={handed}"))
    assert "Schorten" not in texts
    assert "Alle kosten samen" not in texts
    assert "samen koken" in texts

    with app.app_context():
        participants.consent(guided.id, an, frozenset(), BEGUN)
    assert tineke.finds_nothing(address)


def _hand_in(app: Flask, guided: Guided, number: int) -> tuple[int, int]:
    """Hand in a version, keep another for oneself, and return the numbers of both."""
    then = _with_other_money(PLAN).with_step("idea", what="Wij gaan samen koken.")
    with app.app_context():
        meeting, an = courses.load(guided.id).meetings[0], accounts.load("an@voorbeeld.nl").id
        wanted = HandingIn(0, guided.id, meeting.id, an, number, 0, "", BEGUN)
        homework.hand_in(wanted, "Ingeleverd", document.write_with_files(then))
        handed = versions.of_proposal(number)[0].id
    return handed, _version(app, number, "Voor mezelf", then)
