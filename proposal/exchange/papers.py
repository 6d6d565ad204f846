"""The files that papers of a proposal point to, by number."""

from collections.abc import Mapping
from dataclasses import replace

from proposal.model.proposal import Proposal


def files_of(proposal: Proposal) -> tuple[str, ...]:
    """Return the numbers of all files that papers point to, in order."""
    return tuple(each.file for each in proposal.attachments.papers if each.file)


def with_files(proposal: Proposal, numbers: Mapping[str, str]) -> Proposal:
    """Return the proposal with the new `numbers` of its files; a file without one is taken off."""
    papers = tuple(replace(each, file=numbers.get(each.file, "")) for each in proposal.attachments.papers)
    return proposal.with_step("attachments", papers=papers)
