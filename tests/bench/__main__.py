"""`make bench`: measures pages, documents and start beside their floors, in turns, in about two minutes.

Ends well also when a target is missed, and says so. On Linux only: /proc tells what a server computed.
`python -m tests.bench pages` measures only that part.
"""

import sys
import time

from tests.bench import pages, papers, returning, starting
from tests.bench.table import printed

SAID = """Floor and program in turns on this machine, medians; both under waitress with four threads, sixteen
connections, both wait for the disk at every save. The ratio is what ours costs, times the floor."""


PARTS = {
    "starting": starting.measure,
    "papers": papers.measure,
    "returning": returning.measure,
    "pages": pages.measure,
}


def main() -> None:
    """Measure the parts that were asked for, else all, and print one table."""
    began = time.monotonic()
    found = [each for part in sys.argv[1:] or PARTS for each in PARTS[part]()]
    print(SAID, printed(found), f"Measured in {time.monotonic() - began:.0f} s.", sep="\n\n")


if __name__ == "__main__":
    main()
