"""What starting loads: nothing heavy, for a start has to be quick."""

import gc
import subprocess
import sys
from pathlib import Path

from flask import Flask

HEAVY = ("docx", "pandas", "openpyxl", "xlsxwriter", "PIL", "mammoth", "psycopg", "phonenumbers", "alembic")
ROOT = Path(__file__).parents[1]


def test_import_of_the_application_loads_no_heavy_library() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, app; print(*sys.modules)"],
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=60,
    ).stdout  # fmt: skip

    assert not set(HEAVY) & set(said.split())


def test_waste_is_cleared_away_again_once_the_program_is_loaded(app: Flask) -> None:
    assert app.view_functions
    assert gc.isenabled()
