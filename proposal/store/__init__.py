"""KEEP: answers, history, accounts, attachments and everything else that must outlive a request.

Only this room knows SQL. Reading needs no declaration; writing happens inside one transaction that ends
with the block. What was confirmed is there after a power cut, and what was there before can be restored.
"""
