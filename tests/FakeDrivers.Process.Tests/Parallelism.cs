// These tests wait for programs more than they compute.
[assembly: CollectionBehavior(MaxParallelThreads = 6)]
