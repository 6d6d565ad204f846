"""Calm: while the program is loaded Python looks for no waste, of which loading makes none; later on, seldom.

Import this before all else; `create_app` lets Python look again. It takes a tenth off the start.
"""

import gc

SELDOM = (700, 10, 100)
"""As Python does, but ten times less often through all that is kept, such as projects as they were last read.

That holds hardly any waste, and looking through it took a quarter of the time of a page that is drawn anew.
"""

gc.disable()
gc.set_threshold(*SELDOM)
