"""The kinds of project; they decide which questions are asked and which examples are shown."""

from budgets.choice import Choice
from budgets.text import mark


class Kind(Choice):
    """The kind of project, as its makers would say it."""

    EVENT = "event", mark("Eenmalige activiteit, zoals een feest of een themamiddag")
    SERIES = "series", mark("Reeks bijeenkomsten of een cursus")
    MATCHING = "matching", mark("Maatjes: één vrijwilliger met één deelnemer")
    PLACE = "place", mark("Ontmoetingsplek, tuin of ruimte")
    NETWORK = "network", mark("Netwerk of samenwerking van organisaties")
    OTHER = "other", mark("Iets anders")


ALL = frozenset(Kind)
LONGER = ALL - {Kind.EVENT}
EVENT = frozenset({Kind.EVENT})
MATCHING = frozenset({Kind.MATCHING})
WITH_PLACE = frozenset({Kind.EVENT, Kind.PLACE})
WITH_GROUP = frozenset({Kind.SERIES, Kind.MATCHING, Kind.PLACE, Kind.OTHER})
