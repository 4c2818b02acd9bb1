import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.codec import decode_event, with_article
from generator.diagnostics import GeneratorError
from generator.model.event import ArticleSettings

KNOWN = ArticleSettings(title="Deal: signed", outlet="The Gazette", published="2024-05-01", sha256="a" * 64)
ADDED = f"""\
  new.md:
    title: "Deal: signed"
    outlet: The Gazette
    published: 2024-05-01
    sha256: {"a" * 64}
"""


def test_an_article_goes_behind_the_others_and_comments_stay() -> None:
    text = "# ours\ntitle: The deal # neutral\narticles:\n  old.txt:\n    outlet: X # by phone\n\n# the end\n"
    assert with_article(text, "event.yml", "new.md", KNOWN) == (
        f"# ours\ntitle: The deal # neutral\narticles:\n  old.txt:\n    outlet: X # by phone\n{ADDED}\n# the end\n"
    )


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "title: The deal\n", "articles:\n", "articles: {}\ntitle: a\n"]
)
def test_the_first_article_of_an_event_gets_the_section(text: str) -> None:
    after = with_article(text, "event.yml", "new.md", KNOWN)
    settings, problems = decode_event(after, "event.yml")
    assert not problems
    assert settings is not None
    assert settings.articles == {"new.md": KNOWN}


def test_where_nothing_can_be_put_in_that_is_said() -> None:
    with pytest.raises(GeneratorError, match="as it is written"):
        with_article("articles: {a.txt: {outlet: X}}\n", "event.yml", "new.md", KNOWN)
    with pytest.raises(GeneratorError):
        with_article("articles: [\n", "event.yml", "new.md", KNOWN)


@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), max_size=4, unique_by=lambda pair: pair[0]))
def test_whatever_an_article_is_called_it_can_be_read_again(pairs: list[tuple[str, str]]) -> None:
    text, wanted = "title: a\n", {}
    for name, title in pairs:
        wanted[name] = ArticleSettings(title=title)
        text = with_article(text, "event.yml", name, wanted[name])
    settings, _ = decode_event(text, "event.yml")
    assert settings is not None
    assert settings.articles == wanted
