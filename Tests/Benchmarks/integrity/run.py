#!/usr/bin/env python3
"""Counts what `sitegen check` finds: planted mistakes caught and missed, and false alarms.

    run.py [--sitegen BINARY] [--subject NAME] [--kind KIND] [--verbose] [--at-least NAME=NUMBER …]
    run.py --fits

Each folder beside this script is a subject: a right site with its archived texts (one without
content is the project's sample with briefings of its own, whose archived text is not in the
repository), and two tables of changes. `mistakes.txt` makes the site wrong, and a finding in the changed paragraph is due;
`rewordings.txt` says the same in other words, and nothing is due. One change is made at a time, in
a copy of the site, and the findings are compared with those of the site as it is. Needs Python 3
alone; the order of what is printed is always the same.

A table has a line `@ FILE` below `content/`, a line `= KIND`, and changes: lines after `- ` are
replaced by those after `+ `, and must be in the file once; lines without a mark go on with the
text. `&` joins the change before with the one after; `! RULE …` names the only rules that count,
in whatever place; `#` begins a remark. `expected.txt` lists the findings on the right site that are
true of it, a rule and an id a line.

Thresholds of --at-least are caught, accepted (rewordings without error or warning) and silent
(those without a note too), in percent, and errors and warnings, the most that the right sites may
have. Exits with 1 if one is not met, with 2 if a table does not fit its site, and otherwise with 0.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
PROCESSES = 2
NOW = "2026-12-01T12:00Z"  # after every date of the subjects
SEVERITIES = ["error", "warning", "note"]
TABLES = ["mistakes.txt", "rewordings.txt"]


# The tables of changes


class Change:
    """A row of a table: edits of one file, each with what is replaced (-) and by what (+)."""

    def __init__(self, table, number, file, kind):
        self.table, self.number, self.file, self.kind = table, number, file, kind
        self.edits, self.rules = [], []

    @property
    def where(self):
        return f"{self.table.parent.name}/{self.table.name}:{self.number}"

    def said(self):
        return " & ".join(f"{edit['-']!r} → {edit.get('+', '')!r}" for edit in self.edits)


def read_table(path):
    """The changes of a table, in its order; none if there is no such file."""
    changes, file, kind, joined, side = [], None, None, False, None
    for number, line in enumerate(path.read_text().splitlines() if path.exists() else [], 1):
        mark, text = (line[0], line[2:]) if re.match(r"[@=&!+#-]( |$)", line) else (None, line)
        if mark == "#" or not line.strip():
            continue
        if mark is None and side is None:
            sys.exit(f"{path}:{number}: not a line of a table: {line}")
        if mark is None or mark == side:
            changes[-1].edits[-1][side] += "\n" + text
            continue
        side = None
        if mark == "@":
            file = "content/" + text.strip()
        elif mark == "=":
            kind = text.strip()
        elif mark == "&":
            joined = True
        elif mark == "!":
            changes[-1].rules = text.split()
        elif mark == "-":
            if not joined:
                changes.append(Change(path, number, file, kind))
            changes[-1].edits.append({"-": text})
            joined, side = False, mark
        elif mark == "+":
            changes[-1].edits[-1]["+"] = text
            side = mark
    return changes


def apply(change, text):
    """The changed text, and for each of its lines the line before, or None within the change."""
    lines = list(range(1, text.count("\n") + 2))
    for edit in change.edits:
        old, new = edit["-"], edit.get("+", "")
        if text.count(old) != 1:
            raise ValueError(f"{change.where}: in {change.file} {text.count(old)} times: {old!r}")
        start = text.index(old)
        first, count = text.count("\n", 0, start), old.count("\n") + 1
        lines[first:first + count] = [None] * (new.count("\n") + 1)
        text = text[:start] + new + text[start + len(old):]
    return text, lines


def fitting(subject):
    """The changes of a subject's tables; exits if one does not fit its file."""
    changes, wrong = [change for name in TABLES for change in read_table(subject / name)], []
    for change in changes:
        try:
            apply(change, path_of(subject, change.file).read_text())
        except (OSError, ValueError) as error:
            wrong.append(str(error))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        sys.exit(2)
    return changes


def touched(text, lines):
    """The lines, counted from 1, of the paragraphs (in YAML, of the entries) that were changed."""
    rows, near = text.split("\n"), set()

    def begins(row):
        return not row.strip() or re.match(r"---$|\s*- |\w+:|\|", row) is not None

    for index, line in enumerate(lines):
        if line is not None:
            continue
        first = last = index
        while first > 0 and not begins(rows[first]) and rows[first - 1].strip():
            first -= 1
        while last + 1 < len(rows) and not begins(rows[last + 1]):
            last += 1
        near.update(range(first + 1, last + 2))
    return near


# Findings


class Finding(collections.namedtuple("Finding", "file line severity rule id message")):
    def __str__(self):
        return f"{self.file}:{self.line}: {self.severity}[{self.rule}]: {self.message}"


