"""Finds the clauses and infinitives that a verb reports: "said that …", "…, the minister said", "vowed to …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.tree import FINITE, SUBJECTS, Tree
from generator.extract.speech.cue_speakers import subject_of_cue
from generator.extract.speech.quotation_speakers import is_cue
from generator.extract.speech.report import Report, below

# Verbs whose clausal complement nobody says or thinks: they bring about, seem, or wait.
NOT_SPEECH = tables.words("not_speech")
EXPECTING = frozenset({"expect", "want", "believe", "consider", "find", "think", "hear"})
# Words that open what the writer adds behind a report.
ADDED = frozenset({"though", "although", "while", "whereas", "as"})
# "You know," and "I think," only fill.
TELLING = tables.words("telling_somebody")
ADDRESSING = frozenset({"you", "i", "we"})
# "…, a spokesman for the ministry announced late on Monday in Geneva."
LONGEST_CLOSING, SHORTEST_CLAUSE = 9, 4
SHORTEST_CONTENT = 4


def clause(tree: Tree, index: int) -> Iterator[Report]:
    """Full clauses: "The minister said (that) the talks would resume"; also with the content first."""
    if not tree.is_verb(index) or tree.lemmas[index] in NOT_SPEECH:
        return
    cued = tree.lemmas[index] in tables.cues("verb")
    around = _around(tree, index) if cued else ()
    if around:
        yield Report("clause", index, tree.child(index, "nsubj"), around)
        return
    contents = [child for child in tree.those(index, "ccomp") if not _is_aside(tree, index, child)] or _told(
        tree, index
    )
    speaker = subject_of_cue(tree, index) if contents else None
    for content in contents:
        if speaker is not None or cued:
            yield Report("clause", index, speaker, _without_tail(tree, content))
    if cued and not contents:
        yield from _hung_in(tree, index)
    if tree.lemmas[index] in EXPECTING:
        yield from _expected(tree, index)


def _told(tree: Tree, index: int) -> list[int]:
    """The clause that a parse hangs under whoever is told: "told the council that a register would help"."""
    if tree.lemmas[index] not in TELLING:
        return []
    told = [child for child in tree.those(index, "iobj", "obj") if child > index]
    clauses = [clause for child in told for clause in tree.those(child, "acl", "acl:relcl")]
    return [c for c in clauses if "that" in tree.words(c, "mark") and tree.child(c, *SUBJECTS) is not None]


def _is_aside(tree: Tree, cue: int, child: int) -> bool:
    """Whether a clause behind a cue tells what the speaker does meanwhile: '"…," she said, holding back tears'."""
    if child < cue:
        return tree.last[child] - tree.first[child] < SHORTEST_CONTENT - 1 and is_cue(tree, child)
    return tree.cut_off(child) and tree.tokens[child].tag == "VBG" and tree.child(child, *SUBJECTS) is None


def _around(tree: Tree, index: int) -> tuple[int, ...]:
    """By place, what a report between commas stands in: "The old bridge, she said on Monday, would have to go."."""
    own = tree.child(index, "nsubj")
    if own is None or tree.tokens[index].tag not in FINITE or abs(own - index) > LONGEST_CLOSING:
        return ()
    if tree.tokens[own].tag in ("WP", "WDT") or tree.lower[own] in ADDRESSING:
        return ()
    sentence = tree.parse.sentences[tree.sentence[index]]
    before = min(tree.first[own], index) - 1
    behind = range(max(index, own) + 1, min(max(index, own) + LONGEST_CLOSING, sentence.last))
    after = next((i for i in behind if tree.tokens[i].text == "," or tree.is_verb(i)), None)
    if before <= sentence.first or tree.tokens[before].text != "," or after is None or tree.tokens[after].text != ",":
        return ()
    if any(tree.is_verb(i) for i in range(before, index)):
        return ()
    return (*range(sentence.first, before), *range(after + 1, sentence.last))


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
        if child > head and ((tree.cut_off(child) and _added(tree, child)) or _of_the_cue(tree, head, child)):
            content = tuple(i for i in content if i < start)
    return content


def _added(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.dependency != "advcl":
        return token.dependency == "parataxis"
    return token.tag == "VBG" or not ADDED.isdisjoint(tree.words(index, "mark", "advmod"))


def _of_the_cue(tree: Tree, head: int, child: int) -> bool:
    """Whether a coordinated verb goes on with what the speaker did: "said he would stay but did not say why"."""
    if tree.tokens[child].dependency != "conj" or tree.child(child, *SUBJECTS) is not None:
        return False
    if tree.tokens[tree.tokens[head].head].tag != "VBD" or _past(tree, head):
        return False
    return _past(tree, child)


def _past(tree: Tree, verb: int) -> bool:
    helpers = tree.those(verb, "aux", "aux:pass", "cop")
    return tree.tokens[verb].tag == "VBD" if not helpers else tree.tokens[helpers[0]].tag == "VBD"
