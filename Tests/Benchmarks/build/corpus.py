"""A site of many briefings over many facts, the same bytes for the same numbers.

Every link to a fact resolves, and every linked number is the fact's, so a build finds no error.
"""
import datetime
import pathlib
import random

WORDS = (
    "river council valve meeting engineer budget bridge district report flood winter pump garden "
    "committee harbour question answer letter market school road evening record visitor season "
    "station clerk supply the a of and to in for with on by from after before between during"
).split()
TOPICS = ["water", "bridges", "schools", "markets", "harbour", "roads"]


def words(numbers, count):
    text = " ".join(numbers.choices(WORDS, k=count))
    return text[0].upper() + text[1:]


def facts(numbers, count):
    """The file of facts, and for each fact the words of a link to it."""
    sources, actors = max(2, count // 20), max(4, count // 10)
    lines = [
        'schema: "sitegen-facts/1"',
        'base: { id: base.town, title: "Town", language: en, default_source: source.s0, '
        'as_of: { edtf: "2026-01-01" } }',
        "sources:",
    ]
    for index in range(sources):
        lines.append(
            f'  - {{ id: source.s{index}, type: report, title: "Report {index}", publisher: org.a0, '
            f'published: {{ edtf: "2025-{index % 12 + 1:02}-15" }}, '
            f'url: "https://example.org/reports/{index}" }}')
    lines.append("actors:")
    for index in range(actors):
        lines.append(
            f'  - {{ id: org.a{index}, name: "Office {index}", at: [source.s{index % sources}] }}')
    links = []
    lines.append("figures:")
    for index in range(count // 2):
        value = numbers.randrange(1_000, 99_999)
        text = f"nearly {value:,}"
        links.append((f"figure.f{index}", text))
        lines.append(
            f'  - {{ id: figure.f{index}, measure: "Visitors to place {index}", as_text: "{text}", '
            f'value: {{ qualifier: nearly, point: {value}, high: {value}, high_inclusive: false }}, '
            f'unit: people, by: [org.a{index % actors}], at: [source.s{index % sources}] }}')
    lines.append("claims:")
    for index in range(count - count // 2):
        text = words(numbers, 9)
        links.append((f"claim.c{index}", text))
        lines.append(
            f'  - {{ id: claim.c{index}, text: "{text}.", kind: factual, mode: paraphrased, '
            f'standing: uncontested, by: [org.a{index % actors}], '
            f'at: [source.s{index % sources}] }}')
    return "\n".join(lines) + "\n", links


def briefing(numbers, index, links, actors):
    day = datetime.date(2020, 1, 1) + datetime.timedelta(days=index % 2190)
    lines = [
        "---", f'title: "{words(numbers, 8)}"', f'date: "{day}"', f'as_of: "{day}"',
        f"topics: [{numbers.choice(TOPICS)}, {numbers.choice(TOPICS)} affairs]", "---", "",
    ]
    for part in range(8):
        lines += [f"## {words(numbers, 3)}", ""]
        name, text = numbers.choice(links)
        actor = numbers.randrange(actors)
        if name.startswith("claim"):
            lines.append(f"[{text}](fact:{name}), says [Office {name_actor(name, actors)}]"
                         f"(fact:org.a{name_actor(name, actors)}). {words(numbers, 60)}.")
        else:
            lines.append(f"{words(numbers, 30)} [{text}](fact:{name}) "
                         f"{words(numbers, 30).lower()}, says [Office {actor}](fact:org.a{actor}).")
        lines += ["", f"{words(numbers, 70)}. {words(numbers, 40)}.", ""]
    return "\n".join(lines) + "\n"


def name_actor(name, actors):
    return int(name.rsplit("c", 1)[1]) % actors


def write(folder, briefings, fact_count):
    """Writes the content of a site."""
    numbers = random.Random(briefings * 31 + fact_count)
    content = pathlib.Path(folder) / "content"
    (content / "briefings").mkdir(parents=True)
    (content / "site.yaml").write_text('title: "Town"\nbase_url: "https://example.org"\n')
    text, links = facts(numbers, fact_count)
    (content / "facts.yaml").write_text(text)
    for index in range(briefings):
        text = briefing(numbers, index, links, max(4, fact_count // 10))
        (content / "briefings" / f"b{index:06}.md").write_text(text)
