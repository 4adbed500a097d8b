"""What is said about stored cases: what cannot be kept or read, and what to do about it."""

from supportcli.lang import Text

BAD_EVENT = Text(
    "这条案例记录读不懂（{what}），没有采用",
    "this entry of a case makes no sense ({what}); it was not used",
)
CONFLICT = Text(
    "案例 {id} 刚被{by}改过（{at} UTC），这次没有存；请重新打开再改",
    "case {id} was just changed by {by} ({at} UTC), so this was not saved; open it again",
)
ANOTHER_WINDOW = Text("另一个窗口", "another window")
GAP = Text(
    "案例 {id} 中间缺了记录，没有存；请重新打开这个案例",
    "case {id} would have a gap, so nothing was saved; open the case again",
)
DISK_FULL = Text(
    "磁盘满了，没有存上；腾出空间后再试，之前存的都还在：{path}",
    "the disk is full and this was not saved; free some space and try again, "
    "what was saved before is safe: {path}",
)
NOT_SAVED = Text(
    "写入磁盘时出错，没有存上；请检查磁盘后再试，之前存的都还在：{path}",
    "writing to the disk failed and this was not saved; check the disk and try again, "
    "what was saved before is safe: {path}",
)
BUSY = Text(
    "另一个程序正占用案例库，等了 {seconds} 秒；关掉其他窗口后再试：{path}",
    "another program has kept the case store busy for {seconds} seconds; "
    "close other windows and try again: {path}",
)
NO_PERMISSION = Text(
    "没有权限读写案例库；请检查这个文件和所在文件夹的权限：{path}",
    "no permission to read and write the case store; check the rights of this file "
    "and its folder: {path}",
)
DAMAGED = Text(
    "案例库文件已损坏，没有改动它；请先备份这个文件，再把读得出来的案例救出来：{path}",
    "the case store is damaged and was left as it is; "
    "copy the file, then recover the cases that can still be read: {path}",
)
FOREIGN = Text(
    "这不是 supportcli 的案例库，没有改动它；请换一个位置，或移走这个文件：{path}",
    "this is not a case store of supportcli and was left as it is; "
    "choose another place or move the file away: {path}",
)
NEWER = Text(
    "案例库是更新版本的 supportcli 建的（格式 {found}，这里只认识到 {known}），没有改动它；"
    "请升级 supportcli：{path}",
    "the case store is from a newer supportcli (format {found}, this one knows {known}) "
    "and was left as it is; upgrade supportcli: {path}",
)
NOT_A_FILE = Text(
    "案例库的位置上是{what}，不会打开它；请移走它，或换一个位置：{path}",
    "there is a {what} where the case store should be, so it was not opened; "
    "move it away or choose another place: {path}",
)
SYMLINK = Text("符号链接", "symbolic link")
HARD_LINK = Text("有多个名字的文件（硬链接）", "file with several names (hard link)")
DIRECTORY = Text("文件夹", "directory")
SPECIAL = Text("设备或管道", "device or pipe")
OTHER_OWNER = Text("别人的文件", "file of another user")
OPEN_TO_OTHERS = Text(
    "这台电脑上的其他人也能读到 {path}；可以收紧权限：chmod {mode} {path}",
    "other users of this computer can get at {path}; to close it: chmod {mode} {path}",
)
TRACES = Text(
    "案例已删除，但磁盘上可能还有残留：案例库正被另一个窗口占用，或磁盘空间不够。"
    "关掉其他窗口、腾出空间，再删一次：{path}",
    "the cases are deleted, but traces may be left on disk: another window has the store open, "
    "or the disk is full. Close other windows, free some space and delete once more: {path}",
)
NEEDS_KEY = Text(
    '案例库已加密，没有找到钥匙，没有改动它；请在配置里写 key_file = "…"，'
    "或设置 SUPPORTCLI_KEY_FILE：{path}",
    "the case store is encrypted, its key was not found, and it was left as it is; "
    'name the key file with key_file = "…" in the config or SUPPORTCLI_KEY_FILE: {path}',
)
WRONG_KEY = Text(
    "钥匙不是这个案例库的，没有改动它；请换成加密时用的钥匙文件：{path}",
    "this is not the key of the case store, which was left as it is; "
    "use the key file it was encrypted with: {path}",
)
RESEALED = Text(
    "另一个窗口刚改了案例库的加密，这次没有存；请重新打开：{path}",
    "another window has just changed the encryption of the case store, so this was not saved; "
    "open it again: {path}",
)
READABLE_TRACES = Text(
    "加密已经改好，但磁盘上可能还有旧内容的残留：案例库正被另一个窗口占用，或磁盘空间不够。"
    "关掉其他窗口、腾出空间，再运行一次：{path}",
    "the encryption is changed, but traces of what was there may be left on disk: another window "
    "has the store open, or the disk is full. Close other windows, free some space and run "
    "this once more: {path}",
)
KEY_OPEN_TO_OTHERS = Text(
    "这台电脑上的其他人也能读到钥匙，没有使用它；请先收紧权限：chmod 600 {path}",
    "other users of this computer can read the key, so it was not used; first: chmod 600 {path}",
)
BAD_KEY = Text(
    "这不是你的钥匙文件，没有使用它；钥匙是 64 位十六进制数字：{path}",
    "this is not a key file of yours and was not used; a key is 64 hexadecimal digits: {path}",
)
KEY_ELSEWHERE = Text(
    "已经有钥匙文件了：{path}；要换钥匙请用 supportcli history rotate",
    "there is a key file already: {path}; to change the key use supportcli history rotate",
)
ENCRYPTED = Text(
    "已加密 {count} 个案例。钥匙在 {path}；丢了钥匙，谁也打不开，请另外备份一份。",
    "Cases encrypted: {count}. The key is in {path}; without it nobody can open them, "
    "so keep a copy in another place.",
)
READABLE_COPY = Text(
    "以前更新时的备份没有加密，不需要就删掉：{path}",
    "A copy made by an earlier upgrade is not encrypted; delete it if you can: {path}",
)
DECRYPTED = Text(
    "已解密 {count} 个案例，不再需要钥匙：{path}",
    "Cases decrypted: {count}. The key is not needed any more: {path}",
)
ROTATED = Text(
    "{count} 个案例已换成新钥匙：{path}；请备份新的钥匙文件。",
    "Cases encrypted with the new key in {path}: {count}. Keep a copy of that file.",
)
NOT_ENCRYPTED = Text(
    "案例库没有加密；要加密：supportcli history encrypt",
    "The case store is not encrypted; to encrypt it: supportcli history encrypt",
)
NO_CRYPTOGRAPHY = Text(
    "缺少加密要用的组件；请安装：pip install 'supportcli[encrypt]'",
    "what encryption needs is not installed; run: pip install 'supportcli[encrypt]'",
)
OPEN_ELSEWHERE = Text(
    "案例 {id} 正在另一个窗口里打开（{where}，进程 {pid}）；请在那里继续，或先关掉它",
    "case {id} is open in another window ({where}, process {pid}); go on there, or close it first",
)
SOMEWHERE = Text("位置不明", "place unknown")
BAD_CONFIG = Text(
    '配置文件有问题：{why}；只认 store、name 和 key_file，写成 name = "…"',
    "the config file cannot be used: {why}; it may hold store, name and key_file, "
    'written as name = "…"',
)
WOULD_ANSWER = Text("把 {key} 答成 {value}", "answer {key} with {value}")
WOULD_WITHDRAW = Text("撤回 {key} 的回答", "take back the answer to {key}")
WOULD_END = Text("走到结果 {node}", "end at {node}")
TOO_LATE = Text(
    "没有采用：原想{would}，但 {by} 已在 {at}（UTC）改过",
    "not taken: this was to {would}, but {by} had changed it at {at} UTC",
)
CHANGED_BY = Text(
    "案例 {id}：{what} 已被 {by} 在 {at}（UTC）改过，你的改动没有采用，作为备注留在案例里",
    "case {id}: {what} was changed by {by} at {at} UTC; your change was not taken "
    "and is kept in the case as a note",
)
THE_OUTCOME = Text("结果所依据的回答", "what the outcome rests on")
OFFLINE = Text(
    "连不上团队数据库（{why}）；已存在这台电脑上，{count} 处改动等 supportcli sync 时再发送",
    "the team database cannot be reached ({why}); kept on this machine, "
    "to be sent by `supportcli sync`: {count}",
)
OFFLINE_READ = Text(
    "连不上团队数据库（{why}）；下面是这台电脑上的内容，可能不是最新的",
    "the team database cannot be reached ({why}); what follows is this machine's copy "
    "and may be out of date",
)
OFFLINE_NOW = Text(
    "连不上团队数据库（{why}），什么都没有改；请稍后再试",
    "the team database cannot be reached ({why}), and nothing was changed; try again later",
)
NO_REPLY = Text("等了 {seconds} 秒没有回应", "no reply within {seconds} seconds")
PASSWORD_IN_URL = Text(
    "团队数据库的地址里写着密码，没有使用；请把密码移到 ~/.pgpass 或 PGPASSFILE 指的文件，"
    "再从地址里删掉",
    "the address of the team database has a password in it and was not used; move the password "
    "to ~/.pgpass or the file PGPASSFILE names, and take it out of the address",
)
BAD_URL = Text(
    "看不懂团队数据库的地址；请写成 postgresql://名字@主机/数据库",
    "the address of the team database makes no sense; write it like postgresql://name@host/database",
)
NO_DRIVER = Text(
    "缺少连接 PostgreSQL 的组件；请安装：pip install 'supportcli[postgres]'",
    "what PostgreSQL needs is not installed; run: pip install 'supportcli[postgres]'",
)
REMOTE_REFUSED = Text(
    "团队数据库拒绝了（{why}），没有改动它；请告诉管理它的人",
    "the team database refused ({why}) and was left as it was; tell whoever looks after it",
)
REMOTE_RIGHTS = Text(
    "你在团队数据库里没有做这件事的权限（{why}）；请联系管理它的人",
    "you have no right to do this in the team database ({why}); ask whoever looks after it",
)
REMOTE_EMPTY = Text(
    "团队数据库里还没有 supportcli 的表；请管理它的人运行 supportcli db init",
    "the team database has no tables of supportcli yet; its owner can run: supportcli db init",
)
REMOTE_OLDER = Text(
    "团队数据库是旧格式，没有改动它；请管理它的人运行 supportcli db upgrade",
    "the team database is in an older format and was left as it is; "
    "its owner can run: supportcli db upgrade",
)
REMOTE_NEWER = Text(
    "团队数据库是更新版本的 supportcli 建的（{names}），没有改动它；请升级 supportcli",
    "the team database is from a newer supportcli ({names}) and was left as it is; "
    "upgrade supportcli",
)
REMOTE_NOT_UTF8 = Text(
    "团队数据库用的编码是 {found}，中文存不进去；请新建一个 UTF8 编码的数据库",
    "the team database is encoded in {found} and cannot hold every text; create one in UTF8",
)
REMOTE_DAMAGED = Text(
    "团队数据库里案例 {id} 的记录读不懂，没有采用；请告诉管理它的人",
    "the team database holds entries of case {id} that make no sense; they were not used, "
    "tell whoever looks after it",
)
TOO_BUSY = Text("太多人同时在改", "too many people are changing it at once")
SAME_NUMBER = Text(
    "案例 {id} 没有发送：团队数据库里这个号码已是 {by} 的另一个案例；它还在这台电脑上",
    "case {id} was not sent: in the team database this number is another case, by {by}; "
    "yours is still on this machine",
)
NO_TEAM = Text(
    "还没有设置团队数据库；请把地址写进 SUPPORTCLI_STORE，或 config.toml 里的 store",
    "no team database is set; put its address into SUPPORTCLI_STORE, or as `store` in config.toml",
)
DB_READY = Text("团队数据库可以用了", "the team database is ready")
DB_UP_TO_DATE = Text("团队数据库已是最新", "the team database is up to date")
DB_TO_DO = Text("还差这些步骤：{names}", "still to be done: {names}")
DB_ROLES_LEFT = Text(
    "表已建好，但你没有权限建角色；请把下面这几句交给数据库管理员运行",
    "the tables are there, but you may not create roles; give these statements to whoever may",
)
SYNCED = Text("已发送 {count} 处改动", "changes sent: {count}")
NOTHING_TO_SYNC = Text("没有要发送的改动", "nothing to send")
