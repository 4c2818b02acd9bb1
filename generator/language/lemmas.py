"""A word and its tags → its lemma: endings by rule, what the rules miss from a table made of the treebanks."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

VOWELS = "aeiou"

_E_BEFORE = (
    *("c", "v", "u", "z", "dg", "rg", "lg", "eas", "ous", "urs", "ens", "uis", "ris", "vis", "dis", "nis", "cis"),
    *("mis", "gis", "ys", "yz", "is", "tis", "lis", "bl", "pl", "tl", "dl", "gl", "fl", "kl", "at", "ut", "ot", "it"),
    *("ak", "ik", "ok", "uk", "ur", "ir", "in", "id", "ud", "od", "ad", "am", "im", "um", "om", "ap", "ip", "op"),
    *("up", "ul", "il", "ag", "ng", "as", "us"),
)
"""Stems that lost an `e` before `-ed` and `-ing`, when neither spelling is a verb of the treebanks."""

_PREFIXES = ("under", "over", "with", "fore", "out", "mis", "re", "up", "un")


class Lemmas:
    """Lemmas of English words. `exceptions` has keys as "went|VERB|VBD"; `verbs` are as dictionaries list them."""

    def __init__(self, exceptions: dict[str, str], verbs: frozenset[str]) -> None:
        self._exceptions = exceptions
        self._verbs = verbs
        self.lemma: Callable[[str, str, str], str] = lru_cache(maxsize=100_000)(self._lemma)

    def _lemma(self, form: str, universal_tag: str, tag: str) -> str:
        """A form, its universal and its Penn tag → its lemma; a proper noun keeps its capitals."""
        straight = form.replace("’", "'").replace("‘", "'")
        lower = straight.lower()
        known = self._exceptions.get(f"{lower}|{universal_tag}|{tag}") or self._exceptions.get(
            f"{lower}|{universal_tag}"
        )
        if not known and universal_tag == "VERB" and tag in ("VBD", "VBN"):
            known = self._prefixed(lower, universal_tag, tag)
        return known or self.by_rule(straight, universal_tag, tag)

    def _prefixed(self, lower: str, universal_tag: str, tag: str) -> str | None:
        """ "underwent" → "undergo", from "went" → "go": irregular verbs keep their forms behind a prefix."""
        for prefix in _PREFIXES:
            if lower.startswith(prefix) and len(lower) > len(prefix) + 2:
                known = self._exceptions.get(f"{lower[len(prefix) :]}|{universal_tag}|{tag}")
                if known:
                    return prefix + known
        return None

    def by_rule(self, form: str, universal_tag: str, tag: str) -> str:
        """The same without the table of exceptions."""
        if universal_tag == "PROPN":
            return _singular(form) if tag == "NNPS" else form
        lower = form.lower()
        if universal_tag in ("VERB", "AUX"):
            if tag == "VBZ":
                return _singular(lower)
            if tag in ("VBD", "VBN") and lower.endswith("ed"):
                return self._stem(lower, "ed")
            if tag == "VBG" and lower.endswith("ing"):
                return self._stem(lower, "ing")
        elif tag == "NNS":
            return _singular(lower)
        elif tag in ("JJR", "RBR", "JJS", "RBS"):
            return _positive(lower)
        return lower

    def _stem(self, form: str, ending: str) -> str:
        stem = form[: -len(ending)]
        if len(stem) < 2:
            return form
        if ending == "ed" and stem.endswith("i"):
            return stem[:-1] + "y"
        shorter = stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in VOWELS else stem
        for candidate in (stem + "e", shorter, stem):
            if candidate in self._verbs:
                return candidate
        if stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
            return stem[:-1]
        single_vowel = len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in VOWELS and stem[-3] not in VOWELS
        return stem + "e" if stem.endswith(_E_BEFORE) and (single_vowel or stem[-2] not in VOWELS) else stem


def _singular(form: str) -> str:
    lower = form.lower()
    if len(form) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return form
    if lower.endswith(("series", "species")):
        return form
    if lower.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return form[:-2]
    return form[:-1]


def _positive(form: str) -> str:
    for ending in ("est", "er"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            if stem.endswith("i"):
                return stem[:-1] + "y"
            if stem[-1] == stem[-2] and stem[-1] in "bdgmnpt":
                return stem[:-1]
            return stem + "e" if stem.endswith(("rg", "c", "s", "v", "u", "at", "id", "pl", "bl")) else stem
    return form


def read_lemmas(path: Path) -> Lemmas:
    """The file `lemmas.json` of a model → its lemmas."""
    content = json.loads(path.read_text("utf-8"))
    return Lemmas(content["exceptions"], frozenset(content["verbs"]))
