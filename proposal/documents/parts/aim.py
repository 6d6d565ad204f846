"""Part 1: what the organisation is there for, and what this project is to bring about."""

from proposal.documents.answers import facts, items, prose, questions, section
from proposal.documents.blocks import Blocks
from proposal.documents.parts import setting_aside
from proposal.documents.wording import chosen, joined, labelled, quoted
from proposal.model.proposal import Proposal


def aim(proposal: Proposal) -> Blocks:
    """The aim of the organisation, then the aim and the goals of the project (`vip-course.md` 17.4)."""
    organisation = proposal.organisation
    return (
        *prose(organisation.aim),
        *questions(
            ("Wat de organisatie doet", organisation.does),
            ("Wat de organisatie heeft bereikt", organisation.achieved),
        ),
        *section("Het doel van dit project", _aim_of_project(proposal), level=2),
    )


def _aim_of_project(proposal: Proposal) -> Blocks:
    scope = proposal.scope
    return (
        *prose(scope.aim),
        *items((_goal(each.text, each.own_words) for each in scope.goals), numbered=True),
        *facts(("Soort plan", chosen(scope.character)), ("Naam naar buiten", _other_name(proposal))),
        *questions(
            ("Waar we mee beginnen", scope.begin),
            ("Wat dit project is", scope.is_this),
            ("Grenzen van dit project", scope.is_not_this),
        ),
        *setting_aside.reason(proposal, "scope"),
    )


def _other_name(proposal: Proposal) -> str:
    name = proposal.scope.neutral_title
    return "" if name.split() == proposal.title.split() else name


def _goal(text: str, own_words: str) -> str:
    return joined(text, labelled("In de woorden van een deelnemer", quoted(own_words)), by=" ")
