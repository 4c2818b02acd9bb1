"""The tokenizer: spaCy's rules for English, without the spellings it gives contracted words."""

from __future__ import annotations

from generator.language.quick_import import import_spacy

import_spacy()

from spacy.lang.en import English
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab


def english_tokenizer(vocab: Vocab) -> Tokenizer:
    """A vocabulary in, a tokenizer out that cuts English as the treebanks do."""
    defaults = English.Defaults
    rules = {
        word: [{ORTH: part[ORTH]} for part in parts]
        for word, parts in (defaults.tokenizer_exceptions or {}).items()
        if not word.isspace()
    }
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
        infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
        url_match=defaults.url_match,
    )
