"""The course: every step in the order of the task list."""

from budgets.text import mark
from proposal.steps.activities import ActivitiesForm
from proposal.steps.audience import AudienceForm
from proposal.steps.idea import IdeaForm
from proposal.steps.initiatives import InitiativesForm
from proposal.steps.scope import ScopeForm
from proposal.steps.step import Step

YOUR_IDEA = mark("Je idee")
OUR_WAY = mark("Zo doen we het")
WHAT_COMES_OF_IT = mark("Wat levert het op")
MONEY = mark("Geld")
TO_THE_FUND = mark("Naar het fonds")

COURSE: tuple[Step, ...] = (
    Step("idea", YOUR_IDEA, mark("Idee"), mark("Wat wil je gaan doen?"), IdeaForm, 20, (0, 1, 2)),
    Step("audience", YOUR_IDEA, mark("Doelgroep"), mark("Voor wie?"), AudienceForm, 40, (2, 3, 8)),
    Step("initiatives", YOUR_IDEA, mark("Wat er al is"), mark("Wie doet al iets?"), InitiativesForm, 40,
         (2, 5, 6)),
    Step("scope", YOUR_IDEA, mark("Haalbaarheid"), mark("Is het te doen?"), ScopeForm, 30, (2,)),
    Step("activities", OUR_WAY, mark("Activiteiten en planning"), mark("Wat gebeurt er wanneer?"), ActivitiesForm, 45,
         (2, 3)),
)

_BY_SLUG = {each.slug: each for each in COURSE}


def step(slug: str) -> Step:
    """Return the step with this slug; KeyError when the course has none."""
    return _BY_SLUG[slug]


def before(slug: str) -> Step | None:
    """Return the step before this one on the task list, or None at the first."""
    at = COURSE.index(step(slug))
    return COURSE[at - 1] if at else None


def after(slug: str) -> Step | None:
    """Return the step after this one on the task list, or None at the last."""
    at = COURSE.index(step(slug))
    return COURSE[at + 1] if at + 1 < len(COURSE) else None
