"""Listing: the funds that an organisation sees, those of the program with their own corrections over them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from proposal.funds.lists.differences import differences
from proposal.funds.regions import known_names
from proposal.model.fund import Area, Entry, Fund


@dataclass(frozen=True)
class Listed:
    """A fund as an organisation sees it, with what the program says of it, and what they say themselves."""

    fund: Fund
    shipped: Fund | None = None
    entry: Entry | None = None

    @property
    def hidden(self) -> bool:
        """Whether they do not want to see it among the funds."""
        return self.entry is not None and self.entry.hidden

    @property
    def own(self) -> bool:
        """Whether they added it themselves."""
        return self.entry is not None and not self.entry.corrects

    @property
    def corrected(self) -> bool:
        """Whether they corrected what the program says, or said once."""
        return self.entry is not None and bool(self.entry.corrects) and self.entry.says_own

    @property
    def changed(self) -> bool:
        """Whether the program says something new since they corrected it."""
        new = self.entry is not None and self.entry.base != self.shipped
        return new and self.corrected and any(each.newer for each in differences(self.entry, self.shipped))


def overview(shipped: Iterable[Fund], own: Iterable[Entry]) -> tuple[Listed, ...]:
    """Return all funds for an organisation, also the hidden ones: first those of the program, then its own.

    A correction stands in the place of the shipped fund; of one that the program no longer has it stays.
    """
    entries, funds = tuple(own), tuple(shipped)
    corrected = {each.corrects: each for each in entries if each.corrects}
    marks = {each.id for each in funds}
    kept = (_corrected(each, corrected.get(each.id)) for each in funds)
    added = (Listed(readable(each.fund), entry=each) for each in entries if each.corrects not in marks)
    return (*kept, *added)


def listed(shipped: Iterable[Fund], own: Iterable[Entry]) -> tuple[Fund, ...]:
    """Return the funds that an organisation sees, without those that it hid."""
    return tuple(each.fund for each in overview(shipped, own) if not each.hidden)


def brought_last(lines: Iterable[Listed]) -> tuple[Entry, ...]:
    """Return the own funds that came in together last and were not changed since; () when none did."""
    own = [each.entry for each in lines if each.own and each.entry and each.entry.revision == 1]
    together = Counter(each.at for each in own)
    last = max((at for at, count in together.items() if count > 1), default=None)
    return tuple(each for each in own if each.at == last)


def readable(fund: Fund) -> Fund:
    """Return a fund of which all regions are known; a name that is not becomes words, so it is not lost."""
    known = known_names()
    strange = [each for each in (*fund.area.inside, *fund.area.perhaps) if each not in known]
    if not strange:
        return fund
    inside, perhaps = (
        tuple(name for name in part if name in known) for part in (fund.area.inside, fund.area.perhaps)
    )
    words = "; ".join(filter(None, (fund.area_words, *strange)))
    return replace(fund, area=Area(inside, perhaps), area_words=words)


def _corrected(shipped: Fund, entry: Entry | None) -> Listed:
    """Return a shipped fund with what they said of it; who only hid it sees what the program says by now."""
    own = entry is not None and entry.says_own
    return Listed(readable(entry.fund) if entry and own else shipped, shipped, entry)
