"""Documents of older versions brought up to date, one version at a time, before they are read."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from budgets.text import mark
from proposal.exchange.mistakes import BadDocument, quoted

FORMAT: Final = "van-idee-naar-project"
VERSION: Final = 1

Upgrade: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: Mapping[int, Upgrade] = {}
"""By version: the pure function that makes the "proposal" part of that version into that of the next.

When a question gets another name or place, VERSION goes up by one, the function that moves it comes here,
and a document of the old version joins tests/exchange/released/. Adding a question needs none of this.
"""


def upgraded(
    raw: object, upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = VERSION
) -> dict[str, Any]:
    """Return the document in the newest version. Raises BadDocument for another format or version."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise BadDocument(mark("Dit is geen bestand van Van Idee naar Project."))
    version = _version(raw.get("version"), newest)
    proposal = raw.get("proposal")
    if not isinstance(proposal, dict):
        raise BadDocument(mark("Hier hoort een blok met vragen te staan, tussen accolades."), ("proposal",))
    for step in range(version, newest):
        proposal = upgrades[step](proposal)
    return {**raw, "version": newest, "proposal": proposal}


def _version(found: object, newest: int) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        reason = mark(
            "Versie '{found}' bestaat niet. De nieuwste is {newest}.", found=quoted(found), newest=newest
        )
        raise BadDocument(reason, ("version",))
    if found > newest:
        reason = mark(
            "Dit bestand komt uit een nieuwere uitgave (versie {found}; hier lezen we tot en met {newest}). "
            "Werk eerst dit programma bij.",
            found=found,
            newest=newest,
        )
        raise BadDocument(reason, ("version",))
    return found
