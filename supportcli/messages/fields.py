"""What is said about the fields of our own YAML files: missing, unknown, of the wrong kind."""

from supportcli.lang import Text

NEED_MAP = Text("这里需要“名称: 内容”的形式", "“name: value” lines are needed here")
NEED_LIST = Text(
    "这里需要一个列表（每项以 - 开头）", "a list is needed here (items starting with -)"
)
NEED_WORD = Text("这里需要一段文字", "plain text is needed here")
NEED_NUMBER = Text("“{found}”不是数字", "“{found}” is not a number")
NEED_YES_NO = Text("“{found}”应写 true 或 false", "“{found}” should be true or false")
NEED_BOTH = Text(
    "文字要中英文都有：{zh: …, en: …}",
    "text is needed in both languages: {zh: …, en: …}",
)
MISSING_LANG = Text("缺少{name}文字", "the {name} text is missing")
ZH = Text("中文（zh）", "Chinese (zh)")
EN = Text("英文（en）", "English (en)")
QUOTES = Text(
    "“{found}”单独出现在这里；如果它属于一段含逗号的文字，请给整段文字加引号",
    "“{found}” stands alone here; if it belongs to a text with a comma, put the text in quotes",
)
EMPTY_TEXT = Text("这段文字是空的", "this text is empty")
MISSING = Text("缺少“{name}”", "“{name}” is missing")
UNKNOWN = Text(
    "没有“{name}”这一项；可用的有：{known}", "unknown field “{name}”; known here: {known}"
)
UNKNOWN_NEAR = Text(
    "没有“{name}”这一项，是不是“{near}”？", "unknown field “{name}”; did you mean “{near}”?"
)
NOT_AMONG = Text("“{found}”不在可选值里：{known}", "“{found}” is not one of: {known}")
NOT_AMONG_NEAR = Text(
    "“{found}”不在可选值里，是不是“{near}”？", "“{found}” is not known; did you mean “{near}”?"
)
BAD_ID = Text(
    "“{found}”不能作 id：只用小写字母、数字、- 和 _，最多 64 个",
    "“{found}” cannot be an id: use a-z, 0-9, - and _ only, at most 64",
)
FORMAT = Text(
    "“format: {found}”是这个版本不认识的格式，应写 format: 1",
    "“format: {found}” is not known to this version; write format: 1",
)
BRACES = Text(
    "花括号只能用来放占位名，如 {example}；“{found}”不行",
    "braces may only hold a fixed name such as {example}; “{found}” is not one",
)
UNKNOWN_NAME = Text("“{name}”不是已知的占位名", "“{name}” is not a known name")
UNKNOWN_NAME_NEAR = Text(
    "“{name}”不是已知的占位名，是不是“{near}”？",
    "“{name}” is not a known name; did you mean “{near}”?",
)
ONLY_ONE_LANG = Text(
    "中英文用了不同的占位名：{names}", "the two languages use different names: {names}"
)
RESERVED = Text("“{found}”是保留名，请换一个", "“{found}” is reserved; choose another name")
