"""Judging a Word file of somebody else: everything that keeps its look from being used, point by point."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from budgets.opening import WORD, Parts, RefusedWord
from budgets.text import Text, mark
from proposal.documents.word.foreign.edges import EDGES, last_section, references
from proposal.documents.word.foreign.opening import open_parts
from proposal.documents.word.foreign.sheet import NARROWEST, SHORTEST, margins

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADINGS = (1, 2)
"""The headings that must be there; a third level that is missing is made after the second."""
LARGEST_EDGE, MOST_USED = 500_000, 30
"""Bytes of a header or footer, and pictures and links in all of them: more is no letter paper."""
PICTURE_MEGABYTES = 1
ON_THE_WEB = ("http:", "https:", "ftp:", "\\\\", "//")


def judge(file: bytes) -> tuple[Text, ...]:
    """Why the look of this Word file cannot be used, all reasons at once; nothing when it can."""
    try:
        parts = open_parts(file)
        return tuple(_points(parts))
    except RefusedWord as refused:
        return (refused.reason,)


def _points(parts: Parts) -> Iterator[Text]:
    if parts.has_macros:
        yield mark("Er zitten macro's in. Sla het op als Word-document zonder macro's (.docx).")
    missing = _missing_headings(parts)
    if missing:
        yield mark(
            "De kopstijlen ontbreken: {missing}. Zet in het bestand een regel in elke stijl die ontbreekt "
            "(in Word: tabblad Start, Stijlen), en sla het op.",
            missing=" en ".join(f"Kop {level}" for level in missing),
        )
    if _follows_a_template_elsewhere(parts):
        yield mark(
            "Het bestand haalt een sjabloon van internet. Maak het daarvan los: "
            "in Word bij Ontwikkelaars, Documentsjabloon."
        )
    yield from _edge_points(parts)
    kept = margins(last_section(parts))
    if kept.width < NARROWEST or kept.height < SHORTEST:
        yield mark("De marges laten op A4 te weinig plaats voor tekst. Maak ze kleiner.")


def _missing_headings(parts: Parts) -> tuple[int, ...]:
    name = parts.find("styles")
    there = {_name(style) for style in parts.xml(name).iter(f"{{{WORD}}}style")} if name else set()
    return tuple(level for level in HEADINGS if f"heading {level}" not in there)


def _name(style: "Element") -> str:
    named = style.find(f"{{{WORD}}}name")
    known = style.get(f"{{{WORD}}}type") == "paragraph" and named is not None
    return str(named.get(f"{{{WORD}}}val", "")).casefold() if known and named is not None else ""


def _follows_a_template_elsewhere(parts: Parts) -> bool:
    settings = parts.find("settings")
    return bool(settings) and any(
        each.kind == "attachedTemplate" and each.outside and each.target.lower().startswith(ON_THE_WEB)
        for each in parts.relations(settings)
    )


def _edge_points(parts: Parts) -> Iterator[Text]:
    told = {each.target for kind in EDGES for each in references(parts, kind)}
    used = [relation for name in sorted(told) for relation in parts.relations(name)]
    if any(len(parts.content[name]) > LARGEST_EDGE for name in told) or len(used) > MOST_USED:
        yield mark(
            "In de koptekst of voettekst staat te veel. "
            "Laat er alleen staan wat op elke bladzijde hoort, zoals logo en adres."
        )
    pictures = {each.target for each in used if each.kind == "image"} & parts.content.keys()
    if sum(len(parts.content[name]) for name in pictures) > PICTURE_MEGABYTES * 1_000_000:
        yield mark(
            "De plaatjes in de koptekst en voettekst zijn samen groter dan {most} MB, en ze komen in elk "
            "document. Maak ze kleiner (in Word: Afbeeldingen comprimeren).",
            most=PICTURE_MEGABYTES,
        )
    if any(each.outside and each.kind == "image" for each in used):
        yield mark(
            "In de koptekst of voettekst staat een plaatje dat niet in het bestand zelf zit. "
            "Voeg het plaatje opnieuw in, zonder koppeling."
        )
    if any(each.kind not in ("image", "hyperlink") for each in used):
        yield mark(
            "In de koptekst of voettekst staat iets dat geen tekst of plaatje is, zoals een grafiek. "
            "Haal het weg."
        )
