"""Reports: what was read in a file that came back, as the JSON that is kept of it."""

from functools import cache
from typing import TYPE_CHECKING

from proposal.model.returned import Returned

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def write(returned: Returned) -> str:
    """Return what was read as JSON, the same for the same; what is not there is left out."""
    return _adapter().dump_json(returned, exclude_defaults=True).decode()


def read(report: str) -> Returned:
    """Return what was read from what `write` returned."""
    return _adapter().validate_json(report)


@cache
def _adapter() -> "TypeAdapter[Returned]":
    from pydantic import TypeAdapter  # 50 ms to load, needed only where files come back

    return TypeAdapter(Returned)
