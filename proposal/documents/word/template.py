"""The empty Word document that others start from; `python -m proposal.documents.word.template` writes it."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

from proposal.documents.word.paper import TEMPLATE
from proposal.documents.word.styles import ANNEXES_LIST, BULLETS_LIST, FONT, HEADINGS_LIST, NUMBERS_LIST
from proposal.documents.word.styling import NAMESPACE, styles_part
from proposal.documents.word.theme import theme_part

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

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
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1276" w:bottom="1304" w:left="1276"'
    ' w:header="652" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
)
SETTINGS = (
    f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FONTS = (
    f'<w:fonts {NAMESPACE}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
    '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
HEADER = f'<w:hdr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>nl-NL</dc:language></cp:coreProperties>'
)


def build_template() -> bytes:
    """The template as a .docx, the same bytes at every call."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts():
            archive.writestr(zipfile.ZipInfo(name), (XML + text).encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _parts() -> Iterable[tuple[str, str]]:
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
    texts = (DOCUMENT, styles_part(), _numbering(), SETTINGS, FONTS, HEADER, _footer(), theme_part(), CORE)
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


def _numbering() -> str:
    """Headings 1 and 1.1 from their styles, bullets, numbers, and annexes counted as 'Bijlage 1'."""
    lists = (
        (
            HEADINGS_LIST,
            _level(0, "decimal", "%1", "Heading1", 567) + _level(1, "decimal", "%1.%2", "Heading2", 567),
        ),
        (BULLETS_LIST, _level(0, "bullet", "•", "ListBullet", 357)),
        (NUMBERS_LIST, _level(0, "decimal", "%1.", "ListNumber", 357)),
        (ANNEXES_LIST, _level(0, "decimal", "Bijlage %1", "AnnexHeading", 1474)),
    )
    shapes = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
        for key, levels in lists
    )
    numbers = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key, _ in lists)
    return f"<w:numbering {NAMESPACE}>{shapes}{numbers}</w:numbering>"


def _level(level: int, shape: str, pattern: str, style: str, indent: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )


def _footer() -> str:
    """'Pagina x van y' at the right, as fields that Word and LibreOffice fill in themselves."""
    runs = _run("<w:tab/>") + _run('<w:t xml:space="preserve">Pagina </w:t>') + _field("PAGE")
    runs += _run('<w:t xml:space="preserve"> van </w:t>') + _field("NUMPAGES")
    return f'<w:ftr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{runs}</w:p></w:ftr>'


def _run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{_run("<w:t>1</w:t>")}</w:fldSimple>'


if __name__ == "__main__":
    TEMPLATE.write_bytes(build_template())
