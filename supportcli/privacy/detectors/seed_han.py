"""Chinese seed phrases: characters set apart, or run together and unlike anything one writes."""

import math
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from supportcli.privacy.checksums import LENGTHS, bip39
from supportcli.privacy.detectors.seed_han_pairs import pairs
from supportcli.privacy.detectors.words import CONTEXT, places
from supportcli.privacy.model import Hit, Source, pattern

_LISTS = ("chinese_simplified", "chinese_traditional")
_HAN = "[\u4e00-\u9fff]"
_MARKS = r"[^\w\ue000。!?]"
_COUNT = r"(?:第[0-9]{1,2}[个個]|[0-9]{1,2})"
_BETWEEN = rf"(?:{_MARKS}{{1,8}}(?:{_COUNT}{_MARKS}{{0,8}})?|{_COUNT}{_MARKS}{{0,8}})"
_APART = (
    rf"(?P<first>(?<={_HAN}){_HAN}{_BETWEEN})?"
    rf"(?P<middle>(?<!{_HAN})(?!第[0-9]|(?<=[0-9])[个個]){_HAN}(?:{_BETWEEN}{_HAN}(?!{_HAN})){{7,}})"
    rf"(?P<last>{_BETWEEN}{_HAN})?"
)
_RUN = rf"{_HAN}(?:[ \n]?{_HAN}){{11,}}"
_MENTIONED = rf"{CONTEXT}|恢复|恢復|复原|復原|短语|短語|phrase|recover"
_NEAR = 200
# Where single characters are listed they are of one kind.
_KINDS = (
    "一二三四五六七八九十百千万亿零两半几",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥",
    "鼠牛虎兔龙蛇马羊猴鸡狗猪猫鸟鱼鸭鹅象狼熊虫龍馬雞豬貓鳥魚",
    "红橙黄绿青蓝紫黑白灰粉金银棕紅黃綠藍銀色",
    "金木水火土风雨雪雷电云雾霜冰日月星天地山川河海湖石田草花树林",
    "东南西北中上下左右前后里外内旁高低東後裡",
    "春夏秋冬年月日时分秒早中晚今明昨",
    "赵钱孙李周吴郑王冯陈张刘杨黄徐马朱胡郭何林高罗梁宋谢唐许邓韩曹曾彭肖",
    "爸妈哥姐弟妹爷奶叔姨舅姑父母兄子女儿夫妻孙男老少",
    "头手脚眼耳口鼻舌牙心肝肺胃腿背脸嘴发皮骨血毛",
    "米面油盐酱醋茶糖肉蛋奶鱼菜酒饭汤粥饼瓜果豆虾酸甜苦辣咸",
    "喜怒哀乐悲恐惊爱恨愁急怕累烦气笑哭",
    "大小多少长短高低快慢好坏新旧冷热轻重远近有无是否对错真假开关",
    "衣食住行吃喝玩乐睡走跑跳看听说读写做来去",
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台",
    "琴棋书画笔墨纸砚诗歌舞礼仁义智信忠孝德",
    "个只条张本件次块元角分斤米天年人",
)

# In bits, likelihood as a phrase against prose: of random list characters 1 phrase in 200 is below
# the first, 1 in 60 below the second; twelve characters of a sentence are seldom above -14.
_LEAST, _LEAST_UNPROVEN = -9.0, -4.0
_LEAST_APART, _LEAST_APART_PROVEN = -10.0, -19.0
_SIDE_BY_SIDE = -8.0
# What is missing may be so much where a phrase is spoken of.
_NAMED = 8.0
# Of two windows the longer one is likelier, and the one that is the whole run.
_EACH, _WHOLE = 1.0, 4.0


class _Window(NamedTuple):
    """Part of a run with a phrase's length: in bits, and whether its checksum is right."""

    likelihood: float
    proven: bool
    start: int
    end: int


def find(source: Source) -> Iterator[Hit]:
    """Single characters with separators between, or a run where 助记词 or the like is spoken of."""
    if source.low.isascii():
        return
    yield from _apart(source)
    for found in _together(source, named=True):
        yield Hit(found.start, found.end)


def find_maybe(source: Source) -> Iterator[Hit]:
    """A run of exactly a phrase's length with a valid checksum, and unlike a sentence."""
    if source.low.isascii():
        return
    for found in _together(source, named=False):
        yield Hit(found.start, found.end)


