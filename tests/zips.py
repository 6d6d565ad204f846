"""Zips that are not what they say they are, and how much memory it takes to find out."""

import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

MEGABYTE = 1_000_000
ZEROS = 40 * MEGABYTE
SAID = 100
"""Bytes that the large file claims to hold."""
KINDS = (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def lying_zip(name: str, kind: int) -> bytes:
    """A zip with one file of 40 MB that claims, twice, to hold 100 bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", kind, compresslevel=1) as archive:
        archive.writestr(name, bytes(ZEROS))
        start = archive.infolist()[0].header_offset
        listed = archive.fp.tell() if archive.fp else 0
    data, size = bytearray(packed.getvalue()), struct.pack("<I", SAID)
    data[start + 22 : start + 26] = size
    data[listed + 24 : listed + 28] = size
    return bytes(data)


def memory_of(work: Callable[[], object]) -> int:
    """The most bytes that were in use at one moment of this work."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
