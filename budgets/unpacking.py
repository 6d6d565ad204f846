"""Unpacks zips of strangers: of each file no more comes out than the zip says that it holds."""

from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

KNOWN = (ZIP_STORED, ZIP_DEFLATED)
"""How Word, Excel and this program pack; of bzip2 and LZMA Python unpacks a piece whole, however large."""


def unpacked(archive: ZipFile, entry: ZipInfo, most: int | None = None) -> bytes:
    """Return one file of a zip, never more bytes than its `file_size`, which the caller finds acceptable; or
    no more than the first `most` of them, for a caller who did not look at its size.

    Raises BadZipFile when it is packed in another way or holds something else than the zip says, and what
    else `ZipFile.open` raises.
    """
    if entry.compress_type not in KNOWN:
        raise BadZipFile(f"compression {entry.compress_type} in {entry.filename!r}")
    with archive.open(entry) as packed:
        size = entry.file_size if most is None else min(most, entry.file_size)
        return packed.read(size)  # without a size Python first unpacks all that is really there
