"""The page before the ten parts: 'Het project in het kort'."""

from proposal.documents.answers import facts, prose, questions
from proposal.documents.blocks import Blocks
from proposal.documents.parts.activities import execution_days
from proposal.documents.parts.money import sums
from proposal.documents.wording import all_chosen, chosen, days, number, period
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.idea import Idea


def summary(proposal: Proposal) -> Blocks:
    """The facts, filled in, and the author's own words: the summary, or the five answers without it."""
    idea = proposal.idea
    return (
        *facts(
            ("Aanvrager", proposal.organisation.name),
            ("Plaats", idea.place),
            ("Soort project", chosen(idea.kind)),
            ("Thema", all_chosen(idea.themes)),
            *when(proposal),
            ("Mensen die we bereiken", number(proposal.audience.reached_number)),
            ("Vrijwilligers", number(proposal.volunteers.number)),
            *(sums(proposal) if proposal.costs.lines else ()),
        ),
        *(prose(idea.summary) or five_answers(idea)),
    )


def when(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """The period; of a one-off event first the day itself."""
    whole = period(proposal.activities.start, proposal.activities.end)
    on = days(execution_days(proposal)) if proposal.kind is Kind.EVENT else ""
    return (("Wanneer", on), ("Voorbereiding en afronding", whole)) if on else (("Periode", whole),)


def five_answers(idea: Idea) -> Blocks:
    """The five questions of the first A4 (`vip-course.md` section 3, meeting 1)."""
    return questions(
        ("Wat", idea.what),
        ("Voor wie", idea.for_whom),
        ("Met wie", idea.with_whom),
        ("Hoe", idea.how),
        ("Met welk resultaat", idea.outcome),
    )
