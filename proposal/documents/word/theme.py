"""The theme part that Word expects in every file: our colours and font, all else as plain as can be."""

from collections.abc import Iterable

from proposal.documents.word.house import House
from proposal.documents.word.palette import BLACK, GREY, WHITE, Palette, Tint

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def theme_part(house: House) -> str:
    """The whole theme1.xml."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _colours(house))
    font = f'<a:latin typeface="{house.font.shown}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="Plan"><a:themeElements>'
        f'<a:clrScheme name="Plan">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plan"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plan">{_format()}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _colours(house: House) -> Iterable[tuple[str, str]]:
    """The twelve colours that Word offers while editing; the first is that of the house."""
    palette = Palette(house.colour)
    yield from (("dk1", BLACK), ("lt1", WHITE), ("dk2", palette[Tint.INK]), ("lt2", palette[Tint.PALE]))
    yield from (("accent1", palette[Tint.INK]), ("accent2", "5B7F95"), ("accent3", "8A6D3B"))
    yield from (("accent4", "6B5B7B"), ("accent5", "4F7B5D"), ("accent6", GREY))
    yield from (("hlink", "1A5A96"), ("folHlink", "6B5B7B"))


def _format() -> str:
    """Fills, lines, effects and backgrounds: three of each are demanded, all plain here."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
