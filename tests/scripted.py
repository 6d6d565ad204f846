"""A scripted LibreOffice: opens files, does in them what Basic tells, and saves them; all in one run."""

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from proposal.documents.office import find_office

SECONDS = 300
WORD, OLD_WORD, WRITER = "MS Word 2007 XML", "MS Word 97", "writer8"
EXCEL, OLD_EXCEL, CALC, CSV = "Calc MS Excel 2007 XML", "MS Excel 97", "calc8", "Text - txt - csv (StarCalc)"
ENDINGS = {
    WORD: "docx", OLD_WORD: "doc", WRITER: "odt", EXCEL: "xlsx", OLD_EXCEL: "xls", CALC: "ods", CSV: "csv",
}  # fmt: skip
"""The ways in which it saves, and how their files end."""
BASIC = """Sub Main
On Error Goto Failed
{jobs}
Report "done"
StarDesktop.terminate()
Exit Sub
Failed:
Report Error$ & " in line " & Erl
StarDesktop.terminate()
End Sub

Function Opened(address)
Dim wishes(0) As New com.sun.star.beans.PropertyValue
wishes(0).Name = "Hidden"
wishes(0).Value = True
Opened = StarDesktop.loadComponentFromURL(address, "_blank", 0, wishes())
End Function

Sub Kept(doc, address, kind)
Dim wishes(0) As New com.sun.star.beans.PropertyValue
wishes(0).Name = "FilterName"
wishes(0).Value = kind
doc.storeToURL(address, wishes())
doc.close(True)
End Sub

Function Found(doc, words)
Dim asked
asked = doc.createSearchDescriptor()
asked.SearchString = words
asked.SearchCaseSensitive = True
Found = doc.findFirst(asked)
If IsNull(Found) Then Error 1001
End Function

Sub Say(doc, old, words)
Found(doc, old).setString(words)
End Sub

Function RowWith(doc, words)
Dim at, table, name
Dim cell
cell = Found(doc, words)
table = cell.TextTable
name = cell.Cell.CellName
RowWith = CInt(Mid(name, 2)) - 1
End Function

Sub Report(words)
Open "{report}" For Output As #1
Print #1, words
Close #1
End Sub
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands"
 script:language="StarBasic">{code}</script:module>"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Hands"/>
</library:library>"""
LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard"
 xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>"""
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.UserProfile/Data">
<prop oor:name="givenname" oor:op="fuse"><value>Ria</value></prop>
<prop oor:name="sn" oor:op="fuse"><value>Jansen</value></prop></item></oor:items>"""
"""Without the first it would begin by putting an empty library of its own in the place of ours."""


@dataclass(frozen=True)
class Job:
    """What is done to one file: Basic in which `doc` is the open file, and the ways to save it, one by one.

    After each way but the last it is opened again from what was saved.
    """

    file: bytes
    basic: str = ""
    saved_as: tuple[str, ...] = (WORD,)
    ending: str = "docx"


def all_done(jobs: Sequence[Job]) -> tuple[bytes, ...]:
    """Return the file of each job as LibreOffice saved it; an error in Basic is an AssertionError."""
    program = find_office()
    assert program
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = folder / "told"
        results = [
            folder / f"{at}-{len(job.saved_as)}.{ENDINGS[job.saved_as[-1]]}" for at, job in enumerate(jobs)
        ]
        code = "\n".join(line for at, job in enumerate(jobs) for line in _basic(folder, at, job))
        _write_profile(folder / "profile", BASIC.format(jobs=code, report=told))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--norestore",
            "--nolockcheck",
            "macro:///Standard.Hands.Main",
        ]
        said = subprocess.run(command, check=True, timeout=SECONDS, capture_output=True)
        assert told.is_file(), said
        assert told.read_text().strip() == "done", told.read_text()
        return tuple(each.read_bytes() for each in results)


def _basic(folder: Path, at: int, job: Job) -> Iterator[str]:
    """Write the first file of a job, and yield what is to be done to it."""
    path = folder / f"{at}-0.{job.ending}"
    path.write_bytes(job.file)
    for turn, kind in enumerate(job.saved_as, start=1):
        yield f'doc = Opened("{path.as_uri()}")'
        if turn == 1:
            yield job.basic
        path = folder / f"{at}-{turn}.{ENDINGS[kind]}"
        yield f'Kept(doc, "{path.as_uri()}", "{kind}")'


def _write_profile(profile: Path, code: str) -> None:
    standard = profile / "user" / "basic" / "Standard"
    standard.mkdir(parents=True)
    (standard / "Hands.xba").write_text(MODULE.format(code=escape(code)))
    (standard / "script.xlb").write_text(LIBRARY)
    (standard.parent / "script.xlc").write_text(LIBRARIES)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS)
