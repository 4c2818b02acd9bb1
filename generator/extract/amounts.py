"""Amounts in one article: what is counted and how many, what is paid and how much, by place and by the parse."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import tables
from generator.extract.asking import asked, core_end, joined
from generator.extract.bounds import SIGNS, after_toll, bound, is_percent, per
from generator.extract.measures import is_total, put_at, share_at, unit
from generator.extract.numbers import Number, number_at
from generator.extract.reading import Reading
from generator.extract.sentences import terms
from generator.extract.tree import Tree
from generator.extract.trimming import after_openers, from_holder, trimmed
from generator.model.mention import Amount

# "eight more bodies" adds to a count, it does not give one.
ADDING = frozenset({"more", "another", "other", "others", "further", "additional", "extra", "fewer", "less"})
# "the 5,000 mark" is no count of marks.
NAMED_BY_NUMBER = frozenset({"mark", "level", "model", "seat", "series", "type", "percent", "pct"})
# How many tokens behind a number its noun may stand: "nine elderly flood victims".
REACH = 4
MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})
# What verbs of money are the verbs of.
PAYING = {"lose": "loss", "spend": "budget", "invest": "investment", "borrow": "loan", "owe": "debt", "donate": "aid"}


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
    tree, first, last = reading.tree, number.first, number.last
    if {*tree.lower[max(0, first - 1) : first], *tree.lower[last + 1 : last + 2]} & ADDING:
        return None
    if share is None and (_is_odds(tree, first, last) or _is_day(tree, first)):
        return None
    signed = first > 0 and tree.tokens[first - 1].text in SIGNS
    noun = share[1] if share is not None else _noun(tree, last)
    word = tree.tokens[noun].lemma.lower() if noun is not None else ""
    money = signed or (word in tables.words("currencies") and not is_percent(tree, last))
    if word in NAMED_BY_NUMBER and tree.lower[max(0, first - 1)] == "the":
        return None
    clause = tree.governing_clause(noun if noun is not None else first)
    end = noun if noun is not None else last
    stop = trimmed(tree, tree.first[clause], tree.last[clause], max(clause, end))
    start, stop = min(after_openers(tree, tree.first[clause], clause), first), max(stop, end)
    outer = clause
    while tree.tokens[outer].dependency == "ccomp" and tree.tokens[outer].head < outer:
        outer = tree.tokens[outer].head
    start = from_holder(tree, outer, start)
    lemmas = {tree.tokens[i].lemma.lower() for i in range(start, stop + 1)}
    if money:
        word = _paid_for(tree, clause, outer, (end, start, stop)) or ("price" if per(tree, end) else "")
    elif word == "cent" and tree.lower[max(0, end - 1)] == "per":
        word = "percent"
    elif noun is None or after_toll(tree, first):
        word = "toll" if after_toll(tree, first) else ""
    put, same = ("", None) if word and noun is not None else put_at(tree, first, before)
    word = word or put
    if same is not None:
        money = money or same.money
    if not word:
        return None
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


def _is_odds(tree: Tree, first: int, last: int) -> bool:
    """Whether a number is one of two that give a chance: "2 in 3", "one-in-three"."""
    behind = [word for word in tree.lower[last + 1 : last + 5] if word != "-"]
    before = [word for word in tree.lower[max(0, first - 4) : first] if word != "-"]
    return any(
        len(words) > 1 and words[0] == "in" and (words[1].isdigit() or words[1] in tables.number_words())
        for words in (behind, before[::-1])
    )


def _is_day(tree: Tree, first: int) -> bool:
    """Whether a number is the day of a month: "the Sept. 11 hijackers"."""
    before = tree.tokens[first - 1].text.rstrip(".") if first else ""
    return before[:3] in MONTHS and (before in tables.words("months_and_days") or len(before) < 5)


def _in_title(reading: Reading, place: int) -> bool:
    """Whether a place is in the article's title, which is no sentence."""
    title = reading.document.title
    paragraph = reading.document.paragraph_at(place)
    return title is not None and reading.document.text[paragraph.start : paragraph.end].strip() == title.strip()


def _paid_for(tree: Tree, clause: int, outer: int, places: tuple[int, int, int]) -> str:
    """What money is paid for, as one of the nouns of the tables: what the clause belongs to, its subject, its object,
    its verb, then the nearest; "" where none is there.
    """
    money, first, last = places
    order = [tree.tokens[outer].head] if tree.tokens[outer].dependency == "acl:relcl" else []
    order += [*tree.those(clause, "nsubj", "nsubj:pass"), *tree.those(clause, "obj"), clause]
    order += sorted(range(first, last + 1), key=lambda index: (abs(index - money), index))
    nouns = tables.words("money_nouns")
    named = (PAYING.get(tree.lemmas[index], tree.lemmas[index]) for index in order)
    return next((lemma for lemma in named if lemma in nouns), "")


def _noun(tree: Tree, last: int) -> int | None:
    """The noun a number counts: its head where that follows it, else the first noun behind; "dead" counts as one."""
    head = tree.tokens[last].head
    follows = tree.tokens[last].dependency == "nummod" and head > last and tree.sentence[head] == tree.sentence[last]
    if follows and tree.tokens[head].universal_tag != "PROPN":
        return head
    for index in range(last + 1, min(last + 1 + REACH, len(tree.tokens))):
        token = tree.tokens[index]
        if token.universal_tag == "NOUN" or token.text.lower() in ("dead", "injured", "wounded", "missing"):
            return index
        if token.universal_tag not in ("ADJ", "PROPN"):
            return None
    return None


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
