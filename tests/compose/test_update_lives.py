"""Random lives of a brief: drafts of more and other articles, and people who edit in between. No edit is ever lost."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from generator.check.references import refer_to_what_exists
from generator.check.review import holds
from generator.check.subject import Subject
from generator.codec import decode, encode
from generator.codec.comments import commented
from generator.codec.ledger import decode_ledger, encode_ledger
from generator.codec.parse import parse
from generator.codec.splice import splice
from generator.compose.updating.update import update
from generator.compose.updating.update_items import SECTIONS, brief_of, items_of, references
from generator.compose.updating.update_owning import handed_back, taken, with_edits
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Ledger

ARTICLES = ("apple", "birch", "cedar", "daisy", "apple-2")
REPLACED = {"apple-2": "apple"}
FACTS = range(5)
GENERATED = st.fixed_dictionaries(
    {
        "articles": st.sets(st.sampled_from(ARTICLES), min_size=1),
        "facts": st.lists(st.sampled_from(FACTS), unique=True),
        "longer": st.sets(st.sampled_from(FACTS)),
        "reworded": st.sets(st.sampled_from(FACTS)),
        "order": st.booleans(),
        "number": st.integers(0, 2),
    }
)
# A field of each section that people change, with a value no draft has.
EDITED = {
    "sources": ("outlet", "A paper"), "origins": ("name", "A wire"), "actors": ("role", "a role"),
    "issues": ("title", "Another title"), "quotes": ("occasion", "at noon"), "disagreements": ("question", "Which?"),
    "summary": ("text", "Ours."), "points": ("text", "Ours."), "positions": ("stance", "warns"),
    "open_questions": ("settled_by", "an annex"), "timeline": ("when", "1999"),
}  # fmt: skip


def draft(
    articles: set[str], facts: list[int], longer: set[int], reworded: set[int], order: bool, number: int
) -> Brief:
    """What the machine makes of some articles; its ids of articles depend on how many there are."""
    names = sorted(articles, reverse=order)
    ids = {name: f"s{i}" for i, name in enumerate(names, 1)}
    made: dict[str, Any] = {section: {} for section in SECTIONS} | {"title": f"Title {len(articles)}"}
    for name in names:
        made["sources"][ids[name]] = {
            "file": f"event/{name}.txt",
            "sha256": f"{ARTICLES.index(name):064}",
            "origin": "shared" if len(names) > 2 and name in ARTICLES[:2] else None,
            "replaces": ids.get(REPLACED.get(name, "")),
        }
    if any(source["origin"] for source in made["sources"].values()):
        made["origins"]["shared"] = {"kind": "unknown", "proposed": True}
    for fact in facts:
        told_by = [name for i, name in enumerate(ARTICLES) if name in articles and (fact + i) % 3 != 2]
        if not told_by:
            continue
        more = " lambda mu" if fact in longer else ""
        words = " ".join(f"{greek}{fact}" for greek in ("alpha", "beta", "gamma", "delta", "eta")) + more
        evidence = [{"source": ids[name], "exact": f"{words} {name}"} for name in told_by]
        text = f"{words} said." if fact in reworded else f"It is said: {words}."
        name = f"item-{(fact + number) % 5}"  # the same id for other facts in other drafts
        made["points"][name] = made["summary"][name] = {"text": text, "evidence": evidence}
        made["timeline"][name] = {"when": "2024-05", "kind": "said", "text": text, "evidence": evidence}
        made["actors"][f"actor-{fact}"] = {"name": f"Name {fact}", "kind": "person", "evidence": evidence}
        made["issues"][f"issue-{fact}"] = {"title": f"Issue {fact}"}
        made["quotes"][name] = {"speaker": f"actor-{fact}", "text": words, "evidence": evidence}
        made["positions"][name] = {
            "actor": f"actor-{fact}", "issue": f"issue-{fact}", "stance": "demands", "basis": "stated", "text": text,
            "quotes": [name], "evidence": evidence,
        }  # fmt: skip
        sides = {f"side-{side}": {"text": f"{side} {words}", "evidence": evidence} for side in ("one", "two")}
        made["disagreements"][name] = {"question": f"How many {words}?", "kind": "count", "sides": sides}
        made["open_questions"][name] = {
            "question": f"Who {words}?", "why": "disputed", "see": [name], "evidence": evidence,
        }  # fmt: skip
    return Brief.model_validate(made)


def pointing_at(items: dict[ItemPath, dict[str, Any]], gone: set[ItemPath]) -> set[ItemPath]:
    """Items with everything that needs them."""
    while more := {
        path
        for path, fields in items.items()
        if path not in gone and (path[:2] in gone or any(target in gone for target in references(path, fields)))
    }:
        gone |= more | {path[:2] for path in more}  # a disagreement goes with its sides
    return gone


def same_report(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two items of one fact say the same or rest on one article; another article in other words is news."""
    sources = [{entry["source"] for entry in item.get("evidence", ())} for item in (one, other)]
    return one.get("text") == other.get("text") or bool(sources[0] & sources[1])


