"""What is asked about the organisation, the funds, the letters, the papers and what may not be told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from proposal.checks import contact, letters, organisation, papers, privacy, reading
from proposal.model.choices import ApplicationState, ContactKind, LegalForm, PaperState, Tie, YesNo
from proposal.model.following import Life, Tick
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Unreadable
from proposal.model.steps.funds import Contact
from tests.checks.sound import TODAY, Case, Change, both, of_kind, row, small, sound, step

FUNDS = "funds.applications"
BOARD = "organisation.board"
PAPERS = "attachments.papers"
KNOWN = sound()
LONG = "woord " * 720


def typed(place: Place) -> Change:
    return lambda proposal: replace(proposal, unreadable=(Unreadable(place, "1.2.3"),))


def ticked(item: str) -> Change:
    """Return a change that notes this item of the checklist of the first fund as done."""
    return step("following", ticks=(Tick("t", "f1", item, TODAY),))


def had(kind: ContactKind, on: date, then: ContactKind, state: ApplicationState | None = None) -> Change:
    """Return a change that notes a contact with the first fund, and today another one."""
    found = (Contact("k", "f1", on, kind), Contact("l", "f1", TODAY, then, state=state))
    return step("funds", contacts=found, applications=KNOWN.funds.applications)


CASES = (
    Case(reading.unreadable, typed(Place("budget", "price", "b1")), "budget.price", "b1"),
    Case(
        organisation.contact_without_phone,
        step("organisation", contact_phone=""),
        "organisation.contact_phone",
    ),
    Case(organisation.contact_hours, step("organisation", contact_when=""), "organisation.contact_when"),
    Case(
        organisation.contact_in_dutch,
        step("organisation", contact_dutch=YesNo.NO),
        "organisation.contact_dutch",
    ),
    Case(organisation.nobody_stands_in, step("organisation", stand_in_name=""), "organisation.stand_in_name"),
    Case(organisation.board_is_family, row(BOARD, "h2", related=YesNo.YES), "organisation.related", "h2"),
    Case(
        organisation.board_does_the_work, row(BOARD, "h2", executes=YesNo.YES), "organisation.executes", "h2"
    ),
    Case(organisation.board_is_paid, row(BOARD, "h2", paid=YesNo.YES), "organisation.paid", "h2"),
    Case(
        organisation.board_is_paid,
        row("approach.people", "m2", tie=Tie.PAID, board=YesNo.YES),
        "approach.board",
        "m2",
    ),
    Case(
        organisation.small_board,
        step("organisation", board=KNOWN.organisation.board[:2]),
        "organisation.board",
    ),
    Case(organisation.not_registered, step("organisation", kvk=""), "organisation.kvk"),
    Case(organisation.board_rules, step("organisation", wbtr=None), "organisation.wbtr"),
    Case(organisation.board_rules, both(small(), step("organisation", wbtr=YesNo.NO)), "organisation.wbtr"),
    Case(organisation.money_in_the_bank, step("organisation", reserves_for=""), "organisation.reserves_for"),
    Case(
        organisation.money_in_the_bank,
        step("organisation", reserves=Decimal(4500), yearly_costs=None, reserves_for=""),
        "organisation.reserves_for",
    ),
    Case(
        organisation.lead_unexplained,
        step("organisation", lead_name="Het buurthuis", lead_relation="Buren"),
        "organisation.lead_account",
    ),
    Case(
        organisation.papers_of_another,
        step("organisation", host_name="Het buurthuis", host_papers="Statuten"),
        "organisation.host_relation",
    ),
    Case(contact.not_thanked, row(FUNDS, "f1", state=ApplicationState.AWARDED), "funds.state", "f1"),
    Case(contact.rejected_and_left, row(FUNDS, "f1", state=ApplicationState.REJECTED), "funds.state", "f1"),
    Case(contact.question_unanswered, row(FUNDS, "f1", state=ApplicationState.QUESTION), "funds.state", "f1"),
    Case(
        contact.question_unanswered,
        both(
            had(ContactKind.CALL, date(2026, 2, 1), ContactKind.QUESTION),
            row(FUNDS, "f1", state=ApplicationState.QUESTION),
        ),
        "funds.state",
        "f1",
    ),
    Case(
        contact.rejected_and_left,
        both(
            had(ContactKind.CALL, date(2026, 2, 1), ContactKind.MAIL, ApplicationState.REJECTED),
            row(FUNDS, "f1", state=ApplicationState.REJECTED),
        ),
        "funds.state",
        "f1",
    ),
    Case(
        contact.not_reported,
        both(step("activities", end=date(2026, 3, 1)), row(FUNDS, "f1", state=ApplicationState.PAID)),
        "funds.state",
        "f1",
    ),
    Case(
        letters.letter_without_urgency,
        both(step("letter", urgency=""), step("audience", why_now="")),
        "letter.urgency",
    ),
    Case(
        letters.letter_without_signatory,
        step("organisation", signatory_name=""),
        "letter.signatory",
        "f2",
    ),
    Case(
        letters.same_letter,
        row("letter.letters", "f2", own_words="u helpt mensen, meedoen"),
        "letter.own_words",
        "f2",
    ),
    Case(letters.nobody_addressed, row(FUNDS, "f2", person=""), "letter.addressee", "f2"),
    Case(
        letters.papers_not_in_letter,
        step("organisation", host_name="Het buurthuis"),
        "letter.papers_explained",
    ),
    Case(
        letters.enclosed_but_not_there,
        both(
            step("letter", papers_explained="Bijgaand hun verslag."),
            row(PAPERS, "p1", file=""),
            row(PAPERS, "p2", file=""),
            row(PAPERS, "p3", file=""),
        ),
        "letter.papers_explained",
    ),
    Case(
        letters.enclosed_but_not_there,
        both(
            step("letter", papers_explained="U vindt bij deze brief hun verslag."),
            step("organisation", host_name="De Waaier"),
            row(PAPERS, "p1", title="De Waaier", file=""),
        ),
        "letter.papers_explained",
    ),
    Case(letters.addressed_without_title, row(FUNDS, "f2", person="A. de Wit"), "letter.addressee", "f2"),
    Case(
        letters.cheap_argument,
        step("letter", project="Wij zijn goedkoper dan beroepskrachten."),
        "letter.project",
    ),
    Case(letters.long_pitch, step("pitch", four="woord " * 561), "pitch.four"),
    Case(letters.long_pitch, step("pitch", ten="woord " * 1401), "pitch.ten"),
    Case(
        papers.paper_missing, step("attachments", papers=KNOWN.attachments.papers[1:]), "attachments.papers"
    ),
    Case(papers.missing_without_reason, row(PAPERS, "p4", reason=""), "attachments.reason", "p4"),
    Case(
        papers.missing_without_reason,
        row(PAPERS, "p1", state=PaperState.MISSING),
        "attachments.reason",
        "p1",
    ),
    Case(papers.file_missing, row(PAPERS, "p1", file=""), "attachments.file", "p1"),
    Case(papers.old_paper, row(PAPERS, "p2", on=date(2025, 2, 28)), "attachments.on", "p2"),
    Case(
        privacy.name_of_participant,
        step("evaluation", how="Een gesprek met deelnemer Hassan."),
        "evaluation.how",
    ),
    Case(
        privacy.name_of_participant,
        row("audience.quotes", "q1", text="Cliënt Maria komt graag."),
        "audience.text",
        "q1",
    ),
    Case(privacy.illness_of_someone, step("pitch", four="Maria heeft diabetes."), "pitch.four"),
    Case(privacy.number_in_text, step("idea", how="Bel 06-12345678 of kom langs."), "idea.how"),
    Case(privacy.number_in_text, step("letter", closing="Bel 020 1234567."), "letter.closing"),
    Case(privacy.number_in_text, step("idea", how="Bel 06-12 34 56 78 of kom langs."), "idea.how"),
    Case(privacy.number_in_text, step("idea", what="Bel 020-123 45 67 of app."), "idea.what"),
    Case(privacy.number_in_text, step("idea", outcome="Bel 0345 12 34 56 of app."), "idea.outcome"),
)

GROUP = step("organisation", legal_form=LegalForm.GROUP)
FORMING = step("organisation", legal_form=LegalForm.FORMING)
NO_PAPERS = step("attachments", papers=KNOWN.attachments.papers[2:3])
CALLED = step("funds", contacts=(Contact("k", "f1", TODAY, ContactKind.CALL, said="Volgend jaar weer."),),
              applications=KNOWN.funds.applications)  # fmt: skip
ENDED = step("activities", end=date(2026, 3, 1))
SILENT = (
    (letters.enclosed_but_not_there, step("letter", papers_explained="U vindt bij deze brief hun verslag.")),
    (letters.enclosed_but_not_there,
     both(step("letter", papers_explained="Het is nog niet bijgevoegd."), row(PAPERS, "p1", file=""),
          row(PAPERS, "p2", file=""), row(PAPERS, "p3", file=""))),
    (letters.addressed_without_title, row(FUNDS, "f2", person="mw. A. de Wit")),
    (papers.paper_missing, both(NO_PAPERS, GROUP)),
    (papers.paper_missing, both(NO_PAPERS, FORMING)),
    (papers.paper_missing, both(NO_PAPERS, step("organisation", legal_form=None))),
    (papers.paper_missing, both(small(), step("attachments", papers=KNOWN.attachments.papers[:2]))),
    (organisation.small_board, both(step("organisation", board=KNOWN.organisation.board[:1]), GROUP)),
    (organisation.small_board, both(step("organisation", board=KNOWN.organisation.board[:1]), FORMING)),
    (organisation.board_is_family, both(row(BOARD, "h2", related=YesNo.YES), GROUP)),
    (organisation.not_registered, both(step("organisation", kvk=""), GROUP)),
    (organisation.not_registered, both(step("organisation", kvk=""), FORMING)),
    (organisation.not_registered, step("organisation", kvk="", legal_form=None)),
    (organisation.board_rules, both(step("organisation", wbtr=YesNo.NO), GROUP)),
    (organisation.board_rules, both(step("organisation", wbtr=None), FORMING)),
    (organisation.board_rules, both(small(), step("organisation", wbtr=None))),
    (organisation.nobody_stands_in, both(small(), step("organisation", stand_in_name=""))),
    (contact.rejected_and_left, both(CALLED, row(FUNDS, "f1", state=ApplicationState.REJECTED))),
    (contact.question_unanswered, both(CALLED, row(FUNDS, "f1", state=ApplicationState.QUESTION))),
    (contact.not_thanked, both(ticked("thanks"), row(FUNDS, "f1", state=ApplicationState.AWARDED))),
    (contact.rejected_and_left,
     both(step("following", lives=(Life("f1", refusal="Te groot."),)),
          row(FUNDS, "f1", state=ApplicationState.REJECTED))),
    (contact.rejected_and_left, both(ticked("no_why"), row(FUNDS, "f1", state=ApplicationState.REJECTED))),
    (contact.question_unanswered,
     both(ticked("question"), row(FUNDS, "f1", state=ApplicationState.QUESTION))),
    (contact.not_reported, row(FUNDS, "f1", state=ApplicationState.PAID)),
    (contact.not_reported, both(ENDED, ticked("report"), row(FUNDS, "f1", state=ApplicationState.PAID))),
    (letters.letter_without_urgency, step("letter", urgency="")),
    (letters.letter_without_signatory,
     both(step("organisation", signatory_name=""), row("letter.letters", "f1", signatory="Ria Vermeer"),
          row("letter.letters", "f2", signatory="Ria Vermeer"))),
    (letters.letter_without_urgency,
     both(step("letter", urgency=""), step("audience", why_now=""), of_kind(Kind.EVENT))),
    (privacy.name_of_participant, step("idea", how="Elke deelnemer kookt een keer.")),
    (privacy.illness_of_someone, step("idea", how="Iemand heeft diabetes? Dan koken we anders.")),
    (privacy.number_in_text, step("idea", how="In 2026 komen er 1500 mensen, voor 1.000.000 euro.")),
    (privacy.number_in_text, step("idea", how="Op 06-12-2026 14 uur, en op 03-10-2026 om 20 30 uur.")),
)  # fmt: skip
