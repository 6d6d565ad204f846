"""Choosing: a fund comes onto the list of a project once, and again only after it was taken off."""

from datetime import date

from flask import Flask

from proposal.model.choices import Payment
from proposal.store import choosing, proposals, rows, settling
from proposal.store.answers import Hand
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

MARK = "fonds-de-brug"


@both
def test_fund_comes_onto_the_list_with_what_is_known_of_it(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        number, hand = a_proposal(user), Hand(user, "", NOW)

        row, new = choosing.put_on_list(
            number, MARK,
            [("fund", "Fonds De Brug"), ("payment", Payment.PARTS), ("deadline", date(2026, 5, 1))], hand,
        )  # fmt: skip

        proposal = proposals.load(number).proposal
        (application,) = proposal.funds.applications
        assert new
        assert (application.id, application.fund) == (row, "Fonds De Brug")
        assert (application.payment, application.deadline) == (Payment.PARTS, date(2026, 5, 1))
        assert proposal.life(row).listed == MARK


@both
def test_button_pressed_twice_adds_one_and_after_removing_it_may_come_back(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        number, hand = a_proposal(user), Hand(user, "", NOW)
        name = [("fund", "Fonds De Brug")]

        first, _ = choosing.put_on_list(number, MARK, name, hand)
        assert choosing.put_on_list(number, MARK, name, hand) == (first, False)
        other, _ = choosing.put_on_list(number, "ander-fonds", [("fund", "Ander")], hand)
        rows.remove(number, "funds", "applications", first, user, NOW)
        again, new = choosing.put_on_list(number, MARK, name, hand)

        assert new
        assert [each.id for each in proposals.load(number).proposal.funds.applications] == [other, again]


@both
def test_fund_of_which_the_name_was_typed_is_linked_and_not_added_again(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        number, hand = a_proposal(user), Hand(user, "", NOW)
        (other, typed) = settling.add_rows(
            number, "funds", "applications", ([("fund", "Ander")], [("fund", " fonds  de BRUG")]), hand
        )
        name = [("fund", "Fonds De Brug")]

        assert choosing.put_on_list(number, MARK, name, hand) == (typed, False)
        assert choosing.put_on_list(number, MARK, name, hand) == (typed, False)

        proposal = proposals.load(number).proposal
        assert [each.id for each in proposal.funds.applications] == [other, typed]
        assert (proposal.life(typed).listed, proposal.life(other).listed) == (MARK, "")
        row, new = choosing.put_on_list(number, "zelfde-naam-elders", name, hand)
        assert new
        assert row != typed
