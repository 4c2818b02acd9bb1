"""Short forms of given names, and forms of one name in two spellings: "Peg" is Margaret, "Oleksandr" Alexander."""

from __future__ import annotations

from generator.compose.actors.naming import folded

_SHORT_FORMS = """
Abe Abraham; Al Albert Alan Alfred; Alex Alexander Alexandra; Andy Andrew; Bea Beatrice; Becky Rebecca; Bernie Bernard;
Bert Albert Herbert; Bess Elizabeth; Beth Elizabeth; Bettie Elizabeth; Betty Elizabeth; Bill William; Billy William;
Bob Robert; Bobby Robert; Charlie Charles; Chuck Charles; Cathy Catherine; Kathy Katherine; Chris Christopher Christine;
Dan Daniel; Danny Daniel; Dave David; Deb Deborah; Debbie Deborah; Dick Richard; Dolly Dorothy; Don Donald; Ed Edward;
Eddie Edward; Ellie Eleanor; Fran Frances; Fred Frederick; Gene Eugene; Gerry Gerald; Greg Gregory; Hal Henry;
Hank Henry; Harry Henry Harold; Jack John; Jake Jacob; Jeff Jeffrey; Jen Jennifer; Jenny Jennifer; Jerry Gerald Jeremy;
Jim James; Jimmy James; Joe Joseph; Joey Joseph; Johnny John; Josh Joshua; Kate Katherine; Katie Katherine;
Ken Kenneth; Larry Lawrence; Len Leonard; Lenny Leonard; Lisa Elizabeth; Liz Elizabeth; Maggie Margaret; Mandy Amanda;
Manny Manuel; Manolo Manuel; Matt Matthew; Meg Margaret; Mick Michael; Mike Michael; Molly Mary; Nat Nathaniel;
Ned Edward; Nick Nicholas; Paco Francisco; Pancho Francisco; Pat Patrick Patricia; Patty Patricia; Peg Margaret;
Peggy Margaret; Pepe José; Pete Peter; Phil Philip; Polly Mary; Ray Raymond; Rick Richard; Ricky Richard; Rob Robert;
Ron Ronald; Rosie Rosemary; Sally Sarah; Sam Samuel Samantha; Sandy Alexander Sandra; Sasha Alexander; Steve Stephen;
Stan Stanley; Sue Susan; Suzie Susan; Ted Edward Theodore; Teddy Edward Theodore; Terry Terence Theresa; Tim Timothy;
Toby Tobias; Tom Thomas; Tommy Thomas; Tony Anthony; Trish Patricia; Val Valerie; Vicky Victoria; Vince Vincent;
Vova Vladimir; Walt Walter; Will William;
Aleksandr Alexander; Alexandr Alexander; Oleksandr Alexander; Aliaksandr Alexander; Alyaksandr Alexander; Andrii Andrei;
Andriy Andrei; Dmytro Dmitri Dmitry; Hanna Anna; Ihor Igor; Iryna Irina; Kateryna Ekaterina; Mykhailo Mikhail;
Mykola Nikolai; Oleh Oleg; Oleksii Alexei; Oleksiy Alexei; Olena Elena; Pavlo Pavel; Petro Pyotr; Serhii Sergei;
Serhiy Sergei; Tetiana Tatiana; Volodymyr Vladimir; Yevhen Yevgeny; Yuliia Yulia
"""


def _read() -> dict[str, frozenset[str]]:
    rows = (row.split() for row in _SHORT_FORMS.split(";"))
    return {folded(short): frozenset(map(folded, names)) for short, *names in rows}


SHORT_FORMS = _read()
"""Short form → the names it is short for, folded."""


def one_nickname(one: str, other: str) -> bool:
    """Whether the given name of one is a short form of the other's, or both are of one name."""
    first, second = folded(one).split()[0], folded(other).split()[0]
    return bool(
        second in SHORT_FORMS.get(first, ())
        or first in SHORT_FORMS.get(second, ())
        or SHORT_FORMS.get(first, frozenset()) & SHORT_FORMS.get(second, frozenset())
    )
