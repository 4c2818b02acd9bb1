"""Finds what a time dates: its clause or noun, short enough to be read, with its tense."""

from __future__ import annotations

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import LONGEST_CLAUSE, after_openers, from_holder, trimmed
from generator.extract.open.asking import UNCHANGED
from generator.model.clause import Tense

# Parts of one time: what joins "12", "May" and "2022", or a weekday and its date.
TIME_PARTS = frozenset({"flat", "nummod", "compound", "nmod:unmarked", "nmod:tmod", "appos", "nmod:desc"})
# "the end of May" is a time too, not what happened in May.
PARTS_OF_TIME = frozenset({"end", "start", "beginning", "middle", "course", "half", "quarter", "week", "month"})
# How many words behind its verb an overlong clause may keep of the object.
TAIL = 12
# What did not happen, might happen or only was is no event of its own.
NOTHING = frozenset({"no", "nobody", "nothing", "none", "neither"})
CONDITIONS = frozenset({"if", "unless", "whether"})
# What is said to be going on with these is still to come.
# Whoever does this to do something does or leaves it on the same day.
AT_ONCE = frozenset({"begin", "continue", "decline", "fail", "manage", "proceed", "refuse", "start"})
COMING = frozenset(
    {"arrive", "close", "come", "depart", "leave", "open", "quit", "resign", "retire", "return", "start"}
)
EMPTY_EVENTS = frozenset({"become", "seem", "appear", "remain"})
# How many words an infinitive stands behind the verb it hangs under: "is expected to visit".
FARTHEST_INFINITIVE = 6


def dated_event(reading: Reading, token: int, exact: bool) -> tuple[int, int, int]:
    """Head, first and last token of what a time dates: its clause, or the noun that a month or year hangs under.

    A day hangs under the verb of its clause even where the parse puts it under the noun before it.
    """
    tree = reading.tree
    top = token
    while tree.tokens[top].dependency in TIME_PARTS and 0 < abs(tree.tokens[top].head - top) <= 3:
        top = tree.tokens[top].head
    noun = None if exact else _dated_noun(tree, top)
    if noun is None or tree.lemmas[noun] in PARTS_OF_TIME:
        return _dated_clause(reading, top)
    return noun, _behind_joints(tree, tree.first[noun], noun), tree.last[top]


def _dated_noun(tree: Tree, top: int) -> int | None:
    """The noun right before a date and its preposition, where it is no object of the verb: "the strike in May 2022"."""
    before = tree.first[top] - 1
    if tree.child(top, "case") is None or before < 0 or tree.sentence[before] != tree.sentence[top]:
        return None
    noun = tree.tokens[before]
    return before if noun.universal_tag == "NOUN" and noun.dependency not in ("obj", "nsubj", "nsubj:pass") else None


def _dated_clause(reading: Reading, top: int) -> tuple[int, int, int]:
    """Head, first and last token of the clause around a time, from its subject on unless the time stands before it.

    What somebody is to do is told with who it is ("He is expected to visit …"), a relative clause with its noun.
    """
    tree = reading.tree
    clause, time_end = tree.governing_clause(top), tree.last[top]
    outer = clause
    while _is_to_do(tree, outer) and outer - tree.tokens[outer].head <= FARTHEST_INFINITIVE:
        outer = tree.tokens[outer].head
    first, last = tree.first[outer], max(tree.last[outer], time_end)
    held = from_holder(tree, outer, first)
    if held < first:
        return clause, held, max(trimmed(tree, held, last, max(clause, time_end)), time_end)
    subject = tree.child(outer, "nsubj", "nsubj:pass")
    if subject is not None and subject < outer and tree.first[top] >= tree.first[subject]:
        first = max(first, _phrase_start(reading, subject))
    needed = max(clause, time_end, _told(tree, clause))
    last = trimmed(tree, first, last, needed)
    if last - first > LONGEST_CLAUSE:
        objects = (tree.last[child] for child in tree.those(clause, "obj") if tree.last[child] - clause < TAIL)
        last = max((needed, *objects))
    return clause, after_openers(tree, first, outer), max(last, time_end)


