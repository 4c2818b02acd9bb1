"""How likely a pronoun or description stands for an earlier mention: by nearness and by its part in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.grammar import tables
from generator.extract.grammar.tree import SUBJECTS, Tree
from generator.extract.names.pronouns import PRONOUNS
from generator.extract.speech.marks import Marked
from generator.model.mention import ActorMention

# How many sentences back a pronoun may look; from counts on annotated news nearly all stand within two.
REACH = 3
PERSONAL = frozenset(word for word, (sort, _) in PRONOUNS.items() if sort == "person")
# What whoever reports a pronoun's clause gains.
TOLD_BY = 4.0
# What the first of two subjects before a pronoun in one sentence loses: "Lopez left and Ruiz stayed, though he …".
BEHIND_ANOTHER = 2.0
# What somebody loses whom the pronoun itself tells of.
OWN_REPORT = 6.0
MAIN = frozenset({"root", "conj", "parataxis", "ccomp"})


def salience(tree: Tree, pronoun: ActorMention, other: ActorMention, told_by: int | None) -> float:
    """How likely a pronoun stands for an earlier mention: near, subject, and of the main clause score higher."""
    first, last = tree.token_at(other.start) or 0, tree.token_at(other.end - 1) or 0
    head = tree.tokens[tree.head(first, last)]
    above = tree.tokens[head.head]
    score = 10.0 - 2.0 * (pronoun.sentence - other.sentence)
    if head.dependency.startswith("nsubj"):
        score += 3.0
        score += 1.5 if above.dependency in MAIN else 0.0
        score += 4.0 if head.head == told_by else 0.0
    elif head.dependency == "nmod:poss":
        score += 2.0 if above.dependency.startswith("nsubj") else -0.5
    elif head.dependency in ("obj", "obl", "iobj", "nmod") and pronoun.sentence == other.sentence:
        score -= 2.5
    if other.form == "name" or other.refers_to is not None:
        score += 0.5
    doubtful = other.kind == "unknown" or (pronoun.text.lower() in PERSONAL and other.kind == "organization")
    return score - (4.0 if doubtful and other.form == "name" else 0.0)


def reporting_verb(tree: Tree, pronoun: ActorMention) -> int | None:
    """The verb that reports the clause a pronoun stands in: in "Lopez said she would sign" it is Lopez who would."""
    token = tree.token_at(pronoun.start)
    if token is None:
        return None
    clause = tree.tokens[tree.governing_clause(token)]
    return clause.head if clause.dependency in ("ccomp", "xcomp", "advcl") else None


def is_main_subject(tree: Tree, head: int) -> bool:
    """Whether a token is the subject of a main clause."""
    if tree.tokens[head].dependency not in SUBJECTS:
        return False
    verb = tree.tokens[tree.tokens[head].head]
    while verb.dependency == "conj" and verb.head != verb.index:
        verb = tree.tokens[verb.head]
    return verb.dependency in ("root", "parataxis")


def is_reporter(tree: Tree, token: int) -> bool:
    """Whether a token is the subject of a verb of saying."""
    found = tree.tokens[token]
    return found.dependency == "nsubj" and tree.lemmas[found.head] in tables.cues("verb")


def reporters_sentences(tree: Tree, stretches: Sequence[Marked]) -> list[int]:
    """For each sentence how many sentences up to it are the reporter's: not all of it stands between marks."""
    told, count, place = [], 0, 0
    for sentence in tree.parse.sentences:
        while place < len(stretches) and stretches[place].outer_end < sentence.end:
            place += 1
        between = place < len(stretches) and stretches[place].outer_start <= sentence.start
        count += not between
        told.append(count)
    return told


def may_be_person(other: ActorMention) -> bool:
    """Whether "he" or "she" may stand for a mention."""
    return other.kind in ("person", "unknown") or _misread(other)


def _misread(other: ActorMention) -> bool:
    """Whether a body's name may well be a surname: one word that no table knows, only a capital at its beginning."""
    name = other.name or ""
    alone = other.form == "name" and other.kind == "organization" and other.country is None
    return alone and name.isalpha() and name.istitle() and name not in tables.media()


def beside(tree: Tree, token: int, head: int, told_by: int | None, passed: bool) -> float:
    """What the place in the pronoun's own sentence tells: who reports its clause is meant, an object hardly.

    `passed`: another subject of a main clause or a report stands between.
    """
    if tree.sentence[head] != tree.sentence[token]:
        return 0.0
    if head < token and _is_reported(tree, token, head):
        return -OWN_REPORT
    if tree.tokens[head].dependency in SUBJECTS:
        return TOLD_BY if tree.tokens[head].head == told_by else -BEHIND_ANOTHER * passed
    return -2.0 if tree.tokens[head].dependency in ("obj", "obl", "iobj", "nmod") else 0.0


def _is_reported(tree: Tree, token: int, head: int) -> bool:
    """Whether a mention stands in what the pronoun's verb reports: "Lopez had left by then, she told the court"."""
    verb = tree.tokens[token].head
    if not is_reporter(tree, token):
        return False
    inside = tree.those(verb, "ccomp")
    hung = tree.tokens[verb].head if tree.tokens[verb].dependency == "parataxis" else None
    return any(tree.first[c] <= head <= tree.last[c] and c < token for c in inside) or tree.tokens[head].head == hung
