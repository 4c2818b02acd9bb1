"""Decides whether the words around a question leave it open, and why: "would not say", "remains to be seen"."""

from __future__ import annotations

import re

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.model.mention import OpenReason

# "offered no details of what": what is asked for where somebody tells nothing.
DETAILS = frozenset({"clue", "comment", "detail", "explanation", "hint", "indication", "information", "reason", "word"})
GIVING = frozenset({"disclose", "give", "have", "offer", "provide", "release", "reveal", "share"})
REFUSALS = frozenset({"decline", "refuse"})
KNOWING = tables.words("telling") | tables.words("settling") | frozenset({"see", "tell", "understand", "clarify"})
WONDERING = tables.words("wondering")
NOBODY = frozenset({"no", "neither", "none", "nobody"})
UNSURE = re.compile(
    r"(?:(?:is|are|was|were|remain(?:s|ed)?|’s|'s|it) (?:still |as yet |yet |also )*)?"
    r"(?:an(?:y|every)(?:body|one)[’']s guess|another (?:matter|question)|an(?:other)? open question|doubtful|"
    r"un(?:clear|known|certain|decided|resolved|answered|explained)|a mystery|in (?:doubt|dispute)|"
    r"to be (?:seen|decided|determined)|hard to (?:see|say|know|tell)|too (?:early|soon) to (?:say|tell|know)|no idea|"
    r"(?:not|n[’']t|never)(?: yet| immediately| fully| entirely| at all| been)* (?:clear|known|certain|sure|explained|"
    r"established|disclosed|decided|settled))\b"
)
EVASIVE = re.compile(
    r"\b(?:would|will|wo|could|can|ca|did|does) ?(?:not|n[’']t) "
    r"(?:be drawn|say|comment|answer|tell|confirm|discuss|talk)\b"
    r"|\bdeclined\b|\brefused to\b|\bno comment\b|\bnot for me\b|\bdo(?:es)?(?: not|n[’']t) know\b|\bno idea\b"
)
DEMURRED = re.compile(r"\b(?:balked|deflected|demurred|dodged|ducked|equivocated|evaded|hedged|sidestepped)\b")
DODGING = frozenset({"avoid", "deflect", "dodge", "duck", "evade", "ignore", "sidestep"})
# "the question of how it will be paid", "uncertainty about what it costs".
OPEN_NOUNS = frozenset({"doubt", "issue", "question", "uncertainty"})
FARTHEST = 14
ASKING = frozenset({"ask", "grill", "press", "question", "quiz"})
# So many sentences behind a question may answer it.
ANSWERING = 2


