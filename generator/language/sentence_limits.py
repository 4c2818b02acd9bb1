"""Places where no sentence begins, whatever the parser thinks: it learnt from texts with few quotations."""

from __future__ import annotations

from spacy.strings import hash_string  # type: ignore[attr-defined]  # missing in its stubs
from spacy.tokens import Doc

_TITLES = (
    "Sen Sens Rep Reps Gov Govs Lt Gen Col Maj Capt Sgt Adm Cmdr Dr Drs Mr Mrs Ms Messrs Prof Rev Hon Supt Atty Asst "
    "Dep Dir Pres vs v St Mt Ft"
)
_LONGEST_ADDITION = 8
"""Tokens in square brackets, which add a word or two to what somebody said: "President [Nora A.] Klein"."""
_ENDS = ".?!…\"'”’)"


def _keys(marks: str) -> frozenset[int]:
    return frozenset(hash_string(mark) for mark in marks.split())


_NEVER_FIRST = _keys(", . ; : ? ! % ) ] ” » ’s 's")
_CLOSING = _keys("” » ’ \" '")
_COMMA = _keys(",")
_STOPS = _keys(". ? ! … ...")
_OPENING_BRACKET = _keys("[")
_CLOSING_BRACKET = _keys("]")

_SHORT_TITLES = _keys(" ".join(f"{title}." for title in _TITLES.split()) + " Gov")
_CUT_TITLES = _keys(_TITLES)
_NUMBER = _keys("No. Nos. no. nos.")
_CUT_NUMBER = _keys("No Nos no nos")
_STOP = _keys(".")
_BEFORE_SMALL = _keys(". ? ! … ... : ; - – — -- * • · ) ] \" ” ’ '")


def limit_sentences(doc: Doc) -> None:
    """Marks words of a bare document as no beginning of a sentence.

    These are: closing marks; words after a comma and a closing quotation mark ("…," he said), after a comma, a short
    title ("Sens.") or "No."; small letters after a full stop and a closing mark ("…?" he asked) or with no stop before;
    what stands in square brackets and the word behind; in a paragraph that ends as sentences do, a capital right after
    a word ("his wife Ana Lee").
    """
    keys = doc.to_array("ORTH").tolist()
    if keys and doc[len(keys) - 1].text[-1] in _ENDS:
        _keep_names_whole(doc)
    closes = 0
    for index in range(1, len(keys)):
        if keys[index - 1] in _OPENING_BRACKET:
            closes = _closing(keys, index)
        if keys[index] in _NEVER_FIRST or index <= closes or _goes_on(doc, keys, index):
            doc[index].is_sent_start = False
        elif index > 1 and keys[index - 1] in _CLOSING and doc[index - 1].whitespace_:
            before = keys[index - 2]
            if before in _COMMA or (before in _STOPS and doc[index].text[0].islower()):
                doc[index].is_sent_start = False


def _goes_on(doc: Doc, keys: list[int], index: int) -> bool:
    """Whether what stands before a word can't end a sentence: a comma, a title short before a name, "No." before a
    number; or whether the word is written small, with no stop before it."""
    before = keys[index - 1]
    if before in _STOP and index > 1 and not doc[index - 2].whitespace_:
        # The tokenizer cuts the stop off the titles it does not know.
        return keys[index - 2] in _CUT_TITLES or (keys[index - 2] in _CUT_NUMBER and doc[index].text[0].isdigit())
    if before in _COMMA or before in _SHORT_TITLES or (before in _NUMBER and doc[index].text[0].isdigit()):
        return True
    return doc[index].text[0].islower() and before not in _BEFORE_SMALL


def _closing(keys: list[int], index: int) -> int:
    """The token right behind the bracket that closes soon, or 0."""
    near = range(index, min(index + _LONGEST_ADDITION, len(keys)))
    return next((at + 1 for at in near if keys[at] in _CLOSING_BRACKET), 0)


def _keep_names_whole(doc: Doc) -> None:
    before = ""
    for token in doc:
        text = token.text
        if len(before) > 1 and text[0].isupper() and before[-1].isalpha():
            token.is_sent_start = False
        before = text
