"""Fields and bookmarks: what Word can count again, already filled in with what it will find."""

from xml.sax.saxutils import escape, quoteattr

from proposal.documents.word.text import run


def field(code: str, shown: str) -> str:
    """A field with its result: for a reader who never updates it, the result is all there is."""
    return f"{opened(code)}{shown}{CLOSED}"


def opened(code: str) -> str:
    """The beginning of a field whose result follows; `CLOSED` ends it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def counted(kind: str, number: int, strong: bool = False) -> str:
    """'Tabel 3' or 'Afbeelding 3' as it stands in a caption."""
    return run(f"{kind} ", strong) + field(f"SEQ {kind} \\* ARABIC", run(str(number), strong))


def bookmarked(name: str, key: int, inside: str) -> str:
    """The content within a bookmark; `key` is unlike that of every other bookmark in the file."""
    return f'<w:bookmarkStart w:id="{key}" w:name={quoteattr(name)}/>{inside}<w:bookmarkEnd w:id="{key}"/>'


def linked(bookmark: str, inside: str) -> str:
    """The content as a link to a place in the same file."""
    return f'<w:hyperlink w:anchor={quoteattr(bookmark)} w:history="1">{inside}</w:hyperlink>'
