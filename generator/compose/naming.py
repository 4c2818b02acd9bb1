"""Names compared: what one actor is called, and when two names are one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from generator.model.mention import ActorMention

HEADS = frozenset({"head of state", "head of government", "royal", "leader"})
DETERMINERS = re.compile(r"^(the|a|an|this|that|its|their|his|her|our)\s+", re.IGNORECASE)
# "Altavista, whose chairman, Maria Lopez, …": Lopez is its chairman.
WHOSE = re.compile(r"^whose\s+", re.IGNORECASE)
PARTICLES = frozenset(
    {"al", "el", "de", "del", "la", "van", "von", "der", "den", "bin", "ben", "ibn", "da", "dos", "di"}
)


@dataclass
class Linked:
    """One actor while it is gathered: mentions as (source, index), with counts of its names, roles and descriptions;
    `called` are descriptions that mean somebody certain ("the mayor"), `meant` those that its articles use in
    its place."""

    kind: str
    country: str | None = None
    mentions: list[tuple[str, int]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    described: Counter[str] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    meant: Counter[str] = field(default_factory=Counter)
    sources: set[str] = field(default_factory=set)
    located: int = 0
    acting: int = 0

    def take(self, source: str, index: int, mention: ActorMention) -> None:
        """Adds one mention and what it says of the actor."""
        self.mentions.append((source, index))
        self.acting += mention.acts and not mention.modifies
        self.sources.add(source)
        if mention.form == "name" and mention.name:
            self.names[mention.name] += 1
            if mention.role:
                self.roles[WHOSE.sub("", mention.role)] += 1
        elif mention.form == "role":
            words = WHOSE.sub("", mention.text)
            self.described[words] += 1
            if mention.acts and not mention.apposed:
                self.called[words] += 1
        if mention.office:
            self.offices[mention.office] += 1
        self.country = self.country or mention.country

    def swallow(self, other: Linked) -> None:
        """Adds everything another gathering of the same actor has."""
        self.mentions += other.mentions
        self.sources |= other.sources
        self.located += other.located
        self.acting += other.acting
        for mine, theirs in (
            (self.names, other.names),
            (self.roles, other.roles),
            (self.described, other.described),
            (self.called, other.called),
            (self.offices, other.offices),
            (self.meant, other.meant),
        ):
            mine.update(theirs)
        self.country = self.country or other.country

    @property
    def telling(self) -> bool:
        """Whether a reader could tell who is meant: by a name, or by a description of a group or with a country."""
        several = any(len(DETERMINERS.sub("", words).split()) > 1 for words in self.described)
        known = self.kind in ("group", "state") or self.country is not None or len(self.mentions) > 1
        return bool(self.names) or known or (several and self.kind == "organization")

    @property
    def name(self) -> str:
        """The fullest name that several mentions use, else the commonest description."""
        if not self.names:
            return self.described.most_common(1)[0][0]
        if self.kind != "person":
            return max(self.names, key=lambda name: (self.names[name], len(name), name))
        most = max(len(name.split()) for name in self.names)
        full = [name for name in self.names if len(name.split()) == min(most, 3)] or list(self.names)
        return max(full, key=lambda name: (self.names[name], len(name), name))


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
