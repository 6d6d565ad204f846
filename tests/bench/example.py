"""The projects that are measured: the large example with thirty budget lines, or with ten applications."""

from dataclasses import replace

from proposal.exchange import examples
from proposal.model.choices import ApplicationState
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

LINES = 30
APPLICATIONS = 10


def large() -> Proposal:
    """Return the large example with thirty cost lines."""
    found = examples.example(Kind.OTHER)
    lines = found.budget.lines
    more = tuple(replace(lines[at % len(lines)], id=f"more{at}") for at in range(LINES - len(lines)))
    return found.with_step("budget", lines=lines + more)


def followed() -> Proposal:
    """Return the large example with ten applications, each in another state and with contacts."""
    found = examples.example(Kind.OTHER)
    asked, contacts = found.funds.applications, found.funds.contacts
    states = tuple(ApplicationState)
    applications = tuple(
        replace(asked[at % len(asked)], id=f"fonds{at}", fund=f"Fonds {at}", state=states[at])
        for at in range(APPLICATIONS)
    )
    spoken = tuple(
        replace(each, id=f"{each.id}{at}", application=f"fonds{at}")
        for at in range(APPLICATIONS)
        for each in contacts
    )
    return found.with_step("funds", applications=applications, contacts=spoken)
