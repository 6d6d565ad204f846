"""Facts: what a project tells about itself that matters to a fund, gathered once for all funds."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgets.coverage import SURE, SourceKind
from proposal.funds.regions import Region, found
from proposal.model.choices import LegalForm, Theme
from proposal.model.fund import Exclusion
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.size import USUAL_WEEKS, total, weeks_needed
from proposal.model.spending import resembles

PROJECT_WORDS = {
    Exclusion.FEAST: re.compile(r"(?:feest|jubileum|lustrum)", re.IGNORECASE),
    Exclusion.CONGRESS: re.compile(r"\b(?:congres|symposium|studiedag|seminar)", re.IGNORECASE),
    Exclusion.MEDIA: re.compile(r"\b(?:boek\b|film\b|documentaire|website\b)", re.IGNORECASE),
    Exclusion.TRAVEL: re.compile(r"\b(?:vakantiekamp|kamp\b|studiereis|uitwisseling)", re.IGNORECASE),
    Exclusion.RESEARCH: re.compile(r"\bonderzoek\b", re.IGNORECASE),
    Exclusion.BUILDING: re.compile(r"\b(?:verbouwing|nieuwbouw|restauratie)\b", re.IGNORECASE),
}
"""Words in the title that sound like projects which some funds do not help."""


@dataclass(frozen=True)
class Facts:
    """One project as funds look at it; None, "" and () mean that it does not say.

    `costs` are euros in all (or the first guess), `sought` what funds still have to give. `penvoerder` asks
    on behalf of the makers. `usual_weeks` are those to count on while a fund does not say. `spends` and
    `sounds_like` are what its costs and its title resemble.
    """

    place: str = ""
    regions: tuple[Region, ...] = ()
    themes: frozenset[Theme] = frozenset()
    kind: Kind | None = None
    form: LegalForm | None = None
    penvoerder: str = ""
    start: date | None = None
    usual_weeks: int = USUAL_WEEKS
    costs: Decimal = Decimal(0)
    sought: Decimal | None = None
    own: Decimal = Decimal(0)
    reserves: Decimal | None = None
    board: int = 0
    volunteers: bool = False
    spends: frozenset[Exclusion] = frozenset()
    sounds_like: frozenset[Exclusion] = frozenset()


def facts_of(proposal: Proposal) -> Facts:
    """Return what matters to funds in this proposal."""
    place, regions = _where(proposal)
    organisation = proposal.organisation
    return Facts(
        place=place,
        regions=regions,
        themes=frozenset(proposal.idea.themes),
        kind=proposal.idea.kind,
        form=organisation.legal_form,
        penvoerder=organisation.lead_name.strip(),
        start=proposal.activities.start or proposal.idea.month,
        usual_weeks=weeks_needed(proposal),
        costs=total(proposal),
        sought=_sought(proposal),
        own=proposal.plan.own,
        reserves=organisation.reserves,
        board=len(organisation.board),
        volunteers=bool(proposal.volunteers.hours or proposal.own_hours or organisation.volunteers),
        spends=frozenset(each for line in proposal.costs.lines for each in resembles(line)),
        sounds_like=frozenset(each for each, words in PROJECT_WORDS.items() if words.search(proposal.title)),
    )


def _where(proposal: Proposal) -> tuple[str, tuple[Region, ...]]:
    """Return the words that name a known place, first the project's own and then the organisation's."""
    for words in (proposal.idea.place, proposal.organisation.work_area):
        if regions := found(words):
            return words.strip(), regions
    return proposal.idea.place.strip(), ()


def _sought(proposal: Proposal) -> Decimal | None:
    """Return the costs in money less what others bring and what funds promised; None when nothing is left."""
    if not proposal.costs.total:
        return proposal.idea.amount or None
    others = sum(
        (each.counted for each in proposal.plan.sources
         if not each.in_kind and (each.kind is not SourceKind.FUND or each.status in SURE)),
        Decimal(0),
    )  # fmt: skip
    left = proposal.costs.money - others
    return left if left > 0 else None
