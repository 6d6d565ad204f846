"""The lock belongs to pyproject.toml, names no address and marks what the program can do without."""

import re
import tomllib

from tests.lock import HEADER, LOCK, ROOT

HASHES = r"(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
PACKAGE = re.compile(r"^([a-z0-9-]+)==\S+(?: ; (.*))? \\\n" + HASHES, re.M)


def project() -> dict[str, list[str]]:
    """The names asked for in pyproject.toml: of the program under "", of an extra under its name."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    groups = {"": stated["dependencies"], **stated["optional-dependencies"]}
    return {group: [re.split(r"[^a-z0-9-]", name)[0] for name in names] for group, names in groups.items()}


def locked() -> dict[str, str]:
    """For each package of the lock the extra that brings it, "" for those of the program."""
    found = PACKAGE.findall(LOCK.read_text())
    return {name: "".join(re.findall(r"extra == '(\w+)'", marker)) for name, marker in found}


def test_lock_gives_every_package_a_version_and_hashes() -> None:
    rest = PACKAGE.sub("", LOCK.read_text().removeprefix(HEADER))

    assert rest == ""


def test_lock_holds_what_pyproject_asks_for_under_the_same_extra() -> None:
    asked = {name: extra for extra, names in project().items() for name in names}

    assert asked == {name: extra for name, extra in locked().items() if name in asked}
