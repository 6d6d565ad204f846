"""What stands at the top and the foot of every page: project, logo and marking; date and page x of y."""

from proposal.documents.pictures.lettering import shortened, width_of
from proposal.documents.word.fields import field
from proposal.documents.word.front import Logo
from proposal.documents.word.paper import Paper
from proposal.documents.word.picture import NAMESPACES
from proposal.documents.word.styles import TEXT_WIDTH
from proposal.documents.word.styling import NAMESPACE
from proposal.documents.word.text import TAB, paragraph, run, styled
from proposal.documents.wording import day, joined

HEADER_LOGO = (90.0, 26.0)
"""The room for the logo in points: at most so wide and so high."""
SIZE, MARKING_SIZE, GAP = 9.0, 11.0, 12.0
"""How high the letters are, and how far words stay from what stands at the right."""
WIDER = 1.16
"""So much wider than those of our pictures the letters of a house may come out."""


def running(paper: Paper) -> str:
    """Project and organisation, as every page names them."""
    return joined(paper.project, paper.organisation, by=" · ")


def header(paper: Paper, logo: Logo) -> str:
    """Project and organisation; at the right what marks the paper, and the logo."""
    marking = marked(paper.marking) if paper.marking else ""
    shown = logo.run(HEADER_LOGO)
    right = marking + (run("  ") if marking and shown else "") + shown
    taken = _room(paper.marking, MARKING_SIZE) + (HEADER_LOGO[0] + GAP if shown else 0)
    named = run(_on_one_line(paper, TEXT_WIDTH / 20 - taken - GAP))
    return _story("hdr", styled("Header", named + (TAB + right if right else "")))


def _on_one_line(paper: Paper, room: float) -> str:
    """Project and organisation; where that is too long the project, or the first words of its name."""
    both = running(paper)
    return both if _room(both) <= room else shortened(paper.project or both, room / WIDER, SIZE)


def _room(text: str, size: float = SIZE) -> float:
    """How much room a text takes at most in any font of a house, in points."""
    return WIDER * width_of(text, size)


def first_header(paper: Paper) -> str:
    """The top of a page that opens with a cover or a letterhead: nothing but what marks the paper."""
    return _story("hdr", styled("FirstHeader", marked(paper.marking) if paper.marking else ""))


def added_footer(paper: Paper) -> str:
    """What the foot of an own Word file does not tell: the project, and the day on the paper."""
    named = shortened(paper.project, TEXT_WIDTH / 40, SIZE)
    return _story("ftr", styled("FirstHeader", run(joined(named, day(paper.day), by=" · "))))


def footer(paper: Paper) -> str:
    """The day on the paper, and 'Pagina 2 van 9' as fields that Word and LibreOffice fill in themselves."""
    return _story("ftr", styled("Footer", run(day(paper.day)) + TAB + _pages()))


def counting_footer() -> str:
    """The page and how many there are, for a foot that says all else already."""
    return _story("ftr", styled("FirstHeader", _pages()))


def _pages() -> str:
    return run("Pagina ") + field("PAGE", run("1")) + run(" van ") + field("NUMPAGES", run("1"))


def empty_footer() -> str:
    """The foot of a cover."""
    return _story("ftr", paragraph("FirstHeader", ""))


def marked(marking: str) -> str:
    """CONCEPT or VOORBEELD, so that nobody takes it for the real thing."""
    return run(marking, style="Marking")


def _story(kind: str, inside: str) -> str:
    return f"<w:{kind} {NAMESPACE} {NAMESPACES}>{inside}</w:{kind}>"
