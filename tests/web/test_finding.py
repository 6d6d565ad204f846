"""Finding funds: ranked with reasons, searched, and put on the list of a project once."""

import re
from dataclasses import replace
from datetime import date

from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.funds.catalogue import shipped
from proposal.funds.fitting.facts import facts_of
from proposal.funds.fitting.matching import Verdict, ranking
from proposal.funds.fitting.searching import Wish
from proposal.model.choices import LegalForm, Payment, Theme
from proposal.model.fund import Entry, Fund, Paying, TextPart, TextRule, Unit
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.timing import Day, Round, Timing
from proposal.store import fund_lists, organisations, proposals
from proposal.store.answers import Hand
from proposal.web.funds.paging import PER_PAGE
from proposal.web.funds.results import results
from tests.both import both
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.owning import EARLIER, bring_in, user_of

BRIDGE = Fund(
    "Fonds De Brug", website="debrug.example", paying=Paying(Payment.PARTS),
    texts=(TextRule(TextPart.PLAN, 4, Unit.PAGES),), timing=Timing(rounds=(Round(Day(5, 1)),)),
)  # fmt: skip


def project() -> Proposal:
    made = moved(example(Kind.SERIES), TODAY)
    return made.with_step("funds", applications=()).with_step(
        "idea", place="Rotterdam", themes=(Theme.YOUTH,)
    )


def with_own(app: Flask, visitor: Visitor, *funds: Fund) -> tuple[int, list[str]]:
    """A project of an organisation with these funds of its own; its number and their marks."""
    user = user_of(visitor)
    with app.app_context():
        home = organisations.create(user, "De Schakel", EARLIER)
        number = proposals.bring_in(user, project(), EARLIER, home)
        fund_lists.keep(home, [Entry(0, each) for each in funds], Hand(user, "", EARLIER))
        return number, [each.fund.id for each in fund_lists.entries(home)]


def kept(app: Flask, number: int) -> Proposal:
    with app.app_context():
        return proposals.load(number).proposal


def names(page: str) -> list[str]:
    return re.findall(r"<h3><a [^>]*>([^<]+)</a>", page)


def test_funds_stand_by_verdict_with_reasons_and_those_that_cannot_at_the_bottom(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, project())

    page = visitor.get(f"/proposals/{number}/finding").text

    headings = [page.index(f'id="{each.value}-h"') for each in Verdict if f'id="{each.value}-h"' in page]
    assert headings == sorted(headings)
    assert "Dit past" in page
    assert "Gevonden op" in page
    excluded = page[page.index('class="more excluded"') :]
    assert "Dit fonds geeft in:" in excluded
    assert len(names(page)) <= PER_PAGE


def test_words_theme_and_verdict_narrow_the_list(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, project())
    found = visitor.get(f"/proposals/{number}/finding?words=1818&theme=buurt").text
    assert names(found)
    assert all("1818" in each for each in names(found))
    assert 'value="1818"' in found

    assert "Hier is niets gevonden" in visitor.get(f"/proposals/{number}/finding?words=bestaat+niet").text
    no = visitor.get(f"/proposals/{number}/finding?verdict=no").text
    assert "Dit staat in de weg" in no
    assert 'class="more excluded"' not in no
    strange = visitor.get(f"/proposals/{number}/finding?verdict=x&theme=y&page=99999999999999").text
    assert names(strange)


