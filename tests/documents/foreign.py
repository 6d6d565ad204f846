"""Word files of other makers, whose look an organisation may want: made anew by LibreOffice, once a run."""

import base64
import shutil
import subprocess
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

SECONDS = 600
FORMER_AUTHOR = "Piet de Vorige"
FORMER_TEXT = "Geachte heer Van Vroeger"
ADDRESS = "Lindeplein 12 · 1234 AB Westerbuurt"
GREEN = "1F6B3A"

FLAT_TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:creator>{author}</dc:creator><meta:initial-creator>{author}</meta:initial-creator></office:meta>
<office:font-face-decls><style:font-face style:name="Caladea" svg:font-family="Caladea"/>
<style:font-face style:name="Carlito" svg:font-family="Carlito"/></office:font-face-decls>
<office:styles>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties
 style:font-name="Caladea" fo:font-size="11pt" fo:language="en" fo:country="US"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"
 style:next-style-name="Text_20_body">
<style:text-properties style:font-name="Carlito" fo:color="#{green}"/></style:style>
{headings}
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="8pt" fo:color="#{green}"/></style:style>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"
 style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="A"/></text:outline-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties
 fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm"
 fo:margin-left="3cm" fo:margin-right="2.5cm"/><style:header-style><style:header-footer-properties
 fo:min-height="1.6cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style>
<style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p text:style-name="Header"><draw:frame draw:name="logo" text:anchor-type="as-char"
 svg:width="3cm" svg:height="1.2cm"><draw:image><office:binary-data>{logo}</office:binary-data></draw:image>
</draw:frame></text:p></style:header>
<style:footer><text:p text:style-name="Footer">{address}</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">Briefpapier</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Onderwerp</text:h>
<text:p text:style-name="Text_20_body">{text}</text:p></office:text></office:body></office:document>
"""
HEADING = (
    '<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}"'
    ' style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body"'
    ' style:default-outline-level="{level}"><style:text-properties fo:font-size="{size}pt"'
    ' fo:font-weight="bold"/></style:style>'
)


@cache
def libreoffice_template() -> bytes:
    """Letter paper as LibreOffice saves it for Word: a logo above, an address below, green numbered headings.

    It is on US Letter, in English, with a text and an author that may not show up anywhere.
    """
    headings = "".join(HEADING.format(level=level, size=20 - 3 * level) for level in (1, 2, 3))
    text = FLAT_TEXT.format(author=FORMER_AUTHOR, green=GREEN, headings=headings, logo=_logo(),
                            address=ADDRESS, text=FORMER_TEXT)  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "briefpapier.fodt").write_text(text)
        _convert(folder)
        return (folder / "briefpapier.docx").read_bytes()


def _logo() -> str:
    packed = BytesIO()
    Image.new("RGB", (300, 120), f"#{GREEN}").save(packed, "PNG")
    return base64.b64encode(packed.getvalue()).decode()


def _convert(folder: Path) -> None:
    office = shutil.which("soffice")
    assert office, "LibreOffice is needed: see tests/needs.sh"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = (
        office,
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
    )
    done = subprocess.run((*command, str(folder / "briefpapier.fodt")), timeout=SECONDS, capture_output=True)
    assert (folder / "briefpapier.docx").exists(), done.stderr.decode()
