"""What the larger documents open with: a cover with facts, what is still open, and the list of contents."""

from collections.abc import Iterator

from proposal.documents.blocks import Blocks, Contents, Cover
from proposal.documents.edition import Edition
from proposal.documents.showing import outward
from proposal.documents.summary import when
from proposal.documents.wording import money
from proposal.model.steps.funds import Application


def opening(edition: Edition, kind: str, application: Application | None = None) -> Blocks:
    """The first pages of a document of this kind; with an application the cover says what it asks."""
    known = ((label, " ".join(value.split())) for label, value in _facts(edition, application))
    pairs = tuple((label, value) for label, value in known if value)
    return (Cover(kind, edition.title, edition.organisation, pairs), *edition.still_open(), Contents())


def _facts(edition: Edition, application: Application | None) -> Iterator[tuple[str, str]]:
    shown = outward(edition.proposal)
    yield "Aanvraag aan", application.fund if application else ""
    yield "Plaats", shown.idea.place
    yield from when(shown)
    yield "Totale kosten", money(shown.costs.total) if shown.costs.lines else ""
    asked = application.amount if application else shown.plan.from_funds
    yield "Gevraagd bedrag" if application else "Gevraagd aan fondsen", money(asked) if asked else ""
