"""A Word file that is being made, part by part."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from budgets.opening import OFFICE, RELATIONS, TYPES, Parts, Relation
from proposal.documents.word.foreign.opening import LIMITS, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TYPES_PART = "[Content_Types].xml"


@dataclass(frozen=True)
class Package:
    """The parts by name; each is added with what it is and who refers to it."""

    content: dict[str, bytes]

    def xml(self, name: str) -> "Element":
        """A part as XML."""
        return Parts(self.content, LIMITS).xml(name)

    def put(self, name: str, root: "Element") -> None:
        """Add a part, or put another in its place."""
        from lxml import etree  # see opening.parse

        self.content[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def declare(self, name: str, kind: str) -> None:
        """Say in the list of contents what a new part is."""
        types = self.xml(TYPES_PART)
        new = types.makeelement(f"{{{TYPES}}}Override")
        new.set("PartName", f"/{name}")
        new.set("ContentType", kind)
        types.append(new)
        self.put(TYPES_PART, types)

    def relate(self, part: str, key: str, kind: str, target: str, outside: bool = False) -> None:
        """Say that a part refers to another one, or to something outside."""
        listed = _listed(part)
        empty = f"<Relationships xmlns='{RELATIONS}'/>".encode()
        root = parse(self.content.get(listed, empty))
        new = root.makeelement(f"{{{RELATIONS}}}Relationship")
        for attribute, value in (("Id", key), ("Type", f"{OFFICE}/{kind}"), ("Target", target)):
            new.set(attribute, value)
        if outside:
            new.set("TargetMode", "External")
        root.append(new)
        self.put(listed, root)

    def drop(self, part: str, relation: Relation) -> None:
        """Take a part out that only this part refers to."""
        self._without(_listed(part), "Id", relation.id)
        self._without(TYPES_PART, "PartName", f"/{relation.target}")
        self.content.pop(relation.target, None)
        self.content.pop(_listed(relation.target), None)

    def packed(self) -> bytes:
        """The whole as a .docx, the same bytes for the same parts."""
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.content.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def _without(self, name: str, attribute: str, value: str) -> None:
        root = self.xml(name)
        for each in [each for each in root if each.get(attribute) == value]:
            root.remove(each)
        self.put(name, root)


def _listed(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"
