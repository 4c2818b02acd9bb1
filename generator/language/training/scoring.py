"""How well a pipeline reads: parses on held-out treebanks, names on held-out articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.language.pipeline import Pipeline
from generator.language.training.documents import paragraphs
from generator.language.training.named_texts import NamedText
from generator.language.training.treebank import TreebankSentence, Word
from generator.model.parse import Parse, Token

Figures = dict[str, float]


def score_words(pipeline: Pipeline, sentences: Sequence[TreebankSentence]) -> Figures:
    """With the treebank's own words, paragraph by paragraph: percent of words with the right head (uas), head and
    relation (las), tags, lemma; `_plain` leaves punctuation out; `sentences` is the F1 of sentence beginnings."""
    count: Counter[str] = Counter()
    for run in paragraphs(sentences):
        words = [word for sentence in run for word in sentence.words]
        parse = pipeline.parse_words([word.form for word in words], [word.space for word in words])
        starts = {sentence.first for sentence in parse.sentences}
        offset = 0
        for sentence in run:
            count["gold starts"] += 1
            count["right starts"] += offset in starts
            for word, token in zip(sentence.words, parse.tokens[offset : offset + len(sentence.words)], strict=True):
                _compare(count, word, token, offset + word.head == token.head)
            offset += len(sentence.words)
        count["starts"] += len(starts)
    return {
        **{key: _percent(count[key], count["words"]) for key in ("uas", "las", "upos", "tag", "features", "lemma")},
        **{f"{key}_plain": _percent(count[f"{key}_plain"], count["plain words"]) for key in ("uas", "las")},
        "sentences": _f1(count["right starts"], count["gold starts"], count["starts"]),
        "words": count["words"],
    }


def _compare(count: Counter[str], word: Word, token: Token, head: bool) -> None:
    relation = head and ("root" if word.dependency == "ROOT" else word.dependency) == token.dependency
    count.update(words=1, uas=head, las=relation, upos=word.universal_tag == token.universal_tag)
    count.update(tag=word.tag == token.tag, features=word.features == token.features, lemma=word.lemma == token.lemma)
    if word.universal_tag != "PUNCT":
        count.update({"plain words": 1, "uas_plain": head, "las_plain": relation})


def score_text(pipeline: Pipeline, sentences: Sequence[TreebankSentence]) -> Figures:
    """From raw text, paragraph by paragraph: F1 in percent over words found at the very same characters."""
    count: Counter[str] = Counter()
    for run in paragraphs(sentences):
        text, places, starts = "", [], set()
        for sentence in run:
            starts.add(len(text))
            for word in sentence.words:
                places.append((len(text), len(text) + len(word.form)))
                text += word.form + (" " if word.space else "")
        parse = pipeline.parse(text)
        _count_text(count, run, places, parse)
        found = {sentence.start for sentence in parse.sentences}
        count.update({"gold starts": len(starts), "starts": len(found), "right starts": len(starts & found)})
    return {
        **{
            key: _f1(count[key], count["gold"], count["tokens"])
            for key in ("words", "uas", "las", "upos", "tag", "lemma")
        },
        "sentences": _f1(count["right starts"], count["gold starts"], count["starts"]),
    }


def _count_text(
    count: Counter[str], run: Sequence[TreebankSentence], places: list[tuple[int, int]], parse: Parse
) -> None:
    tokens = {(token.start, token.end): token for token in parse.tokens}
    count.update(gold=len(places), tokens=len(tokens))
    offset = 0
    for sentence in run:
        for position, word in enumerate(sentence.words):
            token = tokens.get(places[offset + position])
            if token is None:
                continue
            head = parse.tokens[token.head]
            right = (head.start, head.end) == places[offset + word.head]
            relation = "root" if word.dependency == "ROOT" else word.dependency
            count.update(words=1, uas=right, las=right and relation == token.dependency, tag=word.tag == token.tag)
            count.update(upos=word.universal_tag == token.universal_tag, lemma=word.lemma == token.lemma)
        offset += len(sentence.words)


def score_names(pipeline: Pipeline, texts: Iterable[NamedText], labels: Sequence[str]) -> Figures:
    """Texts with names → precision, recall and F1 in percent of names of `labels`, same characters and same label."""
    right = gold = found = 0
    for text in texts:
        wanted = {name for name in text.names if name[2] in labels}
        seen = {
            (name.start, name.end, name.label) for name in pipeline.parse(text.text).entities if name.label in labels
        }
        right, gold, found = right + len(wanted & seen), gold + len(wanted), found + len(seen)
    return {
        "precision": _percent(right, found),
        "recall": _percent(right, gold),
        "f1": _f1(right, gold, found),
        "names": gold,
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _f1(right: int, gold: int, found: int) -> float:
    return _percent(2 * right, gold + found)
