"""The five questions of the rating."""

from supportcli.case.event import SCORES
from supportcli.case.rating import QUESTIONS, SCALE
from tests.summary.follow_up_sample import FACTS


def test_what_is_asked_in_order() -> None:
    assert [one.id for one in QUESTIONS] == list(SCORES)
    assert [(one.label.en, one.text.zh) for one in QUESTIONS] == [
        ("Speed", "客服回复得快不快？"),
        ("Solved", "给的办法管不管用？"),
        ("Knowledge", "客服懂不懂业务？"),
        ("Attitude", "客服态度怎么样？"),
        ("Channels", "联系方式够不够多、方不方便？"),
    ]


def test_the_scale_goes_from_worst_to_best() -> None:
    assert [(score, words.en) for score, words in SCALE.items()] == [
        (1, "very poor"), (2, "poor"), (3, "fair"), (4, "good"), (5, "very good"),
    ]  # fmt: skip


def test_every_question_rests_on_facts() -> None:
    assert all(one.sources and set(one.sources) <= set(FACTS) for one in QUESTIONS)
