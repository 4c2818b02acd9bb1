"""Whether two articles are one: by their address, by their words, by the runs of words they share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit
from zlib import crc32

from generator.readers.blocks import Block
from generator.readers.normalize import folded_words

RUN = 5
"""Words in a row; five seldom meet by chance in two texts, and a changed word costs five of them at most."""
_TRACKING = re.compile(
    r"(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|ocid|ns_\w+|at_\w+|smid|ref|ref_src|partner|xtor|CMP)$"
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: `shared` is the part of all their runs that both have, `contained` that of the shorter
    one's runs that the longer one has.
    """

    shared: float
    contained: float

    @classmethod
    def of(cls, one: frozenset[int], other: frozenset[int]) -> Likeness:
        """The likeness of two sets of runs; none where one of them is empty."""
        both = len(one & other)
        return cls(both / max(len(one | other), 1), both / max(min(len(one), len(other)), 1))


def page_key(address: str) -> str:
    """An address to what is the same for all its spellings: without scheme, www., tracking, fragment, last slash."""
    parts = urlsplit(address.strip())
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    try:
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        port = ""
    query = urlencode(
        sorted((name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.match(name))
    )
    path = re.sub(r"/+$", "", re.sub(r"//+", "/", parts.path))
    return f"{host}{port}{path}" + (f"?{query}" if query else "")


def text_key(blocks: Iterable[Block]) -> str:
    """A digest of an article's words, whatever its punctuation, its case and its paragraphs."""
    return sha256(" ".join(_words(blocks)).encode()).hexdigest()


def runs_of(blocks: Iterable[Block]) -> frozenset[int]:
    """The runs of words of an article, as numbers that are the same in every process."""
    words = _words(blocks)
    return frozenset(crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1))


def _words(blocks: Iterable[Block]) -> list[str]:
    return [word for block in blocks for word in folded_words(block.text)]
