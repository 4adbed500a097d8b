"""What stands around a question on a terminal: keys, hints, and what to do about a slip."""

from supportcli.lang import Text, same

CRUMB = " › "
MORE = "…"
KEY_GAP = "  "
CLAUSE_GAP = Text("；", "; ")

READ_ALOUD = Text("可以这样说：「{words}」", "Say: “{words}”")
ERROR = same("! {error}")
DONE_MARK = "✓ "
BACK = Text("← 返回", "← Back")
FILTER = Text("筛选：{typed}", "Filter: {typed}")
NO_MATCH = Text(
    "没有和“{typed}”匹配的选项，按 Esc 清除。",
    "Nothing matches “{typed}”. Press Esc to clear it.",
)
OWN_WORDS = Text(
    "没有和“{typed}”匹配的选项：按回车就用这句话来找，按 Esc 清除。",
    "Nothing in the list matches “{typed}”. Press Enter to search by these words, Esc to clear.",
)
PAUSE = Text("看完了按回车继续", "Press Enter to go on")

TICK_SOME = Text("请先按空格勾选，再按回车。", "Tick with the space bar first, then press Enter.")
TYPE_SOMETHING = Text("这里需要填写。", "Please type an answer here.")
EMPTY_UNKNOWN = Text("空着按回车 = {words}", "Enter on an empty line = {words}")
EMPTY_SKIPS = Text("空着按回车 = 跳过", "Enter on an empty line = leave out")
NOTHING_TICKED = Text("一个都不勾选也可以", "Ticking none is fine too")
FULL = Text(
    "最多 {limit} 个字，多出来的没有收下。", "At most {limit} characters; the rest was not taken."
)
UNREADABLE = Text(
    "有些字没有认出来（不是 UTF-8），没有收下；请再输入一次。",
    "Some of it could not be read (it is not UTF-8) and was not taken; please type it again.",
)
DROP_FILES = Text("可以把文件拖进这个窗口，多个也行", "You can drop files onto this window")
NO_EDITOR = Text(
    "没有找到编辑器，就在这里写吧。", "No editor was found; please write here instead."
)

FILLED_IN = Text("已填写", "filled in")
LEFT_OUT = Text("跳过", "left out")
LIST_GAP = Text("、", ", ")

# Hints of the footer: (wide window, narrow window). A hint is a key, a blank, and what it does.
MOVE = (Text("↑↓ 移动", "↑↓ move"), None)
CHOOSE = (Text("回车 确定", "Enter choose"), Text("↑↓ 回车", "↑↓ Enter"))
FILTERS = (Text("打字 筛选", "letters filter"), None)
YES_NO = (Text("y/n 是/否", "y/n answer"), None)
TICK = (Text("空格 勾选", "Space tick"), Text("空格 勾选", "Space tick"))
FINISH = (Text("回车 完成", "Enter done"), Text("回车 完成", "Enter done"))
ENTER = (Text("回车 完成", "Enter done"), Text("回车", "Enter"))
NEW_LINE = (Text("Alt-回车 换行", "Alt-Enter new line"), Text("Alt-回车 换行", "Alt-Enter line"))
EDITOR = (Text("Ctrl-E 编辑器", "Ctrl-E editor"), None)
LEFT_BACK = (Text("← 返回", "← back"), Text("← 返回", "← back"))
ESC_BACK = (Text("Esc 返回", "Esc back"), Text("Esc 返回", "Esc back"))
HELP = (Text("? 说明", "? help"), Text("? 说明", "? help"))
HELP_F1 = (Text("F1 说明", "F1 help"), Text("F1 说明", "F1 help"))
QUIT = (Text("Ctrl-C 退出", "Ctrl-C quit"), Text("Ctrl-C 退出", "Ctrl-C quit"))
SCROLL = (Text("↑↓ 翻看", "↑↓ scroll"), Text("↑↓ 翻看", "↑↓ scroll"))
CLOSE_HELP = (
    Text("其他键 回到问题", "any key back to the question"),
    Text("其他键 回到问题", "any key back"),
)
