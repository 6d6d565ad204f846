"""What people type, made fit to keep: one normaliser for storing, comparing and showing."""

import re
import unicodedata
from hashlib import blake2b

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ufeff\ufffe\uffff\ud800-\udfff]")

DIGITS, MOST = 10, 2**31 - 1
"""How far databases count what they keep."""


def cleaned(typed: str) -> str:
    """Return `typed` with LF newlines, composed letters, and without outer space, control characters or the
    soft hyphens that come along with words copied from a document.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", lines)).strip()


def plainly(name: str) -> str:
    """Return a name as it is compared with others: in small letters, with one space between its words."""
    return " ".join(name.casefold().split())


def number(posted: str) -> int:
    """Return the number of something kept, as a page posted it; 0, which nothing has, for what is none."""
    found = int(posted) if posted.isdecimal() and len(posted) <= DIGITS else 0
    return found if found <= MOST else 0


def digest(shown: str) -> str:
    """Return eight hexadecimal digits that tell whether a posted value is the one that was drawn."""
    return blake2b(cleaned(shown).encode(), digest_size=4).hexdigest()


def words(text: str) -> int:
    """Return the number of words of `text`, as a word processor counts them."""
    return len(text.split())
