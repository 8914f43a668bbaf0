#!/bin/sh
# Runs a part of Debian's dieharder on every generator, and on its own MT19937 as a control: sh scripts/dieharder.sh
set -e
for test in 0 1 2 8 15 16 100 101; do
  dieharder -g 13 -d "$test" | grep -E "PASSED|WEAK|FAILED" | sed "s/^/control: /"
  for generator in xoshiro256++ xoshiro128++ pcg64 philox4x32 sfc64 mt19937; do
    node scripts/raw-stream.mjs "$generator" | dieharder -g 200 -d "$test" | grep -E "PASSED|WEAK|FAILED" | sed "s/^/$generator: /"
  done
done
