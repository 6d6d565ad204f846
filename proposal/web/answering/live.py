"""Live: what autosave is told, so that the page shows the state of each answer and the sums at once."""

from collections.abc import Iterable
from typing import Any

from flask import Response, jsonify

from budgets.money import format_money
from budgets.text import mark, mark_count
from proposal.model.change import Change, Outcome
from proposal.model.proposal import Proposal
from proposal.steps.reading import seen
from proposal.steps.step import Step
from proposal.store import proposals
from proposal.web import clock, people
from proposal.web.answering import money, telling
from proposal.web.say import clock as told_clock
from proposal.web.say import say

NOTHING_YET = mark("nog niets ingevuld")


def saved(proposal_id: int, step: Step, outcomes: tuple[Outcome, ...]) -> tuple[Response, int]:
    """Return, by name, what became of every answer, with the time and changed sums; 409 when one clashed."""
    in_rows = [each.change for each in outcomes if each.change.listed and not each.gone]
    proposal = proposals.load(proposal_id).proposal if step.counts or in_rows else None
    changed = sums(proposal) if proposal and step.counts else {}
    if proposal:
        changed |= labels(step, proposal, in_rows)
    reply = {each.change.name: _told(step, each) for each in outcomes}
    status = 200 if all(each.written for each in outcomes) else 409
    return jsonify(at=told_clock(clock.now()), answers=reply, sums=changed), status


def labels(step: Step, proposal: Proposal, changes: Iterable[Change]) -> dict[str, str]:
    """Return the words by which people know the rows of these answers, by their place on the page."""
    own = (each for each in changes if not step.by_name[each.listed].ask.follows)
    found = ((each.place.row, proposal.row(f"{step.slug}.{each.listed}", each.place.row)) for each in own)
    return {f"label-{row}": telling.label(there, proposal) for row, there in found}


def sums(proposal: Proposal) -> dict[str, str]:
    """Return the sums that pages show live, by the name of their place on the page."""
    costs, plan = proposal.costs, proposal.plan
    lines = {
        f"amount-{line.id}": format_money(amount)
        for line, amount in zip(costs.lines, costs.amounts, strict=True)
    }
    divided = money.totals(proposal)
    parts = {each.key: format_money(each.amount) for each in (*divided.categories, *divided.activities)}
    return lines | parts | {
        "balance": say(proposal.balance.text if costs.total or plan.total else NOTHING_YET),
        "costs": format_money(costs.total),
        "in-kind": format_money(costs.in_kind),
        "money": format_money(costs.money),
        "covered": format_money(plan.total),
        "pledged": format_money(plan.pledged),
        "asked": format_money(proposal.asked_of_funds),
        "left-out": _left_out(proposal),
    }


def _left_out(proposal: Proposal) -> str:
    """Return that the sums leave something out, because it is missing or cannot be read; "" when not."""
    typed = sum(
        each.place.question == "amount" and each.place.step in ("coverage", "funds")
        for each in proposal.unreadable
    )
    count = len(proposal.costs.left_out) + typed
    told = mark_count("{count} bedrag telt nog niet mee: het ontbreekt of is niet te lezen.",
                      "{count} bedragen tellen nog niet mee: ze ontbreken of zijn niet te lezen.",
                      count)  # fmt: skip
    return say(told) if count else ""


def _told(step: Step, outcome: Outcome) -> dict[str, Any]:
    change = outcome.change
    field = step.by_name[
        f"{change.listed}.{change.place.question}" if change.listed else change.place.question
    ].field
    assert field is not None
    if outcome.gone:
        return {"gone": True}
    if outcome.theirs is not None:
        theirs = outcome.theirs
        text = field.shown(field.from_json(theirs.value)) if theirs.typed is None else theirs.typed
        return {
            "clash": text,
            "who": people.name(theirs.who),
            "seen": seen(change.name, theirs.revision, text),
        }
    error = say(change.message) if change.message else ""
    understood = say(field.understood(change.value)) if not error else ""
    return {
        "seen": seen(change.name, outcome.revision, change.typed),
        "error": error,
        "understood": understood,
    }
