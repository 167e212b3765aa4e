#!/usr/bin/env python3
"""Builds sites that are hostile or absurd, and holds each to a limit of time, memory and words.

    run.py PROGRAM [--only PART [--exact]] [--seconds 5] [--megabytes 300] [--bytes 200000]
           [--verb build] [--show]

A millisecond for each published file is allowed beside the seconds. For each case it prints the
processor seconds, the peak of memory in megabytes, the bytes that the
program said, how it ended, and how many files it published. It fails if one is over a limit, or ends
by a signal or with a code that is none of sitegen's. Everything is made in a folder of its own, which
is removed in the end.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

from cases import CASES, Site

RIGHT_CODES = (0, 1, 64, 74)

# A site of many pages takes as long as its pages do, which is no fault of any of them.
SECONDS_OF_A_FILE = 0.001

# So that a case which fills the memory does not fill that of the machine.
ROOM = 4 << 30


def measured(program, site, options):
    """What one run of the program takes and says."""
    limit = int(max(20, 4 * options.seconds))

    def limited():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))

    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [program, options.verb, "--site", str(site.folder), *site.arguments],
            stdin=subprocess.DEVNULL, stdout=said, stderr=said, preexec_fn=limited)
        _, status, usage = os.wait4(process.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        said.seek(0, os.SEEK_END)
        size = said.tell()
        said.seek(0)
        words = said.read(1 << 20).decode(errors="replace")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, size, code, words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--only", default="")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--megabytes", type=float, default=300)
    parser.add_argument("--bytes", type=int, default=200_000)
    parser.add_argument("--verb", default="build")
    parser.add_argument("--exact", action="store_true", help="PART is the whole name of a case")
    parser.add_argument("--show", action="store_true", help="print what the program said")
    options = parser.parse_args()
    failed = count = 0
    for name, make in CASES.items():
        if options.only != name if options.exact else options.only not in name:
            continue
        count += 1
        folder = pathlib.Path(tempfile.mkdtemp(prefix="sitegen-cost-"))
        try:
            site = Site(folder)
            make(site)
            seconds, megabytes, size, code, words = measured(options.program, site, options)
            files = sum(len(names) for _, _, names in os.walk(folder / "public"))
        finally:
            shutil.rmtree(folder)
        faults = [
            word for word, is_fault in [
                ("time", seconds > options.seconds + files * SECONDS_OF_A_FILE),
                ("memory", megabytes > options.megabytes),
                ("words", size > options.bytes), ("end", code not in RIGHT_CODES)] if is_fault]
        failed += bool(faults)
        print(f"{name:40} {seconds:7.2f} s {megabytes:7.0f} MB {size:9} B  {code:4} "
              f"{files:6} files  "
              f"{' '.join(faults)}", flush=True)
        if options.show:
            print(words[:4000])
    print(f"{failed} of {count} failed")
    sys.exit(failed > 0 or count == 0)


if __name__ == "__main__":
    main()
