"""The project that is measured: the large example with a budget of thirty lines."""

from dataclasses import replace

from proposal.exchange import examples
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

LINES = 30


def large() -> Proposal:
    """Return the large example with thirty cost lines."""
    found = examples.example(Kind.OTHER)
    lines = found.budget.lines
    more = tuple(replace(lines[at % len(lines)], id=f"more{at}") for at in range(LINES - len(lines)))
    return found.with_step("budget", lines=lines + more)
