"""Names compared: what one actor is called, and when two names are one."""

from __future__ import annotations

import re
import unicodedata

HEADS = frozenset({"head of state", "head of government", "royal", "leader"})
DETERMINERS = re.compile(r"^(the|a|an|this|that|its|their|his|her|our)\s+", re.IGNORECASE)
PARTICLES = frozenset(
    {"al", "el", "de", "del", "la", "van", "von", "der", "den", "bin", "ben", "ibn", "da", "dos", "di"}
)

# Bodies that are called after a place or a firm, which is not called so for short: "Alder Council" is not "Alder".
# Spelled as `folded` leaves them.
OF_A_PLACE = frozenset(
    [
        *("asociation", "comision", "comite", "cuncil", "curt", "federation", "government", "guild"),
        *("ministri", "parliament", "police", "union", "universiti"),
    ]
)
# Members of a body are not the body: "House Republicans" is not the House. Spelled as `folded` leaves them.
MEMBERS = frozenset(
    {"caucus", "conservatives", "democrats", "gop", "leadership", "members", "republican", "republicans"}
)
# As `folded` leaves them.
LEGAL_FORMS = frozenset({"inc", "corp", "corporation", "ltd", "limited", "plc", "co", "lc", "gmbh", "ag", "sa", "nv"})


def folded(name: str) -> str:
    """A name so that transliterations meet: no accents, one letter for i, y, iy, yy, ij and j; no doubled letters."""
    plain = unicodedata.normalize("NFKD", name.replace("-", " ")).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"(?:'s|’s)$", "", plain)
    plain = re.sub(r"[^a-z ]", "", plain)
    plain = (
        re.sub(r"(?<=[a-z])[ijy]+", "i", plain)
        .replace("ou", "u")
        .replace("kh", "h")
        .replace("w", "v")
        .replace("ph", "f")
    )
    plain = re.sub(r"\bh(?=[a-z])", "g", plain)  # Slavic H and G are one letter
    words = re.sub(r"(.)\1+", r"\1", plain).split()
    return " ".join(word for word in words if word not in PARTICLES) or " ".join(words)


def folded_body(name: str) -> str:
    """An organization's name folded, without "Inc." and the like; "US" and "U.S." are the United States."""
    words = [word.strip(".,()") for word in DETERMINERS.sub("", name).split()]
    spelled = " ".join("United States" if word in ("US", "U.S", "USA") else word for word in words)
    kept = [word for word in folded(spelled).split() if word not in LEGAL_FORMS]
    return " ".join(kept) or folded(spelled)


def is_acronym(name: str) -> bool:
    """Whether a name is two to five capitals: "GM", "EADS"."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 5


def initials(name: str) -> str:
    """The capitals of a name of several words, "" for one word: "Civil Protection Service" is "CPS"."""
    words = [word for word in DETERMINERS.sub("", name).split() if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def one_body(one: str, other: str) -> bool:
    """Whether two names of organizations are one: the shorter begins or ends the longer, or is its initials."""
    short, long = sorted((DETERMINERS.sub("", one), DETERMINERS.sub("", other)), key=len)
    if short.isupper() and 1 < len(short.replace(".", "")) <= 6:
        return short.replace(".", "") == initials(long)
    if " and " in long and short in long.split(" and "):
        return False  # "House and Senate" is neither
    brief, full = folded_body(short).split(), folded_body(long).split()
    if set(brief) <= MEMBERS or MEMBERS.intersection(full[len(brief) :]):
        return False
    if full[: len(brief)] == brief and OF_A_PLACE.intersection(full[len(brief) :]):
        return False
    return bool(brief) and len(brief[0]) > 3 and (full[: len(brief)] == brief or full[-len(brief) :] == brief)


def one_given_name(one: str, other: str) -> bool:
    """Whether the given names of two people may be one: the same first three letters once folded, or an initial."""
    first, second = folded(one).split()[0], folded(other).split()[0]
    short, long = sorted((first, second), key=len)
    return long.startswith(short) if len(short) <= 2 else short[:3] == long[:3]


def two_surnames(one: str, other: str) -> bool:
    """Whether one name is the two surnames of the other: "Ruiz Pardo" for "Manuel Ruiz Pardo"."""
    short, long = sorted((folded(one).split(), folded(other).split()), key=len)
    return len(short) == 2 and len(long) > 2 and long[-2:] == short
