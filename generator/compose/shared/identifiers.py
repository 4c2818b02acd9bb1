"""Readable ids: born from an item's words, unique in their section."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

SMALL = frozenset(
    [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "by", "from", "that", "this",
        "is", "are", "was", "were", "be", "been", "it", "its", "his", "her", "their", "he", "she", "they", "as",
        "has", "have", "had", "would", "will", "could", "should", "may", "might", "not", "said", "says",
    ]
)  # fmt: skip
LONGEST = 48


def identifier(words: str, taken: Collection[str], most: int = 5) -> str:
    """A slug of at most `most` telling words, numbered where another item has it already."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b|['’]", "", plain))
    telling = [word for word in found if word not in SMALL] or found or ["item"]
    slug = "-".join(telling[:most])[:LONGEST].strip("-")
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"
