// Search over briefings and facts, on the index that sitegen writes to search/.
//
// It finds a page's <form data-search="URL of the index folder">, shows it, and loads only what a
// query needs: entry.json, the file of words that each word falls into, the records of the results
// shown, and for the sentence of a long page the page itself, or its text in Markdown.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// ---------------------------------------------------------------- words, as WordScanner finds them

const LETTERS = {
  ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ŧ: "t",
  ŋ: "n", ŀ: "l", ə: "a", ǝ: "e", ſ: "s", ĸ: "k", ĳ: "ij", ŉ: "n",
  ά: "α", έ: "ε", ή: "η", ί: "ι", ό: "ο", ύ: "υ", ώ: "ω", ϊ: "ι", ϋ: "υ", ΐ: "ι", ΰ: "υ", ς: "σ",
  ё: "е", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ي: "ی", ى: "ی", ك: "ک", ة: "ه", ؤ: "و",
};
const IGNORED = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
const PART = "\\p{L}\\p{M}\\p{N}";
const INITIALS = `[A-Za-z](?:\\.[A-Za-z](?![${PART}${IGNORED}'’]))+` +
  "|[A-Z](?:\\.[ \\u00a0\\u2009\\u202f][A-Z](?=\\.))+";
const MODEL = "[A-Za-z\\u0400-\\u04ff\\u0620-\\u064a]{1,5}[-\\u2010\\u2011\\u2013]" +
  "(?=[0-9]{1,3}(?![0-9]))";
const WORD = new RegExp(
  `${INITIALS}|(?:${MODEL}|[${PART}])(?:[${PART}${IGNORED}]` +
    `|['’](?=[${PART}])|(?<=[0-9])\\.(?=[0-9])` +
    "|(?<=[0-9])[,\\u00a0\\u2009\\u202f](?=[0-9]{3}(?![0-9])))*", "gu");
const LEFT_OUT = new RegExp("[" + IGNORED + ",\\u00a0\\u2009\\u202f" +
  "\\u0300-\\u036f\\u0640\\u064b-\\u065f\\u0670\\ufe00-\\ufe0f]", "gu");
const NO_LETTERS = /['’ \u2010\u2011\u2013-]|(?<![0-9])\.(?![0-9])/g;
const SPACELESS = "\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff" +
  "\\uff66-\\uff9d\\u{20000}-\\u{3ffff}";
const RUNS = new RegExp(`([${SPACELESS}]+)|[^${SPACELESS}]+`, "gu");
const LONGEST_WORD = 40;

/** Lower case without diacritics, the same in every locale. */
function fold(text) {
  return text.toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD"))
    .replace(/[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\ufb00-\ufb06]/g,
      (sign) => sign.normalize("NFKD"))
    .replace(LEFT_OUT, "")
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);
}

