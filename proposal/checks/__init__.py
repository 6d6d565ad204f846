"""ADVISE: what a fund would ask on reading this proposal.

A check is a pure function of a proposal and a date, and gives findings. A finding is a question with its
reason and the place of the answer, never a raised finger. Checks change nothing, keep nothing and stop
nobody.
"""