def _is_to_do(tree: Tree, index: int) -> bool:
    """Whether a verb hangs under another that takes it: "is expected to visit", "plans to drive"."""
    token = tree.tokens[index]
    return token.dependency == "xcomp" or (token.dependency == "acl" and tree.is_verb(token.head))


def _phrase_start(reading: Reading, subject: int) -> int:
    """Where a subject begins; with the whole name where the parse has only a part of it."""
    number = reading.mention(subject)
    token = reading.tree.token_at(reading.actors[number].start) if number is not None else None
    start = reading.tree.first[subject]
    return start if token is None else min(start, token)


def _told(tree: Tree, clause: int) -> int:
    """What a clause of saying can't be told without: the core of what is said, up to the object."""
    taken = tree.those(clause, "ccomp", "xcomp", "advcl")
    said = next(
        (c for c in taken if c > clause and (tree.tokens[c].tag != "VB" or "to" in tree.words(c, "mark"))), None
    )
    if said is not None and tree.tokens[said].dependency == "advcl" and tree.tokens[said].tag != "VB":
        said = None
    if said is None:
        return clause
    return max(said, *(tree.last[c] for c in tree.those(said, "obj", "xcomp") if tree.last[c] - said < TAIL), said)


def _behind_joints(tree: Tree, first: int, head: int) -> int:
    """The first token of a noun phrase behind its preposition and what joins it to the text before."""
    while first < head and tree.tokens[first].dependency in ("case", "mark", "cc", "punct"):
        first += 1
    return first


def is_aside(tree: Tree, head: int) -> bool:
    """Whether a clause tells no event: what did not happen, what might, what only adds to another clause as a
    participle does ("removing the pressure on Friday").
    """
    token = tree.tokens[head]
    if tree.negated(head) or not NOTHING.isdisjoint(tree.lower[tree.first[head] : tree.first[head] + 1]):
        return True
    if tree.lemmas[head] in EMPTY_EVENTS or not CONDITIONS.isdisjoint(tree.words(head, "mark")):
        return True
    if (token.dependency == "acl" and not _is_to_do(tree, head)) or (
        token.dependency == "advcl" and token.tag == "VBN"
    ):
        return tree.child(head, "aux", "aux:pass") is None
    return token.tag == "VBG" and tree.child(head, "aux") is None


def tense(tree: Tree, head: int) -> Tense:
    """The tense of a clause by its verb and auxiliaries."""
    tags = {tree.tokens[index].tag for index in (head, *tree.those(head, "aux", "aux:pass", "cop"))}
    auxiliaries = {tree.lemmas[child] for child in tree.those(head, "aux")}
    if auxiliaries == {"would"} and tree.tokens[head].dependency == "ccomp":
        return "future"  # "said the ferry would sail on Friday"
    if tree.tokens[head].tag == "VBG" and tree.lemmas[head] in COMING and tree.tokens[head].dependency == "ccomp":
        return "future"  # "said that she was leaving in February"
    if auxiliaries & {"would", "may", "might", "could"}:
        return "imagined"
    if auxiliaries & {"will", "shall"}:
        return "future"
    if tree.tokens[head].tag == "VB" and "to" in tree.words(head, "mark"):
        above = tree.tokens[head].head
        if tree.tokens[head].dependency == "xcomp" and above != head and tree.lemmas[above] in AT_ONCE:
            return tense(tree, above)  # "failed to explain it on Sunday"
        return "future"  # "is expected to visit on Friday", "vowed to act on Monday"
    if tree.lower[head] in UNCHANGED and tree.tokens[head].tag == "VBP" and not auxiliaries:
        return "past"
    if "VBD" in tags or ("VBN" in tags and "have" in auxiliaries):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if tree.tokens[head].tag == "VBN" else "none"
