"""Lengths: how long the plan and the letters are on real pages, where that was measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from budgets.text import Text
from proposal.checks import length as checks
from proposal.documents.edition import Edition
from proposal.documents.length import length
from proposal.documents.letter import letter, letter_pages
from proposal.documents.outline import plan
from proposal.documents.package import PLAN, folders, letter_name
from proposal.model.finding import Finding
from proposal.model.length import Length
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application
from proposal.store import layouts, proposals
from proposal.store.layouts import Kept
from proposal.web import clock
from proposal.web.documents import packing


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
    known = tuple(layouts.of_proposal(proposal.id).values())
    of = _edition(proposal) if known else None
    found = _plan(of) if of else None
    letters = _letters(proposal, of, known)
    if found is None:
        return Lengths(None, _before(known, PLAN), None, (), (), (), letters)
    return Lengths(
        plan=found,
        before=None,
        aim=checks.aim(proposal, found),
        longest=tuple(checks.longest(found)),
        fitting=tuple(checks.fitting(proposal, found)),
        findings=tuple(checks.too_long_for(proposal, found)),
        letters=letters,
    )


def letter_questions(proposal: Proposal, letters: Iterable[LetterLength]) -> tuple[Finding, ...]:
    """Return what a fund would say of how long these letters are."""
    return tuple(checks.long_letters(proposal, {each.application: each.pages for each in letters}))


def has_questions(proposal: Proposal, known: Lengths) -> bool:
    """Return whether a fund would say anything of how long it all is."""
    return bool(known.findings or letter_questions(proposal, known.letters))


def letter_lengths(proposal: Proposal) -> tuple[LetterLength, ...]:
    """Return how long each letter of a stored project is."""
    known = tuple(layouts.of_proposal(proposal.id).values())
    return _letters(proposal, _edition(proposal) if known else None, known)


def _edition(proposal: Proposal) -> Edition:
    return packing.edition(proposals.load(proposal.id), clock.today())


def _plan(of: Edition) -> Length | None:
    paper = plan(of)
    layout = of.measured(paper.key)
    return length(paper, layout) if layout else None


def _letters(proposal: Proposal, of: Edition | None, known: tuple[Kept, ...]) -> tuple[LetterLength, ...]:
    applications = proposal.funds.applications
    if of is None:
        return tuple(LetterLength(each.id, each.fund, None, None) for each in applications)
    return tuple(
        _letter(of, each, letter_name(folder), known)
        for each, folder in zip(applications, folders(of), strict=False)
    )


def _letter(of: Edition, asked: Application, name: str, known: tuple[Kept, ...]) -> LetterLength:
    layout = of.measured(letter(of, asked.id).key)
    if layout:
        return LetterLength(asked.id, asked.fund, letter_pages(layout), None)
    return LetterLength(asked.id, asked.fund, None, _before(known, name))


def _before(known: tuple[Kept, ...], name: str) -> Before | None:
    """Return how long the document of this name was when it was last measured, or None when it never was."""
    last = max((each for each in known if each.name == name), key=lambda each: each.at, default=None)
    return Before(letter_pages(packing.layout(last)), last.at) if last else None
