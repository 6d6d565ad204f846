"""Letters and pitch: written to this fund, short enough, and with the urgency in it."""

import re
from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, must, point, same, short, tip
from proposal.model.choices import PaperKind
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.typed import words

FOUR_MINUTES = 560
TEN_MINUTES = 1400
"""Words at 140 a minute, which is brisk but can be followed."""

CHEAP = re.compile(r"\b(goedkoper|goedkope|gratis arbeid|personeelstekort)\b", re.I)
ENCLOSED = re.compile(
    r"(?<!niet )\b(bijgevoegde?|bijgaande?|ingesloten|hierbij|(bij|in) deze (brief|envelop))\b", re.I
)
INITIALS_ALONE = re.compile(r"\s*(?:[A-Z]\.\s*)+\S")
OTHERS_PAPERS = (PaperKind.STATUTES, PaperKind.KVK, PaperKind.REPORT, PaperKind.ACCOUNTS)


@check
def letter_without_urgency(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The letter tells why now (`vip-course.md` P14, section 7)."""
    letter = proposal.letter
    if proposal.kind is not Kind.EVENT and blank(letter.urgency, proposal.audience.why_now):
        yield point(
            Place("letter", "urgency"),
            mark("Staat in de brief waarom het nu nodig is?"),
            mark("Wie maar één bladzijde leest, moet dit weten."),
            letter.urgency,
        )


@check
def same_letter(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A letter is written to one fund (`dutch-funds.md` h30, (c))."""
    letters = [(fund, letter) for fund, letter, _ in proposal.letters()]
    for at, (_, letter) in enumerate(letters):
        twins = (fund.fund for fund, other in letters[:at] if same(letter.own_words, other.own_words))
        twin = next(twins, None)
        if twin is not None:
            yield point(
                Place("letter", "own_words", letter.id),
                mark("Wat wil je alleen aan dit fonds zeggen?"),
                mark(
                    "Hier staat hetzelfde als in de brief aan {fund}. Fondsen merken dat.", fund=short(twin)
                ),
                letter.own_words,
            )


@check
def letter_without_signatory(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each letter is signed (`dutch-funds.md` h30; `vip-course.md` section 7)."""
    for fund, letter, _ in proposal.letters():
        if blank(letter.signatory, proposal.organisation.signatory_name):
            yield must(
                Place("letter", "signatory", letter.id),
                mark("Wie tekent de brief aan {fund}?", fund=short(fund.fund)),
                mark("Een brief zonder naam eronder telt voor een fonds niet."),
                letter.signatory,
                blocks=True,
            )


@check
def nobody_addressed(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A letter goes to someone with a name (`vip-course.md` section 7, L8969)."""
    for fund, letter, _ in proposal.letters():
        if not blank(letter.own_words) and blank(letter.addressee, fund.person) and to_write(fund.state):
            yield tip(
                Place("letter", "addressee", letter.id),
                mark("Wie leest de brief bij {fund}?", fund=short(fund.fund)),
                mark("Bel even en vraag naar een naam. Dan heb je meteen kennisgemaakt."),
                fund.fund,
            )


@check
def papers_not_in_letter(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The letter says why another's papers go along (`vip-course.md` P18)."""
    sent = [each.kind for each in proposal.attachments.papers if each.kind in OTHERS_PAPERS]
    if not blank(proposal.organisation.host_name) and sent and blank(proposal.letter.papers_explained):
        yield point(
            Place("letter", "papers_explained"),
            mark(
                "Leg je in de brief uit waarom er papieren van {name} bij zitten?",
                name=short(proposal.organisation.host_name),
            ),
            mark("Een fonds ziet anders twee namen en weet niet wie er aanvraagt."),
            proposal.organisation.host_name,
            sent,
        )


@check
def enclosed_but_not_there(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What the letter says is enclosed goes along (`vip-course.md` sections 4 and 7).

    That is the paper with the name of the other organisation in its title, else any paper.
    """
    explained, host = proposal.letter.papers_explained, proposal.organisation.host_name
    papers = proposal.attachments.papers
    theirs = [] if blank(host) else [each for each in papers if host.casefold() in each.title.casefold()]
    if ENCLOSED.search(explained) and all(blank(each.file) for each in theirs or papers):
        yield point(
            Place("letter", "papers_explained"),
            mark("Waar is het papier dat volgens deze uitleg bij de brief zit?"),
            mark(
                "Er gaat nog geen bestand van mee. Voeg het toe bij Bijlagen, of schrijf dat het later komt."
            ),
            explained,
        )


@check
def addressed_without_title(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Initials alone give 'Geachte heer of mevrouw' (`vip-course.md` section 7; `dutch-funds.md` h30)."""
    for fund, letter, _ in proposal.letters():
        name = letter.addressee or fund.person
        if INITIALS_ALONE.match(name) and to_write(fund.state):
            yield tip(
                Place("letter", "addressee", letter.id),
                mark("Schrijf je aan een mevrouw of aan een heer: '{name}'?", name=short(name)),
                mark("Zet het voor de naam. Anders begint de brief met 'Geachte heer of mevrouw'."),
                name,
            )


@check
def cheap_argument(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Volunteers are no cheap workers (`project-elements.md` C5)."""
    letter = proposal.letter
    places = (
        (Place("letter", "background"), letter.background),
        (Place("letter", "project"), letter.project),
        (Place("results", "savings"), proposal.results.savings),
        (Place("initiatives", "strengths_how"), proposal.initiatives.strengths_how),
    )
    for place, text in places:
        if CHEAP.search(text):
            yield tip(
                place,
                mark("Wat kunnen vrijwilligers dat een ander niet kan?"),
                mark("Dat is een sterkere reden dan dat het weinig kost."),
                text,
            )


@check
def long_pitch(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Four minutes and ten (`vip-course.md` section 13)."""
    pitch = proposal.pitch
    for question, text, most in (("four", pitch.four, FOUR_MINUTES), ("ten", pitch.ten, TEN_MINUTES)):
        count = words(text)
        if count > most:
            yield point(
                Place("pitch", question),
                mark("Wat kun je schrappen? Je hebt {count} woorden.", count=count),
                mark("Rustig gesproken passen er ongeveer {most} in de tijd.", most=most),
                count,
            )


CHECKS = (
    letter_without_urgency, letter_without_signatory, same_letter, nobody_addressed,
    addressed_without_title, papers_not_in_letter, enclosed_but_not_there, cheap_argument, long_pitch,
)  # fmt: skip
