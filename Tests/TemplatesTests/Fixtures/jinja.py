"""Renders the cases of a file with Jinja2 3.1 and prints what comes out, as JSON.

Usage: python3 jinja.py CASES.json VENV

If this Python has no Jinja2 3.1, the folder VENV gets a virtual environment that has it.
"""

import json
import os
import subprocess
import sys


def with_jinja(cases, venv):
    """Runs this script again in a virtual environment that has Jinja2."""
    python = os.path.join(venv, "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "Jinja2>=3.1,<3.2"],
        check=True, stdout=subprocess.DEVNULL)
    os.execv(python, [python, __file__, cases, venv])


def result(case):
    from jinja2 import DictLoader, Environment, StrictUndefined
    environment = Environment(
        loader=DictLoader(case["templates"]), autoescape=True, undefined=StrictUndefined)
    try:
        return {"output": environment.get_template("main").render(case["data"])}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def main():
    cases, venv = sys.argv[1:]
    try:
        import jinja2
        is_right = jinja2.__version__.startswith("3.1.")
    except ImportError:
        is_right = False
    if not is_right:
        if sys.prefix == os.path.abspath(venv):
            sys.exit("the virtual environment has no Jinja2 3.1")
        with_jinja(cases, venv)
    with open(cases, encoding="utf-8") as file:
        results = [result(case) for case in json.load(file)]
    json.dump(results, sys.stdout)


main()
