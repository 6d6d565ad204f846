"""Calm: while the program is loaded Python looks for no waste, of which loading makes none.

Import this before all else; `create_app` lets Python look again. It takes a tenth off the start.
"""

import gc

gc.disable()
