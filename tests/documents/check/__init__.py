"""What good documents are, as rules: each is a function, each is held against every file of every case.

`rules` lists those for Word files, `books` those for workbooks, `pages` those for what LibreOffice lays out.
Two programs of others judge too: `validators`. Who misses a rule adds a function to a list.
"""
