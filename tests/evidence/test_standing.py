import pytest

from generator.evidence import newest_versions, standing, wording
from generator.model.brief import Brief, Source


def brief(cited: list[str], *, withdrawn: bool = False, disputed: bool = False) -> Brief:
    """Six articles: w1 and w2 carry one wire, o is own reporting, p a party's statement, u and v of unknown origin."""
    source = {"file": "a/b.txt", "sha256": "0" * 64}
    evidence = [{"source": name, "exact": "twelve people signed"} for name in cited]
    sides = {
        "twelve": {"text": "twelve people", "evidence": evidence},
        "fourteen": {"text": "fourteen people", "evidence": [{"source": "o", "exact": "fourteen people signed"}]},
    }
    return Brief.model_validate(
        {
            "schema": 1,
            "title": "A deal",
            "sources": {
                "w1": source | {"origin": "agency"},
                "w2": source | {"origin": "agency"},
                "o": source | {"origin": "desk"},
                "p": source | {"origin": "ministry"},
                "u": source,
                "v": source,
                "g": source | {"origin": "guess"},
                "old": source | {"origin": "desk"},
                "new": source | {"origin": "desk", "replaces": "old"},
            },
            "origins": {
                "agency": {"kind": "wire", "name": "Agency X"},
                "desk": {"kind": "own reporting"},
                "ministry": {"kind": "party statement", "name": "Ministry of Water"},
                "guess": {"kind": "wire", "proposed": True},
            },
            "points": {
                "signed": {
                    "text": "Twelve people signed.",
                    "evidence": evidence,
                    "withdrawn": {"on": "2024-05-04"} if withdrawn else None,
                }
            },
            "disagreements": {"count": {"question": "How many?", "kind": "count", "sides": sides}} if disputed else {},
        }
    )


@pytest.mark.parametrize(
    ("cited", "status", "shown"),
    [
        ([], "unsupported", "no source cited"),
        (["u"], "one source", "reported by U alone"),
        (["w1"], "one source", "reported by W1 alone"),
        (["w1", "w2"], "one source", "one report, carried by 2 articles"),
        (["u", "v"], "several articles", "2 of 8 articles; who reported first is not known"),
        (["w1", "u"], "several articles", "2 of 8 articles; who reported first is not known"),
        (["w1", "g"], "several articles", "2 of 8 articles; who reported first is not known"),
        (["w1", "o"], "agreed", "2 independent sources"),
        (["w1", "w2", "o", "u"], "agreed", "2 independent sources"),
        (["p"], "by a party itself", "according to the Ministry of Water itself"),
        (["w1", "p"], "one source", "reported by W1, and by the Ministry of Water itself"),
        (["w1", "o", "p"], "agreed", "2 independent sources, and by the Ministry of Water itself"),
        (["old"], "one source", "reported by NEW alone, in an earlier version"),
        (["old", "new"], "one source", "reported by NEW alone"),
    ],
)
def test_status_is_counted_by_origin(cited: list[str], status: str, shown: str) -> None:
    one = brief(cited)
    found = standing(one, "points", "signed")
    assert (found.status, wording(found, one)) == (status, shown)


def test_silent_sources_are_the_newest_versions_that_do_not_carry_it() -> None:
    assert standing(brief(["w1", "old"]), "points", "signed").silent == ("w2", "o", "p", "u", "v", "g")


def test_of_sources_that_replace_each_other_in_a_circle_none_is_newer() -> None:
    def source(replaces: str | None) -> Source:
        return Source(file="deal/a.txt", sha256="a" * 64, replaces=replaces)

    assert newest_versions({"s1": source("s2"), "s2": source("s1")}) == {"s1": "s1", "s2": "s2"}
    assert newest_versions({"s1": source(None), "s2": source("s1")}) == {"s1": "s2", "s2": "s2"}


def test_a_side_is_disputed_and_so_is_a_point_that_says_the_same() -> None:
    one = brief(["w1", "w2"], disputed=True)
    assert standing(one, "disagreements", "count.twelve").status == "disputed"
    assert standing(one, "disagreements", "count.twelve").sources == ("w1", "w2")
    assert standing(one, "disagreements", "count").sources == ("w1", "w2", "o")
    found = standing(one, "points", "signed")
    assert (found.status, found.disagreements, wording(found, one)) == ("disputed", ("count",), "sources disagree")


def test_withdrawn_goes_before_all_and_has_its_day() -> None:
    one = brief(["w1", "o"], withdrawn=True, disputed=True)
    found = standing(one, "points", "signed")
    assert (found.status, wording(found, one)) == ("withdrawn", "withdrawn on 4 May 2024")


def test_sources_that_replace_each_other_in_a_circle_do_no_harm() -> None:
    one = brief(["old"])
    sources = dict(one.sources)
    sources["old"] = sources["old"].model_copy(update={"replaces": "new"})
    assert standing(one.model_copy(update={"sources": sources}), "points", "signed").status == "one source"
