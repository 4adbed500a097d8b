"""What `supportcli doctor` says: one sentence a check."""

from supportcli.lang import Text

INSTALLED = Text(
    "supportcli {version}，Python {python}；组件：{packages}",
    "supportcli {version} on Python {python}, with {packages}",
)
NOT_INSTALLED = Text(
    "缺少组件：{missing}；请重新安装：pip install --upgrade supportcli",
    "not installed: {missing}; install again: pip install --upgrade supportcli",
)
EXTRAS = {
    "images": Text(
        "图片去掉拍摄时间和地点后再附上", "attaches pictures without the place and time of taking"
    ),
    "postgres": Text("和团队共用一个案例库", "shares cases with a team"),
    "encrypt": Text("给这台电脑上的案例加密", "encrypts the cases on this computer"),
}
EXTRA = Text("可选组件 {name}（{package}）：{use}", "extra {name} ({package}): {use}")
NO_EXTRA = Text(
    "没装可选组件 {name}，需要时再装（{use}）：pip install 'supportcli[{name}]'",
    "extra {name} is not installed ({use}); if you want it: pip install 'supportcli[{name}]'",
)
FOLDER = Text("数据文件夹只有你能读：{path}", "the data folder is yours alone: {path}")
NO_FOLDER = Text(
    "还没有数据文件夹，第一次存案例时会建在 {path}",
    "there is no data folder yet; the first case will make it: {path}",
)
NOT_A_FOLDER = Text(
    "数据文件夹的位置上不是文件夹；请移走它：{path}",
    "there is something other than a folder where data should be; move it away: {path}",
)
STORE = Text(
    "案例库完好：{count} 个案例，格式 {found}，{path}",
    "the case store is sound: cases {count}, format {found}, {path}",
)
STORE_OLDER = Text(
    "案例库完好，是旧格式 {found}（{count} 个案例），下次打开时会先备份再更新：{path}",
    "the case store is sound, in the older format {found} (cases: {count}); "
    "it is copied and brought up to date when next opened: {path}",
)
NO_STORE = Text("还没有案例库", "there is no case store yet")
ENCRYPTED = Text(
    "案例已加密，钥匙在 {path}；请确认另有备份",
    "the cases are encrypted, the key is in {path}; be sure to have a copy of it",
)
KEY_MISSING = Text(
    "案例已加密，但钥匙不在 {path}；请把备份的钥匙放回去",
    "the cases are encrypted, but the key is not at {path}; put your copy of it there",
)
UNUSED_KEY = Text(
    "有钥匙文件但案例没有加密：{path}；要加密：supportcli history encrypt",
    "there is a key file but the cases are not encrypted: {path}; "
    "to encrypt them: supportcli history encrypt",
)
NOT_ENCRYPTED = Text(
    "案例没有加密，靠文件权限保护；要加密：supportcli history encrypt",
    "the cases are not encrypted, only file rights protect them; "
    "to encrypt them: supportcli history encrypt",
)
CONFIG = Text("配置文件读得懂：{path}", "the config file can be read: {path}")
NO_CONFIG = Text("没有配置文件，用默认设置：{path}", "there is no config file: {path}")
CALENDAR = Text(
    "放假和调休的官方日历到 {year} 年底", "official public holidays are known to the end of {year}"
)
CALENDAR_ENDS = Text(
    "放假和调休的官方日历只到 {year} 年底，之后按周一到周五算；"
    "请更新：pip install --upgrade chinesecalendar",
    "official public holidays are known only to the end of {year}; later days count as Monday "
    "to Friday. Upgrade: pip install --upgrade chinesecalendar",
)
FLOWS = Text(
    "{count} 个流程都没有问题，来自{origin}：{path}",
    "all {count} flows are sound, from {origin}: {path}",
)
INSTALLED_FLOWS = Text("安装包", "the installed package")
SOURCE_FLOWS = Text("源代码", "the source")
FLOWS_BROKEN = Text(
    "流程有 {problems} 处问题，第一处：{first}",
    "problems in the flows: {problems}; first of all: {first}",
)
REDACTION = Text(
    "助记词、私钥、卡号会被隐藏，交易哈希和地址会保留（{count} 个公开样本）",
    "seed phrases, keys and card numbers are hidden, transaction hashes and addresses kept "
    "({count} published samples)",
)
REDACTION_FAILS = Text(
    "隐藏敏感内容的功能不正常（样本：{samples}）；先不要粘贴任何敏感内容，请重新安装",
    "hiding secrets does not work as it should (samples: {samples}); "
    "paste nothing sensitive and install again",
)
CLIPBOARD = Text("复制用系统剪贴板（{way}）", "copying uses the clipboard of the system ({way})")
CLIPBOARD_ASKS = Text(
    "没有系统剪贴板，复制时交给终端（OSC 52）；有的终端不支持",
    "no clipboard of the system was found; --copy asks the terminal (OSC 52), and some refuse",
)
NO_CLIPBOARD = Text(
    "没有剪贴板可用；可以用 --output 写进文件",
    "no clipboard can be used here; write to a file with --output instead",
)
TERMINAL = Text(
    "终端 {columns}×{lines}，编码 {encoding}，{colour}",
    "terminal of {columns}×{lines}, {encoding}, {colour}",
)
COLOUR = Text("有颜色", "with colour")
NO_COLOUR = Text("没有颜色", "without colour")
NO_TERMINAL = Text("这里没有终端，不会提问", "there is no terminal here, so no questions are asked")
NARROW = Text(
    "终端只有 {columns} 列宽，文字会挤；请拉宽窗口",
    "the terminal is only {columns} columns wide; make the window wider",
)
NO_CHINESE = Text(
    "终端的编码 {encoding} 显示不了中文；请改用 UTF-8，例如 export LANG=zh_CN.UTF-8",
    "the terminal's encoding {encoding} cannot show Chinese; use UTF-8: export LANG=en_US.UTF-8",
)
TEAM = Text("团队数据库连得上", "the team database answers")
NO_TEAM = Text("没有设团队数据库", "no team database is set")
CHECK_BROKE = Text(
    "“{name}”这项检查没能做完（{kind}）；请告诉维护者",
    "the check “{name}” could not be finished ({kind}); please tell the maintainers",
)
HISTORY_ON = Text("案例会保存在这台电脑上", "cases are kept on this computer")
HISTORY_OFF = Text(
    "案例不会保存；已有的没有删除（删除用 supportcli case purge）",
    "cases are not kept; those already there were not erased (that is supportcli case purge)",
)
WORTH_KNOWING = Text(
    "没有要处理的；值得留意的有 {count} 处（!）。", "Nothing to mend; worth knowing (!): {count}."
)
ALL_WELL = Text("一切正常。", "All is well.")
TO_MEND = Text("有 {bad} 处要处理（✗）。", "Needing attention (✗): {bad}.")
