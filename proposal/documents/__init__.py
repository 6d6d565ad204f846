"""WRITE: the Word documents, workbooks, pictures and the package that a fund receives.

The outline follows the reader, not the course. What is filled in are sums, dates, lists and names; the
sentences are the applicant's own. Bytes come out; nothing is read from or kept in a store.
"""
