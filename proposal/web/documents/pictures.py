"""Pictures: budget, coverage plan and planning on a page, drawn as they will stand in the documents."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from proposal.documents.blocks import Blocks, Picture
from proposal.documents.pictures.bars import PAPER, PHONE
from proposal.documents.pictures.budget_bars import budget_picture
from proposal.documents.pictures.coverage_bars import coverage_picture
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.pictures.svg import draw_svg
from proposal.documents.showing import outward
from proposal.model.proposal import Proposal

PICTURES: dict[str, Callable[[Proposal, float], Blocks]] = {
    "activities": planning_picture,
    "budget": budget_picture,
    "coverage": coverage_picture,
}
"""By the step that asks what they show."""
MOST_KEPT = 64
"""Pages of which one process keeps the pictures, until something in their project changes."""


@dataclass(frozen=True)
class Drawn:
    """One picture twice, of which a page shows the one that fits: for a wide place and for a narrow one."""

    wide: Markup
    narrow: Markup


@lru_cache(maxsize=MOST_KEPT)
def pictures(proposal: Proposal, slug: str) -> tuple[Drawn, ...]:
    """Return the pictures of what is asked in a step; none while there is nothing to show."""
    shown, draw = outward(proposal), PICTURES[slug]
    wide, narrow = (_drawn(draw(shown, width), f"{slug}-{width:.0f}") for width in (PAPER, PHONE))
    return tuple(Drawn(*each) for each in zip(wide, narrow, strict=True))


def _drawn(blocks: Blocks, mark: str) -> Iterator[Markup]:
    found = (each for each in blocks if isinstance(each, Picture))
    return (Markup(draw_svg(each, f"{mark}-{place}")) for place, each in enumerate(found))


def install(app: Flask) -> None:
    """Let templates draw them."""
    app.jinja_env.globals["pictures_of"] = pictures
