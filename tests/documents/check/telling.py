"""Says all faults of a rule at once, each with its file, so that one run tells all."""

from collections.abc import Iterable

import pytest


def fail_on(faults: Iterable[tuple[str, str]]) -> None:
    """Fail with a line for every (file, fault), or pass when there is none."""
    told = [f"{where}: {fault}" for where, fault in faults]
    if told:
        pytest.fail("\n".join(told), pytrace=False)
