"""A parse that can be walked in both directions: children, edges, subjects. What all rules ask."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.model.document import Span
from generator.model.parse import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
CLAUSES = tables.words("clauses")
# Tags of verbs with a subject of their own.
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_OR_MODAL = FINITE | {"MD"}
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
CUTS = frozenset({",", "-", "–", "—"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "n’t"})


def _lemma(token: Token) -> str:
    """The dictionary form in lower case; a verb cut too short gets back the "e" that the tables know: "praise"."""
    lemma = token.lemma.lower()
    if token.universal_tag != "VERB" or lemma in tables.stances("verb"):
        return lemma
    longer = f"{lemma}e"
    return longer if longer in tables.stances("verb") and token.text.lower().startswith(lemma) else lemma


class Tree:
    """The arcs of one parse, with what rules ask of them. Tokens are known by their index in `parse.tokens`.

    For each token: `lower` its text and `lemmas` its dictionary form, both in lower case; `children`, in order; `first`
    and `last`, the edges of what hangs under it, both included; `sentence`, the number of its sentence.
    """

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.lower = [token.text.lower() for token in parse.tokens]
        self.lemmas = [_lemma(token) for token in parse.tokens]
        self.children: list[list[int]] = [[] for _ in parse.tokens]
        self.first = list(range(len(parse.tokens)))
        self.last = list(range(len(parse.tokens)))
        self.sentence = [0] * len(parse.tokens)
        self._ends = [token.end for token in parse.tokens]
        for number, sentence in enumerate(parse.sentences):
            for index in range(sentence.first, sentence.last):
                self.sentence[index] = number
                head = parse.tokens[index].head
                if head != index:
                    self.children[head].append(index)
            self._find_edges(sentence.first, sentence.last)

    def _find_edges(self, first: int, last: int) -> None:
        order = [index for index in range(first, last) if self.tokens[index].head == index]
        for index in order:
            order.extend(self.children[index])
        for index in reversed(order):
            for child in self.children[index]:
                self.first[index] = min(self.first[index], self.first[child])
                self.last[index] = max(self.last[index], self.last[child])

    def child(self, index: int, *dependencies: str) -> int | None:
        """The first child of a token with one of the given dependencies, or None."""
        for child in self.children[index]:
            if self.tokens[child].dependency in dependencies:
                return child
        return None

    def those(self, index: int, *dependencies: str) -> list[int]:
        """All children of a token with one of the given dependencies, in order."""
        return [child for child in self.children[index] if self.tokens[child].dependency in dependencies]

    def words(self, index: int, *dependencies: str) -> set[str]:
        """The children of a token with one of the given dependencies as words in lower case: {"that"} for "mark"."""
        return {self.lower[child] for child in self.children[index] if self.tokens[child].dependency in dependencies}

    def subtree(self, index: int) -> Iterator[int]:
        """A token and everything below it, nearest first."""
        order = [index]
        for item in order:
            yield item
            order.extend(self.children[item])

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def text(self, first: int, last: int) -> str:
        """The words from token `first` to token `last`, both included, as they stand."""
        return self.parse.text[self.tokens[first].start : self.tokens[last].end]

    def token_at(self, offset: int) -> int | None:
        """The index of the first token that ends after a character offset, or None past the last one."""
        index = bisect_right(self._ends, offset)
        return index if index < len(self.tokens) else None

    def cut_off(self, index: int) -> bool:
        """Whether a comma or dash cuts off what hangs under a token, whatever that sign itself hangs under."""
        first = self.first[index]
        return self.tokens[first].text in CUTS or (first > 0 and self.tokens[first - 1].text in CUTS)

    def is_verb(self, index: int) -> bool:
        """Whether a token is a verb or an auxiliary."""
        return self.tokens[index].universal_tag in VERBAL

    def is_nominal(self, index: int) -> bool:
        """Whether a token is a noun, a name or a pronoun."""
        return self.tokens[index].universal_tag in NOMINAL

    def negated(self, index: int) -> bool:
        """Whether a negation stands directly under a token."""
        return any(self.lemmas[child] in NEGATIONS and not self._is_idle(child) for child in self.children[index])

    def _is_idle(self, index: int) -> bool:
        """Whether a "no" denies nothing: "no matter what", "No, …"."""
        return self.lower[index] == "no" and self.lower[index + 1 : index + 2] in (["matter"], ["doubt"], [","])

    def preposition(self, index: int) -> str | None:
        """The preposition of a noun phrase, in lower case, or None."""
        case = self.child(index, "case")
        return self.lower[case] if case is not None else None

    def head(self, first: int, last: int) -> int:
        """The token from `first` to `last` whose own head lies outside: "manager" of "manager Karen Bell".

        Of several, where the parse tears a name apart, the one that is a subject.
        """
        outside = [i for i in range(first, last + 1) if not first <= self.tokens[i].head <= last]
        return next((i for i in outside if self.tokens[i].dependency in SUBJECTS), outside[0] if outside else last)

    def root(self, sentence: int) -> int:
        """The root of a sentence; its first token where a broken parse has none."""
        bounds = self.parse.sentences[sentence]
        return next((i for i in range(bounds.first, bounds.last) if self.tokens[i].head == i), bounds.first)

    def governing_clause(self, index: int) -> int:
        """The head of the clause a token stands in: the nearest token above it that heads a clause."""
        while self.tokens[index].dependency not in CLAUSES and self.tokens[index].head != index:
            index = self.tokens[index].head
        head = self.tokens[index].head
        if self.tokens[index].dependency == "conj" and head != index and not self.is_verb(index):
            return self.governing_clause(head)
        return index

    def subject(self, verb: int) -> int | None:
        """The token that heads the understood subject of a verb, or None.

        Looks at its own subject; then, for coordinated verbs, complements and participles, at the verb above; for a
        relative clause at the noun it belongs to. For a passive, the agent ("by the council").
        """
        seen = set()
        while verb not in seen:
            seen.add(verb)
            own = self.those(verb, *SUBJECTS)
            if own:
                # "Unlike Sweden, Norway opposes": what has a preposition is no subject, whatever the parse says.
                bare = (index for index in own if self.child(index, "case") is None)
                return self._resolved_subject(verb, next(bare, own[0]))
            token = self.tokens[verb]
            if token.dependency in ("acl", "acl:relcl") and token.head != verb:
                return token.head
            if token.dependency not in ("conj", "xcomp", "advcl", "ccomp", "parataxis") or token.head == verb:
                return None
            if token.dependency == "conj" and token.tag == "VBD" and self._reported_now(token.head):
                verb = self.tokens[token.head].head
                continue
            if token.dependency == "xcomp" and (controller := self.child(token.head, "obj", "iobj")) is not None:
                return controller
            verb = token.head
        return None

    def _reported_now(self, verb: int) -> bool:
        """Whether a verb is in the present inside a report in the past: what is coordinated with it in the past is not.

        "Lopez said the town is ready and argued that …": it is Lopez who argued.
        """
        token = self.tokens[verb]
        above = self.tokens[token.head]
        tags = {self.tokens[index].tag for index in (verb, *self.those(verb, "cop", "aux"))}
        return token.dependency == "ccomp" and above.tag == "VBD" and "VBD" not in tags

    def _resolved_subject(self, verb: int, own: int) -> int | None:
        token = self.tokens[own]
        if token.dependency == "nsubj:pass":
            agents = self.those(verb, "obl:agent", "obl")
            return next((agent for agent in agents if self.preposition(agent) == "by"), None)
        if token.tag not in ("WP", "WDT"):
            return own
        if self.tokens[verb].dependency == "acl:relcl":
            return self.tokens[verb].head
        before = range(own - 1, max(own - 4, -1), -1)
        return next((i for i in before if self.tokens[i].universal_tag in ("NOUN", "PROPN")), own)
