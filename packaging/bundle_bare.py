"""The frozen reference: nothing but an empty window, which reports its first paint."""

from tests.bench.start_bare import main

main()
