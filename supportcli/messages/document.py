"""What is said about files that cannot be read as plain, safe YAML or JSON."""

from supportcli.lang import Text

NOT_FOUND = Text("没有这个文件", "no such file")
NOT_A_FILE = Text(
    "这不是普通文件（是{what}），不会打开它",
    "this is not a regular file (it is a {what}), so it was not opened",
)
DIRECTORY = Text("文件夹", "directory")
DEVICE = Text("设备或管道", "device or pipe")
UNREADABLE = Text("读不了这个文件：{reason}", "cannot read this file: {reason}")
TOO_LARGE = Text(
    "文件超过 1 MiB（{limit} 字节），请拆成几个文件",
    "the file is larger than 1 MiB ({limit} bytes); split it",
)
NOT_UTF8 = Text(
    "不是 UTF-8：第 {byte} 个字节（第 {line} 行）；请另存为 UTF-8",
    "not UTF-8: byte {byte} (line {line}); save the file as UTF-8",
)
NOT_UTF8_GBK = Text(
    "不是 UTF-8：第 {byte} 个字节（第 {line} 行）；看起来是 GBK，请另存为 UTF-8",
    "not UTF-8: byte {byte} (line {line}); it looks like GBK: save the file as UTF-8",
)
NOT_UTF8_UTF16 = Text(
    "不是 UTF-8：第 {byte} 个字节（第 {line} 行）；看起来是 UTF-16，请另存为 UTF-8",
    "not UTF-8: byte {byte} (line {line}); it looks like UTF-16: save the file as UTF-8",
)
EMPTY = Text("文件是空的", "the file is empty")
SECOND_DOCUMENT = Text(
    "一个文件只放一份内容，这里又用 --- 开始了第二份",
    "one file holds one document; a second one starts here with ---",
)
ALIAS = Text(
    "不允许使用别名（*{name}），请把内容写出来",
    "aliases are not allowed (*{name}); write the content out",
)
ANCHOR = Text(
    "不允许使用锚点（&{name}），请把内容写出来",
    "anchors are not allowed (&{name}); write the content out",
)
TAG = Text(
    "不允许使用标签（{tag}），只写文字即可", "tags are not allowed ({tag}); write plain text"
)
TOO_DEEP = Text("嵌套超过 {limit} 层", "nested deeper than {limit} levels")
TOO_MANY = Text(
    "找到 {limit} 处问题后就停了；先改好这些，再检查一次",
    "stopped after {limit} problems; mend these and check again",
)
DUPLICATE_KEY = Text(
    "“{key}”写了两次，第一次在第 {line} 行",
    "“{key}” is written twice; the first is on line {line}",
)
KEY_NOT_TEXT = Text("这里的名称必须是一段文字", "a name must be plain text here")
CONTROL = Text(
    "文字里有看不见的控制字符 {shown}，请删掉它",
    "the text holds the invisible character {shown}; remove it",
)

NEVER_CLOSED = "found unexpected end of stream"
# libyaml's own words, put so that someone who is no programmer can act on them.
SYNTAX = {
    "found character that cannot start any token": Text(
        "这个字符不能放在开头；缩进请用空格（不要用 Tab），含特殊符号的文字请加引号",
        "this character cannot begin a value; indent with spaces (not tabs), and quote text that "
        "starts with a special character",
    ),
    "found a tab character that violates indentation": Text(
        "缩进里有 Tab，请改成空格", "a tab is used to indent here; use spaces"
    ),
    "mapping values are not allowed in this context": Text(
        "这里多了一个冒号；如果冒号是文字的一部分，请给整段文字加引号",
        "unexpected colon; if it belongs to the text, put the whole text in quotes",
    ),
    "did not find expected key": Text(
        "缩进或标点不对，这里本该是“名称: 内容”",
        "expected “name: value” here; check the indentation and punctuation",
    ),
    "could not find expected ':'": Text("名称后面缺少冒号", "a colon is missing after the name"),
    "did not find expected ',' or ']'": Text(
        "方括号里缺少逗号或右括号 ]", "a comma or the closing ] is missing"
    ),
    "did not find expected ',' or '}'": Text(
        "花括号里缺少逗号或右括号 }；文字里有逗号或花括号时，请给整段文字加引号",
        "a comma or the closing } is missing; put text that holds commas or braces in quotes",
    ),
    "did not find expected '-' indicator": Text(
        "缩进不对，这里本该是以 - 开头的一项",
        "expected a list item starting with - here; check the indentation",
    ),
    NEVER_CLOSED: Text("引号没有关上", "a quotation mark is never closed"),
    "found unknown escape character": Text(
        "双引号里的 \\ 后面不能跟这个字符；请改用单引号，或把 \\ 写成两个",
        "inside double quotes \\ cannot stand before this character; use single quotes, or write "
        "the \\ twice",
    ),
    "did not find expected node content": Text("这里缺少内容", "a value is missing here"),
}
SYNTAX_OTHER = Text("从这里起不是有效的 YAML", "this stops being valid YAML here")
