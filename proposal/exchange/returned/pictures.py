"""Pictures that were put into a file: no answer has any, so it is told where they stand."""

from collections.abc import Iterator

from proposal.exchange.returned.flow import NOBODY, Flow, Kind
from proposal.model.returned import Loose, Sort, Why


def pictures(flow: Flow, sort: Sort) -> Iterator[tuple[int, Loose]]:
    """Yield where pictures stand in answers and between them, with the place in the file.

    Files of other sorts than that for a language checker have pictures of our own between the answers, and
    all may have one above the first: there only a tracked one is told.
    """
    found: dict[tuple[int, bool], list[int]] = {}
    last = NOBODY
    for at, each in enumerate(flow.atoms):
        last = each.owner if each.owner != NOBODY else last
        if each.kind is not Kind.PICTURE or each.went is not None:
            continue
        inside = each.owner != NOBODY
        if inside or each.came is not None or (last != NOBODY and sort is Sort.LANGUAGE):
            found.setdefault((last, inside), []).append(at)
    for (owner, _), places in found.items():
        beside = "" if owner == NOBODY else flow.controls[owner].caption
        count = len(places)
        yield places[0], Loose("Afbeelding" if count == 1 else f"{count} afbeeldingen", Why.PICTURE, beside)
