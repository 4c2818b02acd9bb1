"""Articles put together from the sentences of news: material for laws that hold whatever an article says."""

from __future__ import annotations

from hypothesis import strategies as st

WHO = ("Lena Voss", "Mayor Paul Renner", "Voss", "The Harbour Company", "The union", "She", "Canada", "The tenants")
DOES = ("rejected", "accepted", "proposed", "welcomed", "demanded", "did not accept", "offered", "doubts", "opposes")
WHAT = ("the merger", "a second bridge", "the pay offer", "the ruling of the court", "talks in Geneva", "400 new jobs")
WHEN = ("", " on Monday", " on 4 March 2024", " in May", " on the same day", " yesterday", " in 1987")
SAID = ("the dyke would hold", "1,400 people had died", "it would never sign", "the city must pay", "that was wrong")
SENTENCES = (
    "{who} {does} {what}{when}.",
    "{who} said {said}.",
    "{who} said that {said}{when}.",
    '"We will not give up {what}," {who} said{when}.',
    "“We know what {said} means,” said {who}.",
    "According to {who}, {said}.",
    "{who} warned that {said}, but {who} {does} {what}.",
    "It is unclear whether {who} will sign.",
    "{who} declined to say when the ferry will sail.",
    "No date has been set for {what}.",
    "{who} did not say whether {said}.",
    "If {who} rejects {what}, the strike could last.",
    "Who will pay for {what}?",
)

sentences = st.builds(
    str.format,
    st.sampled_from(SENTENCES),
    who=st.sampled_from(WHO),
    does=st.sampled_from(DOES),
    what=st.sampled_from(WHAT),
    when=st.sampled_from(WHEN),
    said=st.sampled_from(SAID),
)
articles = st.lists(sentences, min_size=2, max_size=6).map(" ".join)
