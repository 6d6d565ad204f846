"""The end of a letter: what is enclosed and where it stands, what comes later, and what is not there."""

from proposal.documents.answers import items, prose, questions
from proposal.documents.blocks import Blocks, Note, Rank
from proposal.documents.contents import headings
from proposal.documents.edition import Edition
from proposal.documents.enclosures import OURS, absent, enclosures, paper_name, paper_names
from proposal.documents.outline import plan_blocks
from proposal.documents.wording import day, joined, labelled, sentences
from proposal.model.choices import PaperState
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper

PLAN = OURS[0][0]


def papers(edition: Edition, shown: Proposal, bound: bool) -> Blocks:
    """What is really enclosed, numbered; then whose papers they are, what comes later, what is missing.

    `shown` is the proposal as the fund may see it; `bound` when our own documents follow in the same file.
    """
    away = absent(edition)
    later = tuple(each for each in away if each.state is not PaperState.MISSING)
    missing = (_missing(each) for each in away if each.state is PaperState.MISSING)
    return (
        *items((*_ours(edition), *_theirs(edition)), numbered=True, small=True),
        Note(_where(edition, bound)),
        *_explained(shown),
        *questions(("Komt later", paper_names(later)), ("Is er niet", sentences(*missing))),
    )


def _ours(edition: Edition) -> tuple[str, ...]:
    """Our own documents; the plan with the letters of its annexes, which count apart from these papers."""
    inside = _annexes(edition)
    return tuple(f"{name}: {joined(about, inside if name == PLAN else '')}" for name, about in OURS)


def _annexes(edition: Edition) -> str:
    """'met de eigen bijlagen A tot en met O', or nothing when the plan has none."""
    counted = (each for each in headings(plan_blocks(edition.proposal)) if each.heading.rank is Rank.ANNEX)
    letters = [each.number.rpartition(" ")[2] for each in counted]
    if len(letters) > 1:
        return f"met de eigen bijlagen {letters[0]} tot en met {letters[-1]}"
    return f"met een eigen bijlage {letters[0]}" if letters else ""


def _theirs(edition: Edition) -> tuple[str, ...]:
    return tuple(_paper(each.paper) for each in enclosures(edition))


def _where(edition: Edition, bound: bool) -> str:
    """Which of them stand in this file and which are files of their own, as the reader will find them."""
    first, last = len(OURS) + 1, len(OURS) + len(enclosures(edition))
    if not bound:
        numbered = f", vanaf {first} met het nummer in de naam" if last >= first else ""
        return f"Elke bijlage is een eigen bestand{numbered}."
    inside = f"Bijlage 1 tot en met {len(OURS)} volgen hier; de begroting in Excel"
    if last < first:
        return f"{inside} is een apart bestand."
    apart = f"bijlage {first}" if last == first else f"bijlage {first} tot en met {last}"
    return f"{inside} en {apart} zijn aparte bestanden."


def _explained(proposal: Proposal) -> Blocks:
    """Why papers of another organisation go along, and how both belong together (section 7, form)."""
    known = proposal.organisation
    if proposal.letter.papers_explained or not known.host_name:
        return prose(proposal.letter.papers_explained)
    return questions((f"Papieren van {known.host_name}", sentences(known.host_papers, known.host_relation)))


def _paper(paper: Paper) -> str:
    return sentences(joined(paper_name(paper), day(paper.on)), paper.about)


def _missing(paper: Paper) -> str:
    return labelled(paper_name(paper), " ".join(paper.reason.split())) or paper_name(paper)
