"""One grant proposal, from a first loose idea to the papers for a fund.

Every room is named by its verb: model IS, steps ASK, checks ADVISE, documents WRITE, funds FIND, exchange
CARRY, store KEEP, web SHOW. A room knows one outside library. Imports run downwards: web, then the rooms
beside one another, then model, then budgets.
"""
