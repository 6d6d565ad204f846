"""Answers with a form of their own: phone numbers, addresses of mail and web, and numbers of registers."""

from importlib import import_module
from typing import Any

from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.steps.fields.answer import Line


class Phone(Line):
    """A phone number; a Dutch one is kept as 06-12345678 or 020-1234567, as people write it."""

    keyboard = "tel"

    def read(self, typed: str) -> str:
        numbers: Any = import_module("phonenumbers")  # 60 ms to load its tables, needed by a save only
        try:
            number = numbers.parse(typed, "NL")
        except numbers.NumberParseException:
            number = None
        if number is None or not numbers.is_possible_number(number):
            raise Unreadable(
                mark("Dit lijkt geen telefoonnummer. Schrijf het met netnummer, zoals 06 12 34 56 78.")
            )
        return str(super().read(typed))


class Email(Line):
    """An e-mail address."""

    keyboard = "email"

    def read(self, typed: str) -> str:
        from email_validator import EmailNotValidError, validate_email  # loads idna, needed by a save only

        try:
            return validate_email(typed, check_deliverability=False, test_environment=True).normalized
        except EmailNotValidError:
            raise Unreadable(
                mark("Dit lijkt geen mailadres. Het ziet eruit als naam@voorbeeld.nl.")
            ) from None


class Website(Line):
    """The address of a website, kept as typed."""

    keyboard = "url"

    def read(self, typed: str) -> str:
        text = str(super().read(typed))
        if " " in text or "." not in text:
            raise Unreadable(mark("Dit lijkt geen webadres. Het ziet eruit als www.voorbeeld.nl."))
        return text


class _Register(Line):
    """A number with a check digit, checked by stdnum."""

    module: str
    wrong: Text

    def read(self, typed: str) -> str:
        register: Any = import_module(self.module)
        if not register.is_valid(typed):
            raise Unreadable(self.wrong)
        return self.written(str(register.compact(typed)))

    def written(self, number: str) -> str:
        """Return the number as people write it."""
        return number


class Iban(_Register):
    module = "stdnum.iban"
    wrong = mark("Dit rekeningnummer klopt niet. Een IBAN ziet eruit als NL91 ABNA 0417 1643 00.")

    def written(self, number: str) -> str:
        """Return the number in groups of four."""
        return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


class Rsin(_Register):
    module = "stdnum.nl.bsn"
    wrong = mark("Dit RSIN klopt niet. Het heeft negen cijfers en staat op je uittreksel van de KvK.")


class Kvk(Line):
    """A number of the Dutch chamber of commerce: eight digits."""

    keyboard = "numeric"

    def read(self, typed: str) -> str:
        digits = typed.replace(" ", "").replace(".", "")
        if len(digits) != 8 or not digits.isdigit():
            raise Unreadable(mark("Een KvK-nummer heeft acht cijfers. Er staat nu: {typed}.", typed=typed))
        return digits
