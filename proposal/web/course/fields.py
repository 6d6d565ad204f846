"""Course fields: a day, a time and a number as people type them."""

from datetime import time

from flask_babel import gettext
from wtforms import DateField, IntegerField, TimeField

from proposal.model.typed import cleaned
from proposal.model.typed_days import read_day


class DayField(DateField):
    """A day; the browser sends 2026-09-07, by hand 7-9-2026 is read as well."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed; "" is no day."""
        typed = cleaned(" ".join(valuelist))
        self.data = read_day(typed)
        if typed and self.data is None:
            raise ValueError(gettext("Schrijf de datum als dag-maand-jaar, zoals 7-9-2026."))


class ClockField(TimeField):
    """A time on the clock; 19:30 and 19.30 are read."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed; "" is no time."""
        typed = cleaned(" ".join(valuelist)).replace(".", ":")
        try:
            self.data = time.fromisoformat(typed.rjust(5, "0")) if typed else None
        except ValueError:
            self.data = None
            raise ValueError(gettext("Schrijf de tijd als 19:30.")) from None


class CountField(IntegerField):
    """A whole number."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed; "" is no number."""
        typed = cleaned(" ".join(valuelist))
        self.data = int(typed) if typed.isdecimal() else None
        if typed and self.data is None:
            raise ValueError(gettext("Schrijf hier een heel getal."))
