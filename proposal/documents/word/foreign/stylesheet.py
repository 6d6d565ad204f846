"""A styles part, looked through: styles by id and by name, and what they say by way of others."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORDS_OWN_SIZE = 20
"""Half points: the size of plain text where a file does not say."""


@dataclass(frozen=True)
class Sheet:
    """A styles part, looked through."""

    root: "Element"

    @cached_property
    def by_id(self) -> dict[str, "Element"]:
        """Every style by its id."""
        return {str(each.get(tag("styleId"), "")): each for each in self.root.iterchildren(tag("style"))}

    @cached_property
    def by_name(self) -> dict[tuple[str, str], "Element"]:
        """Every style by its kind and name: the name is the same in every language, the id is not."""
        return {(kind_of(each), value(each, "name").casefold()): each for each in self.by_id.values()}

    def resolved(self, style: "Element | None", *path: str) -> "Element | None":
        """What a style says at this path, itself or in what it is based on."""
        for _ in range(len(self.by_id)):
            if style is None:
                return None
            if (found := inside(style, *path)) is not None:
                return found
            style = self.by_id.get(value(style, "basedOn"))
        return None

    @property
    def size(self) -> int:
        """The size of plain text, in half points."""
        normal = self.resolved(self.by_id.get("Normal"), "rPr", "sz")
        default = inside(self.root, "docDefaults", "rPrDefault", "rPr", "sz")
        for each in (normal, default):
            if each is not None and each.get(tag("val"), "").isdecimal():
                return int(each.get(tag("val"), ""))
        return WORDS_OWN_SIZE


def kind_of(style: "Element") -> str:
    """Whether it is a style for a paragraph, for letters, a table or a list."""
    return str(style.get(tag("type"), "paragraph"))