def home(subject):
    """The folder that holds a subject's site."""
    return subject if (subject / "content").exists() else PROJECT


def path_of(subject, file):
    """Where the file of a subject's site stands."""
    own = subject / file.removeprefix("content/")
    return own if own.exists() else home(subject) / file


class Site:
    """A copy of a subject in a folder of its own, with the project's theme."""

    def __init__(self, subject, folder, binary):
        self.folder, self.binary = folder, binary
        folder.mkdir()
        shutil.copytree(home(subject) / "content", folder / "content")
        if (subject / "briefings").exists():
            shutil.rmtree(folder / "content/briefings")
            shutil.copytree(subject / "briefings", folder / "content/briefings")
        if (subject / "archive").exists():
            shutil.copytree(subject / "archive", folder / "archive")
        shutil.copytree(PROJECT / "templates", folder / "templates")

    def check(self):
        command = [self.binary, "check", "--format", "json", "--now", NOW, "--site", self.folder]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode not in (0, 1):
            sys.exit(f"sitegen check failed with {result.returncode}:\n{result.stderr[-2000:]}")
        rows = [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
        return [Finding(row["file"], row.get("line") or 1, row["severity"], row["rule"],
                        row.get("id"), row["message"]) for row in rows]

    def changed(self, change, right):
        """The findings that a change adds, and the lines at which one is due."""
        path = self.folder / change.file
        before = path.read_text()
        text, lines = apply(change, before)
        path.write_text(text)
        try:
            found = self.check()
        finally:
            path.write_text(before)
        near = touched(text, lines)
        kept = {line for line in lines if line is not None}
        old = {lines[line - 1] for line in near} | set(range(1, before.count("\n") + 2)) - kept
        return new_findings(found, right, change.file, lines, old), near


def new_findings(found, right, file, lines, old):
    """The findings that are not among those of the right site. `lines` says for each line of the
    changed file which line it was, and `old` which lines were those of the changed paragraph."""

    def at_first(finding):
        here = finding.file == file and finding.line <= len(lines)
        return finding._replace(line=lines[finding.line - 1]) if here else finding

    pairs, known = [(finding, at_first(finding)) for finding in found], list(right)
    for key in (lambda finding: finding, lambda finding: alike(finding, file, old)):
        both = (collections.Counter(map(key, known))
                & collections.Counter(key(finding) for _, finding in pairs))
        pairs = list(without(pairs, both, lambda pair: key(pair[1])))
        known = list(without(known, both, key))
    return [finding for finding, _ in pairs]


def alike(finding, file, lines):
    """What makes two findings the same. In the changed paragraph, whose lines are given, the same rule
    about the same fact says nothing new: it is there whether the words are right or wrong."""
    if finding.file != file:  # its message may quote what was changed
        return finding._replace(message=None)
    if finding.line is None or finding.line in lines:
        return finding._replace(line=None, message=None)
    return finding


def without(items, counts, key):
    """The items but for as many of each key as are counted, the first ones."""
    counts = counts.copy()
    for item in items:
        if counts[key(item)] > 0:
            counts[key(item)] -= 1
        else:
            yield item


def run(subject, binary, kinds):
    """The findings on the right site, and those that each change adds, in the order of the tables."""
    changes = [change for change in fitting(subject) if not kinds or change.kind in kinds]
    with tempfile.TemporaryDirectory() as folder:
        sites = [Site(subject, pathlib.Path(folder) / str(n), binary) for n in range(PROCESSES)]
        right = sites[0].check()

        def part(number):
            return [sites[number].changed(change, right) for change in changes[number::PROCESSES]]

        with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
            parts = list(pool.map(part, range(PROCESSES)))
    results = [parts[index % PROCESSES][index // PROCESSES] for index in range(len(changes))]
    return right, list(zip(changes, results))


# Counts


class Counts:
    """How much was found, by rule on the right site and by kind of the changes."""

    def __init__(self):
        self.right, self.mistakes, self.rewordings = {}, {}, {}

    def add(self, rows, name, *what):
        rows.setdefault(name, collections.Counter()).update(what)

    def __iadd__(self, other):
        for mine, theirs in zip(vars(self).values(), vars(other).values()):
            for name, counts in theirs.items():
                mine.setdefault(name, collections.Counter()).update(counts)
        return self

    def totals(self):
        """One number for each column; those of the right site begin with “right”."""
        total = collections.Counter()
        for rows, prefix in ((self.right, "right "), (self.mistakes, ""), (self.rewordings, "")):
            for counts in rows.values():
                total.update({prefix + name: count for name, count in counts.items()})
        return total

    def print(self):
        print_table("false on the right site", ["errors", "warnings", "notes"], self.right)
        print_table("planted mistakes", ["mistakes", "caught", "missed"], self.mistakes)
        print_table("right rewordings", ["rewordings", "silent", "errors", "warnings", "notes"],
                    self.rewordings)


def print_table(title, columns, rows):
    total = collections.Counter()
    for counts in rows.values():
        total.update(counts)
    width = max(len(name) for name in [title, *rows]) + 2
    print(f"{title:{width}}" + "".join(f"{name:>12}" for name in columns))
    for name, counts in [*rows.items(), ("all", total)]:
        print(f"{name:{width}}" + "".join(f"{counts[column]:>12}" for column in columns))
    print()


def is_caught(change, added, near):
    if change.rules:
        return any(finding.rule in change.rules for finding in added)
    return any(finding.file == change.file and finding.line in near for finding in added)


def expected(subject):
    path = subject / "expected.txt"
    lines = path.read_text().splitlines() if path.exists() else []
    return {tuple(line.split()) for line in lines if line.strip() and not line.startswith("#")}


def count(subject, right, results):
    """The counts of a subject, and a line for each miss and false alarm."""
    counts, lines, known = Counts(), [], expected(subject)
    false = [finding for finding in right if (finding.rule, finding.id) not in known]
    for finding in sorted(false, key=lambda finding: (SEVERITIES.index(finding.severity), finding.rule)):
        counts.add(counts.right, finding.rule, finding.severity + "s")
        lines.append(f"false {finding.severity} on the right site: {finding}")
    for change, (added, near) in results:
        if change.table.name == "mistakes.txt":
            result = "caught" if is_caught(change, added, near) else "missed"
            counts.add(counts.mistakes, change.kind, "mistakes", result)
            wrong = result if result == "missed" else None
        else:
            level = min((finding.severity for finding in added), key=SEVERITIES.index, default=None)
            counts.add(counts.rewordings, change.kind, "rewordings", level + "s" if level else "silent")
            wrong = f"false {level}" if level else None
        if wrong:
            lines.append(f"{wrong}: {change.where}: {change.kind}: {change.said()}")
            lines += [f"    {finding}" for finding in added]
    return counts, lines


def accepted(total):
    return total["rewordings"] - total["errors"] - total["warnings"]


def measures(total):
    """What thresholds are for, by name."""

    def percent(part, whole):
        return 100 * part / whole if whole else 100.0

    return {
        "caught": percent(total["caught"], total["mistakes"]),
        "accepted": percent(accepted(total), total["rewordings"]),
        "silent": percent(total["silent"], total["rewordings"]),
        "errors": total["right errors"],
        "warnings": total["right warnings"],
    }


def print_summary(rows):
    """A table in Markdown, for documents: a line for each subject, from its name and its totals."""
    print("| subject | mistakes caught | rewordings accepted | in silence | false errors | false warnings |")
    print("| --- | --: | --: | --: | --: | --: |")
    for name, total in rows:
        print(f"| {name} | {total['caught']} of {total['mistakes']} "
              f"| {accepted(total)} of {total['rewordings']} | {total['silent']} "
              f"| {total['right errors']} | {total['right warnings']} |")


# The command


def default_binary():
    built = [PROJECT / ".build" / kind / "sitegen" for kind in ("release", "debug")]
    return next((path for path in built if path.exists()), built[0])


def threshold(text):
    name, _, number = text.partition("=")
    if name not in measures(collections.Counter()):
        raise argparse.ArgumentTypeError(f"no such count: {name}")
    return name, float(number)


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", type=pathlib.Path, default=default_binary(), metavar="BINARY")
    parser.add_argument("--folder", type=pathlib.Path, default=HERE, metavar="DIR",
                        help="where the subjects are (default: beside this script)")
    parser.add_argument("--fits", action="store_true", help="only see that the tables fit the sites")
    parser.add_argument("--subject", action="append", metavar="NAME", help="only this subject")
    parser.add_argument("--kind", action="append", metavar="KIND", help="only changes of this kind")
    parser.add_argument("--verbose", action="store_true", help="print each miss and false alarm")
    parser.add_argument("--at-least", type=threshold, nargs="+", default=[], metavar="NAME=NUMBER",
                        help="fail below caught, accepted or silent, or above errors or warnings")
    return parser.parse_args()


def main():
    chosen = options()
    total, rows = Counts(), []
    subjects = sorted(path.parent for path in chosen.folder.resolve().glob("*/mistakes.txt"))
    subjects = [path for path in subjects if not chosen.subject or path.name in chosen.subject]
    if chosen.fits:
        for subject in subjects:
            print(f"{subject.name}: {len(fitting(subject))} changes")
        return 0
    for subject in subjects:
        print(f"== {subject.name}\n", flush=True)
        counts, lines = count(subject, *run(subject, chosen.sitegen.resolve(), chosen.kind))
        counts.print()
        if chosen.verbose:
            print("\n".join(lines) + "\n")
        total += counts
        rows.append((subject.name, counts.totals()))
    print("== all subjects\n")
    total.print()
    print_summary([*rows, ("all", total.totals())])
    reached = measures(total.totals())
    failed = [name for name, bound in chosen.at_least
              if (reached[name] > bound if name in ("errors", "warnings") else reached[name] < bound)]
    for name in failed:
        print(f"not met: {name} is {reached[name]:.1f}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
