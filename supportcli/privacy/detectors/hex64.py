"""64 hexadecimal digits: a private key or a transaction hash? Only what stands around can tell."""

from collections.abc import Iterator, Mapping, Sequence
from math import inf
from typing import Literal

from supportcli.privacy.detectors.keep import TRANSACTION_FIELDS
from supportcli.privacy.detectors.labelled import Family, Form, Vocabulary, fits_all, judged
from supportcli.privacy.model import Hit, Source, pattern

Verdict = Literal["key", "hash", "maybe"]

_SIZE = 64
_HEX = r"(?<![0-9a-z])(?:0?x)?[0-9a-f]{64}(?![0-9a-z])"
_SPLIT = (
    r"(?<![0-9a-z])(?:(?:0x)?[0-9a-f]{8,56}(?:[ \n]{1,3}[0-9a-f]{4,56}){0,7}"
    r"[ \n]{1,3}[0-9a-f]{2,56}|(?:[0-9a-f]{4}[ \n]){15}[0-9a-f]{4})(?![0-9a-z])"
)
_SOME_HEX = r"[0-9a-f]{64}|[0-9a-f]{8}[ \n]{1,3}[0-9a-f]{2}|(?:[0-9a-f]{4}[ \n]){4}"
_SOME_SIZE = r"(?<![0-9a-z])(?:0x)?([0-9a-f]{32,128})(?![0-9a-z])"
_OTHER_SIZES = frozenset({32, 48, 96, 128})
_LABELLED = (
    r"(?:private[ _]?key|priv[ _]?key|privkey|secret[ _]?key|私钥|私鑰)[\"']?\s{0,2}"
    r"(?:[:=]|is|was|是|为|為)?:?[ \n\"'`(<\[]{0,3}(?P<key>[a-z0-9+/=_-]{26,140})(?![a-z0-9])"
)
_KEY = (
    r"私 ?[钥鑰匙]|[密金][钥鑰](?!库)|种子|種子|明文|pr[a-z]?v[a-z]{0,4}[ _,-]{0,2}k[ei]?y"
    r"|private one|secret[ _-]?key|(?<![a-z])(?:pk|sk|secret|seed|entropy|pvt key)(?![a-z])"
)
_DOUBT = r"(?<![a-z])keys?(?![a-z])|钥"
_HASH = (
    r"交易|哈希|单号|單號|hash|transaction(?! fee)|(?<![a-z])tx(?:n?s?|[ _-]?(?:id|no))(?![a-z])"
    r"|(?:转账|轉帳|提现|提币|充值|充币|流水|区块|區塊) ?(?:id|号|編號|编号)"
    r"|(?:transfer|withdrawal|deposit|order|block|receipt)[ _-]?(?:id|hash|no\."
    r"|num(?:ber)?|ref)"
    r"|sha-?256|checksum|signature|签名"
)
# Where a hash is at home, a word that may mean such a key is enough to ask.
_ANY_KEY = (
    rf"{_KEY}|(?<!公)[钥鑰](?!匙)|(?<![a-z])(?:priv|wif"
    r"|(?<!public )(?<!api )(?<!hash )(?<!tx )keys?)(?![a-z])"
)
_LABEL = rf"(?P<key>{_KEY})|(?P<doubt>{_DOUBT})|{_HASH}"
_KINDS: Mapping[str, str] = {
    "key": """unlock unlocks own owns share 私人 spend spends deployer hardhat truffle env
        reveal show secretkey 花 控制 动我 动用 揭示 owner master 显示 秘密 key keys privkey pk
        sk priv private secret seed pvt privatekey wif raw export exported import imported
        backup entropy sign signs signer signing controls paper pkey pvtkey prvt pvk kye kee sy
        siyao yao mishi miyao signers wallet mnemonic control controlled controlling
        hidden holds whoever anyone somebody someone steal stolen savings access restore restores
        restoring importable generates derive derives half offline unlocker 冒充 掌控 掌握 登进
        本人 别人 切勿 眼睛 隐藏 隱藏 恢复 恢復 生成 能动 动币 拿走 泄露 洩露 念给 私钥 私鑰 私匙 私
        密钥 密鑰 密匙 秘钥 秘鑰 金钥 金鑰 钥 鑰 匙 种子 種子 明文 导出 導出 导入 匯入 备份""",
    "hash": """reverted revert execution executed nft mint minted swapped claim claimed stake
        staked unstake unstaking history chain onchain refund refunded drained emptied landed
        arrived arrive txhistory 雜湊 杂凑 回滚 回滾 能量 矿工 質押 质押 跨链 跨鏈 兑换 兌換
        到賬 凭据 憑證 付款 转走 轉走 转出 轉出 转过 到没 没到 加速 上链 上鏈 历史 紀錄 手续费
        付了 打款 收款 充了 提了 铸造 tx txs txid txn txhash hash hashes transaction
        transactions transfer withdrawal withdraw deposit order block explorer etherscan
        tronscan bscscan mempool solscan signature sig receipt confirmation confirmations
        confirmed pending id ref reference trace payment bridge swap contract approve broadcast
        stuck status fee gas nonce hx 交易 哈希 哈西 单号 單號 流水 转账 轉帳 转帐 提现 提币
        充值 充币 区块 區塊 浏览器 确认 到账 链上 鏈上 凭证 记录 这笔 签名 打包 广播 没收到
        沒收到""",
}
_CERTAIN_KEY = r"(?:private[_ ]?key|privkey|secret[_ ]?key|私钥)[\"']?\s{0,2}[:=]\s{0,2}[\"']?\Z"
_KEY_BEHIND = (
    r"[\"'.]?[ ,.;]{0,2}(?:(?:sorry|oops|wait|哦|啊|不对|抱歉)[ ,.]{0,2}){0,2}"
    r"(?:that|this|it|这|那)? ?'?(?:is|was|s|就?是|为|\() ?(?:my|the|我的?|钱包的?)? ?"
    rf"(?:{_KEY})"
)
_CERTAIN_HASH = (
    r"(?:/tx/|/transactions?/(?:[a-z0-9-]{1,12}/)?|/txn/|txid=|hash=|tx=|txhash=|/block/"
    r"|#/transaction/|sha-?256(?:sum)?[\"']?[ :=]{1,3}[\"']?|(?:block|parent|state)_?(?:hash|root)"
    r"[\"']?\s?[:=]\s?[\"']?|transactionhash[\"']?[ :=]{1,3}[\"']?)(?:0x)?\Z"
)
# What sha256sum prints.
_OF_A_FILE = r" [ *][a-z0-9_./-]{1,80}\.[a-z0-9]{1,6}(?![a-z0-9])"
_REACH, _REACH_BEHIND = 60, 20
_WORD, _FEW = r"(?<![0-9a-z])[a-z]+(?![0-9a-z])|[\u3040-\u9fff]", 6


