#!/usr/bin/env bash
# Measures the batch job, deciding, deadlines, writing and sending letters, each side by side with
# others in one run.
#
#   Benchmarks/run.sh [--heed PROGRAM] [--rounds 3] [--responses 100000]
#                     [--script-responses 10000] [--million]
#
# Needs Swift, a C compiler and Python 3; for the usual script and the rule engines also PyPI.
# Without --heed it measures the heed of this folder.
# Everything is written to a folder of its own in memory-backed storage, and removed in the end.
set -euo pipefail

here="$(cd "$(dirname "$0")" && pwd)"
heed=""
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --heed) heed="$(cd "$(dirname "$2")" && pwd)/$(basename "$2")"; shift 2 ;;
    --million) options+=("$1"); shift ;;
    --rounds | --responses | --script-responses) options+=("$1" "$2"); shift 2 ;;
    *) echo "run.sh: $1 is not an option; see the top of this file" >&2; exit 64 ;;
  esac
done

storage="${TMPDIR:-/tmp}"
if [ -d /dev/shm ] && [ -w /dev/shm ]; then storage=/dev/shm; fi
folder="$(mktemp -d "$storage/heed-bench.XXXXXX")"
trap 'rm -rf "$folder"' EXIT

for product in heed Decide Due Write; do
  (cd "$here/.." && swift build -c release --product "$product" >&2)
done
binaries="$(cd "$here/.." && swift build -c release --show-bin-path)"
if [ -z "$heed" ]; then heed="$binaries/heed"; fi
"${CC:-cc}" -O2 -o "$folder/floor" "$here/floor.c"

python=""
if python3 -m venv "$folder/venv" \
  && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    zen-engine jinja2 python-liquid businesstimedelta workalendar rule-engine \
    common-expression-language mailmerge >&2; then
  python="$folder/venv/bin/python"
else
  echo "run.sh: the packages of PyPI cannot be installed; what needs them is left out" >&2
fi

export PYTHONDONTWRITEBYTECODE=1
python3 "$here/measure.py" --heed "$heed" --folder "$folder" --script-python "$python" \
  ${options[@]+"${options[@]}"}
python3 "$here/workbench.py" --heed "$heed" --decide "$binaries/Decide" --folder "$folder" \
  --python "$python"
python3 "$here/deadlines.py" --heed "$heed" --due "$binaries/Due" --folder "$folder" \
  --python "$python"

mustache=""
if swift build -c release --package-path "$here/Mustache" --scratch-path "$folder/mustache" >&2; then
  mustache="$folder/mustache/release/mustache"
else
  echo "run.sh: swift-mustache cannot be built; it is left out" >&2
fi
python3 "$here/letters.py" --write "$binaries/Write" --folder "$folder" --python "$python" \
  --mustache "$mustache"

if command -v smtp-sink >/dev/null || [ -x /usr/sbin/smtp-sink ]; then
  "${CC:-cc}" -O2 -o "$folder/curl-alone" "$here/curl_alone.c" -lcurl
  workspace="$folder/send-workspace"
  python3 "$here/send.py" --folder "$folder" --curl-alone "$folder/curl-alone" --python "$python" \
    --heed-prepare "python3 $here/approve_letters.py $heed $workspace {count}" \
    --heed-workspace "$workspace" \
    --heed "$heed send --yes --quiet --workspace $workspace --now 2026-11-22T10:01:00Z"
else
  echo "run.sh: smtp-sink of Debian's package postfix is missing; sending is left out" >&2
fi
