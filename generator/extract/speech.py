"""Reported speech through the parse: clauses, infinitives, nominal cues and "according to"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract import tables
from generator.extract.tree import Tree
from generator.model.document import Span
from generator.model.mention import AttributionForm

# Verbs whose clausal complement nobody says or thinks: they bring about, seem, or wait.
NOT_SPEECH = tables.words("not_speech")
# Verbs whose infinitive says what somebody intends, wants or asks for.
INTENTION = tables.words("intention")
EXPECTING = frozenset({"expect", "want", "believe", "consider", "find", "think", "hear"})
# "…, a spokesman for the ministry announced late on Monday in Geneva."
LONGEST_CLOSING, SHORTEST_CLAUSE = 9, 4
ACCORDING = frozenset({"according", "accord"})


@dataclass(frozen=True, slots=True)
class Report:
    """One report of speech: tokens of the cue, of the head of the speaker (None if unsaid), and of the content, all by index."""

    form: AttributionForm
    cue: int
    speaker: int | None
    content: tuple[int, ...]


def reports(tree: Tree) -> list[Report]:
    """All reported speech of a parse, in order of its cue; one cue may report several clauses."""
    found: list[Report] = []
    for index in range(len(tree.tokens)):
        for rule in RULES:
            found.extend(rule(tree, index))
    return found


def _is_verb(tree: Tree, index: int) -> bool:
    return tree.tokens[index].universal_tag in ("VERB", "AUX")


def _below(tree: Tree, index: int, without: int | None = None) -> tuple[int, ...]:
    """All tokens under one, in order, without those under another."""
    left_out = set(tree.subtree(without)) if without is not None else set()
    return tuple(sorted(i for i in tree.subtree(index) if i not in left_out))


def _clause(tree: Tree, index: int) -> Iterator[Report]:
    """ "The minister said (that) the talks would resume"; also with the content first."""
    if not _is_verb(tree, index) or tree.tokens[index].lemma.lower() in NOT_SPEECH:
        return
    cued = tree.tokens[index].lemma.lower() in tables.cues("verb")
    for child in tree.those(index, "ccomp"):
        speaker = tree.subject(index)
        if speaker is None and not cued:
            continue
        yield Report("clause", index, speaker, _without_tail(tree, child, speaker))
    if cued and not tree.those(index, "ccomp"):
        yield from _trailing(tree, index)
    for child in tree.those(index, "xcomp"):
        # "expects the talks to fail": what is expected has a subject of its own.
        thing = tree.child(index, "obj")
        if tree.tokens[index].lemma.lower() in EXPECTING and thing is not None and thing < child:
            yield Report("clause", index, tree.subject(index), tuple(range(tree.first[thing], tree.last[child] + 1)))


def _trailing(tree: Tree, index: int) -> Iterator[Report]:
    """ "The talks, the minister said, would resume": the cue hangs under the clause that it reports."""
    token = tree.tokens[index]
    own = tree.child(index, "nsubj")
    if token.dependency == "parataxis" and own is not None:
        yield Report("clause", index, own, _below(tree, token.head, without=index))
    elif token.dependency == "advcl" and own is not None and _as(tree, index):
        yield Report("clause", index, own, _below(tree, token.head, without=index))
    elif own is not None:
        yield from _closing(tree, index, own)


def _without_tail(tree: Tree, clause: int, speaker: int | None) -> tuple[int, ...]:
    """A reported clause without what the writer adds behind it: ", conceding the race", ", though few believed it"."""
    content = _below(tree, clause)
    for child in tree.children[clause]:
        token = tree.tokens[child]
        start = tree.first[child]
        if token.dependency not in ("advcl", "parataxis") or child < clause or start == 0 or tree.tokens[start - 1].text not in (",", "-", "–", "—"):
            continue
        marks = {tree.tokens[c].text.lower() for c in tree.those(child, "mark", "advmod")}
        if token.tag == "VBG" or token.dependency == "parataxis" or marks & ADDED:
            content = tuple(i for i in content if i < start)
    return content


ADDED = frozenset({"though", "although", "while", "whereas", "as"})


def _as(tree: Tree, index: int) -> bool:
    """"As many experts have pointed out, …"."""
    return any(tree.tokens[c].text.lower() == "as" for c in tree.those(index, "mark", "advmod"))


def _closing(tree: Tree, index: int, own: int) -> Iterator[Report]:
    """"The plan will be published soon, a spokesman announced on Monday.": by place, where the parse does not see it."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    comma = max((i for i in range(sentence.first, min(index, own)) if tree.tokens[i].text == ","), default=None)
    if comma is None or tree.tokens[index].tag not in ("VBD", "VBZ", "VBP") or sentence.last - index > LONGEST_CLOSING:
        return
    between = [i for i in range(comma + 1, min(index, own)) if tree.tokens[i].universal_tag in ("VERB", "AUX", "SCONJ", "CCONJ")]
    if between or comma - sentence.first < SHORTEST_CLAUSE or tree.child(index, "obj", "xcomp") is not None:
        return
    verbs = [i for i in range(sentence.first, comma) if tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD")]
    if verbs:
        yield Report("clause", index, own, tuple(range(sentence.first, comma)))


def _infinitive(tree: Tree, index: int) -> Iterator[Report]:
    """ "vowed to", "asked the council to"."""
    token = tree.tokens[index]
    if not _is_verb(tree, index) or token.lemma.lower() not in INTENTION:
        return
    for child in tree.those(index, "xcomp"):
        if any(tree.tokens[c].text.lower() == "to" for c in tree.those(child, "mark")):
            yield Report("infinitive", index, tree.subject(index), _below(tree, child))


def _nominal(tree: Tree, index: int) -> Iterator[Report]:
    """ "the ministry's insistence that", "his refusal to", "doubts about whether"."""
    token = tree.tokens[index]
    if token.universal_tag != "NOUN" or token.lemma.lower() not in tables.cues("noun"):
        return
    owner = tree.child(index, "nmod:poss")
    for child in tree.those(index, "acl", "ccomp", "advcl"):
        marks = [tree.tokens[c].text.lower() for c in tree.those(child, "mark", "case")]
        if any(mark in ("that", "to", "whether") for mark in marks):
            yield Report(
                "nominal", index, owner if owner is not None else _owner_elsewhere(tree, index), _below(tree, child)
            )


def _owner_elsewhere(tree: Tree, index: int) -> int | None:
    for child in tree.those(index, "nmod"):
        if tree.preposition(child) in ("of", "by", "from", "among"):
            return child
    above = tree.tokens[index].head
    if tree.tokens[index].dependency == "obj" and _is_verb(tree, above):
        return tree.subject(above)
    return None


def _according(tree: Tree, index: int) -> Iterator[Report]:
    """ "according to the ministry, …" and "…, according to the ministry"."""
    token = tree.tokens[index]
    if (
        token.text.lower() != "according"
        or index + 1 >= len(tree.tokens)
        or tree.tokens[index + 1].text.lower() != "to"
    ):
        return
    speaker = token.head if token.dependency in ("case", "mark") and token.head > index else None
    if speaker is None:
        speaker = next(
            (i for i in range(index + 2, min(index + 12, len(tree.tokens))) if _names_somebody(tree, i)), None
        )
    if speaker is None or tree.sentence[speaker] != tree.sentence[index]:
        return
    sentence = tree.parse.sentences[tree.sentence[index]]
    if index - 1 > sentence.first and tree.tokens[index - 1].text == ",":
        content: tuple[int, ...] = tuple(range(sentence.first, index - 1))
    elif index <= sentence.first + 1:
        content = tuple(range(min(tree.last[speaker] + 1, sentence.last), sentence.last))
    else:
        clause = tree.governing_clause(speaker if tree.tokens[speaker].head != speaker else index)
        content = tuple(i for i in _below(tree, clause) if not index <= i <= tree.last[speaker])
    if content:
        yield Report("according to", index, speaker, content)


def _names_somebody(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.universal_tag in ("NOUN", "PROPN", "PRON") and token.dependency not in (
        "compound",
        "nmod:poss",
        "flat",
    )


def _object(tree: Tree, index: int) -> Iterator[Report]:
    """"opposes the plan", "called for talks", "spoke about the strike": a stand or a subject instead of a clause."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if not _is_verb(tree, index) or (lemma not in OBJECT_CUES and lemma not in ABOUT_CUES):
        return
    owner = tree.subject(index)
    if owner is None or tree.child(index, "ccomp", "xcomp") is not None:
        return
    wanted = ABOUT_CUES.get(lemma, frozenset())
    child = next((c for c in tree.those(index, "obl", "advcl") if tree.preposition(c) in wanted and c > index), None)
    if child is None and lemma in OBJECT_CUES:
        child = next((c for c in tree.those(index, "obj") if c > index), None)
    if child is not None and tree.tokens[child].universal_tag in ("NOUN", "PROPN", "VERB"):
        content = tuple(i for i in _below(tree, child) if i != tree.child(child, "case"))
        yield Report("object", index, owner, content)


OBJECT_CUES = tables.words("object_cues")
ABOUT_CUES: dict[str, frozenset[str]] = {
    **dict.fromkeys(tables.words("about_cues"), frozenset({"about", "of", "on", "against"})),
    **dict.fromkeys(tables.words("for_cues"), frozenset({"for"})),
}
RULES: tuple[Callable[[Tree, int], Iterator[Report]], ...] = (_clause, _infinitive, _nominal, _according, _object)


def stretches(tree: Tree, content: tuple[int, ...]) -> tuple[Span, ...]:
    """The contiguous stretches of a set of tokens as characters, without punctuation at their edges."""
    found: list[Span] = []
    run: list[int] = []
    for index in (*content, None):
        if index is not None and (not run or index == run[-1] + 1):
            run.append(index)
            continue
        while run and tree.tokens[run[0]].universal_tag == "PUNCT":
            run.pop(0)
        while run and tree.tokens[run[-1]].universal_tag == "PUNCT":
            run.pop()
        if run:
            found.append(tree.span(run[0], run[-1]))
        run = [index] if index is not None else []
    return tuple(found)
