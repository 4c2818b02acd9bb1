"""Amounts in one article: what is counted and how many, what is paid and how much, by place and by the parse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.facts.bounds import SIGNS, after_toll, bound, is_percent, per
from generator.extract.facts.counting import counted_noun, is_day, is_odds, paid_for
from generator.extract.facts.measures import is_total, put_at, share_at, unit
from generator.extract.facts.numbers import Number, number_at
from generator.extract.facts.sentences import terms
from generator.extract.facts.tolls import PEOPLE, toll
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import after_openers, from_holder, trimmed
from generator.extract.open.asking import asked, core_end
from generator.extract.open.question_words import joined
from generator.model.clause import Amount

# "eight more bodies" adds to a count, it does not give one.
ADDING = frozenset({"more", "another", "other", "others", "further", "additional", "extra", "fewer", "less"})
# "the No. 3 position" counts no positions.
NUMBERED = re.compile(r"(?:\b(?:[Nn]os?\.|[Nn]umber)|#) ?$")
# "the 5,000 mark" is no count of marks.
NAMED_BY_NUMBER = frozenset({"mark", "level", "model", "seat", "series", "type", "percent", "pct"})


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """All amounts of an article in order, each with what it counts and the clause that says so."""
    found: list[Amount] = []
    index = 0
    while index < len(reading.tree.tokens):
        share = share_at(reading.tree, index)
        number = share[0] if share is not None else number_at(reading.tree, index)
        if number is not None and (amount := _amount(reading, number, share, found)) is not None:
            found.append(amount)
        index = number.last + 1 if number is not None else index + 1
    return tuple(found)


def _amount(
    reading: Reading, number: Number, share: tuple[Number, int | None] | None, before: Sequence[Amount]
) -> Amount | None:
    """A number as an amount; `before` are the amounts found so far, of which it may be another value."""
    tree, first, last = reading.tree, number.first, number.last
    if share is None and (fate := toll(tree, number)) is not None:
        return _toll(tree, number, *fate)
    if {*tree.lower[max(0, first - 1) : first], *tree.lower[last + 1 : last + 2]} & ADDING:
        return None
    if share is None and (is_odds(tree, first, last) or is_day(tree, first)):
        return None
    signed = first > 0 and tree.tokens[first - 1].text in SIGNS
    noun = share[1] if share is not None else None if after_toll(tree, first) else counted_noun(tree, last)
    word = tree.tokens[noun].lemma.lower() if noun is not None else ""
    money = signed or (word in tables.words("currencies") and not is_percent(tree, last))
    if NUMBERED.search(tree.parse.text[: tree.tokens[first].start][-8:]):
        return None
    if word in NAMED_BY_NUMBER and tree.lower[max(0, first - 1)] == "the":
        return None
    clause = tree.governing_clause(noun if noun is not None else first)
    end = noun if noun is not None else last
    outer, start, stop = _stretch(tree, clause, first, end)
    if money:
        word = paid_for(tree, clause, outer, (end, start, stop)) or ("price" if per(tree, end) else "")
    elif word == "cent" and tree.lower[max(0, end - 1)] == "per":
        word = "percent"
    elif noun is None or after_toll(tree, first):
        word = "toll" if after_toll(tree, first) else ""
    put, same = ("", None) if word and noun is not None else put_at(tree, first, before)
    word = word or put
    money = money or (same is not None and same.money)
    if not word:
        return None
    lemmas = {tree.tokens[i].lemma.lower() for i in range(start, _before_toll(tree, last + 1, stop) + 1)}
    slot = next((name for name, nouns, shown in tables.slots() if word in nouns and lemmas & shown), "")
    return Amount(
        span=tree.span(first, end),
        value=number.value,
        counted=word,
        terms=terms(tree, start, stop),
        sentence=tree.sentence[first],
        clause=tree.span(start, stop),
        slot="" if money or share is not None else slot,
        money=money,
        most=number.most,
        bound=bound(tree, first),
        per=per(tree, end),
        people=noun is not None and (word in tables.group_nouns() or word in ("people", "person", "man", "woman")),
        head=clause,
        asked=None if money or noun is None or share is not None else _asked(reading, clause, noun, last, stop),
        unit=same.unit if same is not None else unit(tree, last, noun) if noun is not None else "",
        share=share is not None,
        total=is_total(tree, start, stop),
    )


def _before_toll(tree: Tree, first: int, stop: int) -> int:
    """The last token of a stretch before a number that alone stands for people: what follows is told of them."""
    numbers = ((i, number_at(tree, i)) for i in range(first, stop + 1))
    return next((i - 1 for i, number in numbers if number is not None and toll(tree, number) is not None), stop)


def _toll(tree: Tree, number: Number, slot: str, last: int) -> Amount:
    """People whom a number alone stands for."""
    first = number.first
    return Amount(
        span=tree.span(first, number.last),
        value=number.value,
        counted=PEOPLE,
        terms=terms(tree, first, last),
        sentence=tree.sentence[first],
        clause=tree.span(first, last),
        slot=slot,
        most=number.most,
        bound=bound(tree, first),
        people=True,
        head=tree.governing_clause(first),
    )


def _stretch(tree: Tree, clause: int, first: int, end: int) -> tuple[int, int, int]:
    """The clause that reports the one an amount stands in, or that one, and the stretch that tells the amount."""
    stop = max(trimmed(tree, tree.first[clause], tree.last[clause], max(clause, end)), end)
    start = min(after_openers(tree, tree.first[clause], clause), first)
    outer = clause
    while tree.tokens[outer].dependency == "ccomp" and tree.tokens[outer].head < outer:
        outer = tree.tokens[outer].head
    return outer, from_holder(tree, outer, start), stop


def _in_title(reading: Reading, place: int) -> bool:
    """Whether a place is in the article's title, which is no sentence."""
    title = reading.document.title
    paragraph = reading.document.paragraph_at(place)
    return title is not None and reading.document.text[paragraph.start : paragraph.end].strip() == title.strip()


def _asked(reading: Reading, clause: int, noun: int, last: int, stop: int) -> str | None:
    """The question that an amount answers: "how many lorries were waiting", "how many houses did it destroy"."""
    tree = reading.tree
    role, head = tree.tokens[noun].dependency, tree.tokens[noun].head
    place = tree.tokens[noun].start
    if reading.document.paragraph_at(place).kind != "text" or _in_title(reading, place):
        return None
    counted = joined([token.text for token in tree.tokens[last + 1 : noun + 1]])
    end = core_end(tree, clause, stop)
    if role in ("nsubj", "nsubj:pass") and head == clause and noun < clause <= end:
        return f"how many {counted} {joined([t.text for t in tree.tokens[noun + 1 : end + 1]])}"
    within = role in ("obj", "obl") and head == clause
    whole = asked(reading, clause, tree.first[clause], stop) if within else None
    phrase = joined([token.text for token in tree.tokens[tree.first[noun] : noun + 1]])
    if whole is None or phrase not in whole:
        return None
    before, _, behind = whole.partition(phrase)
    if role == "obl":  # "was she sentenced to nine years in prison": what it leads up to closes the question
        return f"how many {counted} {before}{tree.preposition(noun) or ''}".strip()
    return f"how many {counted} {before.strip()}{behind}"
