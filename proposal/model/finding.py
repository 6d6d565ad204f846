"""A finding: what a fund would stumble on, as a question with its reason."""

from dataclasses import dataclass

from budgets.choice import Choice
from budgets.text import Text, mark
from proposal.model.proposal import Place


class Weight(Choice):
    """How heavy a finding weighs, gravest first; only MUST keeps a package from being sent."""

    MUST = "must", mark("Moet kloppen")
    POINT = "point", mark("Aandachtspunt")
    TIP = "tip", mark("Tip")


@dataclass(frozen=True)
class Finding:
    """One question to the makers: `text` asks, `reason` tells why, `place` is the field to mend.

    `code` names the rule. `about` lists what the rule looked at, as shown; a finding that was put away
    returns when it changes. `blocks` marks the few that keep an application from being sent.
    """

    code: str
    weight: Weight
    place: Place
    text: Text
    reason: Text
    about: tuple[str, ...] = ()
    blocks: bool = False


@dataclass(frozen=True)
class Away:
    """A finding that was put away with a `reason`; it stays away while `about` is the same."""

    code: str
    place: Place
    about: tuple[str, ...]
    reason: str
