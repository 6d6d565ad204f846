"""On a phone: all pictures of a project, drawn for a narrow place."""

from proposal.documents.blocks import Picture
from proposal.documents.pictures.bars import PHONE
from proposal.documents.pictures.budget_bars import budget_picture
from proposal.documents.pictures.coverage_bars import coverage_picture
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.showing import outward
from proposal.model.proposal import Proposal

MAKERS = (planning_picture, budget_picture, coverage_picture)


def on_phone(proposal: Proposal) -> tuple[Picture, ...]:
    """Every picture that documents for others show; each tells the same as the wide one."""
    shown = outward(proposal)
    drawn = (block for draw in MAKERS for block in draw(shown, PHONE))
    return tuple(block for block in drawn if isinstance(block, Picture))
