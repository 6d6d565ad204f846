"""Lengths: how long the plan and the letters are on real pages, where that was measured."""

from dataclasses import dataclass

from budgets.text import Text
from proposal.checks import length as checks
from proposal.documents.edition import Edition
from proposal.documents.layout import unmeasured
from proposal.documents.length import length
from proposal.documents.letter import letter, letter_pages
from proposal.documents.outline import plan
from proposal.model.finding import Finding
from proposal.model.length import Length
from proposal.model.proposal import Proposal
from proposal.store import proposals
from proposal.web import clock, packing


@dataclass(frozen=True)
class LetterLength:
    """The letter to one fund, by the id of its application; `pages` None while not measured as it is now."""

    application: str
    fund: str
    pages: int | None
    finding: Finding | None


@dataclass(frozen=True)
class Lengths:
    """What is known of a project; `plan` None while the plan was not measured as it is now."""

    plan: Length | None
    aim: Text | None
    longest: tuple[Text, ...]
    fitting: tuple[Text, ...]
    findings: tuple[Finding, ...]
    letters: tuple[LetterLength, ...]


def lengths(proposal: Proposal) -> Lengths:
    """Return how long the plan and the letters of a stored project are, and what a fund would say of it."""
    of = _measured(proposal)
    found = _plan(of) if of else None
    if found is None:
        return Lengths(None, None, (), (), (), _letters(proposal, of))
    return Lengths(
        plan=found,
        aim=checks.aim(proposal, found),
        longest=tuple(checks.longest(found)),
        fitting=tuple(checks.fitting(proposal, found)),
        findings=tuple(checks.too_long_for(proposal, found)),
        letters=_letters(proposal, of),
    )


def letter_lengths(proposal: Proposal) -> tuple[LetterLength, ...]:
    """Return how long each letter of a stored project is."""
    return _letters(proposal, _measured(proposal))


def _measured(proposal: Proposal) -> Edition | None:
    """Return what the documents are written from, or None when none of them was ever measured."""
    if packing.measured(proposal.id) is unmeasured:
        return None
    return packing.edition(proposals.load(proposal.id), clock.today())


def _plan(of: Edition) -> Length | None:
    paper = plan(of)
    layout = of.measured(paper.key)
    return length(paper, layout) if layout else None


def _letters(proposal: Proposal, of: Edition | None) -> tuple[LetterLength, ...]:
    applications = proposal.funds.applications
    pages = {each.id: _pages(of, each.id) if of else None for each in applications}
    findings = {each.place.row: each for each in checks.long_letters(proposal, pages)}
    return tuple(
        LetterLength(each.id, each.fund, pages[each.id], findings.get(each.id)) for each in applications
    )


def _pages(of: Edition, application: str) -> int | None:
    layout = of.measured(letter(of, application).key)
    return letter_pages(layout) if layout else None
