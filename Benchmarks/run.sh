#!/usr/bin/env bash
# Measures the batch job side by side with the floor under it and with the usual script.
#
#   Benchmarks/run.sh [--heed PROGRAM] [--rounds 3] [--responses 100000]
#                     [--script-responses 10000] [--million]
#
# Needs a C compiler and Python 3; for the usual script also PyPI. Without --heed it builds heed.
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

if [ -z "$heed" ]; then
  (cd "$here/.." && swift build -c release --product heed >&2)
  heed="$(cd "$here/.." && swift build -c release --show-bin-path)/heed"
fi
"${CC:-cc}" -O2 -o "$folder/floor" "$here/floor.c"

python=""
if python3 -m venv "$folder/venv" \
  && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check zen-engine jinja2 >&2; then
  python="$folder/venv/bin/python"
else
  echo "run.sh: zen-engine and Jinja2 cannot be installed, so the usual script is left out" >&2
fi

export PYTHONDONTWRITEBYTECODE=1
python3 "$here/measure.py" --heed "$heed" --folder "$folder" --script-python "$python" \
  ${options[@]+"${options[@]}"}