class Lives(RuleBasedStateMachine):
    """A brief's file and ledger, and beside them all that people ever did to it."""

    @initialize(one=GENERATED)
    def the_first_draft(self, one: dict[str, Any]) -> None:
        self.edits: dict[tuple[ItemPath, str], Any] = {}
        self.added: dict[ItemPath, dict[str, Any]] = {}
        self.removed: list[tuple[str, str, dict[str, Any]]] = []
        self.removed_ids: set[ItemPath] = set()
        self.comments: list[str] = []
        self.count = 0
        self.articles = set(one["articles"])
        made = draft(**one)
        self.text = encode(made)
        self.ledger = update(made, made, Ledger()).ledger
        self.run(made)

    @property
    def brief(self) -> Brief:
        found = decode(self.text, "a.yml")
        assert found.brief is not None, found.diagnostics
        return found.brief

    @rule(one=GENERATED)
    def a_new_draft(self, one: dict[str, Any]) -> None:
        self.articles |= one["articles"]
        self.run(draft(**one | {"articles": self.articles}))

    @rule(one=GENERATED, name=st.sampled_from(ARTICLES))
    def a_draft_without_an_article(self, one: dict[str, Any], name: str) -> None:
        if self.articles != {name}:
            self.articles.discard(name)
        self.run(draft(**one | {"articles": self.articles}))

    def run(self, made: Brief) -> None:
        before = self.brief
        self.text, self.ledger = self.reduced(made)
        self.nothing_is_lost(items_of(before))
        self.a_review_holds(before)
        again, ledger = self.reduced(made)
        assert (again, ledger) == (self.text, self.ledger)

    def reduced(self, made: Brief) -> tuple[str, Ledger]:
        root, _ = parse(self.text, "a.yml")
        assert root is not None
        done = update(made, self.brief, self.ledger, commented(self.text, root))
        kept = decode_ledger(encode_ledger(done.ledger), "a.json")
        assert kept == done.ledger
        return splice(self.text, done.brief), done.ledger

    def a_review_holds(self, before: Brief) -> None:
        """What was reviewed changes only for a newer article: check has nothing to say of what the machine did."""
        positions = decode(self.text, "a.yml").positions
        assert not list(holds(Subject(self.brief, positions, "a.yml", {}, before)))

    def nothing_is_lost(self, before: dict[ItemPath, dict[str, Any]]) -> None:
        items = items_of(self.brief)
        for (path, name), value in self.edits.items():
            assert items[path][name] == value, (path, name)
        for path, fields in self.added.items():
            assert items[path] == fields
        for section, words, removed in self.removed:
            back = [
                path
                for path, fields in items.items()
                if path not in before and path[0] == section and words in str(fields) and same_report(fields, removed)
            ]
            assert set(back) <= set(self.added), back
        assert not self.removed_ids & set(items), "an id was used again"
        assert all(comment in self.text for comment in self.comments)
        found = decode(self.text, "a.yml")
        assert not list(refer_to_what_exists(Subject(self.brief, found.positions, "a.yml", {})))
        assert all(len(one.sides) > 1 for one in self.brief.disagreements.values())

    # -------------------------------------------------- what people do

    @rule(data=st.data())
    def a_person_changes_a_field(self, data: st.DataObject) -> None:
        items = items_of(self.brief)
        paths = [path for path in items if path[0] in EDITED and len(path) == 2]
        path = data.draw(st.sampled_from(sorted(paths)))
        name, value = EDITED[path[0]]
        self.save({**items, path: items[path] | {name: value}})
        self.edits[(path, name)] = value
        if path in self.added:
            self.added[path] = items[path] | {name: value}

    @rule(data=st.data(), more=st.booleans())
    def a_person_changes_the_evidence(self, data: st.DataObject, more: bool) -> None:
        items = items_of(self.brief)
        paths = sorted(path for path in items if items[path].get("evidence"))
        if not paths:
            return
        path = data.draw(st.sampled_from(paths))
        self.count += 1
        source = data.draw(st.sampled_from(sorted(self.brief.sources)))
        own = {"source": source, "exact": f"words we found {self.count}", "occurrence": None}
        evidence = items[path]["evidence"]
        value = [*evidence, own] if more or len(evidence) == 1 else evidence[1:]
        self.save({**items, path: items[path] | {"evidence": value}})
        self.edits[(path, "evidence")] = value
        if path in self.added:
            self.added[path] = items[path] | {"evidence": value}

    @rule(data=st.data())
    def a_person_locks_an_item(self, data: st.DataObject) -> None:
        ledger, items = with_edits(self.brief, self.ledger), items_of(self.brief)
        paths = [path for path, known in ledger.items.items() if known.state == "here" and path[0] in EDITED]
        if paths:
            path = data.draw(st.sampled_from(sorted(paths)))
            self.ledger = taken(ledger, path, ledger.items[path].says)
            self.edits |= {(path, name): items[path][name] for name in ledger.items[path].says}

    @rule(data=st.data())
    def a_person_hands_a_field_back(self, data: st.DataObject) -> None:
        ledger = with_edits(self.brief, self.ledger)
        theirs = [
            (path, name)
            for path, known in ledger.items.items()
            if known.state == "here" and path[0] in EDITED
            for name in known.people & set(known.says)
        ]
        if not theirs:
            return
        path, name = data.draw(st.sampled_from(sorted(theirs)))
        try:
            brief, self.ledger = handed_back(self.brief, ledger, path, [name])
        except LookupError:  # the machine's words point to what is no longer there
            return
        self.text = splice(self.text, brief)
        self.edits.pop((path, name), None)
        assert items_of(self.brief)[path][name] == self.ledger.items[path].says[name]

    @rule(state=st.sampled_from(["in review", "reviewed"]))
    def a_person_reviews(self, state: str) -> None:
        self.count += 1
        review = {"state": state, "by": "ana", "on": f"2024-05-{1 + self.count % 28:02}"}
        made = self.brief.model_dump(by_alias=True) | {"review": review}
        self.text = splice(self.text, Brief.model_validate(made))

    @rule(data=st.data(), dropped=st.booleans())
    def a_person_removes_an_item(self, data: st.DataObject, dropped: bool) -> None:
        items = items_of(self.brief)
        paths = [path for path in items if path[0] not in ("head", "sources") and len(path) == 2]
        if not paths:
            return
        gone = pointing_at(items, {data.draw(st.sampled_from(sorted(paths)))})
        for path in gone:
            self.edits = {key: value for key, value in self.edits.items() if key[0][:2] != path}
            if path not in self.added and path[0] not in ("origins", "issues", "actors") and len(path) == 2:
                fact = next(
                    (f for f in FACTS if f"alpha{f} " in str(items[path]) + str(self.ledger.items.get(path))), None
                )
                self.removed += [(path[0], f"alpha{fact} ", items[path])] if fact is not None else []
            self.added.pop(path, None)
            self.removed_ids.add(path)
        self.save({path: fields for path, fields in items.items() if path not in gone and path[:2] not in gone})
        if dropped and not any(path[1] in path_ for path in gone for path_ in items if path_ not in gone):
            with_why = self.brief.dropped | {path[1]: {"why": "No."} for path in gone if len(path) == 2}
            made = self.brief.model_dump(by_alias=True) | {"dropped": with_why}
            self.text = splice(self.text, Brief.model_validate(made))

    @rule(data=st.data())
    def a_person_adds_an_item(self, data: st.DataObject) -> None:
        items = items_of(self.brief)
        source = data.draw(st.sampled_from(sorted(self.brief.sources)))
        fact = data.draw(st.sampled_from(FACTS))
        self.count += 1
        path = ("points", f"ours-{self.count}")
        words = data.draw(
            st.sampled_from([f"own words {self.count}", f"alpha{fact} beta{fact} gamma{fact} delta{fact}"])
        )
        evidence = [{"source": source, "exact": words, "occurrence": None}]
        fields = {"text": f"We found {self.count}.", "evidence": evidence, "withdrawn": None}
        self.save({**items, path: fields})
        self.added[path] = fields

    @rule(number=st.integers(1, 400), end=st.booleans())
    def a_person_comments(self, number: int, end: bool) -> None:
        lines = self.text.split("\n")
        at = number % len(lines)
        self.count += 1
        comment = f"# remark {self.count}."
        if end and lines[at]:
            lines[at] += "  " + comment
        else:
            lines.insert(at, " " * (len(lines[at]) - len(lines[at].lstrip())) + comment)
        text = "\n".join(lines)
        if decode(text, "a.yml").brief == self.brief:
            self.text = text
            self.comments.append(comment)

    @precondition(lambda self: not self.comments)
    @rule()
    def a_person_reorders(self) -> None:
        brief = self.brief
        turned = {
            section: dict(reversed(getattr(brief, section).items())) for section in ("points", "actors", "quotes")
        }
        self.text = encode(brief.model_copy(update=turned))

    def save(self, items: dict[ItemPath, dict[str, Any]]) -> None:
        self.text = splice(self.text, brief_of(items, self.brief))


Lives.TestCase.settings = settings(
    max_examples=30, stateful_step_count=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
TestLives = Lives.TestCase
