"""Funds: finding them, writing on time, and following what became of each application."""
