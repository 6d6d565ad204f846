"""What the larger documents open with: a cover with facts, what is still open, and the list of contents."""

from collections.abc import Iterator

from proposal.documents.blocks import Blocks, Contents, Cover
from proposal.documents.edition import Edition
from proposal.documents.showing import outward
from proposal.documents.summary import when
from proposal.documents.wording import money
from proposal.model.steps.funds import Application


def opening(
    edition: Edition, kind: str, application: Application | None = None, short: bool = False
) -> Blocks:
    """The first pages of a document of this kind; with an application the cover says what it asks.

    A `short` document tells its facts on the cover itself, and needs no contents.
    """
    if short and not edition.open_points:
        return (Cover(kind, edition.title, edition.organisation, alone=False),)
    known = ((label, " ".join(value.splitlines())) for label, value in _facts(edition, application))
    pairs = tuple((label, value) for label, value in known if value)
    cover = Cover(kind, edition.title, edition.organisation, pairs)
    return (cover, *edition.still_open(), *(() if short else (Contents(),)))


def _facts(edition: Edition, application: Application | None) -> Iterator[tuple[str, str]]:
    shown = outward(edition.proposal)
    yield "Aanvraag aan", application.fund if application else ""
    yield "Plaats", shown.idea.place
    yield from when(shown)
    yield "Totale kosten", money(shown.costs.total) if shown.costs.lines else ""
    asked = application.amount if application else shown.asked_of_funds
    yield "Gevraagd bedrag" if application else "Gevraagd aan fondsen", money(asked) if asked else ""