def _apart(source: Source) -> Iterator[Hit]:
    for match in pattern(_APART).finditer(source.low):
        # Before the first character and behind the last one others may stand.
        start, end = match.span("middle")
        starts, ends = dict.fromkeys((match.start(), start)), dict.fromkeys((end, match.end()))
        doubt = _NAMED * _is_named(source.low, *match.span())
        found = [
            (_valid(characters), len(characters) in LENGTHS, begin, stop)
            for begin in starts
            for stop in ends
            if _is_phrase(characters := _listed(source.low, begin, stop), doubt)
        ]
        if found:
            *_, begin, stop = max(found, key=lambda one: (*one[:2], one[3] - one[2]))
            yield Hit(begin, stop)


def _listed(low: str, start: int, end: int) -> str:
    """The characters, or nothing if too many of them are in no list."""
    characters = pattern(_HAN).findall(pattern(_COUNT).sub("", low[start:end]))
    listed = sum(any(char in places(name) for name in _LISTS) for char in characters)
    return "".join(characters) if listed >= 0.9 * len(characters) else ""


def _is_named(low: str, start: int, end: int) -> bool:
    near = low[max(start - _NEAR, 0) : start], low[end : end + _NEAR]
    return bool(pattern(_MENTIONED).search("\n".join(near)))


def _is_phrase(characters: str, doubt: float) -> bool:
    """Single characters are listed for other reasons too, and spaced out for emphasis.

    `doubt` are the bits that may be missing.
    """
    if not characters:
        return False
    if _valid(characters) and len(set(characters)) <= 0.75 * len(characters):
        return True
    of_one_kind = max(sum(map(kind.count, characters)) for kind in _KINDS)
    if 2 * of_one_kind >= len(characters):
        return False
    sums = [0.0, *accumulate(_bits(characters))]
    return sums[-1] >= _LEAST_APART - doubt or any(
        sums[start + size] - sums[start] >= _LEAST_APART_PROVEN - doubt
        and _valid(characters[start : start + size])
        for size in LENGTHS
        for start in range(len(characters) - size + 1)
    )


def _worth(proven: bool, size: int) -> float:
    """A right checksum has size / 3 bits; a wrong one takes a slip of the pen."""
    return size / 3 if proven else -4.0


def _together(source: Source, *, named: bool) -> Iterator[_Window]:
    """The likeliest window of each run by which a phrase is spoken of, or is not.

    Where nothing is said, only a right checksum counts.
    """
    for run in pattern(_RUN).finditer(source.low):
        at = [match.start() for match in pattern(_HAN).finditer(source.low, *run.span())]
        windows = list(_windows("".join(source.low[place] for place in at)))
        for best in (max(windows, default=None), max(filter(_proven, windows), default=None)):
            if best is None:
                continue
            start, end = at[best.start], at[best.end - 1] + 1
            said = _is_named(source.low, start, end)
            if said == named and (named or best.proven):
                yield best._replace(start=start, end=end)
                break


def _proven(window: _Window) -> bool:
    return window.proven


def _windows(characters: str) -> Iterator[_Window]:
    """Every part that could be a phrase: at most one character is in no list."""
    sums = [0.0, *accumulate(_bits(characters))]
    lowest = [*accumulate(sums, min)]
    if max(map(float.__sub__, sums, lowest)) < _LEAST - _WHOLE:
        return
    for size in LENGTHS:
        for start in range(len(characters) - size + 1):
            bits = sums[start + size] - sums[start] + _WHOLE * (size == len(characters))
            if bits >= _LEAST:
                part = characters[start : start + size]
                proven = _valid(part)
                if proven or (bits >= _LEAST_UNPROVEN and _one_wrong(part)):
                    bits += _worth(proven, size) + _EACH * size
                    yield _Window(bits, proven, start, start + size)


def _one_wrong(characters: str) -> bool:
    return any(sum(char not in places(name) for char in characters) <= 1 for name in _LISTS)


def _bits(characters: str) -> Iterator[float]:
    known, usual = _weights(), pairs()
    before = ""
    for char in characters:
        yield known.get(char, -1.0) + _SIDE_BY_SIDE * (before + char in usual)
        before = char


@cache
def _weights() -> Mapping[str, float]:
    """The lists are in order of frequency: rank r has a share of about 2.05 / (r + 60) ** 1.3."""
    return {
        char: 1.3 * math.log2(rank + 60) - math.log2(2.05 * 2048)
        for name in reversed(_LISTS)
        for char, rank in places(name).items()
    }


def _valid(characters: str) -> bool:
    return any(bip39(characters, places(name)) for name in _LISTS)
