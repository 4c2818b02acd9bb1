"""Countries and places: what news calls them, their people, capitals and seats of government."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.extract.grammar.tables import alternatives, rows


@dataclass(frozen=True, slots=True)
class Country:
    """A country or the like: ISO code and the names news uses for it, its people, capital and seats of government."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """ISO code → country."""
    found = {}
    for code, name, others, demonyms, capital, seats in (row + [""] * (6 - len(row)) for row in rows("countries")):
        parts = (tuple(alternatives(cell)) for cell in (others, demonyms, capital, seats))
        first, *rest = parts
        found[code] = Country(code, name, (name, *first), *rest)
    return found


@cache
def country_words() -> dict[str, tuple[str, str]]:
    """A name as it stands in text → (what it is: "name", "demonym", "capital" or "seat"; ISO code)."""
    found: dict[str, tuple[str, str]] = {}
    for code, country in countries().items():
        groups = (
            ("name", country.names),
            ("seat", country.seats),
            ("demonym", country.demonyms),
            ("capital", country.capitals),
        )
        for part, words in groups:
            for word in words:
                found.setdefault(word, (part, code))
    return found


@cache
def places() -> dict[str, str]:
    """Cities, regions, continents and seas → ISO code, or an empty string where they belong to none."""
    return {row[0]: row[1].strip("-") for row in rows("cities")}