def find_key(source: Source) -> Iterator[Hit]:
    """Hex and base58 that is said to be a private key."""
    low = source.low
    if not (pattern("[0-9a-z+/=_-]{8}").search(low) or places(source)):
        return
    for hit, verdict in source.once("verdicts", _verdicts):
        if verdict == "key":
            yield hit
    for match in pattern(_SOME_SIZE).finditer(low):
        if len(match[1]) in _OTHER_SIZES and _by_label(low, *match.span()) == "key":
            yield Hit(*match.span())
    for match in pattern(_LABELLED).finditer(low):
        key = match["key"]
        if pattern("[0-9]").search(key) and not pattern("[xyz]pub").match(key):
            yield Hit(*match.span("key"))


def find_maybe(source: Source) -> Iterator[Hit]:
    """64 digits that nothing explains; the last four may stay."""
    for hit, verdict in source.once("verdicts", _verdicts):
        if verdict == "maybe":
            yield hit._replace(keep=source.text[hit.end - 4 : hit.end])


def find_hash(source: Source) -> Iterator[Hit]:
    """64 digits that are said to be a hash: to be kept."""
    for hit, verdict in source.once("verdicts", _verdicts):
        if verdict == "hash":
            yield hit


def places(source: Source) -> Sequence[Hit]:
    """Where 64 digits stand, in one piece or in several."""
    return source.once("hex", _places)


