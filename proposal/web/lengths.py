"""Lengths: how long the plan and the letters are on real pages, where that was measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from budgets.text import Text
from proposal.checks import length as checks
from proposal.documents.edition import Edition
from proposal.documents.layout import unmeasured
from proposal.documents.length import length
from proposal.documents.letter import letter, letter_pages
from proposal.documents.outline import plan
from proposal.documents.package import PLAN, folders, letter_name
from proposal.model.finding import Finding
from proposal.model.length import Length
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application
from proposal.store import layouts, proposals
from proposal.web import clock, packing


@dataclass(frozen=True)
class Before:
    """How long a document was when it was last measured, for one that changed since."""

    pages: int
    at: datetime


@dataclass(frozen=True)
class LetterLength:
    """The letter to one fund, by the id of its application; `pages` None while not measured as it is now."""

    application: str
    fund: str
    pages: int | None
    before: Before | None


@dataclass(frozen=True)
class Lengths:
    """What is known of a project; `plan` None while the plan was not measured as it is now."""

    plan: Length | None
    before: Before | None
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
        return Lengths(None, _before(proposal.id, PLAN), None, (), (), (), _letters(proposal, of))
    return Lengths(
        plan=found,
        before=None,
        aim=checks.aim(proposal, found),
        longest=tuple(checks.longest(found)),
        fitting=tuple(checks.fitting(proposal, found)),
        findings=tuple(checks.too_long_for(proposal, found)),
        letters=_letters(proposal, of),
    )


def letter_questions(proposal: Proposal, letters: Iterable[LetterLength]) -> tuple[Finding, ...]:
    """Return what a fund would say of how long these letters are."""
    return tuple(checks.long_letters(proposal, {each.application: each.pages for each in letters}))


def has_questions(proposal: Proposal, known: Lengths) -> bool:
    """Return whether a fund would say anything of how long it all is."""
    return bool(known.findings or letter_questions(proposal, known.letters))


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
    if of is None:
        return tuple(LetterLength(each.id, each.fund, None, None) for each in applications)
    return tuple(
        _letter(of, each, letter_name(folder))
        for each, folder in zip(applications, folders(of), strict=False)
    )


def _letter(of: Edition, asked: Application, name: str) -> LetterLength:
    layout = of.measured(letter(of, asked.id).key)
    if layout:
        return LetterLength(asked.id, asked.fund, letter_pages(layout), None)
    return LetterLength(asked.id, asked.fund, None, _before(of.proposal.id, name))


def _before(proposal_id: int, name: str) -> Before | None:
    """Return how long the document of this name was when it was last measured, or None when it never was."""
    known = (each for each in layouts.of_proposal(proposal_id).values() if each.name == name)
    last = max(known, key=lambda each: each.at, default=None)
    return Before(letter_pages(packing.layout(last)), last.at) if last else None
