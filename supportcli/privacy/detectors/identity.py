"""Identity documents: Chinese resident IDs by checksum, other papers by the word beside them."""

from collections.abc import Iterator

from supportcli.privacy.checksums import gb11643
from supportcli.privacy.detectors.code import decorated
from supportcli.privacy.detectors.labelled import Kind
from supportcli.privacy.detectors.labelled import find as find_labelled
from supportcli.privacy.detectors.links import FAIR, SURE, WEAK
from supportcli.privacy.model import Hit, Source, pattern

_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
    " 71 81 82 83".split()
)
_EIGHTEEN = r"(?<![0-9a-z.])[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{6}[ -]?[0-9]{3}[0-9x](?![0-9a-z])"
_NAMED_NUMBER = (
    r"(?<![0-9a-z.])(?P<value>[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9x]|[1-9][0-9]{14})(?![0-9a-z])"
)
_RESIDENT = (
    r"(?:居民)?身份(?:证|證)?(?:字号|字號|号码|號碼|号|號)?|(?:证件|證件)(?:号码|號碼|号|號)?"
    r"|公民(?:身份号码)?|(?<![a-z])sfz(?![a-z])"
    r"|(?<![a-z])shenfenzheng|(?<![a-z])identi(?:ty|fication)(?: card)?(?: (?:number|no\.?))?"
    r"|(?<!order )(?<!user )(?<!ticket )(?<!trade )(?<!trace )(?<!payment )"
    r"(?<!transaction )(?<!tx )(?<!request )"
    r"(?<![a-z])(?<!order_)(?<!user_)(?<!tx_)(?<!trade_)ids?(?![a-z])(?:[ _-]?(?:card|number"
    r"|no\.?)){0,2}"
    r"|(?<![a-z])id(?:card|number|no)(?![a-z])"
)
_PAPERS = (
    r"(?:(?:港澳|台湾|往来|外国人|永久|入台)?(?:护照|護照|通行证|通行證|台胞证|台胞證|回乡证"
    r"|回鄉證|居留证|居留證|居住证|身份证"
    r"|身份證|证件|證件|驾照|驾驶证|签证|证号)"
    r"|huzhao|(?<![a-z])(?:pass?p[oa]?rts?|permit|visa number|travel document"
    r"|document|doc|hkid|driv(?:er'?s?"
    r"|ing) licen[cs]e|ssn|social security))"
    r"(?:[ _]?(?:号码|號碼|编号|号|號|number|num|no|id)(?![a-z])\.?)?"
)
_PAPER_NUMBER = (
    r"(?<![0-9a-z])(?P<value>[a-z]{1,2}[0-9]{6,10}(?:\([0-9a]\))?|[0-9]{8,9}"
    r"|[0-9]{3}-[0-9]{2}-[0-9]{4})"
    r"(?![0-9a-z])"
)


def _is_paper(value: str) -> int:
    """Digits alone may be an order or a date."""
    if pattern("(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]").fullmatch(value):
        return SURE
    return FAIR if value.isdigit() else WEAK


def _any(value: str) -> int:
    return WEAK


RESIDENT = Kind(
    "身份|证件|證件|公民|sfz|shenfen|(?<![a-z])id", _RESIDENT, _NAMED_NUMBER, _any, decorated
)
PAPERS = Kind(
    "照|证|證|huzhao|pas|permit|doc|hkid|licen|ssn|social|visa",
    _PAPERS,
    _PAPER_NUMBER,
    _is_paper,
    decorated,
)


def find_resident(source: Source) -> Iterator[Hit]:
    """Region, date and check character; beside 身份证 wrong digits and the old form pass too."""
    for match in pattern(_EIGHTEEN).finditer(source.low):
        number = pattern("[ -]").sub("", match[0])
        if _is_place_and_date(number[:2], number[10:14]) and gb11643(number):
            yield Hit(*match.span())
    yield from find_labelled(source, RESIDENT)


def find_papers(source: Source) -> Iterator[Hit]:
    """Numbers that stand beside the name of a document."""
    yield from find_labelled(source, PAPERS)


def _is_place_and_date(province: str, month_and_day: str) -> bool:
    month, day = int(month_and_day[:2]), int(month_and_day[2:])
    return province in _PROVINCES and 1 <= month <= 12 and 1 <= day <= 31
