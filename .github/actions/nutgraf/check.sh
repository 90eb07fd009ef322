#!/usr/bin/env bash
# Runs nutgraf with the inputs of the action, each path and option a line of its own.
set -uo pipefail

args=()
while IFS= read -r line; do
  [[ -n $line ]] && args+=("$line")
done <<<"${INPUT_ARGS:-}"
if [[ -n ${INPUT_SARIF:-} ]]; then
  args+=(--format "sarif:$INPUT_SARIF")
fi
printf '%s\n' "${INPUT_PATHS:-.}" | nutgraf check --files-from - "${args[@]}"
code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
