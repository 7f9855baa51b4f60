"""Texts in the style of people's posts, each with its published form, for the tests that compare all outputs of a post.

A text consists of pieces. Both sides of each piece are written by hand: the Markdown, and the plain text on a network.
"""
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A post's text: its source in the file, and its published parts."""

    markdown: str
    parts: tuple
    joins: bool = False


def plain(words):
    """A piece that is published as written."""
    return (words, words)


POEMS = [
    plain("Roses are red,\nviolets are blue,\nthe oven is hot,\nand the rye is, too."),
    plain("Sous le pont Mirabeau\ncoule la farine\nEt nos pains du matin"),
    plain("an old silent pond…\na frog jumps into the pond,\nsplash! Silence again."),
    plain("Bread.\nSalt.\nTime."),
    plain("Was man nicht backt,\ndas isst man nicht –\nso einfach ist das."),
    plain("The snail\n    climbs\n        the oven,\n\n\nslowly,\n  slowly."),
    plain("Dawn.\n\n\n\nFlour on the sill,\n\n   a light\n   that waits."),
    ("Hard end,  \nhard again,\\\nand a soft one\nhere.", "Hard end,\nhard again,\nand a soft one\nhere."),
]

LISTS = [
    ("- rye\n- spelt\n- wheat", "• rye\n• spelt\n• wheat"),
    ("* rye\n* spelt", "• rye\n• spelt"),
    ("What you need:\n- flour\n- water\n- patience", "What you need:\n• flour\n• water\n• patience"),
    plain("1. Mix\n2. Rest\n3. Bake"),
    plain("3. Ada\n2. Ben\n1. Cleo"),
    plain("1) Monday\n2) Tuesday"),
    plain("2024. A year of rye"),
    ("- [ ] knead\n- [x] rest", "☐ knead\n☑ rest"),
    ("- bread\n  - rye\n  - spelt\n- cake", "• bread\n  • rye\n  • spelt\n• cake"),
    plain("→ rye\n→ spelt\n→ wheat"),
    plain("✅ rested\n✅ baked\n❌ burnt"),
    plain("• typed by hand\n• again"),
    plain("– a dash\n– another"),
]
CODE = [
    ("Run `make bread` twice.", "Run make bread twice."),
    ("```\nlet dough = flour + water\nrest(dough, hours: 12)\n```", "let dough = flour + water\nrest(dough, hours: 12)"),
    ("```python\nif a < b and c_d_e:\n    print('**')\n```", "if a < b and c_d_e:\n    print('**')"),
    ("Use `a__b__c` or `*x*`, never `<b>`.", "Use a__b__c or *x*, never <b>."),
    plain("if a < b && c > d, then 2 * 3 is 6"),
    plain("x_1 and x_2, snake_case_name"),
    plain("C:\\bread\\rye and ~/bread"),
]
TAGS = [
    plain("#bread #rye #_advent_ #été #2026goals"),
    plain("#SlowBread\n#Froment #pain_d_epices"),
    plain("Thanks to @_ada_ and @ben_b!"),
    plain("With @ada@example.social and @ben.bsky.social"),
    plain("(#bread) – #rye, #spelt; #wheat."),
    plain("Write to _ada_@example.org or bread@example.org"),
    ("Thanks, **@ada_b** and *#rye*", "Thanks, @ada_b and #rye"),
    plain("#面包 #хлеб #خبز"),
]
LINKS = [
    plain("https://example.org/library/__main__.html"),
    plain("See https://example.org/a_b_c?x=1&copy=2&y=*z*#_top_ today."),
    plain("https://en.example.org/wiki/Bread_(disambiguation)"),
    plain("(https://example.org/a) and https://example.org/b, www.example.org/_c_."),
    ("[the shop](https://example.org/shop_now_)", "the shop (https://example.org/shop_now_)"),
    ("<https://example.org/__x__>", "https://example.org/__x__"),
    ("**https://example.org/a**", "https://example.org/a"),
    ("[https://example.org/](https://example.org/)", "https://example.org/"),
    ("[The mill][mill] grinds.\n\n[mill]: https://example.org/mill", "The mill (https://example.org/mill) grinds."),
    plain("[Link]: https://example.org/_definition_"),
    plain("https://example.org/~baker/`tick` and https://example.org/été"),
    plain("ftp://example.org/a__b__ and HTTPS://EXAMPLE.ORG/**X**"),
]
DIRECTIONS = [
    plain("خبز طازج كل صباح، تعالوا!\nنحن هنا من السابعة."),
    plain("לחם טרי בכל בוקר\nhttps://example.org/לחם_טרי"),
    plain("مرحبا @ada_b #خبز 123"),
    ("خبز **طازج** كل *صباح*", "خبز طازج كل صباح"),
    plain("焼きたてのパン🍞毎朝7時から。"),
    plain("ขนมปังสดทุกเช้า"),
]
MARKS = [
    ("**Bold** and *italic* and ***both***.", "Bold and italic and both."),
    ("~~3 €~~ 2 € today", "3 € 2 € today"),
    ("Fish &amp; chips &lt;3 &eacute;", "Fish & chips <3 é"),
    plain("Fish & chips <3, 2 > 1, a & b"),
    ("1\\. not a list, \\*not bold\\*, \\#notitle", "1. not a list, *not bold*, #notitle"),
    ("# A heading\n\nWords.", "A heading\n\nWords."),
    ("> “Bread is life”\n> said Ada", "“Bread is life”\nsaid Ada"),
    ("Before.<!-- ask Ada -->", "Before."),
    ("<!-- a note --> Words behind a note.", "Words behind a note."),
    ("One<br>two", "One\ntwo"),
    plain("5 * 3 = 15 and 2 ** 3 and _ alone"),
    plain("100% rye – “really” … ½ price, 20 °C"),
    plain("⟦brackets⟧ {braces} [brackets] |bars|"),
    plain("e = mc² ™ © ® 👩‍🍳 👍🏽 🇫🇷 1️⃣"),
    plain("tilde ~5 € and ~alone~ and a^2"),
    ("Rye[^1] is old.\n\n[^1]: Since 1900.", "Rye¹ is old.\n\n¹ Since 1900."),
    (
        "Rye[^mill] again.\n\n[^mill]: From *here*.\n\n    Since 1900,\n    they say.",
        "Rye¹ again.\n\n¹ From here.\n\nSince 1900,\nthey say.",
    ),
    plain("$x$ and $20, {{name}} and %s, :smile:"),
    plain("It costs 12.50 € (not 13). Come at 9:30-10:00!"),
    plain("“Ne pas confondre” : l’eau, le sel ; et toi ?"),
    plain("a\u00a0no-break space, a\u202fnarrow one"),
]
WRAPPED = [
    (
        "The dough rests for a whole night before it sees\nthe oven, and that is why it tastes of more than\nflour and water.",
        "The dough rests for a whole night before it sees the oven, and that is why it tastes of more than flour and water.",
    ),
    (
        "Notre pain au levain repose toute une nuit, puis\nil cuit dans un four à bois **très chaud**, comme\nautrefois.",
        "Notre pain au levain repose toute une nuit, puis il cuit dans un four à bois très chaud, comme autrefois.",
    ),
    ("- rye that was milled\n  this morning\n- spelt", "• rye that was milled this morning\n• spelt"),
    ("A hard end  \nstays where lines\nare joined.", "A hard end\nstays where lines are joined."),
    (
        "See https://example.org/a__b__c and\n#rye_bread of\n@ada_b.",
        "See https://example.org/a__b__c and #rye_bread of @ada_b.",
    ),
    ("每天早上七点，\n新鲜的**面包**\n出炉。Rye\n也有", "每天早上七点，新鲜的面包出炉。Rye 也有"),
    ("A verse\n   that is joined\n\n\nand then", "A verse that is joined\n\n\nand then"),
    ("```\nlines of code\nare never joined\n```", "lines of code\nare never joined"),
]
KINDS = [POEMS, LISTS, CODE, TAGS, LINKS, DIRECTIONS, MARKS]
BREAKS = ["---", "***", "* * *", "_____"]


