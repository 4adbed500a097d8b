"""Keys of web services: access tokens, API keys, the headers and cookies of a login."""

from collections.abc import Iterator

from supportcli.privacy.model import Hit, Source, pattern

_CHAR = "[0-9A-Za-z_-]"
# By what their makers begin them with, so that they can be known.
_KNOWN = (
    rf"(?:(?<![0-9A-Za-z])|(?<=/bot))(?:eyJ{_CHAR}{{8,2000}}\.eyJ{_CHAR}{{8,4000}}(?:\.{_CHAR}{{0,1000}})?"
    rf"|gh[opsur]_[0-9A-Za-z]{{36}}|github_pat_{_CHAR}{{40,100}}|glpat-{_CHAR}{{20,60}}"
    rf"|xox[a-z]-{_CHAR}{{10,200}}|[rs]k_(?:live|test)_{_CHAR}{{16,120}}"
    rf"|sk-(?={_CHAR}{{0,40}}[0-9]){_CHAR}{{20,200}}|A[KS]IA[0-9A-Z]{{16}}(?![0-9A-Za-z])|AIza{_CHAR}{{35}}"
    rf"|npm_[0-9A-Za-z]{{36}}|hf_[0-9A-Za-z]{{30,40}}|SG\.{_CHAR}{{16,32}}\.{_CHAR}{{16,64}}"
    rf"|[0-9]{{8,10}}:AA{_CHAR}{{32,36}})|(?<=hooks\.slack\.com/services/)[0-9A-Z/]{{16,30}}/{_CHAR}{{16,40}}"
)
_BEGINNINGS = (
    "eyJ gho_ ghp_ ghs_ ghu_ ghr_ github_pat_ glpat- xox _live_ _test_ sk- KIA SIA AIza npm_ hf_"
    " SG. :AA hooks.slack"
).split()
_VALUE = r"[0-9a-z._~+/=-]"
_HEADERS = (
    r"authorization[\"']? ?[:=] ?[\"']?(?:basic|bearer|token|digest)"
    rf" (?P<value>{_VALUE}{{8,4000}})",
    rf"(?<![a-z])bearer (?P<value>(?={_VALUE}*[0-9]){_VALUE}{{8,4000}})",
    r"(?<![a-z])(?:set-)?cookie[\"']?: ?[\"']?(?P<value>[a-z0-9_.-]{1,60}=[^\n\"']{6,4000})",
)
_LABELLED = (
    r"(?:(?<![a-z])(?:api|app|auth|access|refresh|bearer|session|csrf|client|webhook)[ _-]?"
    r"(?:(?:secret|access)[ _-]?)?(?:key|token|secret)"
    r"|(?:访问|訪問|接口) ?(?:令牌|密钥|密鑰))[\"']?\s{0,2}(?:[:=]|is|was|是|为|為)\s{0,2}[\"'`]?"
    rf"(?P<value>(?=[^\s]{{0,40}}[0-9])(?=[^\s]{{0,40}}[a-z]){_VALUE}{{16,400}})"
)
_IN_LINK = (
    rf"(?:(?<=[?&])[a-z_]{{0,12}}(?:token|api_?key)|x-amz-signature|(?:j|php)?sess(?:ion)?_?id)="
    rf"(?P<value>(?={_VALUE}*[0-9]){_VALUE}{{16,4000}})"
)


def find(source: Source) -> Iterator[Hit]:
    """By their beginnings, in a header, in a link, or behind their name."""
    text, low = source.text, source.low
    if any(beginning in text for beginning in _BEGINNINGS):
        for match in pattern(_KNOWN).finditer(text):
            yield Hit(*match.span())
    if "bearer" in low or "authorization" in low or "cookie" in low:
        for header in _HEADERS:
            yield from _values(low, header)
    if any(
        word in low for word in ("key", "token", "secret", "sess", "x-amz", "令牌", "密钥", "密鑰")
    ):
        for named in (_LABELLED, _IN_LINK):
            yield from _values(low, named)


def _values(low: str, named: str) -> Iterator[Hit]:
    for match in pattern(named).finditer(low):
        start, end = match.span("value")
        yield Hit(start, start + len(low[start:end].rstrip(".")))
