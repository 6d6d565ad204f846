"""Signs that Word keeps by their number in a font of pictures, as the letters they are."""

PRIVATE = 0xF000
WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x76: "❖", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "⇦", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFE: "☑", 0xF3: "⇔", 0xF4: "⇔",
}  # fmt: skip
SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅", 0xDB: "⇔",
    0xDE: "⇒", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x70: "π", 0x57: "Ω", 0x44: "Δ", 0xA0: "€",
}  # fmt: skip
UNKNOWN = "□"
"""For a picture that is no letter: who reads it sees that something stood there."""


def sign(font: str, number: str) -> str:
    """Return the letter for a sign with this hexadecimal number in a font."""
    try:
        found = int(number, 16)
    except ValueError:
        return UNKNOWN
    low = found - PRIVATE if PRIVATE <= found <= PRIVATE + 0xFF else found
    if font.casefold() == "wingdings":
        return WINGDINGS.get(low, UNKNOWN)
    if font.casefold() == "symbol":
        return SYMBOL.get(low, chr(low) if 0x20 <= low < 0x7F else UNKNOWN)
    return chr(low) if low >= 0x20 and (low == found or low < 0x7F) and low < 0xD800 else UNKNOWN
