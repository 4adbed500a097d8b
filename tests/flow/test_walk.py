"""The way through a flow: rules, calls, checklists, and back again."""

from dataclasses import replace
from datetime import datetime

import pytest

from supportcli.flow import walk
from supportcli.flow.values import Raw, Skipped, Unknown
from supportcli.flow.view import Setting
from supportcli.lang import Text
from supportcli.messages import answer as say
from tests.flow.little import (
    CHINA,
    NOW,
    SHOT,
    asking,
    bare,
    example,
    little,
    need,
    setting,
    trail,
    walked,
)

SATURDAY = datetime(2026, 10, 10, 15, 30, tzinfo=CHINA)
LOOKED: tuple[Raw, ...] = ("failed", "昨天下午3点", "300", "100", "bank", ("none",))


# answers, keys of the path and the last place, outcome, texts as a user reads them
WALKS: dict[str, tuple[Setting, tuple[Raw, ...], str, list[Text]]] = {
    "solved": (
        setting(),
        (*LOOKED, "helped"),
        "status sent_at amount arrived method signs network solved",
        [
            Text("好了，问题解决了。", "Good, that is solved."),
            Text("转账后先留一张截图。", "Keep a screenshot after each transfer."),
        ],
    ),
    "urgent": (
        setting(role="staff"),
        ("returned", "about 3 pm yesterday", "300", "", "balance", ("message", "twice"), "是",
         "13800000000", "收到短信后告诉了别人"),
        "status sent_at amount arrived method signs told_code"
        " checklist.account checklist.description urgent",
        [
            Text(
                "先改密码，再马上联系客服。",
                "Change your password first, then contact support at once.",
            )
        ],
    ),
    "wait": (
        setting(SATURDAY),
        ("done", "昨天下午3点", "300", "", "balance", "twice", "not_helped"),
        "status sent_at amount arrived method signs network wait",
        [
            Text("请等到 2026-10-13。", "Please wait until 2026-10-13."),
            Text(
                "2026-10-13 之后还没到，再来一次。",
                "If it has not arrived after 2026-10-13, come back.",
            ),
            Text("看一下余额明细。", "Meanwhile look at your balance details."),
            Text(
                "一共扣了两次的，先留好两条记录。", "If you were charged twice, keep both records."
            ),
            Text("不要重复转账。", "Do not send it again."),
        ],
    ),
    "contact by the shared route": (
        setting(),
        ("processing", "2026-09-28", "2000", "", "balance", "twice", "not_helped",
         Unknown(), "等了很久", "T-1", ""),
        "status sent_at amount arrived method signs network checklist.account"
        " checklist.description checklist.transaction_id checklist.screenshots contact",
        [
            Text("请联系客服，带上交易 ID。", "Contact support with the transaction ID."),
            Text(
                "2000 CNY 的转账没有到账，状态：处理中",
                "A transfer of 2000 CNY has not arrived; status: Processing",
            ),
            Text(
                "请查明这笔转账（含手续费共 2000 CNY）。",
                "Please trace this transfer (2000 CNY with the fee).",
            ),
        ],
    ),
    "contact after signing in failed": (
        setting(),
        (Unknown(), "昨天", "12.50 USDT", "1 USDT", "bank", ("none",), "could_not", "没有",
         "a@example.com", "没到", Unknown("找不到"), (SHOT,), "AB12"),
        "status sent_at amount arrived method signs network relogin.code_came"
        " checklist.account checklist.description checklist.transaction_id"
        " checklist.screenshots checklist.bank_slip contact",
        [
            Text("请联系客服，带上交易 ID。", "Contact support with the transaction ID."),
            Text(
                "12.50 USDT 的转账没有到账，状态：（不清楚）",
                "A transfer of 12.50 USDT has not arrived; status: (not known)",
            ),
            Text(
                "请查明这笔转账（含手续费共 13.750 USDT）。",
                "Please trace this transfer (13.750 USDT with the fee).",
            ),
        ],
    ),
    "contact once the money is due": (
        setting(),
        ("done", "2026-09-28", "200", "", "bank", ("message",), "no", "not_helped", "小王", "3",
         "2026-09-01", "第三次了", (SHOT,), "a@example.com", "没到", "T-1", Unknown()),
        "status sent_at amount arrived method signs told_code network partner count since story"
        " proof checklist.account checklist.description checklist.transaction_id"
        " checklist.bank_slip contact",
        [
            Text("请联系客服，带上交易 ID。", "Contact support with the transaction ID."),
            Text(
                "200 CNY 的转账没有到账，状态：成功",
                "A transfer of 200 CNY has not arrived; status: Successful",
            ),
            Text(
                "请查明这笔转账（含手续费共 220.0 CNY）。",
                "Please trace this transfer (220.0 CNY with the fee).",
            ),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WALKS)
def test_the_worked_example_leads_to_each_of_its_outcomes(name: str) -> None:
    world, raws, path, texts = WALKS[name]
    state = walked(example(), *raws, world=world)
    outcome = state.outcome
    assert outcome is not None
    assert (state.error, state.pending) == (None, None)
    assert " ".join([*(visit.key for visit in state.path), outcome.id]) == path
    lines = (*outcome.meanwhile, *outcome.avoid, *outcome.tips)
    said = (outcome.text, outcome.problem, outcome.request, outcome.come_back)
    shown = [state.view.fill(text) for text in said if text]
    assert [*shown, *state.view.advice(lines)] == texts
    assert walk.resolve(example(), world, state.raws()) == state


def test_the_worked_example_reaches_every_outcome_it_has() -> None:
    ends = {path.split()[-1] for _, _, path, _ in WALKS.values()}
    assert ends == {name for name, node in example().flow.nodes.items() if hasattr(node, "tips")}


def test_texts_of_a_place_are_filled_in_both_languages() -> None:
    pending = walk.start(example(), setting()).pending
    assert pending is not None and pending.help is not None
    assert walk.start(example(), setting()).view.fill(pending.help) == Text(
        "在K豆钱包的交易记录里能看到。", "You find it in the transaction record of K Bean."
    )


def test_a_flow_says_where_it_may_not_be_started() -> None:
    assert walk.refusal(example(), setting()) is None
    assert walk.refusal(example(), setting(wallet="generic")) == Text(
        "这个示例需要一个具体的钱包。", "This example needs a particular wallet."
    )
    assert walk.refusal(asking("ask: text"), setting(wallet="generic")) is None


def test_after_the_end_an_answer_changes_nothing() -> None:
    state = walked(example(), *LOOKED, "helped")
    assert walk.step(state, "helped") == state


LOOP: tuple[Raw, ...] = ("done", "昨天", "6000", "", "balance", "none")


def test_a_loop_counts_its_visits_and_forgets_what_it_clears() -> None:
    state = walked(example(), *LOOP, "not_helped")
    assert (state.key, state.answers.get("status")) == ("network#2", None)
    assert "status" in state.raws()
    state = walk.step(walk.step(state, "not_helped"), "not_helped")
    # The cleared status is done no more: the recipient of a finished transfer is not asked for.
    assert trail(state)[-4:] == ["network", "network#2", "network#3", "count"]
    assert state.raws()["network#2"] == "not_helped"


def test_a_call_comes_back_with_its_outcome_and_can_be_made_again() -> None:
    state = walked(example(), Unknown(), "昨天", "10", "", "bank", "none", "could_not", "yes")
    assert (state.answers["relogin"], state.key) == ("resolved", "status#2")
    again = walk.step(walk.step(walk.step(state, Unknown()), "昨天"), "10")
    again = walk.step(walk.step(walk.step(walk.step(again, ""), "bank"), "none"), "could_not")
    assert again.key == "relogin.code_came#2"
    ended = walk.step(again, "no")
    assert (ended.answers["relogin"], ended.key) == ("stop", "checklist.account")


OUTER = """
start: go
nodes:
  go: {ask: yesno, text: {zh: 走, en: Go}, next: inner}
  inner:
    call: inner
    when: {go: yes}
    next:
      - when: {inner: resolved, inner.sure: yes}
        go: fine
      - go: poor
  fine: {end: resolved, text: {zh: 好, en: Fine}}
  poor: {end: stop, text: {zh: 坏, en: Poor}}
"""
INNER = """
start: sure
nodes:
  sure:
    ask: yesno
    text: {zh: 确定, en: Sure}
    next:
      - when: {visits.sure: {below: 2}, sure: no}
        go: sure
        clear: sure
      - go: end
  end: {end: resolved, text: {zh: 完, en: End}}
"""
CALLER = """
start: outer
nodes:
  outer:
    call: outer
    next:
      - when: {outer: resolved, outer.inner: resolved, outer.inner.sure: yes}
        go: met
      - when: {outer.inner.sure: {unknown: false}, outer.go: no}
        go: passed
      - go: unmet
  met: {end: resolved, text: {zh: "{outer.inner.sure}", en: "{outer.inner.sure}"}}
  passed: {end: stop, text: {zh: "{outer.inner.sure}", en: "{outer.inner.sure}"}}
  unmet: {end: stop, text: {zh: "{outer.inner.sure}", en: "{outer.inner.sure}"}}
"""


@pytest.mark.parametrize(
    ("raws", "path", "shown"),
    [
        (("yes", "yes"), ["outer.go", "outer.inner.sure", "met"], Text("是", "Yes")),
        (("no",), ["outer.go", "passed"], Text("（不清楚）", "(not known)")),
        (
            ("yes", "no", "no"),
            ["outer.go", "outer.inner.sure", "outer.inner.sure#2", "unmet"],
            Text("否", "No"),
        ),
        (
            ("yes", "no", "yes"),
            ["outer.go", "outer.inner.sure", "outer.inner.sure#2", "met"],
            Text("是", "Yes"),
        ),
    ],
)
def test_a_call_within_a_call(raws: tuple[str, ...], path: list[str], shown: Text) -> None:
    program = little(CALLER, outer=OUTER, inner=INNER)
    state = walked(program, *raws)
    assert trail(state) == path
    assert state.outcome and state.view.fill(state.outcome.text) == shown
    assert walk.resolve(program, setting(), state.raws()) == state


def test_what_a_called_flow_clears_is_its_own() -> None:
    inner = INNER.replace("go: sure\n        clear: sure", "go: end\n        clear: sure")
    program = little(CALLER, outer=OUTER, inner=inner)
    state = walked(program, "yes", "no")
    assert trail(state) == ["outer.go", "outer.inner.sure", "unmet"]
    assert state.answers == {"outer.go": "yes", "outer.inner": "resolved", "outer": "stop"}


ROUTES = """
routes:
  shared:
    - when: {a: yes}
      go: one
    - go: two
start: a
nodes:
  a: {ask: yesno, text: {zh: 甲, en: A}, next: b}
  b:
    ask: yesno
    text: {zh: 乙, en: B}
    next:
      - when: {b: yes}
        use: shared
      - go: skipped
  skipped:
    ask: text
    when: {a: no, b: yes}
    text: {zh: 丙, en: C}
    next: [{use: shared}]
  one: {end: stop, text: {zh: 一, en: One}}
  two: {end: stop, text: {zh: 二, en: Two}}
"""


@pytest.mark.parametrize(
    ("raws", "path"),
    [
        (("yes", "yes"), ["a", "b", "one"]),
        (("no", "yes"), ["a", "b", "two"]),
        (("yes", "no"), ["a", "b", "one"]),
        (("no", "no"), ["a", "b", "two"]),
    ],
)
def test_shared_routes_and_nodes_that_are_passed_over(
    raws: tuple[str, ...], path: list[str]
) -> None:
    assert trail(walked(little(ROUTES), *raws)) == path


CHECKLIST = """
items:
  slip:
    ask: text
    text: {zh: 回单, en: Slip}
    check: [{min_length: 4, message: {zh: 至少 4 位, en: 4 at least}}]
  photo: {ask: files, text: {zh: 照片, en: Photo}, when: {how: cash}}
start: how
nodes:
  how:
    ask: one
    text: {zh: 怎么付, en: How}
    options: {bank: {zh: 银行, en: Bank}, cash: {zh: 现金, en: Cash}}
    next: sum
  sum:
    ask: money
    text: {zh: 多少, en: How much}
    required: false
    unknown: true
    fills: amount
    next: call
  call: {call: inner, next: contact}
  contact:
    end: contact
    text: {zh: 找客服, en: Contact}
    checklist:
      required: [photo, {item: slip, when: {how: bank}}, account]
      optional: [amount, {item: happened_at, when: {sum: {above: 100}}}, nickname]
"""
FILLING = """
start: nick
nodes:
  nick: {ask: text, text: {zh: 昵称, en: Nick}, fills: nickname, next: end}
  end: {end: contact, text: {zh: 完, en: End}, checklist: {required: [description]}}
"""


def items_asked(*raws: Raw, world: Setting | None = None) -> list[tuple[str, bool]]:
    """The items asked for after these answers, each with whether it must be given."""
    state = walked(little(CHECKLIST, inner=FILLING), *raws, world=world)
    asked = []
    while state.pending is not None:
        asked.append((state.key, state.pending.required))
        given: dict[str, Raw] = {"files": (SHOT,), "money": "5"}
        state = walk.step(state, given.get(state.pending.kind, "2026-10-01"))
        assert state.error is None
    return asked


def test_a_checklist_asks_what_was_not_answered_yet_in_the_order_of_the_catalogue() -> None:
    assert items_asked("bank", "200", "小王") == [
        ("checklist.account", True),
        ("checklist.happened_at", False),
        ("checklist.slip", True),
    ]
    assert items_asked("cash", "", "小王") == [
        ("checklist.account", True),
        ("checklist.photo", True),
    ]
    assert items_asked("cash", Unknown(), "小王") == [
        ("checklist.account", True),
        ("checklist.photo", True),
    ]


def test_the_wallets_own_wishes_are_added_and_required_wins() -> None:
    wishes = (
        need("contact_back", required=False),
        need("account", required=False),
        need("happened_at", required=True),
        need("nickname", required=True),
    )
    assert items_asked("cash", "200", "小王", world=setting(needs=wishes)) == [
        ("checklist.account", True),
        ("checklist.happened_at", True),
        ("checklist.contact_back", False),
        ("checklist.photo", True),
    ]


def test_what_was_left_out_is_asked_for_once_it_is_required() -> None:
    world = setting(needs=(need("amount", required=True),))
    assert items_asked("cash", "", "小王", world=world) == [
        ("checklist.account", True),
        ("checklist.amount", True),
        ("checklist.photo", True),
    ]
    assert ("checklist.amount", True) not in items_asked("cash", Unknown(), "小王", world=world)


def test_what_was_cleared_is_asked_for_again() -> None:
    text = CHECKLIST.replace(
        "next: call", "next: [{when: {sum: 7}, go: call, clear: sum}, {go: call}]"
    )
    program = little(text, inner=FILLING)
    kept = walked(program, "bank", "8", "小王", "a@example.com")
    cleared = walked(program, "bank", "7", "小王", "a@example.com")
    assert (kept.key, cleared.key) == ("checklist.slip", "checklist.amount")


def test_an_outcome_without_a_checklist_asks_for_nothing() -> None:
    world = setting(needs=(need("account", required=True),))
    state = walked(example(), *LOOKED, "helped", world=world)
    assert (state.pending, state.key) == (None, "solved")


def test_a_checklist_item_is_checked_and_may_be_left_out_or_unknown() -> None:
    program = little(CHECKLIST, inner=FILLING)
    state = walked(program, "bank", "200", "小王", Unknown())
    assert state.key == "checklist.happened_at"
    refused = walk.step(state, "someday")
    assert refused == replace(state, error=say.NOT_MOMENT)
    state = walk.step(refused, "")
    assert (state.error, state.answers["checklist.happened_at"]) == (None, Skipped())
    assert walk.step(state, "123").error == Text("至少 4 位", "4 at least")
    assert walk.step(state, Unknown()).error == say.NO_UNKNOWN
    state = walk.step(state, "1234")
    assert (state.pending, trail(state)[-1]) == (None, "checklist.slip")
    assert state.outcome and state.outcome.id == "contact"
    assert walk.resolve(program, setting(), state.raws()) == state


def test_back_goes_through_the_checklist_into_the_flow() -> None:
    program = little(CHECKLIST, inner=FILLING)
    state = walked(program, "bank", "200", "小王", "a@example.com", "")
    keys = []
    while state.path:
        state = walk.back(state)
        keys.append((state.key, state.suggestion, state.outcome is None))
    assert keys == [
        ("checklist.happened_at", "", False),
        ("checklist.account", "a@example.com", False),
        ("call.nick", "小王", True),
        ("sum", "200 CNY", True),
        ("how", "bank", True),
    ]
    assert walk.back(state) == state
    assert bare(state) == walk.start(program, setting())


def test_an_answer_off_the_path_is_kept_and_used_nowhere() -> None:
    said = walked(example(), *LOOP[:-1], ("message",), "yes", "a@example.com", "没到")
    state = walk.edit(said, "signs", ("twice",))
    assert trail(state) == [*"status sent_at amount arrived method signs network".split()]
    assert state.kept == said.raws()
    assert "told_code" not in state.answers and state.outcome is None
    assert state.view.look("told_code") is None
    ended = walk.step(state, "helped")
    assert bare(ended) == walked(example(), *LOOP[:-1], ("twice",), "helped")
    # Back on the way that was left, what was said there is offered again.
    again = walk.edit(ended, "signs", ("message",))
    assert (again.key, again.suggestion) == ("told_code", "yes")
    again = walk.step(again, "yes")
    assert (again.key, again.suggestion) == ("checklist.account", "a@example.com")


def test_each_visit_has_a_suggestion_of_its_own() -> None:
    state = walked(example(), *LOOP, "could_not", "小王", "2")
    state = walk.edit(state, "network", "not_helped")
    assert (state.key, state.suggestion) == ("network#2", None)
    state = walk.step(state, "could_not")
    assert (state.key, state.suggestion) == ("count", "2")
    state = walk.back(walk.back(state))
    assert (state.key, state.suggestion) == ("network", "not_helped")
    assert state.kept["network#2"] == "could_not"


def test_an_edit_that_is_refused_stands_at_its_question_and_loses_nothing() -> None:
    said = walked(example(), *LOOKED)
    state = walk.edit(said, "amount", "a lot")
    assert (state.key, state.error, state.suggestion) == ("amount", say.NOT_MONEY, "300 CNY")
    assert state.kept == said.raws()
    state = walk.step(state, "50")
    assert (state.key, state.error, state.suggestion) == ("arrived", None, "100 CNY")


def test_an_edit_may_make_a_later_answer_impossible() -> None:
    state = walk.edit(walked(example(), *LOOKED), "amount", "50")
    assert (state.key, state.suggestion) == ("arrived", "100 CNY")
    assert state.error == Text(
        "到账的不会比转出的（50 CNY）多。", "No more can have arrived than was sent (50 CNY)."
    )


def test_an_edit_of_what_was_never_asked_changes_nothing() -> None:
    said = walked(example(), *LOOKED)
    assert bare(walk.edit(said, "told_code", "yes")) == said


def test_back_from_a_refused_answer_forgets_the_error() -> None:
    said = walked(example(), "failed", "someday")
    state = walk.back(said)
    assert (state.key, state.error, state.suggestion) == ("status", None, "failed")


def test_resolve_stops_at_what_is_missing_or_cannot_be_taken() -> None:
    raws: dict[str, Raw] = {"status": "failed", "amount": "5", "method": "bank"}
    assert trail(walk.resolve(example(), setting(), raws)) == ["status", "sent_at"]
    state = walk.resolve(example(), setting(), {**raws, "sent_at": "2027-01-01"})
    assert trail(state) == ["status", "sent_at"]
    assert state.error == Text("这个时间还没到。", "This time is in the future.")
    assert walk.resolve(example(), setting(), {}) == walk.start(example(), setting())


def test_a_thousand_questions_are_walked_to_the_end() -> None:
    node = (
        "  q%d: {ask: yesno, text: {zh: 问, en: Ask}, next: [{when: {q%d: no}, go: end}, {go: %s}]}"
    )
    size = 1000
    nexts = [f"q{index}" for index in range(1, size)] + ["end"]
    nodes = [node % (index, index, after) for index, after in enumerate(nexts)]
    program = little(
        "start: q0\nnodes:\n" + "\n".join(nodes) + "\n  end: {end: stop, text: {zh: 完, en: End}}\n"
    )
    raws = {f"q{index}": "yes" for index in range(size)}
    state = walk.resolve(program, setting(NOW), raws)
    assert (len(state.path), state.key) == (size, "end")
