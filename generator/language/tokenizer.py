"""The tokenizer: spaCy's rules for English, cutting where the treebanks cut, without norms for contracted words."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

PREFIXES = (
    *("non", "e", "anti", "re", "co", "pro", "pre", "mid", "post", "cross", "over", "multi", "ex", "counter"),
    *("semi", "sub", "mini", "neo", "socio", "psycho", "intra"),
)
"""Parts of words after which the treebanks leave the hyphen in the word ("co-operate", but "peace - keeping")."""

CONTRACTED = {"dunno": "du n no", "wanna": "wan na", "outta": "out ta", "kinda": "kind a", "sorta": "sort a"}
"""Words the treebanks cut that spaCy doesn't."""

_CUT_BY_RULE = frozenset({"and/or"})

_JOINED_BY_HYPHEN = r"(?<=[A-Za-zÀ-ɏ])" + "".join(rf"(?<!\b{prefix})" for prefix in PREFIXES) + r"[-–](?=[A-Za-zÀ-ɏ])"


def english_tokenizer(vocab: Vocab) -> Tokenizer:
    """A vocabulary in, a tokenizer out that cuts English as the treebanks do."""
    defaults = English.Defaults
    rules = {
        word: [{ORTH: part[ORTH]} for part in parts]
        for word, parts in (defaults.tokenizer_exceptions or {}).items()
        if not word.isspace() and word not in _CUT_BY_RULE
    }
    for word, parts in CONTRACTED.items():
        for form in (word, word.capitalize()):
            lengths = [len(part) for part in parts.split()]
            rules[form] = [{ORTH: form[sum(lengths[:n]) : sum(lengths[: n + 1])]} for n in range(len(lengths))]
    prefixes = [r"[!?]{2,}", r"--+", r"US(?=\$)", *(defaults.prefixes or ()), "[-–](?=[A-Za-z])"]
    suffixes = [r"[!?][!?.]+", r"--+", "[—–]", *(defaults.suffixes or ())]
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(_infixes()).finditer,
        url_match=defaults.url_match,
    )


def _infixes() -> list[str]:
    """spaCy's infixes but for its hyphens between letters, and those of the treebanks."""
    kept = [str(infix) for infix in English.Defaults.infixes or () if "|—|" not in str(infix) and "—" not in str(infix)]
    return [
        *kept,
        _JOINED_BY_HYPHEN,
        r"(?<=[A-Za-z])[-–](?=[0-9])",
        r"(?<=[0-9])[-–](?=[A-Za-z0-9])",
        r"(?<=[A-Za-z]{2})/(?=[A-Za-z]{2})",
        r"(?<=\w)(?:—|---*|~)(?=\w)",
        r"(?<=[\w.])[()\[\]](?=\w)",
        r"(?<=[A-Za-z]),(?=[0-9])",
    ]
