#!/usr/bin/env python3
"""Times builds of a generated site: clean, with nothing changed, and after single changes.

    run.py [BRIEFINGS] [FACTS] [RUNS]     (10000, 1000 and 3)

Needs what the README's first command installs, a C compiler and Python. SITEGEN names a finished
program, where none is to be built. Everything is made in a
folder of its own, which is removed in the end. Times are medians on the clock on the wall; a ratio
compares numbers of one run. Each clean build is followed by the changes, and the output of the last
change is compared with a clean build's.
"""
import filecmp
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpus

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
NUMBERS = [int(text) for text in sys.argv[1:4]]
BRIEFINGS, FACTS, RUNS = NUMBERS + [10_000, 1_000, 3][len(NUMBERS):]


def run(*command, **options):
    """Seconds and the peak of memory in megabytes that a command takes, and what it says."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{said[-2000:]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024, said


def replace(path, old, new):
    text = path.read_text()
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1))


def changes(site):
    """The single changes, in the order in which they are made."""
    briefings = site / "content" / "briefings"
    middle = briefings / f"b{BRIEFINGS // 2:06}.md"
    added = briefings / "added.md"
    draft = f'---\ntitle: "Another"\ndate: "2025-01-01"\nas_of: "2025-01-01"\n---\n\nWords.\n'
    yield "nothing", lambda: None
    yield "one briefing's text", lambda: middle.write_text(middle.read_text() + "\nMore words.\n")
    yield "one fact", lambda: replace(
        site / "content" / "facts.yaml", "Visitors to place 7\"", "Guests of place 7\"")
    yield "one line of briefing.html", lambda: replace(
        site / "templates" / "briefing.html", "{% block", "<!-- a line -->\n{% block")
    yield "a briefing added", lambda: added.write_text(draft)
    yield "it becomes a draft", lambda: replace(added, "as_of", "draft: true\nas_of")
    yield "it is published again", lambda: replace(added, "draft: true\n", "")
    yield "it is removed", added.unlink


def counts(said):
    """How many files were rendered and written, as the build says."""
    rendered = re.search(r"render and write +\S+ +\S+ +(\d+)(?: +(\d+))?", said)
    written = re.search(r"(\d+) written", said)
    total, kept = (int(group or 0) for group in rendered.groups()) if rendered else (0, 0)
    return total - kept, int(written.group(1))


def same(first, second):
    """Whether two folders hold the same files with the same bytes."""
    comparison = filecmp.dircmp(first, second, ignore=[])
    if comparison.left_only or comparison.right_only or comparison.funny_files:
        return False
    _, differing, failed = filecmp.cmpfiles(first, second, comparison.common_files, shallow=False)
    return not differing and not failed and all(
        same(first / name, second / name) for name in comparison.common_dirs)


def instructions(sitegen, site):
    """How many instructions a clean build takes, as `perf` counts them; None where it cannot."""
    if not shutil.which("perf"):
        return None
    command = ["perf", "stat", "-x,", "-e", "instructions:u", sitegen, "build", "--quiet"]
    shutil.rmtree(site / ".sitegen")
    shutil.rmtree(site / "public")
    said = subprocess.run(command, cwd=site, stderr=subprocess.PIPE, text=True).stderr
    found = re.search(r"^(\d+),,instructions", said, re.M)
    return int(found.group(1)) if found else None


def build():
    """The release of this checkout."""
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "sitegen"], cwd=PROJECT, check=True)
    return PROJECT / ".build" / "release" / "sitegen"


def main():
    sitegen = os.environ.get("SITEGEN") or build()
    work = pathlib.Path(tempfile.mkdtemp(prefix="sitegen-benchmark-"))
    try:
        measure(sitegen, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def measure(sitegen, work):
    floor = work / "floor"
    subprocess.run(
        ["cc", "-O2", HERE / "floor.c", "-o", floor, "-lcmark", "-lpthread"], check=True)
    times, peaks, work_done, said = {}, [], {}, ""
    for number in range(RUNS):
        # A new folder each time: some file systems are slow where files were just deleted.
        site = work / f"site-{number}"
        corpus.write(site, BRIEFINGS, FACTS)
        shutil.copytree(PROJECT / "templates", site / "templates")
        seconds, _, _ = run(
            floor, site / "content" / "briefings", work / f"floor-{number}", str(os.cpu_count()))
        times.setdefault("floor", []).append(seconds)
        seconds, peak, said = run(sitegen, "build", "--timings", cwd=site)
        times.setdefault("clean build", []).append(seconds)
        work_done["clean build"] = counts(said)
        peaks.append(peak)
        # What has just been written is read again; afterwards it is known by its dates.
        time.sleep(3)
        run(sitegen, "build", cwd=site)
        for name, change in changes(site):
            change()
            seconds, _, changed = run(sitegen, "build", "--timings", cwd=site)
            times.setdefault(name, []).append(seconds)
            work_done[name] = counts(changed)
            time.sleep(3)
    fresh = work / "fresh"
    for part in ["content", "templates"]:
        shutil.copytree(site / part, fresh / part)
    run(sitegen, "build", "--quiet", cwd=fresh)
    report(times, peaks, work_done, said)
    print("output after the changes:", "equal to a clean build's"
          if same(site / "public", fresh / "public") else "NOT that of a clean build")
    count = instructions(sitegen, fresh)
    print("instructions of a clean build:", f"{count:,}" if count else "cannot be counted here")


def report(times, peaks, work_done, said):
    medians = {name: statistics.median(values) for name, values in times.items()}
    clean = medians["clean build"]
    print(f"{BRIEFINGS:,} briefings, {FACTS:,} facts, medians of {RUNS}\n")
    print(f"{'':28}{'seconds':>9}{'of clean':>10}{'rendered':>10}{'written':>9}")
    for name, seconds in medians.items():
        rendered, written = work_done.get(name, ("", ""))
        print(f"{name:28}{seconds:9.3f}{seconds / clean:10.3f}{rendered:>10}{written:>9}")
    print(f"\nclean build: {clean / medians['floor']:.2f} × the floor, "
          f"{BRIEFINGS / clean:,.0f} pages a second, peak {statistics.median(peaks):.0f} MB\n")
    print(said[said.find("stage "):])


main()