def _places(source: Source) -> Iterator[Hit]:
    if not pattern(_SOME_HEX).search(source.low):
        return
    for match in pattern(_HEX).finditer(source.low):
        yield Hit(*match.span())
    for match in pattern(_SPLIT).finditer(source.low):
        if len(digits_of(match[0])) == _SIZE:
            yield Hit(*match.span())


def digits_of(value: str) -> str:
    """Without 0x, which some shorten to x, and without the blanks between its pieces."""
    return pattern(r"\A0?[xX]|\s").sub("", value)


def _shape(value: str) -> tuple[str, ...]:
    if len(digits_of(value)) != _SIZE:
        return ()
    return ("0x" if value[1] in "xX" else "hex", "whole" if len(value) <= _SIZE + 2 else "pieces")


def _called(kinds: Sequence[str], shape: str) -> str:
    return kinds[0]


def _never(low: str, start: int, end: int) -> bool:
    return False


HASHES = Family(
    table="hashes",
    doubt=1.5,
    sure=1.5,
    reach=(200, 120),
    vocabulary=Vocabulary.of(_KINDS, {"hash": "[a-z]*(?:transaction|txhash)[a-z]*"}),
    values=(Form(_HEX), Form(_SPLIT)),
    shape=_shape,
    fits=fits_all,
    called=_called,
    otherwise=_never,
)


def _verdicts(source: Source) -> Iterator[tuple[Hit, Verdict]]:
    found = places(source)
    if not found:
        return
    otherwise: Verdict = "hash" if _is_at_home(source, found) else "maybe"
    odds = {
        (one.start, one.end): -one.odds if one.rule == "key" and one.odds == inf else one.odds
        for one in judged(source, HASHES)
    }
    for hit in found:
        known = odds.get((hit.start, hit.end))
        if known is not None:
            yield hit, _verdict(source.low, hit, known, otherwise)
        else:
            yield hit, "hash" if _is_certain_hash(source.low, hit.start, hit.end) else otherwise


def _is_certain_hash(low: str, start: int, end: int) -> bool:
    before = pattern(_CERTAIN_HASH).search(low, max(start - 24, 0), start)
    return bool(before or pattern(_OF_A_FILE).match(low, end))


def _is_at_home(source: Source, found: Sequence[Hit]) -> bool:
    """Whether it stands in the field for hashes with hardly a word, and none that means a key."""
    if source.field not in TRANSACTION_FIELDS or pattern(_ANY_KEY).search(source.low):
        return False
    ends = [0, *(hit.end for hit in found)]
    starts = [*(hit.start for hit in found), len(source.low)]
    rest = " ".join(source.low[end:start] for end, start in zip(ends, starts, strict=True))
    return len(pattern(_WORD).findall(rest)) <= _FEW


def _verdict(low: str, place: Hit, odds: float, otherwise: Verdict) -> Verdict:
    """The words around decide that it is a hash; only a label that it is a key."""
    start, end, _ = place
    before = max(start - 24, 0)
    if pattern(_CERTAIN_KEY).search(low, before, start):
        return "key"
    if pattern(_KEY_BEHIND).match(low, end):
        return "key"
    if odds > HASHES.sure or _is_certain_hash(low, start, end):
        return "hash"
    labelled = _by_label(low, start, end)
    return "key" if labelled == "key" and odds < 0 else "maybe" if odds < 0 else otherwise


def _by_label(low: str, start: int, end: int) -> Verdict:
    """The nearest label before it within 60 characters; failing that, one right behind."""
    for left, right in ((start - _REACH, start), (end, end + _REACH_BEHIND)):
        found = list(pattern(_LABEL).finditer(low, max(left, 0), right))
        if found:
            return "key" if found[-1]["key"] else "maybe" if found[-1]["doubt"] else "hash"
    return "maybe"
