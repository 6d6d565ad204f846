"""IS: what a proposal is, as frozen dataclasses and tuples.

Here stands every fact and every sum that follows from facts. The model asks nothing, checks nothing and
keeps nothing. It knows the budgets and the standard library, and nothing else.
"""
