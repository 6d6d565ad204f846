"""What is said to who brings a file that is no Word file, or one that cannot be opened."""

from budgets.text import Text, mark


def of_another_kind(file: bytes, other: Text) -> Text:
    """Return why a file is refused that is no zip, by how it begins; `other` when that tells nothing."""
    opening = file[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if opening.startswith(b"%pdf"):
        return _pdf()
    if opening.startswith((b"<!doctype html", b"<html")):
        return _web_page()
    return _rich_text() if opening.startswith(b"{\\rtf") else other


def locked() -> Text:
    """Return what is said of a file with a password."""
    return mark("Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord.")


def old() -> Text:
    """Return what is said of a file of Word from before 2007."""
    return mark(
        "Dit is een oud Word-bestand (.doc). Open het in Word en sla het op als Word-document (.docx)."
    )


def _pdf() -> Text:
    return mark("Dit is een pdf, geen Word-bestand. Kies het bestand (.docx) waar de pdf van is gemaakt.")


def _web_page() -> Text:
    return mark(
        "Dit is een webpagina, geen Word-bestand. Open hem in Word en sla hem op als Word-document (.docx)."
    )


def _rich_text() -> Text:
    return mark(
        "Dit is een rtf-bestand, geen Word-bestand. Open het in Word en sla het op als Word-document (.docx)."
    )


def of_libreoffice() -> Text:
    """Return what is said of a file of LibreOffice."""
    return mark(
        "Dit is een bestand van LibreOffice, geen Word-bestand. Open het daar, kies Opslaan als, en bij het "
        "soort bestand: Word (.docx)."
    )


def of_pages() -> Text:
    """Return what is said of a file of Pages."""
    return mark("Dit is een bestand van Pages, geen Word-bestand. Kies daar Exporteer naar, en dan Word.")


def zipped() -> Text:
    """Return what is said of a zip with files in it."""
    return mark(
        "Dit is een zip-bestand, geen Word-bestand. Pak het uit. Kies daarna het bestand dat erin zit."
    )


def other_dialect() -> Text:
    """Return what is said of the strict kind of Word file, which hardly any program writes."""
    return mark(
        "Dit bestand is opgeslagen als 'Strict Open XML'. Kies bij opslaan gewoon Word-document (.docx)."
    )


def damaged() -> Text:
    """Return what is said of a file that cannot be read to its end."""
    return mark("Dit bestand is beschadigd. Open het in Word en sla het opnieuw op.")