def test_empty_project_is_told_which_three_answers_help_most(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.get(f"/proposals/{number}/finding").text

    helped = page[page.index("Met deze antwoorden zie je meer") :]
    links = re.findall(r'href="([^"]+)"', helped[: helped.index("</ul>")])
    assert len(links) == 3
    assert f"/proposals/{number}/idea#f-themes" in links


def test_page_of_a_fund_tells_what_is_known_and_names_what_is_not(app: Flask, visitor: Visitor) -> None:
    number, (mark,) = with_own(app, visitor, BRIDGE)

    page = visitor.get(f"/proposals/{number}/finding/{mark}").text

    assert "hoogstens 4 bladzijden A4" in page
    assert "Tot en met 1 mei 2026" in page
    assert "Niet bekend: voor wie, onderwerpen" in page
    assert 'href="https://debrug.example"' in page
    assert visitor.finds_nothing(f"/proposals/{number}/finding/fonds-dat-er-niet-is")


def test_site_that_is_no_address_becomes_no_link(app: Flask, visitor: Visitor) -> None:
    number, (mark,) = with_own(app, visitor, replace(BRIDGE, website="javascript:alert(1)"))

    page = visitor.get(f"/proposals/{number}/finding/{mark}").text

    assert 'href="javascript' not in page
    assert "de website is niet bekend" in page


@both
def test_fund_is_put_on_the_list_once_with_only_what_is_known(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number, (mark,) = with_own(app, visitor, BRIDGE)
    visitor.get(f"/proposals/{number}/finding/{mark}")

    first = visitor.post(f"/proposals/{number}/finding/{mark}")
    again = visitor.post(f"/proposals/{number}/finding/{mark}")

    assert first.status_code == again.status_code == 303
    assert first.headers["Location"] == again.headers["Location"]
    (application,) = kept(app, number).funds.applications
    assert (application.fund, application.payment, application.most_pages) == (
        "Fonds De Brug", Payment.PARTS, 4,
    )  # fmt: skip
    assert application.deadline == date(2026, 5, 1)
    assert application.amount is None
    assert application.why_fits == ""
    assert kept(app, number).life(application.id).listed == mark
    page = visitor.get(f"/proposals/{number}/finding/{mark}").text
    assert "op jullie lijst" in page
    assert "Zet op onze fondsenlijst" not in page


def test_only_a_day_that_the_fund_set_is_written_down(app: Flask, visitor: Visitor) -> None:
    days = {
        Timing(lead_weeks=8): None,
        Timing(lead_weeks=20, rounds=(Round(Day(8, 1)),)): date(2026, 8, 1),
        Timing(rounds=(Round(Day(5, 1)), Round(Day(6, 1)))): date(2026, 6, 1),
        Timing(rounds=(Round(Day(6, 1)),), until=date(2026, 5, 31)): date(2026, 5, 31),
        Timing(until=date(2026, 1, 31)): None,
    }
    funds = [replace(BRIDGE, name=f"Fonds {at}", timing=timing) for at, timing in enumerate(days)]
    number, marks = with_own(app, visitor, *funds)
    visitor.get(f"/proposals/{number}/finding/{marks[0]}")
    for mark in marks:
        visitor.post(f"/proposals/{number}/finding/{mark}")

    assert [each.deadline for each in kept(app, number).funds.applications] == list(days.values())


def test_next_round_is_written_down_while_no_start_is_known(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    known = next(each for each in shipped() if each.timing.rounds and each.timing.until is None)
    visitor.get(f"/proposals/{number}/finding/{known.id}")
    visitor.post(f"/proposals/{number}/finding/{known.id}")

    window = known.timing.next_window(TODAY)
    assert window
    assert kept(app, number).funds.applications[0].deadline == window.closes


def test_another_project_that_asks_the_same_fund_is_told_kindly(app: Flask, visitor: Visitor) -> None:
    number, (mark,) = with_own(app, visitor, BRIDGE)
    visitor.get(f"/proposals/{number}/finding/{mark}")
    visitor.post(f"/proposals/{number}/finding/{mark}")
    with app.app_context():
        home = proposals.load(number).organisation_id
        other = proposals.bring_in(user_of(visitor), project(), EARLIER, home)

    page = visitor.get(f"/proposals/{other}/finding/{mark}").text

    assert "dit fonds wordt ook gevraagd voor" in page


def test_two_thousand_funds_are_shown_fifty_at_a_time() -> None:
    known = [each for each in shipped() if LegalForm.GROUP not in each.forms]
    many = [replace(known[at % len(known)], id=f"f{at}", name=f"Fonds {at}") for at in range(2000)]
    facts = facts_of(project())
    found = ranking(facts, many, TODAY)

    first, last = results(found, Wish(), 0, facts, TODAY), results(found, Wish(), 10**9, facts, TODAY)

    assert sum(len(each.matches) for each in first.groups) == PER_PAGE
    assert len(first.excluded.matches) == PER_PAGE
    assert first.total == 2000
    assert (first.page.earlier, first.page.later) == (0, 2)
    assert (last.page.number, last.page.later) == (last.page.last, 0)
    listed = sum(count for verdict, count in last.counts if verdict is not Verdict.NO)
    assert (last.page.last - 1) * PER_PAGE < listed <= last.page.last * PER_PAGE
    everyone = {
        match.fund.id
        for page in range(1, last.page.last + 1)
        for group in results(found, Wish(), page, facts, TODAY).groups
        for match in group.matches
    }
    assert len(everyone) == listed
