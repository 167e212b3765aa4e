#!/usr/bin/env python3
"""Write a site of N briefings with invented titles, and 20 queries with the briefing each means.

    make_site.py N OUT       OUT/content/… and OUT/queries.json, the same bytes for the same N

The text is that of ../shared/bench/gen_corpus.py (beside the checkout), with one sentence added to
each briefing that names an invented village and a number of its own.
"""
import glob, itertools, json, pathlib, random, re, subprocess, sys, unicodedata

COUNT, OUT = int(sys.argv[1]), pathlib.Path(sys.argv[2])
CORPUS = pathlib.Path(__file__).resolve().parents[4] / "shared/bench/gen_corpus.py"
PEOPLE = ("İbrahim Kalın|Attaullah Tarar|Khawaja Asif|Şükrü Özdemir|Zoë Müller|Łukasz Wójcik|"
          "Søren Kjær|Đorđe Petrović|Nguyễn An|José Ibáñez|Amina Yusuf|Farid Rahimi").split("|")
VERBS = ("meets|rejects|welcomes|questions|outlines|defends|revises|postpones|explains|criticises|"
         "proposes|suspends|announces|reviews|denies").split("|")
THINGS = ("prisoner exchange|customs union|fishing quota|rail link|vaccine campaign|census plan|"
          "pipeline deal|election calendar|dam project|visa waiver|amnesty bill|port lease").split("|")
PLACES = ("Istanbul|Doha|Kabul|Islamabad|Tashkent|Muscat|Geneva|Ankara|Şanlıurfa|Kandahar|Quetta|"
          "Zürich").split("|")
SYLLABLES = "ka lo mir sha nu ver tan gul ziq bor hal pel dro wim yas".split()

chance = random.Random(20261123)
subprocess.run([sys.executable, str(CORPUS), str(COUNT), str(OUT)], check=True)
titles = [f"{who} {verb} {thing} in {place}" for who, verb, thing, place
          in itertools.product(PEOPLE, VERBS, THINGS, PLACES)]
chance.shuffle(titles)
villages = ["".join(s).capitalize() for s in itertools.product(SYLLABLES, repeat=4)]
chance.shuffle(villages)
items = []
for number, name in enumerate(sorted(glob.glob(str(OUT / "content/briefings/*.md")))):
    path = pathlib.Path(name)
    title, village, amount = titles[number], villages[number], f"{17_003 + 37 * number:,}"
    text = re.sub(r'title: ".*"', f'title: "{title}"', path.read_text(), count=1)
    allowed = f"\nallow_numbers: [{amount.replace(',', '')}]\n---\n"
    text = re.sub(r"\n---\n", allowed, text, count=1)
    path.write_text(text + f"\nA depot near {village} held {amount} tonnes of flour.\n")
    items.append((path.stem, title, village, amount))


def plain(text):
    """What one types without the keys for diacritics."""
    marks = unicodedata.normalize("NFD", text.translate(str.maketrans("ıłøđŁĐ", "ilodLD")))
    return "".join(c for c in marks if not unicodedata.combining(c)).replace("æ", "ae").lower()


def asked(kind, title, village, amount):
    """How a reader who remembers the briefing may ask for it, in ten ways."""
    who, last, verb, thing, *others, _, place = title.split()
    digits = amount.replace(",", "")
    return [title, f"{last} {verb} {place} {thing}", plain(title), village[:-2].lower(), amount,
            digits, village[:3] + village[4:], f"flour depot {village}",
            f"what did {who} {last} say on the {thing} when he {verb} it in {place}",
            f"{plain(last)} {verb[:-2]} {thing} {plain(place)[:4]}"][kind]


queries = [{"query": asked(number % 10, title, village, amount), "slug": slug}
           for number, (slug, title, village, amount) in enumerate(chance.sample(items, 20))]
(OUT / "queries.json").write_text(json.dumps(queries, ensure_ascii=False, indent=1) + "\n")
