"""Makes words between marks that are half of a clause a whole one: says the plan was ⟨"a joke" on voters⟩."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import FINITE_OR_MODAL, Tree
from generator.extract.speech.cue_speakers import last_sign
from generator.extract.speech.marks import Spoken
from generator.extract.speech.quotation_speakers import SAYING, is_cue
from generator.model.document import Span

# Signs behind which a quotation has come to an end of its own, and words that open what is no longer said.
STOPS = frozenset({".", ",", ";", ":", "?", "!", "-", "–", "—", "(", ")", "[", "]", "“", "”", '"', "''", "``", "…"})
TURNING = frozenset({"but", "while", "though", "although", "after", "before", "when", "as", "during", "saying"})
# Verbs that name who is told before what.
TELLING = tables.words("telling_somebody")
LONGEST_REST = 20
CLAUSAL = SAYING - {"judge"}
OPENERS = frozenset({"that", "if", "whether", "how", "why", "what"})


def rest_of_clause(tree: Tree, said: Spoken) -> int:
    """Where the clause ends that a quotation stands in, in characters; the quotation's end where that is the end."""
    end = said.marked.end
    if said.marked.open_end or last_sign(tree.parse.text, end, said.marked.start) in STOPS:
        return end
    first = tree.token_at(said.marked.outer_end)
    if first is None or tree.parse.text[said.marked.outer_end : tree.tokens[first].start].count("\n"):
        return end
    last = None
    for index in range(first, min(first + LONGEST_REST, len(tree.tokens))):
        token = tree.tokens[index]
        if token.text in STOPS or tree.lower[index] in TURNING or _turns(tree, index):
            break
        if is_cue(tree, index) or (index == first and token.tag in FINITE_OR_MODAL):
            return end
        last = index
    return end if last is None else tree.tokens[last].end


def _turns(tree: Tree, index: int) -> bool:
    """Whether a conjunction joins a verb: what follows is as likely the speaker's doing as the speaker's words."""
    if tree.tokens[index].universal_tag != "CCONJ" or index + 1 >= len(tree.tokens):
        return False
    return any(
        tree.tokens[i].universal_tag in ("VERB", "AUX") for i in range(index + 1, min(index + 4, len(tree.tokens)))
    )


def start_of_clause(tree: Tree, said: Spoken) -> int:
    """Where the clause begins that a quotation ends, in characters; the quotation's start where that is the start."""
    start = said.marked.start
    cue = said.cue
    if cue is None or tree.tokens[cue].end > start or tables.cues("verb").get(tree.lemmas[cue]) not in CLAUSAL:
        return start
    stop = tree.token_at(said.marked.outer_start)
    if stop is None or stop <= cue + 1 or last_sign(tree.parse.text, said.marked.outer_start) in STOPS:
        return start
    opener = next((i for i in range(cue + 1, stop) if tree.lower[i] in OPENERS), None)
    if opener is not None:
        return tree.tokens[opener].start
    first = _behind_the_told(tree, cue) if tree.lemmas[cue] in TELLING else cue + 1
    if first >= stop or tree.tokens[first].universal_tag not in ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ"):
        return start
    if any(tree.tokens[i].text in (".", ";", ":") for i in range(first, stop)):
        return start
    return tree.tokens[first].start


def _behind_the_told(tree: Tree, cue: int) -> int:
    told = tree.child(cue, "iobj", "obj")
    return cue + 1 if told is None or told < cue else tree.last[told] + 1


def whole_clause(tree: Tree, said: Spoken) -> Span:
    """The clause that a quotation is a part of, as far as it is said; the words between the marks where it is all."""
    if said.cue is None or said.asking:
        return Span(said.marked.start, said.marked.end)
    start = start_of_clause(tree, said)
    ahead = tree.tokens[said.cue].end <= said.marked.start
    joined = last_sign(tree.parse.text, said.marked.outer_start) in (",", ":")
    return Span(start, rest_of_clause(tree, said) if ahead and not joined else said.marked.end)
