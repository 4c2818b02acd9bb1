"""A verb in, the clauses and infinitives that it reports out: "said that …", "…, the minister said", "vowed to …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import tables
from generator.extract.cue_speakers import subject_of_cue
from generator.extract.report import Report, below
from generator.extract.tree import Tree

# Verbs whose clausal complement nobody says or thinks: they bring about, seem, or wait.
NOT_SPEECH = tables.words("not_speech")
# Verbs whose infinitive says what somebody intends, wants or asks for.
INTENTION = tables.words("intention")
EXPECTING = frozenset({"expect", "want", "believe", "consider", "find", "think", "hear"})
# Words that open what the writer adds behind a report.
ADDED = frozenset({"though", "although", "while", "whereas", "as"})
# "…, a spokesman for the ministry announced late on Monday in Geneva."
LONGEST_CLOSING, SHORTEST_CLAUSE = 9, 4
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def clause(tree: Tree, index: int) -> Iterator[Report]:
    """Full clauses: "The minister said (that) the talks would resume"; also with the content first."""
    if not tree.is_verb(index) or tree.lemmas[index] in NOT_SPEECH:
        return
    cued = tree.lemmas[index] in tables.cues("verb")
    contents = tree.those(index, "ccomp")
    speaker = subject_of_cue(tree, index) if contents else None
    for content in contents:
        if speaker is not None or cued:
            yield Report("clause", index, speaker, _without_tail(tree, content))
    if cued and not contents:
        yield from _hung_in(tree, index)
    if tree.lemmas[index] in EXPECTING:
        yield from _expected(tree, index)


def infinitive(tree: Tree, index: int) -> Iterator[Report]:
    """Infinitives of what is meant to be: "vowed to", "asked the council to"."""
    if not tree.is_verb(index) or tree.lemmas[index] not in INTENTION:
        return
    for child in tree.those(index, "xcomp"):
        if "to" in tree.words(child, "mark"):
            yield Report("infinitive", index, subject_of_cue(tree, index), below(tree, child))


def _expected(tree: Tree, index: int) -> Iterator[Report]:
    """What is expected has a subject of its own: "expects the talks to fail"."""
    thing = tree.child(index, "obj")
    for child in tree.those(index, "xcomp"):
        if thing is not None and thing < child:
            yield Report("clause", index, tree.subject(index), tuple(range(tree.first[thing], tree.last[child] + 1)))


def _hung_in(tree: Tree, index: int) -> Iterator[Report]:
    """Cues that hang under what they report: "The talks, the minister said, would resume"; "As many said, …"."""
    token = tree.tokens[index]
    own = tree.child(index, "nsubj")
    if own is None:
        return
    as_they_say = token.dependency == "advcl" and "as" in tree.words(index, "mark", "advmod")
    if token.dependency == "parataxis" or as_they_say:
        yield Report("clause", index, own, below(tree, token.head, without=index))
    else:
        yield from _closing(tree, index, own)


def _closing(tree: Tree, index: int, own: int) -> Iterator[Report]:
    """By place, where the parse does not see it: "The plan will come soon, a spokesman announced on Monday."."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    end = min(index, own)
    comma = next((i for i in range(end - 1, sentence.first - 1, -1) if tree.tokens[i].text == ","), None)
    if comma is None or tree.tokens[index].tag not in FINITE or sentence.last - index > LONGEST_CLOSING:
        return
    if any(tree.tokens[i].universal_tag in ("VERB", "AUX", "SCONJ", "CCONJ") for i in range(comma + 1, end)):
        return
    if comma - sentence.first < SHORTEST_CLAUSE or tree.child(index, "obj", "xcomp") is not None:
        return
    if any(tree.tokens[i].tag in FINITE or tree.tokens[i].tag == "MD" for i in range(sentence.first, comma)):
        yield Report("clause", index, own, tuple(range(sentence.first, comma)))


def _without_tail(tree: Tree, head: int) -> tuple[int, ...]:
    """A reported clause without what the writer adds behind it: ", conceding the race", ", though few believed it"."""
    content = below(tree, head)
    for child in tree.children[head]:
        start = tree.first[child]
        if child > head and start > 0 and tree.tokens[start - 1].text in (",", "-", "–", "—") and _added(tree, child):
            content = tuple(i for i in content if i < start)
    return content


def _added(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.dependency != "advcl":
        return token.dependency == "parataxis"
    return token.tag == "VBG" or not ADDED.isdisjoint(tree.words(index, "mark", "advmod"))
