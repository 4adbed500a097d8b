"""Identity documents: Chinese resident IDs by checksum, other papers by the word beside them."""

from collections.abc import Iterator, Mapping, Sequence

from supportcli.privacy.checksums import gb11643
from supportcli.privacy.detectors.labelled import Family, Form, Vocabulary, fits_all, hits
from supportcli.privacy.detectors.shapes import DATE, decorated
from supportcli.privacy.model import Hit, Source, pattern

_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
    " 71 81 82 83".split()
)
_EIGHTEEN = r"(?<![0-9a-z.])[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{6}[ -]?[0-9]{3}[0-9x](?![0-9a-z])"
_NUMBER = (
    r"(?<![0-9a-z.])(?:[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9x]|[1-9][0-9]{14}"
    r"|[a-z]{1,2}[0-9]{6,10}(?:\([0-9a]\))?|[0-9]{8,9}|[0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9a-z])"
)
_KINDS: Mapping[str, str] = {
    "resident": """id ids identity identification idcard idnumber idno sfz shenfenzheng resident
        citizen national 身份证 身份證 身分證 身份証 身分証 身份号 身份號
        公民 居民 证件 證件 証件""",
    "papers": """passport pasport passports passprt pasprt passeport permit visa document
        documents doc docs hkid licence license driver drivers driving ssn social travel
        residence residency huzhao number no 护照 護照 通行证 通行證 胞证 胞證 回乡证 回鄉證
        居留证 居留證 居住证 居住證 驾照 驾驶 駕照 駕駛 签证 簽證 证号 證號 证码
        証 旅行证 旅行證 回乡卡 回鄉卡 港澳证 港澳證 永居 绿卡 綠卡 海员证 军官证 laissez
        reisepass pasaporte""",
}


def _shape(value: str) -> tuple[str, ...]:
    digits = sum(char.isdigit() for char in value)
    if digits >= 14:
        return (f"id{digits}",)
    if digits == len(value):
        return ("date" if pattern(DATE).fullmatch(value) else f"n{digits}",)
    return (f"{'-' if '-' in value else 'a'}{digits}", f"first {value[0].lower()}")


def _called(kinds: Sequence[str], shape: str) -> str:
    """The number of a resident ID is long, whatever it is called."""
    return "id_number" if shape.startswith("id") else "papers"


PAPERS = Family(
    table="papers",
    doubt=-0.5,
    sure=-0.5,
    reach=(130, 100),
    vocabulary=Vocabulary.of(_KINDS, {"papers": "passport[a-z]*"}),
    values=(Form(_NUMBER),),
    shape=_shape,
    fits=fits_all,
    called=_called,
    otherwise=decorated,
)


def find_resident(source: Source) -> Iterator[Hit]:
    """Region, date and check character; beside 身份证 wrong digits and the old form pass too."""
    for match in pattern(_EIGHTEEN).finditer(source.low):
        number = pattern("[ -]").sub("", match[0])
        if _is_place_and_date(number[:2], number[10:14]) and gb11643(number):
            yield Hit(*match.span())
    yield from hits(source, PAPERS, "id_number")


def find_papers(source: Source) -> Iterator[Hit]:
    """Numbers that stand beside the name of a document."""
    yield from hits(source, PAPERS, "papers")


def _is_place_and_date(province: str, month_and_day: str) -> bool:
    month, day = int(month_and_day[:2]), int(month_and_day[2:])
    return province in _PROVINCES and 1 <= month <= 12 and 1 <= day <= 31
