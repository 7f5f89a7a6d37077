#!/bin/sh
# Builds the supervisors that are embedded in FakeDrivers.Functional, each for which there is a compiler here. The same compiler gives the
# same bytes; compilers.txt says which ones made those that are committed.
#   build.sh [directory to write to]
set -eu
cd "$(dirname "$0")"
out="${1:-.}"
: > "$out/compilers.txt"

linux() { # name compiler strip flag
  if ! command -v "$2" > /dev/null; then echo "no $2: $1 is not built" >&2; return 0; fi
  "$2" -std=c11 -Wall -Wextra -Os -g0 \
    -ffreestanding -nostdlib -static -fno-pie -no-pie -fno-builtin -fno-tree-loop-distribute-patterns \
    -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables -fomit-frame-pointer -fno-ident "$4" \
    -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-z,norelro -Wl,-z,noseparate-code -Wl,--gc-sections \
    -o "$out/$1" supervisor.c
  "$3" --strip-all --remove-section=.comment --remove-section=.note.gnu.property "$out/$1"
  chmod 644 "$out/$1"
  echo "$1: $("$2" --version | head -n 1), $("$("$2" -print-prog-name=ld)" --version | head -n 1)" >> "$out/compilers.txt"
}

linux supervisor-linux-x64 x86_64-linux-gnu-gcc x86_64-linux-gnu-strip -fcf-protection=none
linux supervisor-linux-arm64 aarch64-linux-gnu-gcc aarch64-linux-gnu-strip -mno-outline-atomics
