"""The command that makes the course to look at."""

import secrets

import click
from flask_babel import gettext, lazy_gettext

from proposal.store import accounts
from proposal.store.errors import NotFound
from proposal.web import clock, prompt
from proposal.web.demo import playing
from proposal.web.demo.cast import address, cast
from proposal.web.settings import Refusal


@prompt.command("demo-course", lazy_gettext("Maak een cursus om te bekijken, met verzonnen mensen."))
@click.option("--again", is_flag=True, help=lazy_gettext("Maak er nog een, met dezelfde mensen."))
@click.option("--password", help=lazy_gettext("Neem dit wachtwoord, in plaats van een nieuw."))
def demo_course(again: bool, password: str | None) -> None:
    """Make the course and say how to log in: with a new password, unless one is given."""
    password = password or secrets.token_urlsafe(12)
    played = cast()
    lead, other = (address(each) for each in played.trainers)
    if not again and _known(lead):
        raise Refusal(gettext("De cursus om te bekijken is er al. Nog een? Zet er --again achter."))
    number = playing.play(played, password, clock.now())
    told = gettext(
        "Cursus %(number)s staat klaar, met %(count)s deelnemers. Log in als begeleider met %(lead)s of "
        "%(other)s, of als deelnemer, zoals met %(one)s.\nHet wachtwoord is voor iedereen: %(password)s\n"
        "Schrijf het op, het wordt maar één keer getoond. Gebruik deze cursus alleen om rond te kijken.",
        number=number, count=len(played.people), lead=lead, other=other,
        one=address(next(iter(played.people))), password=password,
    )  # fmt: skip
    click.echo(told)


def _known(mail: str) -> bool:
    try:
        accounts.load(mail)
    except NotFound:
        return False
    return True
