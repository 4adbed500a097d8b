"""English seed words by kind of thing: words of one kind beside each other are a shopping list."""

import math
from collections.abc import Iterable
from functools import cache

from supportcli.privacy.detectors.words import places

_SIZE = 2048
# Half of what people list is in the list of seed words: each word that is speaks for a phrase.
_NO_OTHER_WORD = 1.0
_KINDS = (
    # food
    "alcohol apple avocado bacon banana bean beef bread broccoli burger butter cabbage cake "
    "candy celery cereal cheese cherry chicken cinnamon coconut coffee corn cream crisp dinner "
    "drink duck egg fish flavor food fruit garlic ginger grain grape honey jelly juice ketchup "
    "kiwi lemon lobster lunch mango maple meat milk mushroom noodle nut oil olive onion orange "
    "oyster peanut pear pepper picnic pizza potato pudding pumpkin recipe rice salad salmon "
    "salt sauce sausage shrimp snack soda soup spice steak sugar sweet syrup toast tomato tuna "
    "turkey walnut water wheat wine",
    # animal
    "animal bird buffalo cat cattle chicken coyote crane cricket deer dinosaur dog dolphin "
    "donkey dove dragon duck eagle elephant fish fly fox frog giraffe goat goose gorilla "
    "hamster hawk hedgehog hen horse insect jaguar kangaroo kitten leopard lion lizard lobster "
    "mammal monkey mosquito mouse mule mutual ostrich oyster panda panther parrot pelican pet "
    "pig pigeon pony puppy rabbit raccoon raven salmon scorpion shrimp snake spider squirrel "
    "swallow tiger tortoise turkey turtle wasp weasel whale wolf zebra",
    # body
    "ankle arm beauty blood body bone brain chest elbow eye eyebrow face finger foot hair hand "
    "head heart height hip kidney knee leg muscle neck nerve nose shoulder skin skull stomach "
    "thumb toe tongue tooth voice wrist",
    # health
    "acid asthma blind clinic dentist diet disease dizzy doctor exercise faint fatigue fever "
    "fitness hospital hurt ill illness inhale injury nurse patient pill safe sick sleep symptom "
    "virus",
    # feeling
    "afraid alone amazing amused anger angry anxiety awesome awful awkward bitter blame boring "
    "brave bright calm clever comfort crazy cruel cry curious despair disagree dizzy dream dumb "
    "eager emotion empty fatigue fine funny fury glad gloom good great grief guilt happy hard "
    "hope horror humble hungry hurt innocent insane jealous joy kind laugh lazy lonely loud "
    "love lucky mad misery nasty nice panic patient pride proud regret relax relief rude sad "
    "sadness safe satisfy scare sense shock shy sick silent silly smile sorry strong struggle "
    "suffer surprise sweet tired trouble trust ugly unhappy upset useless warm weird worry "
    "wrong",
    # nature
    "air arctic autumn bamboo beach blossom breeze canyon cave clay cliff cloud coast coral "
    "creek damp dawn desert dry dust earth fire flame flower fog forest frost frozen garden "
    "glow grass gravity hill ice island jungle lake lava leaf light moon mountain nature ocean "
    "ozone palm planet pond rain ridge river rose sand sea season seed shadow smoke snow solar "
    "space spring stone summer sun sunny sunset surface swamp thunder tide timber tornado tree "
    "valley volcano warm wasp water wave weather wet wild winter wood world",
    # house
    "bag balcony basket bench blanket book box brick broom brush bulb cabin carpet ceiling "
    "chair chimney clock cradle cup cupboard curtain cushion desk dish door envelope fabric fan "
    "fence flag floor fork frame furnace garage garbage garden gas gate glass glue hammer home "
    "iron jar key kitchen knife knock ladder lamp laundry lock magnet mail match mirror napkin "
    "net oven paper pen pencil picture pipe plate plug pottery radio razor rib ribbon roof room "
    "rug scissors soap spoon stairs stand stool stove table tank tape toilet tool toy trash "
    "tray tube umbrella vacuum wall window wire yard",
    # clothes
    "bag blouse cloth cotton diamond dress fabric fashion garment glove gown hat helmet hood "
    "jacket jeans jewel laundry mask purse ribbon ring shoe silk size skirt sock style suit "
    "uniform velvet wear wool",
    # people
    "actor actress adult agent amateur analyst artist athlete aunt author baby bachelor boss "
    "boy brother buddy buyer captain champion chef chief child citizen clerk client clown coach "
    "cook cousin crew crowd dad daughter dentist doctor elder enemy family father friend genius "
    "girl group guard guide hero host human husband infant inmate judge junior kid lady leader "
    "liar maid major man member mom mother nephew nominee nurse orphan owner parent party "
    "patient peasant people person pilot pioneer police pupil rebel rookie scout senior sheriff "
    "sibling sister soldier someone staff student team tenant toddler tourist tribe twin uncle "
    "vendor veteran warrior wife winner witness woman youth",
    # place
    "airport aisle alley arch area arena bar beach border bridge bunker cabin camp canal casino "
    "castle cave circle city clinic club country desert east farm festival field forest gallery "
    "garage garden gym harbor hill home hospital hotel hub island jungle kingdom lab lake "
    "library lounge mansion market meadow museum nation north office orchard outdoor palace "
    "park path place police pool prison pyramid ranch region river road room route rural salon "
    "school sea shop south space square stadium stage street subway tower town track tunnel "
    "urban valley venue village west world yard zone zoo",
    # travel
    "airport bag beach bicycle bike board boat bridge bus cabin camera camp canoe car cargo "
    "cart cruise drive engine flight fuel gas guide holiday hotel journey luggage motor path "
    "pilot ride road rocket route sail ship street subway summer taxi tent ticket tourist track "
    "traffic train travel trip truck tunnel uniform van vehicle vessel visa voyage wagon walk "
    "wheel",
    # colour
    "black blue bronze brown cherry color copper coral cream dutch gold green ivory light olive "
    "orange pink rose royal salmon sand silver velvet yellow",
    # number
    "century couple decade double eight first half hundred million number once one quarter "
    "second seven six ten three twelve twenty twice two zero",
    # time
    "again always annual april august autumn century dawn day decade december early february "
    "future holiday hour later march midnight minute moment month morning never next night now "
    "october often once present season second soon spring summer sunset time today together "
    "tomorrow tonight weekend winter year",
    # play
    "album art artist artwork ball banner battle bicycle board book bounce cake camp candy card "
    "club coach collect comic concert cook craft dance design dice doll drama drum film fish "
    "fitness game garden gift guitar gym habit hobby hockey horse hunt jazz jump kick kite "
    "lottery lyrics magic melody motion movie music novel opera party photo piano picture play "
    "poem poet pool puzzle race radio rhythm ride run sail scene sing skate sketch ski skill "
    "soccer song sport story swim swing tattoo team tennis theme ticket toss toy travel trick "
    "trophy trumpet video violin voice volume walk win",
    # thing
    "album basket book box bracket brick bullet cable camera card chalk clock coil coin copper "
    "cotton diamond elevator engine fabric fiber foam foil fuel gadget gas gauge glass glue "
    "gold gun hammer helmet iron item key ladder lamp laptop lens machine magnet marble metal "
    "mirror mobile motor net paper pen phone pipe pistol plastic plug radio rifle ring rubber "
    "screen shield silver soap spike spring stamp steel stick stone sword tape timber tool "
    "torch toy trumpet tube umbrella valve wheel wire wood wool",
    # school
    "art biology board book chalk chapter code desk diagram diary draft economy essay ethics "
    "example fiction guide history language learn lecture lesson letter library logic math "
    "music note novel page paper pen pencil phrase physical poem point practice question quiz "
    "school science sentence skill speak spell story student subject teach term test text "
    "theory topic tuition vocal word write",
    # money
    "account amount asset auction balance bargain bid bonus borrow budget burden buyer capital "
    "card cash change charge cheap check claim client coin cost credit deal deposit donate earn "
    "economy estate exchange expire fee fiscal gain gift income interest invest item lend loan "
    "lottery market offer order own payment penalty price prize profit property purchase "
    "quality rent reward satoshi save sell service share shop spend sponsor stock ticket token "
    "total trade transfer trend vault venture wage wealth",
    # app
    "about access account action address album alert auto camera cancel category change chat "
    "choose click clock code confirm copy custom detail device digital display document edit "
    "enable enter error exit feature file filter find flash follow frame gallery general group "
    "hello help hidden history home icon identify image input inquiry install item key label "
    "language laptop library link list load local lock manage media member memory menu message "
    "method mobile model modify monitor network news next nothing notice number offer okay "
    "online open option order output page panel patch pause permit phone photo play please post "
    "power present print private process program project proof protect public purpose question "
    "quick radio record recycle reject release remove repair repeat replace report require "
    "response result return review save scan screen search security select sell session setup "
    "share shop sign silent slot social sound source start state submit switch system table tag "
    "task term test text theme ticket title tone tool topic transfer trash trigger type unable "
    "undo unlock update upgrade usage use utility valid verify version video view virtual visit "
    "voice volume wait web window wrong",
    # act
    "achieve add admit agree aim allow announce answer appear argue arrange arrive ask attack "
    "attend avoid awake begin behave believe blame bless boil borrow bounce bring build call "
    "cancel carry catch change chase chat check choose clap clean click climb close collect "
    "come confirm connect consider convince cook copy cover crack crash crawl cross cry dance "
    "deal decide decline deliver deny describe destroy develop discover divide donate draw "
    "dream dress drink drive drop earn educate employ end enjoy enter escape exercise exist "
    "expect explain express fade fall feed feel fetch find finish fit fix flip float fly focus "
    "fold follow force forget found gain gasp gather gaze giggle give glance grab grow guess "
    "guide help hold hope hover hunt hurry hurt identify ignore improve include inform inspire "
    "invite involve join judge jump keep kick kiss knock know laugh learn leave lend lift like "
    "live load lock love make manage melt mention mix modify move need notice obey observe "
    "obtain occur offer open order own park pass pause permit play pluck point post practice "
    "praise prefer prepare present prevent produce protect provide pull punch push put quit "
    "race raise recall receive recycle reduce reflect refuse regret reject relax rely remain "
    "remember remind remove repair repeat replace report rescue resist retire return reveal "
    "review ride ring roast run save say scan search seek sell settle share shine shoot shop "
    "shove shrug sing skate slam sleep slide smile smoke snap sniff solve speak spell spend "
    "spin split spoil spread squeeze stand start stay step stick struggle submit suffer suggest "
    "surprise surround swallow swap swear swim swing switch talk taste teach tell thank throw "
    "tip toss train transfer trap travel treat trim trust try tumble turn twist type undo "
    "unfold unlock update use verify visit vote wait walk want wash waste wave wear win wink "
    "wish wonder work worry wrap wrestle write",
    # quality
    "able absent absurd ancient awful basic bitter black blind boring bright broken busy cheap "
    "clean clever close common cool correct crazy cruel curious cute damp digital double dry "
    "early easy elegant empty equal evil exact excess exotic extra false famous fancy fat few "
    "final fine firm flat fragile frequent fresh funny gentle genuine giant good great half "
    "happy hard harsh heavy hidden high hollow huge hungry illegal immense inner inside intact "
    "just kind large lazy left legal light little local lonely long loud lucky major mean "
    "middle minor mixed more much narrow nasty near negative neutral nice noble normal obvious "
    "often okay old only open ordinary original other outer own popular possible present pretty "
    "primary private proud public quick random rapid rare raw ready real regular rich right "
    "rigid robust rough round royal rude sad safe same secret senior shallow short sick silent "
    "silly similar simple slender slight slim slow small smart smooth social soft solid spare "
    "special square stable strong such sudden sunny super sure sweet swift tiny tired top total "
    "tragic true typical ugly unable unaware unfair unhappy unique unknown unusual upset useful "
    "useless usual vacant vague valid various vast vibrant vicious vital vivid vocal warm weird "
    "wet wide wild wise wrong young",
    # virtue
    "beauty bless dignity dream faith fame fortune gift glad glory grace happy health hope "
    "humble joy kind liberty life light love loyal mercy merit peace power pride proud soul "
    "spirit success trust truth wealth wisdom wise",
    # status
    "accident alert approve busy cancel caution confirm danger deny draft empty end error "
    "exclude exit expire false fatal final finish frozen hold idle ignore include issue limit "
    "load lock miss normal notice off open permit problem process ready reject release remove "
    "repeat return review risk start submit success trigger true type unable unknown update "
    "used valid verify void wait wrong",
    # shop
    "art auto baby bargain beauty bonus book camera card category device diet drink electric "
    "fabric family fashion fitness food game garden gift grocery hair health hobby home jewel "
    "kid kitchen local luxury market music office outdoor pet phone photo radio school service "
    "shoe skin sport tool toy travel video wedding wine",
    # genre
    "action animal art battle comic crime culture dance drama family fantasy fiction history "
    "horror jazz legend love magic math movie music mystery myth nature news novel opera poem "
    "poet romance school science space sport story travel wild",
)


def list_bits(words: Iterable[str]) -> float:
    """How much likelier different seed words are as a phrase than as a list of things.

    A list is told by its kinds: each word makes the next of its kind likelier (Polya's urn).
    """
    kinds, sizes = _kinds()
    seen = [1 / len(sizes)] * len(sizes)
    bits = 0.0
    for count, word in enumerate(words, 1):
        shares = {kind: seen[kind] / sizes[kind] / count for kind in kinds[word]}
        likely = sum(shares.values())
        bits += _NO_OTHER_WORD - math.log2(_SIZE * likely)
        for kind, share in shares.items():
            seen[kind] += share / likely
    return bits


@cache
def _kinds() -> tuple[dict[str, list[int]], list[int]]:
    """The kinds of each seed word, and how many words each kind has; the last is all the rest."""
    listed = [kind.split() for kind in _KINDS]
    known = {word for kind in listed for word in kind}
    listed.append([word for word in places("english") if word not in known])
    kinds: dict[str, list[int]] = {}
    for at, kind in enumerate(listed):
        for word in kind:
            kinds.setdefault(word, []).append(at)
    return kinds, [len(kind) for kind in listed]
