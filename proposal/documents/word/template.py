"""The empty Word documents that all start from; `python -m proposal.documents.word.template` writes them."""

import zipfile
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from proposal.documents.word.foreign.adopting import adopt
from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.numbering import numbering_part
from proposal.documents.word.paper import TEMPLATES
from proposal.documents.word.scheme import Scheme
from proposal.documents.word.styling import NAMESPACE, styles_part
from proposal.documents.word.theme import theme_part

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

MOST_BUILT, MOST_ADOPTED = 32, 4
"""Templates that a process keeps: 8 kB each, and up to 10 MB each with the own Word file they come from."""

PARTS = (
    ("word/document.xml", f"{WORD_TYPE}.document.main+xml"),
    ("word/styles.xml", f"{WORD_TYPE}.styles+xml"),
    ("word/numbering.xml", f"{WORD_TYPE}.numbering+xml"),
    ("word/settings.xml", f"{WORD_TYPE}.settings+xml"),
    ("word/fontTable.xml", f"{WORD_TYPE}.fontTable+xml"),
    ("word/header1.xml", f"{WORD_TYPE}.header+xml"),
    ("word/footer1.xml", f"{WORD_TYPE}.footer+xml"),
    ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
)
DOCUMENT = (
    f'<w:document {NAMESPACE} xmlns:r="{OFFICE}"><w:body><w:sectPr>'
    '<w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1276" w:bottom="1191" w:left="1276"'
    ' w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
)
SETTINGS = (
    f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FAMILIES = {
    Font.CALIBRI: ("020F0502020204030204", "swiss"),
    Font.CAMBRIA: ("02040503050406030204", "roman"),
    Font.ARIAL: ("020B0604020202020204", "swiss"),
}
"""How each font looks (its PANOSE number) and its family, for a computer that does not have it."""
HEADER = f'<w:hdr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'
FOOTER = f'<w:ftr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>'
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>nl-NL</dc:language></cp:coreProperties>'
)


def template(house: House, scheme: Scheme) -> bytes:
    """The template in the look of this house: the file in `templates/word`, or one made in its likeness."""
    look = replace(house, logo=b"")  # each document puts the logo in its own header
    return _adopted(look, scheme) if house.template else _built(look, scheme)


@lru_cache(maxsize=MOST_BUILT)
def _built(look: House, scheme: Scheme) -> bytes:
    if look == PLAIN:
        return (TEMPLATES / f"{scheme.value}.docx").read_bytes()
    return build_template(look, scheme)


@lru_cache(maxsize=MOST_ADOPTED)
def _adopted(look: House, scheme: Scheme) -> bytes:
    return adopt(build_template(look, scheme), look.template)


def build_template(house: House, scheme: Scheme) -> bytes:
    """The template as a .docx, the same bytes at every call."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(house, scheme):
            archive.writestr(zipfile.ZipInfo(name), (XML + text).encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def write_templates(folder: Path) -> None:
    """Write the template of every scheme, in the look of an organisation without a house style."""
    for scheme in Scheme:
        (folder / f"{scheme.value}.docx").write_bytes(build_template(PLAIN, scheme))


def _parts(house: House, scheme: Scheme) -> Iterable[tuple[str, str]]:
    yield "[Content_Types].xml", _content_types()
    yield (
        "_rels/.rels",
        _relations(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield (
        "word/_rels/document.xml.rels",
        _relations(
            *(
                (f"{OFFICE}/{kind}", f"{part}.xml")
                for kind, part in (
                    ("styles", "styles"),
                    ("numbering", "numbering"),
                    ("settings", "settings"),
                    ("fontTable", "fontTable"),
                    ("header", "header1"),
                    ("footer", "footer1"),
                    ("theme", "theme/theme1"),
                )
            )
        ),
    )
    look = (styles_part(house, scheme), numbering_part(scheme), SETTINGS, _fonts(house.font))
    texts = (DOCUMENT, *look, HEADER, FOOTER, theme_part(house), CORE)
    for (name, _), text in zip(PARTS, texts, strict=True):
        yield name, text


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in PARTS)
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _fonts(font: Font) -> str:
    panose, family = FAMILIES[font]
    return (
        f'<w:fonts {NAMESPACE}><w:font w:name="{font.shown}"><w:altName w:val="{font.twin}"/>'
        f'<w:panose1 w:val="{panose}"/><w:charset w:val="00"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


if __name__ == "__main__":
    write_templates(TEMPLATES)
