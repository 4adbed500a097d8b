"""Identity documents: Chinese resident IDs by checksum, passports by the word beside them."""

from collections.abc import Iterator

from supportcli.privacy.checksums import gb11643
from supportcli.privacy.model import Hit, Source, pattern

_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
    " 71 81 82 83".split()
)
_EIGHTEEN = r"(?<![0-9a-z.])[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{6}[ -]?[0-9]{3}[0-9x](?![0-9a-z])"
_FIFTEEN = r"(?<![0-9a-z.])[1-9][0-9]{14}(?![0-9a-z])"
_RESIDENT = (
    r"身份证|身份證|证件号|證件號|身份号|公民"
    r"|(?<![a-z])id ?card|id number|national id|identity (?:card|number)"
)
_PAPERS = (
    r"(?:护照|護照|通行证|通行證|台胞证|台胞證|回乡证|居留证|居住证|身份证|身份證|证件|驾照"
    r"|passport|permit|travel document|hkid|driver.?s? licen[cs]e|ssn|social security)"
    r"(?:号码|號碼|号|號)?[^0-9a-z\n]{0,6}(?:(?:number|no|num|is|was)[ .:#]{0,3}){0,3}"
    r"(?P<number>[a-z]{1,2}[0-9]{6,10}(?:\([0-9a]\))?|[0-9]{8,9}|[0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9a-z])"
)


def find_resident(source: Source) -> Iterator[Hit]:
    """Region, date and check character; beside 身份证 one wrong digit and the old form pass too."""
    for match in pattern(_EIGHTEEN).finditer(source.low):
        number = pattern("[ -]").sub("", match[0])
        if _is_place_and_date(number[:2], number[10:14]) and (
            gb11643(number) or _named(source.low, match.start(), match.end())
        ):
            yield Hit(*match.span())
    for match in pattern(_FIFTEEN).finditer(source.low):
        if _is_place_and_date(match[0][:2], match[0][8:12]) and _named(source.low, *match.span()):
            yield Hit(*match.span())


def find_papers(source: Source) -> Iterator[Hit]:
    """Numbers that follow the name of a document."""
    for match in pattern(_PAPERS).finditer(source.low):
        yield Hit(*match.span("number"))


def _is_place_and_date(province: str, month_and_day: str) -> bool:
    month, day = int(month_and_day[:2]), int(month_and_day[2:])
    return province in _PROVINCES and 1 <= month <= 12 and 1 <= day <= 31


def _named(low: str, start: int, end: int) -> bool:
    return bool(
        pattern(_RESIDENT).search(low, max(start - 24, 0), start)
        or pattern(_RESIDENT).search(low, end, end + 12)
    )
