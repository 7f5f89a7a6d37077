#!/bin/sh
# Builds the launchers that are embedded in FakeDrivers, each for which there is a compiler here. The same compiler gives the same bytes;
# compilers.txt says which ones made those that are committed.
#   build.sh [directory to write to]
set -eu
cd "$(dirname "$0")"
out="${1:-.}"
: > "$out/compilers.txt"

linux() { # name compiler strip
  if ! command -v "$2" > /dev/null; then echo "no $2: $1 is not built" >&2; return 0; fi
  "$2" -std=c11 -Wall -Wextra -Os -g0 \
    -ffreestanding -nostdlib -static -fno-pie -no-pie -fno-builtin -fno-tree-loop-distribute-patterns \
    -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables -fomit-frame-pointer -fno-ident $4 \
    -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-z,norelro -Wl,-z,noseparate-code -Wl,--gc-sections \
    -o "$out/$1" shim.c
  "$3" --strip-all --remove-section=.comment --remove-section=.note.gnu.property "$out/$1"
  chmod 644 "$out/$1"
  echo "$1: $("$2" --version | head -n 1), $("$("$2" -print-prog-name=ld)" --version | head -n 1)" >> "$out/compilers.txt"
}

linux shim-linux-x64 x86_64-linux-gnu-gcc x86_64-linux-gnu-strip -fcf-protection=none
linux shim-linux-arm64 aarch64-linux-gnu-gcc aarch64-linux-gnu-strip -mno-outline-atomics

windows=shim-windows-x64.exe
if command -v x86_64-w64-mingw32-gcc > /dev/null; then
  x86_64-w64-mingw32-gcc -std=c11 -Wall -Wextra -Os -g0 \
    -nostdlib -fno-builtin -fno-tree-loop-distribute-patterns -fno-stack-protector -mno-stack-arg-probe \
    -fno-asynchronous-unwind-tables -fno-unwind-tables -fno-ident \
    -Wl,--entry=start -Wl,--subsystem=console -Wl,--no-insert-timestamp -Wl,--gc-sections -s \
    -o "$out/$windows" shim-windows.c -lkernel32 -lshell32 -lws2_32
  chmod 644 "$out/$windows"
  echo "$windows: $(x86_64-w64-mingw32-gcc --version | head -n 1), $(x86_64-w64-mingw32-ld --version | head -n 1)" >> "$out/compilers.txt"
else
  echo "no x86_64-w64-mingw32-gcc: $windows is not built" >&2
fi
