"""Published secrets and hashes that the golden table is made of."""

# BIP39 vectors.
LEGAL = "legal winner thank year wave sausage worth useful legal winner thank yellow"
LETTER = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
ABANDON = "abandon " * 11 + "about"
OZONE = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic"
HAN = "枪疫霉尝俩闹饿贤枪疫霉卿"
SPANISH = "ligero vista talar yogur venta queso yacer trozo ligero vista talar zafiro"
JAPANESE = (
    "そつう　れきだい　ほんやく　わかす　りくつ　ばいか　"
    "ろせん　やちん　そつう　れきだい　ほんやく　わかめ"
)
MONERO = "tucks rebel vials rapid solved jaunt nestle oaks pancakes peeled tidy dozen"

PEM = (
    "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIGRVs8MZ0bHFsMZ0bHFsMZ0bHFs\nAaBbCc==\n"
    "-----END EC PRIVATE KEY-----"
)
# Bitcoin wiki, BIP38, BIP32, EIP-155, RFC 8032 and Casascius samples.
WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
BIP38 = "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg"
MINI = "S6c56bnXQiBjk9mqSYE7ykVQ7NzrRy"
XPRV = (
    "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3"
    "TGtRBeJgk33yuGBxrMPHi"
)
XPUB = (
    "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265"
    "TMg7usUDFdp6W1EGMcet8"
)
# RFC 8032, test 1: secret and public key; signature.
SOLANA_SECRET = (
    "49W385L4rePHy6PAaQUovbD2aacgN4HsKXSMeUzRg4fmwXszN91JuMFrQRj3vMDpZuRF3ZknQBuRBoWQJEfXstMw"
)
SOLANA_SIGNATURE = (
    "5awYiUvGiDFA33EJjj4TXJG44a5afJc8QjWRpGgQiu6b23jCr7yndW2fmp9ujwqJVe32J456wV3VF78Asb1obnTc"
)
# NIP-19, SEP-5 and the Tezos sandbox.
NSEC = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"
STELLAR = "SBGWSG6BTNCKCOB3DIFBGCVMUPQFYPA2G4O34RMTB343OYPXU5DJDVMN"
EDSK = "edsk3gUfUPyBSfrS9CCgmCiQsTCHGkviBDusMxDJstFtojtc1zcpsh"
# RFC 7519, 6750, 7617 and 6749, and the pair that the documentation of AWS shows.
JWT = (
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
)
BEARER = "mF_9.B5f-4.1JqM"
BASIC = "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
ACCESS_TOKEN = "2YotnFZFEjr1zCsicMWpAA"
AWS_ID = "AKIAIOSFODNN7EXAMPLE"
AWS_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
HEX_KEY = "46" * 32
HEX_KEY_ADDRESS = "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"
TX = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
KEYSTORE = (
    '{"version":3,"id":"3198bc9c","crypto":{"cipher":"aes-128-ctr","ciphertext":"d172bf74",'
    '"kdf":"scrypt","kdfparams":{"n":262144,"salt":"ab0c7876"},"mac":"2103ac29"}}'
)
VAULT = (
    '{"data":"aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=","iv":"Zm9vYmFyYmF6","keyMetadata":{"algorithm":'
    '"PBKDF2","params":{"iterations":600000}},"salt":"c2FsdHNhbHRzYWx0c2FsdA=="}'
)

# As the documentation of the Telegram bot API shows them.
TELEGRAM = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
