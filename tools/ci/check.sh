#!/usr/bin/env bash
# What action.yml runs: byos check with the action's inputs, from environment variables, so that no input is ever part of a
# script's text. Writes the outputs and the job summary, then ends as the check ended.
set -euo pipefail
home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
byos=${BYOS_COMMAND:-$home/byos}
out=${BYOS_OUT:-byos-check}

inputs=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -z "$line" ] || inputs+=("$line")
done <<<"${BYOS_PATH:-.}"

# The verdict is read from report.json, so that format is always written.
format=${BYOS_FORMAT:-sarif,junit,markdown}
case ",$format," in *,json,*) ;; *) format="$format,json" ;; esac

options=(--format "$format" --out "$out" --fail-on "${BYOS_FAIL_ON:-error}")
[ -z "${BYOS_PROFILE:-}" ] || options+=(--profile "$BYOS_PROFILE")
[ -z "${BYOS_POLICY:-}" ] || options+=(--policy "$BYOS_POLICY")
[ -z "${BYOS_SUPPRESSIONS:-}" ] || options+=(--suppressions "$BYOS_SUPPRESSIONS")
[ -z "${BYOS_BASELINE:-}" ] || options+=(--baseline "$BYOS_BASELINE")

code=0
"$byos" check "${options[@]}" "${inputs[@]}" || code=$?

verdict=
if [ -f "$out/report.json" ]; then
  verdict=$(sed -n 's/^  "verdict" : "\([a-z]*\)",*$/\1/p' "$out/report.json" | head -n 1)
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "verdict=$verdict"
    echo "exit-code=$code"
    [ ! -f "$out/report.sarif" ] || echo "sarif=$out/report.sarif"
    [ ! -f "$out/junit.xml" ] || echo "junit=$out/junit.xml"
  } >>"$GITHUB_OUTPUT"
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$out/summary.md" ]; then
  cat "$out/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$code"
