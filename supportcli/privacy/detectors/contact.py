"""Ways to reach a person: phones, e-mail addresses, and IBANs."""

from collections.abc import Iterator

from supportcli.privacy.checksums import mod97
from supportcli.privacy.detectors.keep import CONTACT_FIELDS
from supportcli.privacy.model import Hit, Source, pattern

_CALLED = r"(?<=tel)|(?<=phone)|(?<=mobile)|(?<=cell)|(?<=whatsapp)|(?<=wechat)"
_EDGE, _END = rf"(?:(?<![0-9a-z_.+#])|{_CALLED})", r"(?![0-9a-z_]|\.[0-9]|-[0-9])"
_SEVEN_DIGITS = r"[0-9](?:[ \n.()-]{0,2}[0-9]){6}"
# A narrow window put the next group on a line of its own; a line may also begin with a time.
_WRAPPED = r"\n(?!20[0-9]{2}-)(?=[0-9]{2,}(?![0-9:./]))"
_CHINA = rf"(?=[+01(8]){_EDGE}(?:(?:\+|00)?86[ -]?)?1[3-9][0-9](?:[ \n-]?[0-9]{{4}}){{2}}{_END}"
_WORLD = (
    rf"(?=\+)(?<!utc )(?<!gmt )(?:{_EDGE}|(?<=tel)|(?<=phone))\+"
    r"(?:[17]|[2-9][0-9]{1,2})"
    rf"(?:(?:[ .()-]{{0,2}}|{_WRAPPED})[0-9]){{6,12}}{_END}"
)
_LANDLINE = rf"(?=[(0]){_EDGE}\(?0[0-9]{{2,3}}[)-] ?[0-9]{{7,8}}{_END}"
_NAMED = (
    r"(?=[pmctrw手电電号])(?:phone|mobile|cell|tel|call me|reach me|whatsapp|手机|手機|电话|電話"
    r"|号码)[^0-9\n]{0,20}?"
    rf"(?P<number>\(?[0-9]{{3}}\)?[ .-]?[0-9]{{3}}[ .-]?[0-9]{{4}}){_END}"
)
_AT_HOME = (
    r"(?=[pmctw手电電])(?:(?:phone|mobile|cell|tel(?:ephone|efon)?|whatsapp)(?: ?(?:no|number)\.?)?"
    r"|手机号?码?|手機號?碼?|电话号?码?|電話號?碼?)[ :=是为為]{1,4}"
    rf"(?P<number>\(?0[0-9](?:[ ()-]{{0,2}}[0-9]){{6,12}}){_END}"
)
_MAIL = (
    r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}(?![a-z0-9-])"
)
_LOGIN = r"://[^\s/@]{1,64}:\Z"
_IBAN = r"(?<![a-z0-9])(?=([a-z]{2}[0-9]{2}(?:[ \n]?[a-z0-9]){11,32}))"
_IBAN_LENGTHS = {
    "ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22,
    "br": 29, "by": 28, "ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dk": 18, "do": 28,
    "ee": 20, "eg": 29, "es": 24, "fi": 18, "fo": 18, "fr": 27, "gb": 22, "ge": 22, "gi": 23,
    "gl": 18, "gr": 27, "gt": 28, "hr": 21, "hu": 28, "ie": 22, "il": 23, "iq": 23, "is": 26,
    "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "lc": 32, "li": 21, "lt": 20, "lu": 20,
    "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22, "mk": 19, "mr": 27, "mt": 31, "mu": 30,
    "nl": 18, "no": 15, "pk": 24, "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22,
    "ru": 33, "sa": 24, "sc": 31, "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "st": 25,
    "sv": 28, "tl": 23, "tn": 24, "tr": 26, "ua": 29, "va": 22, "vg": 24, "xk": 20,
}  # fmt: skip


def find_phone(source: Source) -> Iterator[Hit]:
    """Mobile numbers of China, anything with + and a country code, and numbers called a phone."""
    if source.field in CONTACT_FIELDS or not pattern(_SEVEN_DIGITS).search(source.low):
        return
    for expression in (_CHINA, _WORLD, _LANDLINE, _NAMED, _AT_HOME):
        for match in pattern(expression).finditer(source.low):
            start, end = match.span("number" if "number" in match.groupdict() else 0)
            digits = pattern("[^0-9]").sub("", source.low[start:end])
            yield Hit(start, end, digits[-4:])


def find_mail(source: Source) -> Iterator[Hit]:
    """E-mail addresses with a top-level domain; user@host is none."""
    if source.field in CONTACT_FIELDS or "@" not in source.text:
        return
    for match in pattern(_MAIL).finditer(source.low):
        # In https://lily:hunter22@example.com there is a password and a host.
        if not pattern(_LOGIN).search(source.low, max(match.start() - 90, 0), match.start()):
            yield Hit(*match.span())


def find_iban(source: Source) -> Iterator[Hit]:
    """By country, length and checksum."""
    for match in pattern(_IBAN).finditer(source.low):
        end = _iban_end(match[1])
        if end:
            stop = match.start() + end
            yield Hit(match.start(), stop, "".join(source.text[match.start() : stop].split())[-4:])


def _iban_end(text: str) -> int | None:
    """Where the IBAN that the text begins with stops."""
    length = _IBAN_LENGTHS.get(text[:2], 0)
    places = [at for at, char in enumerate(text) if not char.isspace()][:length]
    if not length or len(places) < length:
        return None
    end = places[-1] + 1
    return (
        end
        if mod97("".join(text[:end].split())) and text[end : end + 1] in ("", " ", "\n")
        else None
    )
