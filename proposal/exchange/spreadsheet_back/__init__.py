"""SPREADSHEET BACK: a budget that came back is held against what went out and what stands there now."""
