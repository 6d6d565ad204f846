"""ADVISE: what a fund would ask on reading this proposal.

A check is a pure function of a proposal and a date, and gives findings. A finding is a question with its
reason and the place of the answer, never a raised finger. Checks change nothing, keep nothing and stop
nobody.
"""

from proposal.checks.advice import beside, findings, standing
from proposal.checks.fitting import fit
from proposal.checks.sending import obstacles
from proposal.checks.states import State, core_open, done, next_step, open_points, progress, state_of

__all__ = [
    "State",
    "beside",
    "core_open",
    "done",
    "findings",
    "fit",
    "next_step",
    "obstacles",
    "open_points",
    "progress",
    "standing",
    "state_of",
]
