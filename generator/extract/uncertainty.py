"""One article in, what it leaves open out: "whether", "unclear", "declined to say", "not yet", "if", and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from generator.extract import tables
from generator.extract.asking import asked
from generator.extract.marks import Spoken
from generator.extract.reading import Reading
from generator.extract.topics import topics
from generator.extract.tree import Tree
from generator.extract.trimming import LONGEST_CLAUSE, after_openers, trimmed
from generator.model.mention import Uncertainty

Reason = Literal["whether", "unclear", "declined", "not yet", "conditional", "question"]
UNCLEAR = frozenset({"unclear", "uncertain", "unknown", "undecided", "unresolved", "unanswered", "unconfirmed"})
CLEAR = frozenset({"clear", "known", "certain"})
PREDICATES = frozenset({"root", "ccomp", "conj", "advcl", "xcomp", "acl:relcl", "parataxis"})
REFUSALS = frozenset({"decline", "refuse"})
TELLING = tables.words("telling")
SETTLING = tables.words("settling")
NOBODY = frozenset({"no", "neither", "none", "nobody"})
# Helpers with which a verb says what may be, not what has not been done yet.
MODAL = frozenset({"can", "could", "will", "would", "may", "might", "must"})
OUTCOME = frozenset({"likely", "could", "may", "might", "would", "will", "risk"})
SHORTEST_QUESTION = 3


def uncertainties(reading: Reading, said: Sequence[Spoken] = ()) -> tuple[Uncertainty, ...]:
    """All open points of an article in order, one a clause; a question that somebody quoted asks is theirs."""
    found: dict[tuple[int, int], Uncertainty] = {}
    for index in range(len(reading.tree.tokens)):
        for rule in RULES:
            for uncertainty in rule(reading, index):
                start, end = uncertainty.clause.start, uncertainty.clause.end
                if uncertainty.reason != "question" or not any(s.marked.start <= start < s.marked.end for s in said):
                    found.setdefault((start, end), uncertainty)
    return tuple(sorted(found.values(), key=lambda u: (u.span.start, u.span.end)))


def _uncertainty(
    reading: Reading, reason: Reason, head: int, first: int, last: int, outer: int | None = None
) -> Uncertainty:
    """The clause from `first` to `last`, its verb `head`, as an open point; `outer`: a word before it that opens it."""
    tree = reading.tree
    return Uncertainty(
        span=tree.span(first if outer is None else min(first, outer), last),
        clause=tree.span(first, last),
        reason=reason,
        sentence=tree.sentence[head],
        actor=reading.actor(tree.subject(head)),
        topics=topics(reading, head, first, last),
        asked=asked(reading, head, first, last),
    )


def _whether(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open by its mark: "asked whether the bridge will reopen"; "whether or not" says that it does not matter."""
    tree = reading.tree
    head = tree.tokens[index].head
    if tree.lower[index] != "whether" or head == index:
        return
    if any(token.text == "not" for token in tree.tokens[index : index + 3]):
        return
    last = trimmed(tree, index, tree.last[head], head)
    above = tree.tokens[head].head
    yield _uncertainty(reading, "whether", head, index, last, above if 0 < index - above <= 4 else None)


def _unclear(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open by what is said of it: "the cost is unclear", "it is not known who"."""
    tree = reading.tree
    word = tree.lower[index]
    if word not in UNCLEAR and not (word in CLEAR and tree.negated(index)):
        return
    subject = tree.subject(index)
    if tree.tokens[index].dependency not in PREDICATES or subject is None:
        return
    first = tree.first[subject] if subject < index else tree.first[index]
    if index - first > LONGEST_CLAUSE:
        breaks = (i for i in range(index - 4, first - 1, -1) if tree.tokens[i].universal_tag in ("CCONJ", "PUNCT"))
        first = next(breaks, first - 1) + 1
    first = after_openers(tree, first, index)
    yield _uncertainty(reading, "unclear", index, first, trimmed(tree, first, tree.last[index], index))


def _declined(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because somebody will not tell: "declined to say when"."""
    tree = reading.tree
    if tree.lemmas[index] not in REFUSALS:
        return
    told = next((c for c in tree.those(index, "xcomp") if tree.lemmas[c] in TELLING), None)
    if told is None:
        return
    below = (c for c in tree.subtree(told) if c > told and tree.child(c, "nsubj", "nsubj:pass") is not None)
    clause = next(below, None)
    last = trimmed(tree, index, tree.last[told], told)
    yield _uncertainty(reading, "declined", told if clause is None else clause, index, last)


def _not_yet(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has not yet named", "neither side has suggested a place yet", "no date has been set"."""
    tree = reading.tree
    if tree.lemmas[index] not in SETTLING or not tree.is_verb(index):
        return
    subject = tree.child(index, "nsubj", "nsubj:pass")
    first = tree.first[subject] if subject is not None and subject < index else tree.first[index]
    inside = set(tree.lower[first : tree.last[index] + 1])
    nobody = not NOBODY.isdisjoint(tree.lower[first : min(first + 2, index)])
    late = "yet" in inside or "so" in inside or tree.tokens[index].tag == "VBN"
    if not late or not (nobody or (tree.negated(index) and "yet" in inside)):
        return
    helpers = tree.words(index, "aux", "aux:pass")
    if helpers and helpers.isdisjoint(MODAL):
        yield _uncertainty(reading, "not yet", index, first, trimmed(tree, first, tree.last[index], index))


def _conditional(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open under a condition that somebody may fulfil: "If the council refuses, the strike is likely to go on."."""
    tree = reading.tree
    if tree.lower[index] != "if" or tree.tokens[index].dependency != "mark":
        return
    condition = tree.tokens[index].head
    main = tree.tokens[condition].head
    if not _is_real_condition(tree, condition) or OUTCOME.isdisjoint(
        tree.lemmas[c] for c in (main, *tree.children[main])
    ):
        return
    actor = reading.actor(tree.subject(condition))
    if actor is None or not reading.actors[actor].acts:
        return
    first = min(tree.first[condition], tree.first[main])
    last = trimmed(tree, first, tree.last[main], max(main, condition))
    yield _uncertainty(reading, "conditional", condition, first, last)


def _is_real_condition(tree: Tree, condition: int) -> bool:
    """Whether a condition is a verb under a main clause, neither negated nor in the past ("if it were")."""
    token = tree.tokens[condition]
    if token.dependency != "advcl" or token.head == condition or token.universal_tag != "VERB":
        return False
    return token.tag in ("VBZ", "VBP", "VBN", "VBG") and not tree.negated(condition)


def _question(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because the article itself asks, outside quotation marks."""
    tree = reading.tree
    if tree.tokens[index].text != "?":
        return
    sentence = tree.parse.sentences[tree.sentence[index]]
    text = tree.parse.text[sentence.start : sentence.end]
    if index - sentence.first >= SHORTEST_QUESTION and '"' not in text and "”" not in text:
        yield _uncertainty(reading, "question", tree.root(tree.sentence[index]), sentence.first, index)


RULES: tuple[Callable[[Reading, int], Iterator[Uncertainty]], ...] = (
    _whether, _unclear, _declined, _not_yet, _conditional, _question,
)  # fmt: skip
