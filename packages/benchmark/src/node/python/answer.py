# Answers each command with one run of a case in PyTorch, on one thread: see torchStarter and startProgram.
import runpy
import sys

import numpy
import torch

script, name, sizes, *files, answer, inbox, outbox = sys.argv[1:]
torch.set_num_threads(1)
inputs = [torch.from_numpy(numpy.fromfile(file, "f4")) for file in files]
run = runpy.run_path(script)["CASES"][name](*map(int, sizes.split()), *inputs)
inbox = open(inbox, "rb", 0)
outbox = open(outbox, "wb", 0)
while command := inbox.read(1):
    result = run()
    if command == b"a":
        result.numpy().tofile(answer)
    outbox.write(b".")
