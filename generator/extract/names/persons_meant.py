"""Finds the mention before them that "he", "she" and "his" stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.extract.grammar.tree import SUBJECTS, Tree
from generator.extract.names.salience import (
    beside,
    is_main_subject,
    is_reporter,
    may_be_person,
    reporters_sentences,
    reporting_verb,
)
from generator.extract.speech.marks import Marked
from generator.model.mention import ActorMention

# How many sentences of the reporter's a personal pronoun may look back; words between marks are passed over.
REACH = 3
# How many mentions back are looked through, so that time grows with the article's length.
REMEMBERED = 150
# What each sentence between costs.
SENTENCE = 3.5
# What a mention gains for its part in its sentence: as a subject, of a main clause too, as whoever reports the
# pronoun's clause, as somebody who speaks where the pronoun speaks. Weights chosen on annotated news and biographies.
SUBJECT, MAIN_SUBJECT, SPEAKS_TOO = 2.5, 2.0, 2.0
# What is named again and again is what the article is about.
NAMED_BEFORE, MOST_NAMED = 0.3, 6
SAME_GENDER, OTHER_GENDER, NO_PERSON = 1.5, 9.0, 8.0

Likely = tuple[int, int, float]


class PersonsMeant:
    """The mentions of an article as they are read, to be asked whom the next pronoun stands for.

    `stretches` stand between quotation marks, `speakers` are the tokens of those who say them.
    """

    def __init__(self, tree: Tree, stretches: Sequence[Marked], speakers: frozenset[int]) -> None:
        self._tree = tree
        self._speakers = speakers
        self._told = reporters_sentences(tree, stretches)
        self._weights: list[float] = []
        self._heads: list[int] = []
        self._times: Counter[str] = Counter()
        self._called: dict[str, str] = {}

    def add(self, mention: ActorMention, target: ActorMention) -> None:
        """The next mention in order; `target` is what it stands for, itself where it stands for nobody else."""
        first, last = self._tree.token_at(mention.start) or 0, self._tree.token_at(mention.end - 1) or 0
        head = self._tree.head(first, last)
        self._heads.append(head)
        self._weights.append(self._weight(head, mention, target))
        if mention.form == "pronoun" and target.name and mention.gender and target.gender is None:
            self._called.setdefault(_surname(target), mention.gender)
        if target.name:
            self._times[_surname(target)] += 1

    def meant(
        self, pronoun: ActorMention, done: Sequence[ActorMention], quoted: Sequence[bool], inside: bool
    ) -> int | None:
        """The index in `done` of whom a pronoun stands for, or None; `inside`: it stands between marks itself."""
        tree = self._tree
        token = tree.token_at(pronoun.start) or 0
        told_by = reporting_verb(tree, pronoun)
        speaks = self._speaks(token)
        best, best_score, passed = None, 0.0, False
        for index, target, distance in self._candidates(pronoun, token, done, quoted, inside):
            head = self._heads[index]
            score = 10.0 - SENTENCE * distance + self._weights[index] + beside(tree, token, head, told_by, passed)
            score += SPEAKS_TOO if speaks and self._speaks(head) else 0.0
            score += NAMED_BEFORE * min(MOST_NAMED, self._times[_surname(done[target])])
            score += self._gender(done[target], pronoun)
            if tree.sentence[head] == tree.sentence[token]:
                passed = passed or is_main_subject(tree, head) or is_reporter(tree, head)
            if score > best_score:
                best, best_score = target, score
        return best

    def likely(self, role: ActorMention, done: Sequence[ActorMention], quoted: Sequence[bool]) -> Iterator[Likely]:
        """Who a description in the reporter's words may mean: the index of each in `done`, how far back, how likely."""
        token = self._tree.token_at(role.end - 1) or 0
        for index, target, distance in self._candidates(role, token, done, quoted, False):
            score = 10.0 - SENTENCE * distance + self._weights[index]
            yield target, distance, score + NAMED_BEFORE * min(MOST_NAMED, self._times[_surname(done[target])])

    def _candidates(
        self, pronoun: ActorMention, token: int, done: Sequence[ActorMention], quoted: Sequence[bool], inside: bool
    ) -> Iterator[tuple[int, int, int]]:
        """The mentions a pronoun may stand for, nearest first: the index of each, of what it stands for, how far."""
        beside = self._subjects_beside(token)
        barred: set[int] = set()
        for index in range(len(done) - 1, max(-1, len(done) - REMEMBERED), -1):
            other = done[index]
            distance = self._distance(other, pronoun, inside)
            if distance > REACH:
                return
            target = index if other.refers_to is None else other.refers_to
            if self._heads[index] in beside:
                barred.add(target)
            if (other.form == "pronoun" and other.refers_to is None) or target >= len(done) or target in barred:
                continue
            if (inside or not quoted[index]) and may_be_person(done[target]):
                yield index, target, distance

    def _gender(self, other: ActorMention, pronoun: ActorMention) -> float:
        """What is known of somebody's gender tells; a given name may mislead, what they were called before less."""
        called = self._called.get(_surname(other), other.gender)
        if called is None:
            return 0.0
        return SAME_GENDER if called == pronoun.gender else -OTHER_GENDER

    def _distance(self, other: ActorMention, pronoun: ActorMention, inside: bool) -> int:
        if inside:
            return pronoun.sentence - other.sentence
        return self._told[pronoun.sentence] - self._told[other.sentence]

    def _weight(self, head: int, mention: ActorMention, target: ActorMention) -> float:
        """How likely a mention is to be taken up again, by its part in its sentence and by what it is."""
        tree = self._tree
        token = tree.tokens[head]
        score = 0.5 if mention.form == "name" or mention.refers_to is not None else 0.0
        if token.dependency == "root" and tree.child(head, "acl:relcl") is not None:
            score += SUBJECT + MAIN_SUBJECT  # "Lopez, who left, also rejected it", the verb hung under "left"
        elif token.dependency in SUBJECTS:
            score += SUBJECT + (MAIN_SUBJECT if is_main_subject(tree, head) else 0.0)
        elif token.dependency == "nmod:poss":
            score += 2.0 if tree.tokens[token.head].dependency in SUBJECTS else -0.5
        if target.form == "name" and target.kind != "person":
            score -= NO_PERSON
        return score

    def _speaks(self, head: int) -> bool:
        return head in self._speakers or is_reporter(self._tree, head)

    def _subjects_beside(self, token: int) -> frozenset[int]:
        """The subject of a pronoun's own verb, which its object can't stand for: "Lopez praised him"."""
        found = self._tree.tokens[token]
        return frozenset(self._tree.those(found.head, "nsubj") if found.dependency in ("obj", "iobj") else ())


def _surname(mention: ActorMention) -> str:
    return (mention.name or "").split(" ")[-1]
