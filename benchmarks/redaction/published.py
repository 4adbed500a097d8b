"""Values that standards and card schemes publish for testing."""

from mnemonic import Mnemonic

from tests.privacy import vectors
from tests.privacy.test_phrases import ENTROPY, LANGUAGES

PHRASES = tuple(
    Mnemonic(language).to_mnemonic(bytes.fromhex(entropy))
    for language in LANGUAGES
    for entropy in ENTROPY
)
KEYS = (
    vectors.PEM,
    vectors.WIF,
    vectors.BIP38,
    vectors.MINI,
    vectors.XPRV,
    vectors.SOLANA_SECRET,
    vectors.NSEC,
    vectors.STELLAR,
    vectors.EDSK,
    "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn",
    "6PYNKZ1EAgYgmQfmNVamxyXVWHzK5s6DGhwP4J5o44cvXdoY7sRzhtpUeo",
    "6PYLtMnXvfG3oJde97zRyLYFZCYizPU5T3LwgdYJz1fRhh16bU7u6PPmY7",
)
TOKENS = (
    vectors.JWT,
    vectors.AWS_ID,
    f"aws_secret_access_key = {vectors.AWS_SECRET}",
    f"Bearer {vectors.BEARER}",
    f"Authorization: Basic {vectors.BASIC}",
    f"access_token={vectors.ACCESS_TOKEN}",
)
CARDS = tuple(
    "4111111111111111 4012888888881881 4242424242424242 4000056655665556 5555555555554444 "
    "5105105105105100 2223003122003222 5200828282828210 378282246310005 371449635398431 "
    "378734493671000 6011111111111117 6011000990139424 3056930009020004 30569309025904 "
    "38520000023237 3530111333300000 3566002020360505 6200000000000005 6250941006528599".split()
)
# Regulators keep them for fiction; the Chinese one is what forms show as an example.
PHONES = (
    "+44 7700 900123",
    "+44 20 7946 0958",
    "+44 1632 960001",
    "+1 202-555-0143",
    "+1 (415) 555-0199",
    "+61 491 570 156",
    "+61 2 5550 1234",
    "+49 30 23125 123",
    "+33 1 99 00 12 34",
    "13800138000",
    "+86 138 0013 8000",
    "138-0013-8000",
)
