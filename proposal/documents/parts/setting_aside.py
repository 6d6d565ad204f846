"""Why the makers left a step out, in their own words."""

from proposal.documents.answers import prose
from proposal.documents.blocks import Blocks
from proposal.model.choices import YesNo
from proposal.model.proposal import Proposal

TOLD_IN_THE_PLAN = frozenset(
    {
        "audience", "initiatives", "scope", "activities", "approach", "volunteers", "partners", "results",
        "factors", "evaluation",
    }
)  # fmt: skip


def reason(proposal: Proposal, slug: str) -> Blocks:
    """Why this step is 'niet nodig', or nothing when it is not set aside."""
    return prose(proposal.step(slug).why_not) if told_in_the_plan(proposal, slug) else ()


def told_in_the_plan(proposal: Proposal, slug: str) -> bool:
    """Whether the plan says why this step was left out; the reason of other steps stays with the makers."""
    return slug in TOLD_IN_THE_PLAN and proposal.step(slug).needed is YesNo.NO