def texts(count, seed=1):
    """A number of texts, the same for the same seed: first every piece alone, then several together, threads, and wrapped lines."""
    chance = random.Random(seed)
    pieces = [piece for kind in KINDS for piece in kind]
    found = [Text(markdown, (words,)) for markdown, words in pieces]
    found += [Text(markdown, (words,), joins=True) for markdown, words in WRAPPED]
    while len(found) < count:
        if chance.random() < 0.15:
            chosen = chance.sample(WRAPPED, 2)
            found.append(together(chosen, joins=True))
        elif chance.random() < 0.25:
            parts = [together(several(chance)) for _ in range(chance.randint(2, 4))]
            markdown = parts[0].markdown
            for part in parts[1:]:
                markdown += f"\n\n{chance.choice(BREAKS)}\n\n{part.markdown}"
            found.append(Text(markdown, tuple(part.parts[0] for part in parts)))
        else:
            found.append(together(several(chance)))
    return found[:count]


def several(chance):
    """Two to four pieces of different kinds, because two adjacent lists would become one."""
    kinds = chance.sample(KINDS, chance.randint(2, 4))
    return [chance.choice(kind) for kind in kinds]


def together(pieces, joins=False):
    return Text("\n\n".join(piece[0] for piece in pieces), ("\n\n".join(piece[1] for piece in pieces),), joins)