def opened(tree: Tree, index: int, holder: int, head: int, last: int) -> tuple[OpenReason, int, int, int] | None:
    """Why a clause is open, the first token of the words that show it, the clause's last token and the words'."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    plain: OpenReason = "whether" if tree.lower[index] == "whether" else "unclear"
    above = tree.tokens[holder if tree.tokens[head].head == holder else head].head
    if above < index and _is_own_ignorance(tree, above):
        return None
    if above < index and tree.lemmas[above] in ASKING:
        evaded = _evaded(tree, above, index)
        return (evaded, above, last, last) if evaded else None
    if above < index and (reason := _by_verb(tree, index, above, plain)) is not None:
        while tree.tokens[above].dependency == "xcomp" and tree.tokens[above].head < above:
            above = tree.tokens[above].head
        subject = tree.child(above, "nsubj", "nsubj:pass")
        start = above if reason == "declined" or subject is None else tree.first[subject]
        return reason, start if 0 < index - start <= FARTHEST else above, last, last
    text = tree.parse.text[sentence.start : sentence.end]
    own = tree.tokens[index].start - sentence.start
    for match in UNSURE.finditer(text):
        place = tree.token_at(sentence.start + match.start())
        if place is None or "?" in text or "amod" in (tree.tokens[place].dependency, _ending(tree, place, match)):
            continue  # "undecided voters"
        if match.start() > own and index - sentence.first <= 2:
            return plain, index, place - 1, tree.token_at(sentence.start + match.end() - 1) or place
        if match.end() <= own and index - place <= FARTHEST:
            return plain, _start(tree, place), last, last
    if plain == "whether":
        return plain, above if 0 < index - above <= 4 else index, last, last
    return None


def _ending(tree: Tree, place: int, match: re.Match[str]) -> str:
    """How the last word of a phrase hangs in the sentence."""
    last = place + len(match[0].split()) - 1
    return tree.tokens[last].dependency if last < len(tree.tokens) else ""


def _evaded(tree: Tree, above: int, index: int) -> OpenReason | None:
    """Why what is asked stays open: because the answer evades it, or because none follows."""
    if tree.lemmas[above] == "question" and not tree.those(above, "obj"):
        return "whether" if tree.lower[index] == "whether" else "unclear"  # doubts it
    if tree.lower[index] not in ("whether", "if"):
        return None
    number = tree.sentence[index]
    before = tree.parse.text[tree.parse.sentences[number].start : tree.tokens[above].start]
    if DEMURRED.search(before) or EVASIVE.search(before):
        return "declined"
    behind = tree.parse.sentences[number + 1 : number + 1 + ANSWERING]
    inside = tree.parse.text[tree.tokens[above].end : tree.parse.sentences[number].end]
    answer = inside + "".join(tree.parse.text[one.start : one.end] for one in behind)
    if EVASIVE.search(answer):
        return "declined"
    return None if behind or above == tree.parse.sentences[number].first else "whether"


def _is_own_ignorance(tree: Tree, above: int) -> bool:
    """ "I don't know why", "she did not understand how": what a speaker does not know others may."""
    subject = tree.child(above, "nsubj")
    if tree.lemmas[above] == "understand":
        return True
    return subject is not None and tree.lower[subject] in ("i", "you", "we") and tree.negated(above)


def _start(tree: Tree, place: int) -> int:
    """Where the words begin that a phrase like "not clear" closes: behind the last mark or conjunction before it."""
    start = place
    while start > 0 and place - start < FARTHEST and tree.sentence[start - 1] == tree.sentence[place]:
        if tree.tokens[start - 1].universal_tag in ("PUNCT", "CCONJ", "SCONJ"):
            break
        start -= 1
    return start


def _by_verb(tree: Tree, index: int, above: int, plain: OpenReason) -> OpenReason | None:
    """Whether the verb above a clause leaves it open: "would not say", "declined to say", "nobody knows", "wonders"."""
    lemma = tree.lemmas[above]
    own = tree.child(above, "nsubj")
    if lemma == "wonder" and tree.lower[index] in ("whether", "if"):
        return None if own is not None and tree.lower[own] in ("i", "we", "you") else "whether"
    if lemma == "know" and tree.lower[above - 1] == "even":
        return None  # mocks those who do not know what everybody knows
    if lemma in WONDERING and tree.lower[index] != "if":
        return plain
    if lemma in DETAILS:
        verb = tree.tokens[above].head
        withheld = tree.lemmas[verb] in GIVING and (
            tree.negated(verb) or tree.lemmas[tree.tokens[verb].head] in REFUSALS
        )
        none = not NOBODY.isdisjoint(tree.words(above, "det"))
        return plain if withheld or (none and tree.lemmas[verb] in GIVING) else None
    if lemma in OPEN_NOUNS:
        verb = tree.tokens[above].head
        if tree.lemmas[verb] in DODGING:
            return "declined"
        left = tree.lemmas[verb] == "leave" and "open" in tree.lower[verb : above + 1]
        return plain if left or lemma == "uncertainty" else None
    if lemma not in KNOWING or (lemma == "know" and tree.words(above, "aux") & {"will", "wo", "’ll"}):
        return None  # "this lot won't know where we live" is a reproach
    over = tree.tokens[above].head
    if tree.lemmas[over] in REFUSALS and tree.tokens[above].dependency == "xcomp":
        return "declined"
    yet = tree.lower[max(0, above - 3) : above]
    subject = tree.child(above, "nsubj", "nsubj:pass")
    nobody = subject is not None and not NOBODY.isdisjoint(tree.lower[tree.first[subject] : subject + 1])
    if tree.negated(above) or nobody or "yet" in yet or tree.lemmas[over] == "remain":
        return plain
    return None
