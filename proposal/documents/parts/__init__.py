"""The ten numbered parts of the projectplan, in the order of the course, and the annexes behind them.

Every function takes the whole proposal and returns blocks; what is not answered gives none.
Amounts, dates, names and counts are filled in; all other words are the makers' own.
"""
