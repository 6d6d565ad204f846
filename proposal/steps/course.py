"""The course: every step in the order of the task list."""

from budgets.text import mark
from proposal.steps.activities import ActivitiesForm
from proposal.steps.approach import ApproachForm
from proposal.steps.attachments import AttachmentsForm
from proposal.steps.audience import AudienceForm
from proposal.steps.budget import BudgetForm
from proposal.steps.coverage import CoverageForm
from proposal.steps.evaluation import EvaluationForm
from proposal.steps.factors import FactorsForm
from proposal.steps.following import FollowingForm
from proposal.steps.funds import FundsForm
from proposal.steps.idea import IdeaForm
from proposal.steps.initiatives import InitiativesForm
from proposal.steps.letter import LetterForm
from proposal.steps.organisation import OrganisationForm
from proposal.steps.partners import PartnersForm
from proposal.steps.pitch import PitchForm
from proposal.steps.results import ResultsForm
from proposal.steps.scope import ScopeForm
from proposal.steps.sending import SendingForm
from proposal.steps.short import ShortForm
from proposal.steps.step import Step
from proposal.steps.volunteers import VolunteersForm

YOUR_IDEA = mark("Je idee")
OUR_WAY = mark("Zo doen we het")
WHAT_COMES_OF_IT = mark("Wat levert het op")
MONEY = mark("Geld")
TO_THE_FUND = mark("Naar het fonds")

COURSE: tuple[Step, ...] = (
    Step("idea", YOUR_IDEA, mark("Idee"), mark("Wat wil je gaan doen?"), IdeaForm, 20, (0, 1, 2)),
    Step("audience", YOUR_IDEA, mark("Doelgroep"), mark("Voor wie?"), AudienceForm, 40, (2, 3, 8)),
    Step(
        "initiatives",
        YOUR_IDEA,
        mark("Wat er al is"),
        mark("Wie doet al iets?"),
        InitiativesForm,
        40,
        (2, 5, 6),
    ),
    Step("scope", YOUR_IDEA, mark("Haalbaarheid"), mark("Is het te doen?"), ScopeForm, 30, (2,)),
    Step(
        "activities",
        OUR_WAY,
        mark("Activiteiten en planning"),
        mark("Wat gebeurt er wanneer?"),
        ActivitiesForm,
        45,
        (2, 3),
    ),
    Step(
        "approach", OUR_WAY, mark("Werkwijze"), mark("Hoe pakken jullie het aan?"), ApproachForm, 40, (3, 6)
    ),
    Step("volunteers", OUR_WAY, mark("Vrijwilligers"), mark("Wie helpen mee?"), VolunteersForm, 30),
    Step("partners", OUR_WAY, mark("Partners"), mark("Met wie?"), PartnersForm, 25, (3,)),
    Step(
        "results",
        WHAT_COMES_OF_IT,
        mark("Resultaten"),
        mark("Wat is er straks anders?"),
        ResultsForm,
        30,
        (3,),
    ),
    Step(
        "factors",
        WHAT_COMES_OF_IT,
        mark("Succes- en faalfactoren"),
        mark("Wat helpt, wat kan tegenvallen?"),
        FactorsForm,
        25,
        (4, 5),
    ),
    Step(
        "evaluation",
        WHAT_COMES_OF_IT,
        mark("Evaluatie, verslag en vervolg"),
        mark("Hoe weet je het, en wat daarna?"),
        EvaluationForm,
        40,
        (3,),
    ),
    Step("budget", MONEY, mark("Begroting"), mark("Wat kost het?"), BudgetForm, 60, (3,), counts=True),
    Step(
        "coverage",
        MONEY,
        mark("Dekkingsplan"),
        mark("Wie betaalt wat?"),
        CoverageForm,
        30,
        (3,),
        counts=True,
    ),
    Step(
        "organisation",
        TO_THE_FUND,
        mark("Organisatie"),
        mark("Wie vraagt aan?"),
        OrganisationForm,
        30,
        (1, 5),
    ),
    Step(
        "funds",
        TO_THE_FUND,
        mark("Fondsenlijst"),
        mark("Wie vragen we?"),
        FundsForm,
        45,
        (1, 3, 4),
        counts=True,
    ),
    Step("letter", TO_THE_FUND, mark("Brief"), mark("Wat schrijf je het fonds?"), LetterForm, 45, (3, 4)),
    Step(
        "attachments",
        TO_THE_FUND,
        mark("Bijlagen"),
        mark("Welke papieren gaan mee?"),
        AttachmentsForm,
        20,
        (3,),
    ),
    Step("pitch", TO_THE_FUND, mark("Presentatie"), mark("Hoe vertel je het?"), PitchForm, 40, (4, 7, 8)),
)

SENDING = Step("sending", TO_THE_FUND, mark("Versturen"), mark("Klopt alles, mag het weg?"), SendingForm, 15)
"""The last checks per fund: no step of the course, but asked and saved like one."""

SHORT = Step("short", TO_THE_FUND, mark("Korte versies"), mark("Hoe zeg je het kort?"), ShortForm, 20)
"""The short forms of the plan: no step of the course, but saved and remembered like one."""

FOLLOWING = Step(
    "following", TO_THE_FUND, mark("Fondsen volgen"), mark("Hoe ver is elke aanvraag?"), FollowingForm, 10
)
"""What happens to each application; its pages show the parts that matter then."""

PAGES: dict[str, Step] = {each.slug: each for each in (*COURSE, SENDING, SHORT, FOLLOWING)}
"""Every page of questions by its slug."""


def step(slug: str) -> Step:
    """Return the step with this slug; KeyError when the course has none."""
    return PAGES[slug]


def before(slug: str) -> Step | None:
    """Return the step before this one on the task list; None at the first, and for a page that is no step."""
    at = _number(slug)
    return COURSE[at - 1] if at > 0 else None


def after(slug: str) -> Step | None:
    """Return the step after this one on the task list; None at the last, and for a page that is no step."""
    at = _number(slug)
    return COURSE[at + 1] if 0 <= at < len(COURSE) - 1 else None


def _number(slug: str) -> int:
    """Return the place of a step on the task list, from 0; -1 for a page that is no step."""
    return next((n for n, each in enumerate(COURSE) if each.slug == slug), -1)
