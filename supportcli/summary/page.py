"""The frame and the style of the page."""

STYLE = """
:root {
  color-scheme: light dark;
  --ink: #1d2733; --soft: #5a6775; --line: #e3e7ec; --page: #f3f5f8; --card: #ffffff;
  --accent: #1f5fbf; --urgent: #b3261e; --good: #1b7a3d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7ebf0; --soft: #9aa7b5; --line: #2f3844; --page: #12161b; --card: #1b2129;
    --accent: #8ab8ff; --urgent: #ff9a90; --good: #7fd49b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1rem; background: var(--page); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif;
}
main {
  max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.5rem 1rem; background: var(--card);
  border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 8px;
}
main.urgent { border-top-color: var(--urgent); }
h1 { margin: 0 0 .5rem; font-size: 1.35rem; line-height: 1.35; overflow-wrap: anywhere; }
.urgent h1 { color: var(--urgent); }
h2 { margin: 0 0 .5rem; font-size: .95rem; color: var(--accent); }
section { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
p, ol, dl, dd { margin: 0; }
p, li, dt, dd { overflow-wrap: anywhere; }
#problem p { font-size: 1.1rem; font-weight: 600; }
ol { padding-inline-start: 1.5rem; }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .3rem 0; }
#tried dl div, #attachments dl div { grid-template-columns: 1fr auto; }
dt { color: var(--soft); }
#tried dt, #attachments dt { color: inherit; }
#attachments dd { color: var(--soft); }
dd { white-space: pre-wrap; }
.identifier { font-family: ui-monospace, Menlo, Consolas, monospace; user-select: all; }
.gap { color: var(--soft); font-style: italic; }
.helped { color: var(--good); }
footer { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
footer p + p { margin-top: .5rem; color: var(--soft); font-size: .85rem; }
@media (max-width: 34rem) {
  body { padding: 0; }
  main { padding: 1.25rem 1rem; border-width: 4px 0 0; border-radius: 0; }
  dl div, #tried dl div, #attachments dl div { grid-template-columns: 1fr; padding: .4rem 0; }
  #tried dd { color: var(--soft); }
  #tried .helped { color: var(--good); }
}
@media print {
  :root { --ink: #000; --soft: #444; --line: #ccc; --page: #fff; --card: #fff; --accent: #000;
    --urgent: #000; --good: #000; }
  body { padding: 0; font-size: 11pt; }
  main { max-width: none; padding: 0; border: 0; }
  dl div, li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{subject}</title>
<style>{style}</style>
</head>
<body>
<main class="{urgency}">
<h1 dir="auto">{subject}</h1>
<p>{opening}</p>
{sections}
<footer>
<p>{closing}</p>
<p>{prepared}</p>
</footer>
</main>
</body>
</html>
"""
