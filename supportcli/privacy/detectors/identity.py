"""Identity documents: Chinese resident IDs by checksum, passports by the word beside them."""

from collections.abc import Iterator

from supportcli.privacy.checksums import gb11643
from supportcli.privacy.model import Hit, Source, pattern

_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
    " 71 81 82 83".split()
)
_EIGHTEEN = r"(?<![0-9a-z.])[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9x](?![0-9a-z])"
_FIFTEEN = r"(?<![0-9a-z.])[1-9][0-9]{14}(?![0-9a-z])"
_RESIDENT = (
    r"身份证|身份證|证件号|證件號|身份号|公民|实名|(?<![a-z])(?:sfz|shenfenzheng"
    r"|id[ _-]?(?:card|no|number)|(?:national|chinese|resident) id|identity (?:card|number))"
    r"(?![a-z])"
)
_KINDS = (
    r"(?:护照|護照|通行证|通行證|台胞证|台胞證|回乡证|居留证|居住证|身份证|身份證|证件|驾照"
    r"|passport|permit|travel document|hkid|driver.?s? licen[cs]e|ssn|social security)"
)
_PAPERS = (
    rf"{_KINDS}(?:号码|號碼|号|號)?[^0-9a-z\n]{{0,6}}(?:"
    r"(?:[a-z]{1,8}_)?(?:number|no|num|is|was)[ .:#\"]{0,3}){0,3}"
    r"(?P<number>[a-z]{1,2}[0-9]{6,10}(?:\([0-9a]\))?|[0-9]{8,9}|[0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9a-z])"
)
_PAPERS_BEFORE = (
    r"(?<![0-9a-z])(?P<number>[a-z]{1,2}[0-9]{6,9}) ?"
    rf"(?:(?:as|is|was|the|my|a) |是|说|说是|我|的|这个){{0,3}}{_KINDS}"
)


def find_resident(source: Source) -> Iterator[Hit]:
    """Region, date and check character; beside 身份证 one wrong digit and the old form pass too."""
    for match in pattern(_EIGHTEEN).finditer(source.low):
        number = pattern("[ -]").sub("", match[0])
        place, date = number[:2] in _PROVINCES, _is_date(number[6:14])
        # One wrong digit spoils the place or the date, never both.
        if (place and date and gb11643(number)) or (
            (place or date) and _named(source.low, *match.span())
        ):
            yield Hit(*match.span())
    for match in pattern(_FIFTEEN).finditer(source.low):
        valid = match[0][:2] in _PROVINCES and _is_date("19" + match[0][6:12])
        if valid and _named(source.low, *match.span()):
            yield Hit(*match.span())


def find_papers(source: Source) -> Iterator[Hit]:
    """Numbers beside the name of a document."""
    for expression in (_PAPERS, _PAPERS_BEFORE):
        for match in pattern(expression).finditer(source.low):
            yield Hit(*match.span("number"))


def _is_date(date: str) -> bool:
    month, day = int(date[4:6]), int(date[6:])
    return date[:2] in ("18", "19", "20") and 1 <= month <= 12 and 1 <= day <= 31


def _named(low: str, start: int, end: int) -> bool:
    return bool(
        pattern(_RESIDENT).search(low, max(start - 40, 0), start)
        or pattern(_RESIDENT).search(low, end, end + 12)
    )
