"""Numbers in addresses that nothing can have."""

from flask import Flask

from tests.client import Visitor


def test_number_that_nothing_can_have_is_not_found(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An")

    for number in ("2147483648", "9" * 30, "9" * 5000):
        for page in ("/proposals/{}/", "/courses/{}", "/organisations/{}/"):
            visitor.get(page.format(number), status=404)
