"""What stands at the top and the foot of every page: project, logo and marking; date and page x of y."""

from proposal.documents.word.fields import field
from proposal.documents.word.front import Logo
from proposal.documents.word.paper import Paper
from proposal.documents.word.picture import NAMESPACES
from proposal.documents.word.styling import NAMESPACE
from proposal.documents.word.text import TAB, paragraph, run, styled
from proposal.documents.wording import day

HEADER_LOGO = (90.0, 26.0)
"""The room for the logo in points: at most so wide and so high."""


def header(paper: Paper, logo: Logo) -> str:
    """Project and organisation; at the right what marks the paper, and the logo."""
    named = " · ".join(part for part in (paper.project, paper.organisation) if part)
    marking = marked(paper.marking) if paper.marking else ""
    shown = logo.run(HEADER_LOGO)
    right = marking + (run("  ") if marking and shown else "") + shown
    return _story("hdr", styled("Header", run(named) + (TAB + right if right else "")))


def first_header(paper: Paper) -> str:
    """The top of a page that opens with a cover or a letterhead: nothing but what marks the paper."""
    return _story("hdr", styled("FirstHeader", marked(paper.marking) if paper.marking else ""))


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
