"""Kept funds: a fund as JSON with the version of its form, and older versions brought up to date."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final, TypeAlias

from proposal.model.fund import Fund

VERSION: Final = 1
Upgrade: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: Mapping[int, Upgrade] = {}
"""By version: the pure function that makes a fund of that version into one of the next.

When a rule gets another name or place, VERSION goes up by one and the function that moves it comes here.
Adding a rule needs none of this.
"""


class DamagedFund(ValueError):
    """What was kept cannot be read as a fund."""


def dump(fund: Fund) -> str:
    """Return a fund as JSON, without its mark, which its row tells."""
    plain = _adapter().dump_python(replace(fund, id=""), mode="json", exclude_defaults=True)
    return json.dumps({"version": VERSION, "fund": plain}, ensure_ascii=False, separators=(",", ":"))


def load(text: str, mark: str, upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = VERSION) -> Fund:
    """Return the fund with this mark. Raises DamagedFund, also for a version that is still to come."""
    try:
        raw = json.loads(text)
        plain = raw["fund"]
        for step in range(_version(raw["version"], newest), newest):
            plain = upgrades[step](plain)
        found: Fund = _adapter().validate_python({**plain, "id": mark})
    except (ValueError, KeyError, TypeError) as wrong:
        raise DamagedFund(str(wrong)) from wrong
    return found


def _version(found: object, newest: int) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= newest:
        raise DamagedFund(f"version {found!r}, the newest is {newest}")
    return found


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter  # takes a tenth of a second, and only lists of funds need it

    return TypeAdapter(Fund)
