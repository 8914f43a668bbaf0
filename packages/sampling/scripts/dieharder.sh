#!/bin/sh
# Runs a part of Debian's dieharder on every generator, and on its own MT19937 as a control: sh scripts/dieharder.sh [test …]
# A WEAK result, as one in a hundred is of true random bits, is tried again with more of them until it is clear (-Y 1).
set -e
for test in ${*:-0 1 2 8 15 16 100 101}; do
  dieharder -g 13 -d "$test" | grep -E "PASSED|WEAK|FAILED" | sed "s/^/control: /"
  for generator in xoshiro256++ xoshiro128++ pcg64 philox4x32 sfc64 mt19937; do
    node scripts/raw-stream.mjs "$generator" | dieharder -g 200 -d "$test" -Y 1 -k 2 | grep -E "PASSED|WEAK|FAILED" | sed "s/^/$generator: /"
  done
done
