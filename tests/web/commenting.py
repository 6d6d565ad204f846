"""What people do in Word with a copy of the plan: comment on words, answer a comment, tick one off."""

import re
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run

COMMENTS, THREADS, BODY = "word/comments.xml", "word/commentsExtended.xml", "word/document.xml"


def commented(packed: bytes, words: str, text: str, who: str = "Ria Jansen") -> bytes:
    """Return the file with a comment of somebody on the first of these words in it."""
    file = Document(BytesIO(packed))
    body = file.element.body
    run = next(each for each in body.iter(qn("w:r")) if words in each.text)
    before, _, after = run.text.partition(words)
    for piece in (before, words):
        part = deepcopy(run)
        part.text = piece
        run.addprevious(part)
    about = run.getprevious()
    run.text = after
    file.add_comment(Run(about, file.paragraphs[0]), text, author=who, initials="RJ")
    saved = BytesIO()
    file.save(saved)
    return saved.getvalue()


def answered(packed: bytes, number: int, text: str, who: str = "Ria Jansen") -> bytes:
    """Return the file with an answer of somebody to the comment with this number in it."""
    own = f"{0x20000000 + number:08X}"
    comment = (
        f'<w:comment w:id="{500 + number}" w:author="{who}" w:date="2026-03-02T14:30:00" w:initials="RJ">'
        f'<w:p w14:paraId="{own}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>'
    )
    parent = f"{0x10000000 + number:08X}"
    line = f'<w15:commentEx w15:paraId="{own}" w15:paraIdParent="{parent}" w15:done="0"/></w15:commentsEx>'
    reference, its = (f'<w:r><w:commentReference w:id="{each}"/></w:r>' for each in (number, 500 + number))
    return with_parts(packed, {
        COMMENTS: lambda part: part.replace("</w:comments>", comment),
        THREADS: lambda part: part.replace("</w15:commentsEx>", line),
        BODY: lambda part: part.replace(reference, reference + its),
    })  # fmt: skip


def ticked_off(packed: bytes, number: int) -> bytes:
    """Return the file with the comment of this number dealt with."""
    paragraph = f'w15:paraId="{0x10000000 + number:08X}" w15:done='
    return with_parts(packed, {THREADS: lambda part: part.replace(f'{paragraph}"0"', f'{paragraph}"1"')})


def replaced(packed: bytes, words: str, others: str) -> bytes:
    """Return the file with other words in the place of these."""
    return with_parts(packed, {BODY: lambda part: part.replace(words, others)})


def renumbered(packed: bytes) -> bytes:
    """Return the file as LibreOffice saves it: comments under other numbers, and nobody answers anybody."""

    def other(part: str) -> str:
        return re.sub(
            r'(<w:comment(?:RangeStart|RangeEnd|Reference)? w:id=")(\d+)',
            lambda found: f"{found[1]}{int(found[2]) * 3 + 40}", part,
        )  # fmt: skip

    return with_parts(packed, {
        COMMENTS: other, BODY: other, THREADS: lambda part: re.sub(r' w15:paraIdParent="\w+"', "", part)
    })  # fmt: skip


def with_parts(packed: bytes, changes: Mapping[str, Callable[[str], str]]) -> bytes:
    saved = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, changes[name](part.decode()).encode() if name in changes else part)
    return saved.getvalue()
