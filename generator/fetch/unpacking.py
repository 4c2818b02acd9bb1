"""Compressed bytes from the wire to what they stand for, within a limit: a small body must not become a large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from generator.fetch.outcome import NotFetchedError

ACCEPTED = "gzip, deflate"
_STEP = 1 << 16


def unpack(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """Chunks in a Content-Encoding to the whole body; `NotFetchedError` where it is too large, broken or cut off."""
    names = [
        name
        for part in encoding.lower().split(",")
        if (name := part.strip().removeprefix("x-")) not in ("", "identity")
    ]
    if len(names) > 1 or any(name not in ("gzip", "deflate") for name in names):
        raise NotFetchedError(
            "encoding-unknown", f"the page is packed as {encoding}", "save it in a browser and add the file"
        )
    found = bytearray()
    for chunk in _unpacked(chunks) if names else chunks:
        found += chunk
        if len(found) > most:
            raise NotFetchedError(
                "too-large", f"the page is larger than {most / 1e6:g} MB", "save the article's text and add that"
            )
    return bytes(found)


def _unpacked(chunks: Iterable[bytes]) -> Iterable[bytes]:
    reader, is_first = zlib.decompressobj(zlib.MAX_WBITS | 32), True  # gzip or zlib, as its first bytes say
    for chunk in chunks:
        waiting = chunk
        while waiting:
            try:
                found = reader.decompress(waiting, _STEP)
            except zlib.error as error:
                if not is_first:
                    raise _broken() from error
                reader = zlib.decompressobj(-zlib.MAX_WBITS)  # what many servers send as deflate
                is_first = False
                continue
            is_first = False
            yield found
            waiting = reader.unconsumed_tail
            if reader.eof and reader.unused_data:  # another member, as gzip allows; padding is none
                if not reader.unused_data.startswith(b"\x1f\x8b"):
                    return
                waiting, reader = reader.unused_data, zlib.decompressobj(zlib.MAX_WBITS | 32)
    while not reader.eof and (found := reader.decompress(b"", _STEP)):
        yield found
    if not reader.eof:
        raise _broken()


def _broken() -> NotFetchedError:
    return NotFetchedError("body-broken", "the page came broken or cut off", "try again later", again=True)