/** The words of a text, each as it is looked up and where it stands: {word, start, end}. */
export function wordsOf(text) {
  const words = [];
  for (const match of text.matchAll(WORD)) {
    for (const run of match[0].matchAll(RUNS)) {
      const start = match.index + run.index;
      if (run[1]) {
        addNeighbors(run[0], start, words);
      } else {
        const word = cut(fold(run[0]).replace(/['’]s$/, "").replace(NO_LETTERS, ""));
        if (word) words.push({ word, start, end: start + run[0].length });
      }
    }
  }
  return words;
}

function addNeighbors(run, start, words) {
  const letters = [...run];
  for (let index = 0; index < Math.max(1, letters.length - 1); index += 1) {
    const text = letters.slice(index, index + 2).join("");
    words.push({ word: fold(text), start, end: start + text.length });
    start += letters[index].length;
  }
}

function cut(word) {
  if (word.length * 3 <= LONGEST_WORD) return word;
  const bytes = new Uint8Array(LONGEST_WORD);
  return decoder.decode(bytes.subarray(0, encoder.encodeInto(word, bytes).written));
}

// ------------------------------------------------------------------------------------- the index

/** The index, of which parts are loaded when they are first asked for. */
export class Index {
  constructor(folder) {
    this.folder = folder;
    this.parts = new Map();
  }

  /** Loads a file once; a failed load is tried again when it is next asked for. */
  load(path, read) {
    if (!this.parts.has(path)) {
      const part = this.request(path).then(read);
      part.catch(() => this.parts.delete(path));
      this.parts.set(path, part);
    }
    return this.parts.get(path);
  }

  async request(path) {
    // The build's number in the address keeps parts of two builds apart in the browser's cache.
    const build = path === "entry.json" ? "" : `?${(await this.entry()).build}`;
    const response = await fetch(this.folder + path + build, build ? {} : { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return response;
  }

  entry() {
    return this.load("entry.json", async (response) => {
      const entry = await response.json();
      entry.firstTerms = entry.firstTerms.map((term) => encoder.encode(term));
      entry.count = 0;
      entry.groups = entry.groups.map(([kind, standing, count], number) => {
        const group = { number, kind, standing, first: entry.count, end: entry.count + count };
        entry.count = group.end;
        return group;
      });
      return entry;
    });
  }

  terms(number) {
    return this.load(`terms/${number}.bin`, async (response) =>
      readTerms(new Uint8Array(await response.arrayBuffer())));
  }

  /** The list of a term; loaded if it is too long to stand beside its term. */
  async list(term) {
    return term.list ?? this.load(`lists/${term.file}.bin`, async (response) =>
      new Uint8Array(await response.arrayBuffer()));
  }

  /** What a result shows. */
  async result(number, group) {
    const { entriesPerFile } = await this.entry();
    const place = number - group.first;
    const path = `results/${group.number}-${Math.floor(place / entriesPerFile)}.json`;
    const records = await this.load(path, (response) => response.json());
    const [url, title, date, text, isCut, equivalents = []] = records[place % entriesPerFile];
    return { url, title, date, text, isCut, equivalents };
  }

  async groupOf(number) {
    return (await this.entry()).groups.find((group) => number < group.end);
  }
}

/** Reads a number of the base 128; `at.position` moves behind it. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at.position++];
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

function readTerms(bytes) {
  const terms = [];
  const word = new Uint8Array(LONGEST_WORD);
  const at = { position: 0 };
  while (at.position < bytes.length) {
    const [shared, rest] = bytes.subarray(at.position, at.position + 2);
    word.set(bytes.subarray(at.position + 2, at.position + 2 + rest), shared);
    at.position += 2 + rest;
    const term = { word: decoder.decode(word.subarray(0, shared + rest)) };
    term.count = readNumber(bytes, at);
    const size = readNumber(bytes, at);
    if (size & 1) {
      term.file = size >> 1;
    } else {
      term.list = bytes.subarray(at.position, at.position + (size >> 1));
      at.position += size >> 1;
    }
    terms.push(term);
  }
  return terms;
}

/** Calls `visit` with each entry of a list and the word's weight in it. */
function readList(bytes, visit) {
  const at = { position: 0 };
  for (let entry = -1; at.position < bytes.length;) {
    const value = readNumber(bytes, at);
    entry += value >> 4;
    visit(entry, value & 15);
  }
}

// ------------------------------------------------------------------------------------- searching

const MOST_WORDS = 12;
const MOST_FILES = 3;
const MOST_TERMS = 24;
const ENOUGH_RESULTS = 10;

/** What each step of SearchWeight counts: eight for the text, four for names, four for titles. */
const VALUES = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1.75, 2, 2.25, 2.5, 3, 3.5, 4, 4.5];
const FIRST_TITLE_WEIGHT = 12;

const ENDINGS = [["ies", "y"], ["es", ""], ["s", ""], ["ed", ""], ["ed", "e"], ["ing", ""],
  ["ing", "e"]];

/** Other forms of an English word; longer forms are found as its continuations. */
function formsOf(word) {
  return ENDINGS.filter(([ending]) => word.endsWith(ending) && word.length > ending.length + 2)
    .map(([ending, other]) => word.slice(0, word.length - ending.length) + other);
}

/** Below 0, 0 or above as `a` comes before, with or after `b` in the order of bytes. */
function compare(a, b) {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    if (a[index] !== b[index]) return a[index] - b[index];
  }
  return a.length - b.length;
}

/** The numbers of the files that hold `word` and the first words that begin with it. */
function filesFor(word, firstTerms) {
  const bytes = encoder.encode(word);
  let first = firstTerms.findIndex((term) => compare(term, bytes) > 0);
  if (first < 0) first = firstTerms.length;
  const files = first > 0 ? [first - 1] : [];
  while (files.length < MOST_FILES && first < firstTerms.length &&
    compare(firstTerms[first].subarray(0, bytes.length), bytes) === 0) {
    files.push(first);
    first += 1;
  }
  return files;
}

/** Whether one word becomes the other by one change, or two in words of more than seven letters. */
function isNear(a, b) {
  const most = a.length > 7 ? 2 : 1;
  if (a.length < 4 || Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length] <= most;
}

/** Spellings of British and American English, each for the other. */
const SPELLINGS = [["ence", "ense"], ["our", "or"], ["ise", "ize"], ["isation", "ization"]];

function spellingsOf(word) {
  return SPELLINGS.flatMap(([british, american]) => [[british, american], [american, british]])
    .filter(([ending]) => word.endsWith(ending) && word.length > ending.length + 2)
    .map(([ending, other]) => word.slice(0, word.length - ending.length) + other);
}

/** The terms of the files that may hold words, of each the first `count` files. */
async function termsNear(words, count, index, entry) {
  const files = new Set(words.flatMap((word) => filesFor(word, entry.firstTerms).slice(0, count)));
  return (await Promise.all([...files].map((number) => index.terms(number)))).flat();
}

/** The terms of the index that stand for a word of the query, each with how well it does. */
async function termsFor(word, index, entry) {
  const isEnglish = /^en/.test(entry.language);
  const forms = isEnglish ? [...formsOf(word), ...spellingsOf(word)] : [];
  const all = [...new Set([...await termsNear([word], MOST_FILES, index, entry),
    ...await termsNear(forms, 1, index, entry)])];
  const found = [];
  for (const term of all) {
    if (term.word === word) found.push({ term, factor: 1 });
    else if (forms.includes(term.word)) found.push({ term, factor: 0.8 });
    else if (word.length > 1 && term.word.startsWith(word)) {
      found.push({ term, factor: 0.3 + (0.4 * word.length) / term.word.length });
    }
  }
  found.sort((a, b) => (b.factor === 1) - (a.factor === 1) || b.term.count - a.term.count);
  return found.slice(0, MOST_TERMS);
}

/** Terms that a word may be a misspelling of. */
async function termsLike(word, index, entry) {
  const all = await termsNear([word], 1, index, entry);
  return all.filter((term) => term.word[0] !== NAME && isNear(word, term.word))
    .map((term) => ({ term, factor: 0.3 })).slice(0, MOST_TERMS);
}

/** The terms for a word and for its forms that are at most two letters longer. */
async function closeTerms(word, index, entry) {
  const found = await termsFor(word, index, entry);
  return found.filter(({ term, factor }) =>
    factor >= 0.8 || term.word.length <= word.length + 2);
}

/** What begins a term that is a whole name. */
const NAME = "=";
const LONGEST_NAME = 4;

/** The entries that are called as the words say: {number, isTitle}, those of titles first. */
async function entriesNamed(words, index, entry) {
  const name = NAME + words.join(" ");
  const term = (await termsNear([name], 1, index, entry)).find(({ word }) => word === name);
  const named = [];
  if (term) {
    readList(await index.list(term), (number, weight) =>
      named.push({ number, isTitle: weight >= FIRST_TITLE_WEIGHT }));
  }
  return named.sort((a, b) => b.isTitle - a.isTitle);
}

/**
 * Other ways to say what some words of the query say, all parts of which an entry must have:
 * {from, to, parts, factor}, each part with the terms that stand for it.
 */
async function waysToSay(words, found, index, entry) {
  const ways = [];
  const add = async (from, to, parts, factor) => {
    const terms = await Promise.all(parts.map((part) => closeTerms(part, index, entry)));
    if (terms.every((list) => list.length > 0)) ways.push({ from, to, parts: terms, factor });
  };
  // Other names of what is named: “Turkey” for “Türkiye”.
  const most = words.length > LONGEST_NAME ? 0 : words.length;
  for (let size = 1; size <= most; size += 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const window = words.slice(from, from + size);
      for (const { number } of (await entriesNamed(window, index, entry)).slice(0, 2)) {
        const { equivalents } = await index.result(number, await index.groupOf(number));
        if (!equivalents.includes(window.join(" "))) continue;
        const others = equivalents.map((name) => name.split(" "))
          .filter((name) => name.length <= LONGEST_NAME && name.join(" ") !== window.join(" "));
        for (const name of others) await add(from, from + size, name, 0.9);
      }
    }
  }
  // Words that others write as one: “air strikes”, “F 16”.
  for (let place = 0; place + 1 < words.length; place += 1) {
    const joined = words[place] + words[place + 1];
    if (joined.length <= 24) await add(place, place + 2, [joined], 0.9);
  }
  // A word that others write as two.
  for (const [place, word] of words.entries()) {
    const isFrequent = found[place].some(({ term, factor }) =>
      factor === 1 && term.count >= ENOUGH_RESULTS);
    if (isFrequent || !/^[a-z]{6,}$/.test(word)) continue;
    const heads = Array.from({ length: word.length - 5 }, (_, more) => word.slice(0, 3 + more));
    const known = new Set((await termsNear(heads, 1, index, entry)).map((term) => term.word));
    for (const head of heads.filter((other) => known.has(other))) {
      await add(place, place + 1, [head, word.slice(head.length)], 0.6);
    }
  }
  return ways;
}

/** The best that some terms say about each entry, and in which of them one stands in the title. */
async function bestOf(terms, index, count) {
  const best = new Float32Array(count);
  const isInTitle = new Uint8Array(count);
  const lists = await Promise.all(terms.map(({ term }) => index.list(term)));
  terms.forEach(({ factor }, number) => readList(lists[number], (entry, weight) => {
    best[entry] = Math.max(best[entry], factor * VALUES[weight]);
    if (weight >= FIRST_TITLE_WEIGHT) isInTitle[entry] = 1;
  }));
  return { best, isInTitle };
}

/** Adds up what a word, or one of the ways to say it, says about each entry. */
async function addScores(terms, ways, index, sums) {
  const total = sums.score.length;
  const { best, isInTitle } = await bestOf(terms, index, total);
  for (const { parts, factor } of ways) {
    const all = await Promise.all(parts.map((part) => bestOf(part, index, total)));
    for (let entry = 0; entry < total; entry += 1) {
      const least = Math.min(...all.map((part) => part.best[entry]));
      if (least > 0) best[entry] = Math.max(best[entry], factor * least);
      if (all.every((part) => part.isInTitle[entry])) isInTitle[entry] = 1;
    }
  }
  const count = best.reduce((sum, value) => sum + (value > 0), 0);
  // How rare the word is, as BM25 counts it.
  const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
  for (let entry = 0; entry < total; entry += 1) {
    if (best[entry] === 0) continue;
    sums.score[entry] += rarity * best[entry];
    sums.words[entry] += 1;
    sums.titles[entry] += isInTitle[entry];
  }
}

/**
 * The entries that a query finds, the best first: what it names, then those with all of its words,
 * and if they are few then those with some. Words that more than half of all entries have need not
 * be there.
 */
export async function search(query, index) {
  const words = [...new Set(wordsOf(query).map(({ word }) => word))].slice(0, MOST_WORDS);
  const entry = await index.entry();
  const found = await Promise.all(words.map((word) => termsFor(word, index, entry)));
  const ways = await waysToSay(words, found, index, entry);
  const waysOf = words.map((_, place) =>
    ways.filter(({ from, to }) => from <= place && place < to));
  const likes = [];
  for (const [place, terms] of found.entries()) {
    if (terms.length > 0 || waysOf[place].length > 0) continue;
    found[place] = await termsLike(words[place], index, entry);
    if (found[place].length > 0) likes.push({ word: words[place], like: found[place][0].term.word });
  }
  const places = [...words.keys()];
  const isCommon = (place) => found[place].some(({ term }) => term.count * 2 > entry.count);
  const rare = places.filter((place) => !isCommon(place));
  const used = rare.length > 0 ? places.filter((place) =>
    isCommon(place) && found[place].every(({ term }) => term.list)) : places;
  const sums = {
    score: new Float32Array(entry.count),
    words: new Uint8Array(entry.count),
    titles: new Uint8Array(entry.count),
  };
  for (const place of rare) await addScores(found[place], waysOf[place], index, sums);
  const needs = rare.length > 0 ? sums.words.slice() : sums.words;
  for (const place of used) await addScores(found[place], waysOf[place], index, sums);
  const named = await entriesNamed(words, index, entry);
  const ranked = rank(sums, needs, (rare.length > 0 ? rare : places).length, named, entry);
  const terms = new Set([found, ...ways.map(({ parts }) => parts)].flat(2)
    .map(({ term }) => term.word));
  return { ...ranked, words, terms, likes };
}

/** The most results that may stand before the best briefing with all words. */
const FACTS_BEFORE_BRIEFING = 2;

function rank(sums, needs, needed, named, { groups }) {
  const names = new Map(named.map(({ number, isTitle }) => [number, isTitle ? 2 : 1]));
  const nameOf = (entry) => names.get(entry) ?? 0;
  let entries = [];
  for (let entry = 0; entry < needs.length; entry += 1) {
    if (nameOf(entry) > 0) needs[entry] = needed;
    if (needs[entry] === 0) continue;
    if (sums.titles[entry] >= needed) sums.score[entry] *= 1.5;
    entries.push(entry);
  }
  const isComplete = (entry) => needs[entry] === needed;
  const complete = entries.filter(isComplete).length;
  if (complete >= ENOUGH_RESULTS) entries = entries.filter(isComplete);
  entries.sort((a, b) => nameOf(b) - nameOf(a) || needs[b] - needs[a] ||
    sums.score[b] - sums.score[a] || a - b);
  const isBriefing = (entry) => groups.some(({ kind, first, end }) =>
    kind === "briefing" && first <= entry && entry < end);
  const briefing = entries.findIndex((entry) => isComplete(entry) && isBriefing(entry));
  if (briefing > FACTS_BEFORE_BRIEFING) {
    entries.splice(FACTS_BEFORE_BRIEFING, 0, ...entries.splice(briefing, 1));
  }
  return { entries, complete };
}

/** Words of the index that begin as a word of the query does, most used first, if none is like it. */
export async function wordsThatBeginLike(word, index) {
  const entry = await index.entry();
  for (let size = word.length - 1; size >= 3; size -= 1) {
    const head = word.slice(0, size);
    const terms = (await termsNear([head], 1, index, entry))
      .filter((term) => term.word.startsWith(head));
    if (terms.length > 0) {
      return terms.sort((a, b) => b.count - a.count).slice(0, 3).map((term) => term.word);
    }
  }
  return [];
}

// ----------------------------------------------------------------------- the sentence of a result

const LONGEST_SENTENCE = 260;
const BLOCKS = "p, li, blockquote, figcaption, dd, td, h2, h3, h4";

/** Where words of the query stand in a text. */
function matchesIn(text, { words, terms }) {
  return wordsOf(text).filter(({ word }) =>
    terms.has(word) || words.some((other) => other.length > 1 && word.startsWith(other)));
}

/** The sentence with the most different words of the query; null if none has any. */
function bestSentence(blocks, query, language) {
  const segmenter = Intl.Segmenter && new Intl.Segmenter(language, { granularity: "sentence" });
  let best = { count: 0 };
  for (const block of blocks) {
    if (matchesIn(block, query).length === 0) continue;
    const parts = segmenter ? [...segmenter.segment(block)] : [{ segment: block }];
    const sentences = parts.map((part) => part.segment);
    for (const sentence of sentences) {
      const matches = matchesIn(sentence, query);
      const count = new Set(matches.map(({ word }) =>
        query.words.find((other) => word.startsWith(other)) ?? word)).size;
      if (count > best.count) best = { count, text: sentence, matches };
    }
  }
  return best.count > 0 ? best : null;
}

/** A published page, which neither runs nor loads anything. */
function loadPage(url) {
  return new Promise((done, fail) => {
    // Unlike DOMParser this is allowed where a policy requires trusted types.
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => (request.response ? done(request.response) : fail());
    request.onerror = fail;
    request.send();
  });
}

/** What stands among the words of a page and is none of its prose: numbers of notes, marks, notes. */
const BESIDE_PROSE = "sup, aside, button, nav, svg, .ref, .unseen, .margin, [popover], [hidden]";

/** What stands in Markdown and is none of its prose: references to notes with marks, signs, links. */
const MARKS = [[/\[\^\d+\](?: \([^()]*\))?/g, ""], [/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1"],
  [/^(?:[-#>\s]|\d+\.\s)+/, ""], [/(?<!\\)[*`]|(?<!\\)~~/g, ""], [/\\(?=[!-/:-@[-`{-~])/g, ""]];

/** The text of each block of prose of a briefing, which has a text in Markdown beside its page. */
async function blocksOfBriefing(url) {
  const response = await fetch(`${url}index.md`);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const [text] = (await response.text()).split(/^\[\^1\]: /m);
  const lines = text.split("\n");
  // What stands in the list below the title, of which the address is the last, is no prose.
  const address = lines.findIndex((line) => /^- .*<\S+>$/.test(line));
  return lines.filter((line, place) => !(place <= address && /^[-#]/.test(line)) && line[0] !== "|")
    .map((line) => MARKS.reduce((rest, [mark, other]) => rest.replace(mark, other), line).trim())
    .filter(Boolean);
}

/** The text of each block of prose of a published page. */
async function blocksOfPage(url) {
  const page = await loadPage(url);
  const main = page.querySelector("[data-search-text]") ?? page.querySelector("main") ?? page.body;
  for (const part of main.querySelectorAll(BESIDE_PROSE)) part.remove();
  return [...main.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS))
    .map((block) => block.textContent.replace(/\s+/g, " ").trim());
}

/** Appends a text to an element, with its matches marked; a long text only around the first. */
function appendMarked(element, text, matches) {
  let [start, end] = [0, text.length];
  if (text.length > LONGEST_SENTENCE) {
    start = Math.max(0, (matches[0]?.start ?? 0) - LONGEST_SENTENCE / 3);
    if (start > 0) start = text.indexOf(" ", start) + 1;
    end = text.lastIndexOf(" ", start + LONGEST_SENTENCE);
    if (end <= start) end = start + LONGEST_SENTENCE;
  }
  let position = start;
  if (start > 0) element.append("… ");
  for (const match of matches) {
    if (match.start < position || match.end > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(match.start, match.end);
    element.append(text.slice(position, match.start), mark);
    position = match.end;
  }
  element.append(text.slice(position, end), end < text.length ? " …" : "");
}

// --------------------------------------------------------------------------------------- the page

const RESULTS_A_TIME = 10;
const PAUSE = 150;

/** An element with a class and contents. */
function element(name, className, ...contents) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...contents);
  return made;
}

/** A standing as the pages say it. */
const inWords = (standing) => standing === "uncontested" ? "not contested" : standing;

const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The form, its filters and its results. */
class SearchPage {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.filters = document.querySelector("[data-search-filters]");
    this.status = document.querySelector("[data-search-status]");
    this.list = document.querySelector("[data-search-results]");
    this.more = document.querySelector("[data-search-more]");
    this.help = document.querySelector("[data-search-help]");
    this.index = new Index(form.dataset.search);
    this.boxes = [];
    // Results of an older query that arrive late are dropped.
    this.turn = 0;
    this.sight = new IntersectionObserver((changes) => changes.filter((c) => c.isIntersecting)
      .forEach(({ target }) => { this.sight.unobserve(target); target.showSentence(); }));
  }

  start() {
    this.form.hidden = false;
    this.input.addEventListener("focus", () => this.index.entry().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.run("replaceState"), PAUSE);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run("pushState");
    });
    this.form.addEventListener("change", (event) => {
      if (event.target.type === "checkbox") this.run("replaceState");
    });
    this.more.addEventListener("click", () => this.showMore(true));
    document.addEventListener("keydown", (event) => this.handleKey(event));
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /** Searches for what the address says. */
  restore() {
    const address = new URLSearchParams(location.search);
    this.input.value = address.get("q") ?? "";
    this.chosen = { kind: address.getAll("kind"), standing: address.getAll("standing") };
    for (const box of this.boxes) box.checked = this.chosen[box.name].includes(box.value);
    this.run();
  }

  /** Searches, and notes the query in the address by the given method of `history`. */
  async run(method) {
    clearTimeout(this.timer);
    const turn = (this.turn += 1);
    const query = this.input.value.trim();
    for (const name of method ? ["kind", "standing"] : []) {
      const boxes = this.boxes.filter((box) => box.name === name && box.checked);
      this.chosen[name] = boxes.map((box) => box.value);
    }
    if (method) this.note(query, method);
    if (!query) return this.clear();
    try {
      const result = await search(query, this.index);
      const entry = await this.index.entry();
      if (turn === this.turn) await this.show(result, entry, turn);
    } catch (error) {
      if (turn !== this.turn) return;
      this.clear();
      this.status.textContent = this.form.dataset.searchFailed ?? "The search could not be loaded.";
    }
  }

  note(query, method) {
    const address = new URLSearchParams(query ? { q: query } : {});
    for (const [name, values] of Object.entries(this.chosen)) {
      for (const value of values) address.append(name, value);
    }
    const text = `?${address}`;
    if (text !== (location.search || "?")) history[method](null, "", text);
  }

  clear() {
    this.list.replaceChildren();
    this.status.textContent = "";
    this.more.hidden = true;
    this.filters.hidden = true;
    if (this.help) this.help.hidden = true;
  }

  async show(result, entry, turn) {
    const groupOf = (number) => entry.groups.find((group) => number < group.end);
    const { kind, standing } = this.chosen;
    this.showFilters(entry.groups, result.entries.map(groupOf));
    const isChosen = (group) => (kind.length === 0 || kind.includes(group.kind)) &&
      (standing.length === 0 || standing.includes(group.standing));
    const complete = result.entries.slice(0, result.complete);
    this.rest = result.entries.filter((number) => isChosen(groupOf(number)));
    this.result = { ...result, language: entry.language, groupOf };
    const all = complete.filter((number) => isChosen(groupOf(number))).length;
    this.sight.disconnect();
    const items = await this.nextItems();
    const others = result.entries.length === 0 ? await this.suggestions(result) : [];
    if (turn !== this.turn) return;
    this.list.replaceChildren();
    this.append(items);
    this.status.textContent = this.statusText(all, this.rest.length + items.length - all);
    this.showHelp(result, others);
  }

  statusText(all, some) {
    const { words, likes, entries } = this.result;
    const count = (number) => `${number} ${number === 1 ? "result" : "results"}`;
    if (all + some === 0 && entries.length > 0) {
      return `No result of the kinds chosen, ${entries.length} of others.`;
    }
    const like = likes.map(({ word, like }) => ` No page has “${word}”; this is for “${like}”.`);
    if (words.length < 2 || some === 0) return count(all + some) + (like.length ? "." : "") + like.join("");
    return `${count(all)} with all words, ${some} with some` + (like.length ? "." : "") + like.join("");
  }

  /** Queries that find something, in place of one that finds nothing. */
  async suggestions(result) {
    const others = await Promise.all(result.words.map((word) =>
      wordsThatBeginLike(word, this.index)));
    return [...new Set(others.flat())].slice(0, 3);
  }

  /** Shows where to go on from a query that finds nothing. */
  showHelp(result, others) {
    if (!this.help) return;
    this.help.hidden = result.entries.length > 0;
    const line = this.help.querySelector("[data-search-suggestions]");
    if (!line) return;
    line.hidden = others.length === 0;
    line.replaceChildren("Words that begin alike: ", ...others.flatMap((word, place) => {
      const link = element("a", "", word);
      link.href = `?${new URLSearchParams({ q: word })}`;
      return place === 0 ? [link] : [", ", link];
    }));
  }

  nextItems() {
    const numbers = this.rest.splice(0, RESULTS_A_TIME);
    return Promise.all(numbers.map((number) => this.item(number)));
  }

  async showMore(movesFocus) {
    const turn = this.turn;
    const items = await this.nextItems();
    if (turn !== this.turn) return;
    this.append(items);
    if (movesFocus) items[0]?.querySelector("a").focus();
  }

  append(items) {
    this.list.append(...items);
    this.more.hidden = this.rest.length === 0;
    for (const item of items) this.sight.observe(item);
  }

  /** A result: its title, what it is, and the sentence, once the reader sees it. */
  async item(number) {
    const { result } = this;
    const group = result.groupOf(number);
    const record = await this.index.result(number, group);
    const link = element("a");
    link.href = record.url;
    link.dir = "auto";
    appendMarked(link, record.title, matchesIn(record.title, result));
    const facts = [["kind", capitalized(group.kind)], ["standing", inWords(group.standing)],
      ["date", record.date]].filter(([, text]) => text)
      .map(([name, text]) => element("span", `search-${name}`, text));
    const text = record.isCut ? `${record.text} …` : record.text.split("\n")[0];
    const sentence = element("p", "search-sentence", text);
    sentence.dir = "auto";
    const line = element("p", "search-facts", ...facts);
    const item = element("li", "search-result", link, line, ...(record.text ? [sentence] : []));
    Object.assign(item.dataset, { kind: group.kind, standing: group.standing });
    item.showSentence = async () => {
      const blocks = record.isCut ? await this.blocksOf(record.url, group) : [];
      const best = bestSentence([...record.text.split("\n"), ...blocks], result, result.language);
      if (!best) return;
      sentence.replaceChildren();
      appendMarked(sentence, best.text.trim(), matchesIn(best.text.trim(), result));
    };
    return item;
  }

  /** The text of each block of prose behind a result; none if it cannot be loaded. */
  async blocksOf(url, { kind }) {
    if (kind !== "briefing") return blocksOfPage(url).catch(() => []);
    return blocksOfBriefing(url).catch(() => blocksOfPage(url)).catch(() => []);
  }

  /** Shows a box for each kind and standing among the results, with how many there are. */
  showFilters(groups, found) {
    if (this.boxes.length === 0) this.makeFilters(groups);
    for (const box of this.boxes) {
      const count = found.filter((group) => group[box.name] === box.value).length;
      box.count.textContent = ` (${count})`;
      box.label.hidden = count === 0 && !box.checked;
    }
    for (const set of this.filters.children) {
      set.hidden = set.querySelectorAll("label:not([hidden])").length < 2 &&
        !set.querySelector(":checked");
    }
    this.filters.hidden = found.length === 0;
  }

  makeFilters(groups) {
    for (const name of ["kind", "standing"]) {
      const set = element("fieldset", "", element("legend", "", capitalized(name)));
      for (const value of new Set(groups.map((group) => group[name]).filter(Boolean))) {
        const box = element("input");
        Object.assign(box, { type: "checkbox", name, value, count: element("span") });
        box.checked = this.chosen[name].includes(value);
        box.label = element("label", "", box, " ", capitalized(inWords(value)), box.count);
        set.append(box.label);
        this.boxes.push(box);
      }
      this.filters.append(set);
    }
  }

  /** A slash leads from anywhere in the search to its field, arrows lead through the results, Escape leads back. */
  handleKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = [...this.list.querySelectorAll("li > a")];
    const place = links.indexOf(document.activeElement);
    const isInField = document.activeElement === this.input;
    let target;
    const isInSearch = place >= 0 || this.filters.contains(document.activeElement);
    if (event.key === "/" && isInSearch) target = this.input;
    if (event.key === "ArrowDown" && (isInField || place >= 0)) target = links[place + 1];
    if (event.key === "ArrowUp" && place >= 0) target = links[place - 1] ?? this.input;
    if (event.key === "Escape" && place >= 0) target = this.input;
    if (event.key === "Escape" && isInField && this.input.value) {
      this.input.value = "";
      this.run("replaceState");
      target = this.input;
    }
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

const form = document.querySelector("form[data-search]");
if (form) new SearchPage(form).start();
