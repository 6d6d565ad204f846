"""Compare: two versions of a proposal side by side, or one and the draft of now: only what changed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import Blueprint, abort, render_template, request

from budgets.coverage import Balance
from proposal.coaching import between
from proposal.coaching.between import Amounts, Changed, Fate, Told, ToldRow
from proposal.coaching.compare import around
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import COURSE, SHORT
from proposal.steps.step import Step
from proposal.store.versions import Named
from proposal.web.answering import places, telling
from proposal.web.draft import readers
from proposal.web.draft.readers import Reading

bp = Blueprint("compare", __name__)
bp.add_app_template_filter(around)
NOW = "now"
"""How the draft of now is called in an address; a version by its number."""
IN_TABLE = frozenset({("budget", "lines"), ("coverage", "contributions")})
"""Lists of which the rows that came and went stand in a table of euros already."""


@dataclass(frozen=True)
class Part:
    """A step in which something changed; `skipped` is whether its makers skip it now, None if that stayed."""

    step: Step
    questions: tuple[Changed, ...]
    amounts: Amounts | None = None
    skipped: bool | None = None

    @property
    def changed(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.questions or self.amounts) or self.skipped is not None


@dataclass(frozen=True)
class Comparison:
    """All that changed, in the order of the course, and the steps in which nothing did."""

    parts: tuple[Part, ...]
    same: tuple[Step, ...]
    balances: tuple[Balance, Balance]


@bp.get("/proposals/<int:proposal_id>/versions/compare")
def show(proposal_id: int) -> str:
    """What changed from one version to another; without a choice from the newest version to now."""
    there = readers.versions_to_read(proposal_id)
    newest = str(there[0].id) if there else NOW
    before, after = (_chosen(name, other, there) for name, other in (("from", newest), ("to", NOW)))
    then, now = (_read(proposal_id, each) for each in (before, after))
    return render_template(
        "pages/compare.html", proposal=now.proposal, read=now, there=there, chosen=(before, after),
        sides=(then, now), found=comparison(then.proposal, now.proposal),
    )  # fmt: skip


def comparison(before: Proposal, after: Proposal) -> Comparison:
    """Return what changed between two moments of a proposal, both as their reader may see them."""
    parts = [_part(step, before, after) for step in (*COURSE, SHORT)]
    same = tuple(each.step for each in parts if not each.changed and each.step in COURSE)
    return Comparison(tuple(each for each in parts if each.changed), same, (before.balance, after.balance))


def _chosen(name: str, otherwise: str, there: tuple[Named, ...]) -> str:
    """Return what an address asks for; 404 for a version that is not there for this reader."""
    wanted = request.args.get(name) or otherwise
    if wanted not in {NOW, *(str(each.id) for each in there)}:
        abort(404)
    return wanted


def _read(proposal_id: int, wanted: str) -> Reading:
    return readers.draft(proposal_id) if wanted == NOW else readers.version(proposal_id, int(wanted))


def _part(step: Step, before: Proposal, after: Proposal) -> Part:
    found = between.changes(tuple(_told(step, before)), tuple(_told(step, after)))
    needs = before.needs(step.slug), after.needs(step.slug)
    listed = tuple(_apart_from_table(step, each) for each in found)
    return Part(
        step,
        tuple(each for each in listed if each.pieces or each.rows or each.moved),
        _amounts(step, before, after),
        None if needs[0] == needs[1] else not needs[1],
    )


def _told(step: Step, proposal: Proposal) -> Iterator[Told]:
    """Yield the questions of a step with their answers in words, and the rows of those that repeat."""
    spots = tuple(places.of_step(step, telling.lines(step, proposal), proposal))
    cells: dict[tuple[Place, str], list[Told]] = defaultdict(list)
    for each in spots:
        if each.listed is not None and each.question is not None:
            cells[each.home, each.place.row].append(Told(each.question.name, each.caption, each.text))
    rows: dict[Place, list[ToldRow]] = defaultdict(list)
    for each in spots:
        if each.listed is not None and each.question is None:
            of_row = tuple(cells[each.home, each.place.row])
            rows[each.home].append(ToldRow(each.place.row, each.label, of_row))
    for each in spots:
        if each.listed is None and each.question is not None:
            found = tuple(rows[each.place])
            yield Told(each.question.name, each.caption, "" if found else each.text, found)


def _apart_from_table(step: Step, each: Changed) -> Changed:
    """Return a list whose rows stand in a table of euros with only those rows that stayed and changed."""
    if (step.slug, each.name) not in IN_TABLE:
        return each
    return replace(each, rows=tuple(row for row in each.rows if row.fate is Fate.CHANGED))


def _amounts(step: Step, before: Proposal, after: Proposal) -> Amounts | None:
    told = {"budget": between.costs, "coverage": between.coverage}.get(step.slug)
    found = told(before, after) if told else None
    return found if found and found.lines else None
