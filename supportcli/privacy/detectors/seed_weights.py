"""How much each English BIP39 word speaks for a phrase and against prose, in bits."""

LOWEST = -6
STEPS = "abcdefghijklmnopqr"
ENGLISH = (
    "lkifhlrmmoflgrmorlijinmjpfriikrklrjljgikjknirmmrnlndoihiehemgolhjlomjlmllrplgjrlmfknikml"
    "jojpnjmnjhlnkljrkrilojnkrrljklnolmljilkrhlkhqmmmlnnmkmmionlilmmijmjioigirfjkihhlklhmhgjr"
    "lrlrkklhokmmormjmrirmjjjrommimknlkjoiillomkmmijkkjorjlojilmrlngrnmlonrojhkmrrommrmmglokd"
    "kjmkolrkiiimkhljpgnmmmkmimlkhnolrmkjrhjnnfmhjkmlgqonmniiljjromomrllfijqormjjmjjooqlkoimg"
    "rhrhrlkogkommhhkgkoiimkkkkjinllohqhlhjjlhlhkkrnrlrohnrnlkklrmmmljrlqmorrnkrqnmrifmnripmo"
    "lmjlmjjlgjqnmmknrnrliolkmkrnmkllnkrlhnlkllkjmkrrokomqmlnkoirknoklnnohjmmlrjkkrqhlrrininm"
    "rmpkkjmqjrjirknmrhkljmklmgljjjihrokhrjojhmlllkrlrirrnmlnrhirgmokllrjolrhrnmiiimljrnnrnfr"
    "ionjmrklqqjfrkrklhlpnoihnijnknkjhjrohmokmjilhirjqljlmholkhljjkillrklgrngjdrgjghlkilfrkjm"
    "hfmmllmlojmjknllqkmoijkjjlikknirngjokmkinrironmomkooirmoljlrlirnlrjlqkglrkljlljrorhgjknl"
    "nmomlokoomjglroknknjnjnkmfiolrnfkrlkkrnlrjjhophjkionjdorhkijrikrfnljhkkmmhnrjmnmgnninlhl"
    "ihiomjjlkimjnmjjpkkiljijkljmmpmpknmhlkhjrkormrmknnrjnhlnriojrjfronjkoignmrormrrmgjmjlioi"
    "mrogrlhrgnorhololrqrmmogpikrhknhphhijlnikrmlkmjiogmklnolioqmghlnhigoieogjmmegiqjnmgklmgj"
    "rmrhmnmnrlrrikknkjhkfrfirrkinkkjljjkmigkmohiomillormomihjgmlqkogjgikokqikkjolmhkmknlhkri"
    "lrrjlmehmhjjjhhrgrlnrjriflilrnerjmljhjhjninnmiiogigjgklrrghknghhlfrfmqlnimnljlkllmgkihmp"
    "emrmhdnjehjlrflorgkmriorerlgimrfgjrnrrogjkirpkoilkjoiidgmrgjplklnlrlnmgrjkiooqkjlniknorl"
    "joklkrgqrkjjorlmklhomlrrkkkhhjorlljkmlklhijkjlhjnimdijmiellgnkkfirgrnrnooloiolgqrjpjijjr"
    "irrjorrmllrorlhnkjiojrjiiookjojqklnlfkimmjkljhlgmomqojijjlmmgjhmlgomnmormljjlogrkoqmomgi"
    "ronqmkrgjmljkkmmlkfrljkmklrorkofmknqoohgllookkjmorrmhgrjgjkhjijkmoilrmikjgilkjknojmgrnjo"
    "jolnokhjonormqmhmihilnjiigirjrihrnrqlmrrojkjrjmrojohmijmrmlmlrrjlmjrkkdmljijhjimhghlrnih"
    "jikrqrrnjiomqlkokjninmhrkjlliggirjnjqkgrkmjrhmnglimkkriikojfjkkkljilkmllilrkmllmolirojkm"
    "mjkkqrhhrgkrirnijkolllhinllhdfkclfkeegchgrkloknromfjlkrirjnrohojrrimrkoijrnrnmjmhlgrlkll"
    "iklplokirlrlikjrilhlrjihnrorloimkijnmffllmkljqginnmkklminhkoglofiopojeehljlmrlilojonhkkm"
    "nlrrolfgknrnrlnhknnkmrihomrhkokklnliiirgojololimfknkrkjlrlkinnfqjdfmlgiijegfkmrrilokikph"
    "jkogfhkijmrohhjhjcgkrhlr"
)


def weights() -> list[float]:
    """In the order of the English list: log2(P(word in a phrase) / P(word in prose)).

    Counted in novels and manuals, 3.3 million words, by tests/privacy/make_seed_weights.py.
    """
    return [float(STEPS.index(letter) + LOWEST) for letter in ENGLISH]
