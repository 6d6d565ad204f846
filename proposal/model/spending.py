"""Spending: what a cost line resembles of the things that some funds do not pay."""

import re
from collections.abc import Iterator

from budgets.budget import CostKind, CostLine
from proposal.model.fund import Exclusion

KINDS = {
    CostKind.STAFF: Exclusion.STAFF,
    CostKind.ALLOWANCE: Exclusion.ALLOWANCE,
    CostKind.OVERHEAD: Exclusion.RUNNING,
}
WORDS = {
    Exclusion.FOOD: re.compile(
        r"\b(?:eten|lunch|maaltijd|hapjes|drankjes|drinken|koffie|catering|borrel)", re.IGNORECASE
    ),
    Exclusion.BUILDING: re.compile(r"\b(?:verbouw|nieuwbouw|aannemer)", re.IGNORECASE),
    Exclusion.FURNISHING: re.compile(r"\b(?:inrichting|meubel|meubilair|inventaris)", re.IGNORECASE),
    Exclusion.EQUIPMENT: re.compile(r"\b(?:apparatuur|laptop|computer|beamer|tablet)", re.IGNORECASE),
    Exclusion.SPORTS_GOODS: re.compile(r"\b(?:sportmateria|sportspullen|doeltjes|ballen\b)", re.IGNORECASE),
    Exclusion.TRAVEL: re.compile(r"\b(?:reis\b|reizen\b|kamp\b|excursie)", re.IGNORECASE),
}
"""Words in a cost line that sound like costs which some funds do not pay."""


def resembles(line: CostLine) -> Iterator[Exclusion]:
    """Yield what this cost is or sounds like, by kind and words; nothing for a gift (`dutch-funds.md` h6)."""
    if line.kind in KINDS:
        yield KINDS[line.kind]
    elif not line.in_kind:
        told = f"{line.category} {line.description}"
        yield from (each for each, words in WORDS.items() if words.search(told))
