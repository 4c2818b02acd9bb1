"""Treebank sentences → the table of lemmas the rules miss."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from generator.language.lemmas import Lemmas
from generator.language.training.treebank import TreebankSentence, Word


def lemma_table(sentences: Iterable[TreebankSentence]) -> dict[str, object]:
    """Sentences → `exceptions` ("form|UNIVERSAL" or "form|UNIVERSAL|PENN" → lemma) and `verbs`, ready to write."""
    words = [word for sentence in sentences for word in sentence.words if _trusted(word)]
    verbs = frozenset(word.lemma for word in words if word.universal_tag == "VERB" and word.lemma.isalpha())
    rules = Lemmas({}, verbs)
    by_penn: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for word in words:
        by_penn[(_key(word.form), word.universal_tag, word.tag)][word.lemma] += 1
    exceptions: dict[str, str] = {}
    for (form, universal, tag), lemmas in sorted(by_penn.items()):
        lemma, count = max(lemmas.items(), key=lambda item: (item[1], item[0]))
        if lemma == rules.by_rule(form, universal, tag) or (universal == "PROPN" and lemma.lower() == form):
            continue
        if universal not in ("PROPN", "NUM", "X", "SYM") or count > 1:
            exceptions[f"{form}|{universal}|{tag}"] = lemma
    return {"exceptions": exceptions, "verbs": sorted(verbs)}


def write_lemma_table(sentences: Iterable[TreebankSentence], path: Path) -> None:
    """Sentences → `lemma_table` of them as a JSON file."""
    path.write_text(json.dumps(lemma_table(sentences), ensure_ascii=False, indent=0, sort_keys=True), "utf-8")


def _trusted(word: Word) -> bool:
    """Whether a word's lemma may teach: misspelt words and parts of words that were torn apart may not."""
    return word.lemma != "_" and word.dependency != "goeswith" and "Typo=Yes" not in word.features


def _key(form: str) -> str:
    return form.replace("’", "'").replace("‘", "'").lower()
