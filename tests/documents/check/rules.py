"""The rules for good Word, one function each; every Word file of every case is held against all of them."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from tests.documents.check import paper, structure, tables, tidy
from tests.documents.check.word_file import WordFile

WordRule: TypeAlias = Callable[[WordFile], Iterator[str]]

OF_OUR_LOOK = (paper.header_says_what_this_is, paper.one_font_throughout, tidy.edges_come_from_styles)
"""Not for papers in a Word file of the organisation itself: header, footer and fonts are then theirs."""

WORD_RULES: tuple[WordRule, ...] = (
    structure.headings_are_styles,
    structure.headings_are_counted,
    structure.no_level_is_skipped,
    structure.contents_lead_to_headings,
    structure.opening_asks_nothing,
    structure.references_are_filled,
    structure.links_stay_inside,
    tables.header_rows_repeat,
    tables.rows_stay_whole,
    tables.tables_fit_the_page,
    tables.amounts_stand_right,
    tables.captions_are_counted,
    tables.tables_have_a_name,
    tables.pictures_have_a_caption,
    tables.pictures_are_told,
    tables.pictures_are_sharp,
    paper.every_page_is_a4,
    paper.pages_are_counted,
    paper.header_says_what_this_is,
    paper.language_is_dutch,
    paper.makers_are_named,
    paper.no_tool_is_named,
    paper.word_opens_it_as_its_own,
    paper.one_font_throughout,
    tidy.looks_come_from_styles,
    tidy.edges_come_from_styles,
    tidy.styles_exist,
    tidy.nothing_is_spaced_with_emptiness,
    tidy.ids_are_used_once,
    tidy.parts_belong_together,
    tidy.lists_exist,
    tidy.no_slip_of_a_program,
)
