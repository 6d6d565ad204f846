"""The tax-free maxima of the volunteers' allowance, per calendar year, with the page each comes from."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgets.choice import Choice
from budgets.rules import AmountLimit, Breach
from budgets.text import Text, mark

TAX_OFFICE_2023 = (
    "https://www.belastingdienst.nl/wps/wcm/connect/bldcontentnl/belastingdienst/prive/"
    "werk_en_inkomen/werken/werken-als-vrijwilliger/vergoeding_voor_inzet_en_voor_kosten"
)
TAX_OFFICE_2024 = (
    "https://belastingdienst.nl/wps/wcm/connect/bldcontentnl/belastingdienst/prive/"
    "werk_en_inkomen/werken/werken-als-vrijwilliger/vrijwilligersvergoedingen"
)
VOLUNTEERS_FILE_2025 = "https://www.vrijwilligersdossier.nl/blog-item-belasting.cfm"

_UNIT = re.compile(r"(?:^(?:per )?|\bper )(?P<period>uur|uren|maand|jaar)")


class Period(Choice):
    """What an allowance is paid for; the limits of all periods hold together, for one person."""

    HOUR = "hour", mark("per uur")
    YOUNG_HOUR = "young_hour", mark("per uur, jonger dan 21 jaar")
    MONTH = "month", mark("per maand")
    YEAR = "year", mark("per jaar")


_PERIODS = {"uur": Period.HOUR, "uren": Period.HOUR, "maand": Period.MONTH, "jaar": Period.YEAR}


@dataclass(frozen=True)
class Maxima:
    """The maxima of one calendar year, in euros per person over all organisations together."""

    year: int
    hour: Decimal | None
    young_hour: Decimal | None
    month: Decimal
    whole_year: Decimal
    source: str

    def for_period(self, period: Period) -> Decimal | None:
        """The maximum for one period, or None when it was not found."""
        match period:
            case Period.HOUR:
                return self.hour
            case Period.YOUNG_HOUR:
                return self.young_hour
            case Period.MONTH:
                return self.month
            case Period.YEAR:
                return self.whole_year


@dataclass(frozen=True)
class Unknown:
    """No maximum is known here for this period of this year: somebody has to look it up."""

    year: int
    period: Period

    @property
    def text(self) -> Text:
        """What to do about it."""
        return mark(
            "Het maximum {period} voor {year} kennen wij niet. Zoek het op bij de Belastingdienst.",
            period=self.period.label,
            year=str(self.year),
        )


MAXIMA = (
    Maxima(2022, None, None, Decimal(180), Decimal(1800), TAX_OFFICE_2023),
    Maxima(2023, Decimal("5.00"), Decimal("2.75"), Decimal(190), Decimal(1900), TAX_OFFICE_2023),
    Maxima(2024, Decimal("5.50"), Decimal("3.25"), Decimal(210), Decimal(2100), TAX_OFFICE_2024),
    Maxima(2025, Decimal("5.60"), Decimal("3.30"), Decimal(210), Decimal(2100), VOLUNTEERS_FILE_2025),
)


def allowance_limit(period: Period, year: int) -> AmountLimit | Unknown:
    """The most a volunteer may get without tax, or Unknown for a year or period without a known amount."""
    for maxima in MAXIMA:
        amount = maxima.for_period(period) if maxima.year == year else None
        if amount is not None:
            return AmountLimit(
                mark("De vergoeding {period}", period=period.label),
                None,
                amount,
                maxima.source,
                date(year, 1, 1),
            )
    return Unknown(year, period)


def allowance_breach(amount: Decimal, period: Period, year: int) -> Breach | Unknown | None:
    """What is wrong with an allowance of this many euros to one person: a Breach, Unknown, or None."""
    limit = allowance_limit(period, year)
    return limit if isinstance(limit, Unknown) else limit.breach(amount)


def period_of(unit: str) -> Period | None:
    """The period that the unit of a cost line speaks of ('uur', 'maanden', 'persoon per jaar'), or None."""
    match = _UNIT.search(unit.casefold().strip())
    return _PERIODS[match["period"]] if match else None
