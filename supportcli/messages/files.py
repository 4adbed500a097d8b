"""What is said about files: why one cannot be used, and what of it goes into a mail."""

from supportcli.lang import Text

FILES_MANY = Text("最多 {limit} 个文件", "at most {limit} files")
FILE_CHANGED = Text(
    "{path} 在选好之后变了，请重新选", "{path} has changed since you chose it; choose it again"
)
FILE_TYPE = Text(
    "{path} 不是图片或 PDF（按内容判断；可用 PNG、JPEG、GIF、WebP、HEIC、BMP、PDF）",
    "{path} is not an image or PDF by its content (PNG, JPEG, GIF, WebP, HEIC, BMP or PDF)",
)
FILE_KIND = Text("{path} 不是普通文件", "{path} is not a regular file")
FILE_SIZE = Text("{path} 超过 {limit} MB", "{path} is larger than {limit} MB")
FILE_ELSEWHERE = Text(
    "{path} 在另一台电脑上，请先复制到这台电脑",
    "{path} is on another computer; copy it to this one first",
)
FILE_DAMAGED = Text(
    "{path} 打不开，可能没存完整；请重新截图或换一张",
    "{path} cannot be opened as a picture; it may be incomplete. Take it again or choose another",
)
FILE_PIXELS = Text(
    "{path} 超过 {limit} 百万像素；请缩小，或截图后再选",
    "{path} has more than {limit} megapixels; make it smaller, or take a screenshot of it",
)
FILE_MISSING = Text("找不到或打不开 {path}", "{path} cannot be found or opened")

HEADER_ENCLOSE = Text("附件", "Attachments")
ENCLOSE_TEXT = Text(
    "这些文件可能记着拍摄的地点、时间或作者，这里去不掉：{names}。要原样附上吗？",
    "These files may hold the place and time they were made, or by whom, and that cannot be "
    "removed here: {names}. Attach them as they are?",
)
ENCLOSE_HELP = Text(
    "图片一般会附上一份不含这些信息的副本，这需要 pillow：pip install 'supportcli[images]'。HEIC、"
    "动图和 PDF 做不了副本，可以截一张图来代替。不附上的文件，小结里只写名称和大小。",
    "A picture is attached as a copy without all that, which needs pillow: pip install "
    "'supportcli[images]'. HEIC, animations and PDF cannot be copied so; a screenshot of them can. "
    "A file that is not attached is only named in the summary, with its size.",
)
ENCLOSE_CHOICES = {
    "leave": Text("不附上，只写名称", "Leave them out, only name them"),
    "attach": Text("原样附上", "Attach them as they are"),
}
ENCLOSED_COPIES = Text(
    "附上的是副本，不含拍摄地点和时间：{names}。原文件没有改动。",
    "Attached as a copy without location data: {names}. The original is untouched.",
)
LEFT_OUT = Text(
    "没有附上，只写了名称：{names}。里面可能记着拍摄的地点、时间或作者。",
    "Not attached, only named: {names}. It may hold the place and time it was made, or by whom.",
)
ATTACH_HOW = Text(
    "想附上图片的干净副本：pip install 'supportcli[images]'；想原样附上：加 --attach-originals。",
    "For clean copies of pictures: pip install 'supportcli[images]'. "
    "To attach files as they are: --attach-originals.",
)
NOT_ENCLOSED = Text("附件有问题，邮件草稿没有生成", "No draft was made: a file cannot be attached")
FILE_TELLS = Text(
    "这个文件的名字或路径里有{rule}，会跟着案例保存；请先改名或换个位置",
    "the name or folder of this file holds a {rule} and would be kept with the case; "
    "rename or move it first",
)
