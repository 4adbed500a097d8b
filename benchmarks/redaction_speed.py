"""How fast scan() goes through a megabyte of several kinds of text, and whether it stays linear.

Usage: python benchmarks/redaction_speed.py
"""

import statistics
import sys
import time

from mnemonic import Mnemonic

from supportcli.privacy.redact import scan

SIZE = 1_000_000
ENGLISH = (
    "I sent 500 USDT to a friend yesterday and the app still shows pending. I restarted it, "
    "signed out and in again, and the password reset e-mail never came. Error code 40013. "
)
CHINESE = (
    "我昨天转账 500 USDT 给朋友，一直显示处理中，密码错误 3 次，"
    "验证码收不到，错误码 40013，怎么办？"
)
TEXTS = {
    "English answer": ENGLISH,
    "Chinese answer": CHINESE,
    "digits": "1714567890123 20241120 ",
    "hex": "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060 ",
    "labels": "密码 password 验证码 PIN ",
    "seed words": " ".join(Mnemonic("english").wordlist) + " ",
    "armour": "-----BEGIN PRIVATE KEY----- ",
    "braces": '{"ciphertext":',
    "invisible": "a\u200b",
    "one letter": "a",
}


def speeds() -> list[tuple[str, float, float]]:
    """For each text its name, MB/s, and how many times longer twice the text takes."""
    found = []
    for name, unit in TEXTS.items():
        times = SIZE // len(unit.encode())
        half, full = _seconds(unit * (times // 2)), _seconds(unit * times)
        found.append((name, SIZE / 1e6 / full, full / half))
    return found


def main() -> None:
    rows = [f"{'text':16} {'MB/s':>6} {'twice the text':>16}"]
    rows += [f"{name:16} {rate:6.2f} {ratio:15.2f}x" for name, rate, ratio in speeds()]
    sys.stdout.write("\n".join(rows) + "\n")


def _seconds(text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        scan(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
