namespace FakeDrivers.Tests.Linearizability;

/// <summary>What several threads do at once: a program for each, and the rounds in which they wait for each other inside the operation.</summary>
/// <param name="Programs">The steps of each thread; all have as many.</param>
/// <param name="Meets">Whether the threads meet in a round. Where they do, all operations of that round are in flight at the same time.</param>
internal sealed record CloudHistory(CloudStep[][] Programs, bool[] Meets)
{
    /// <summary>Runs the programs and records what came of them.</summary>
    public IReadOnlyList<HistoryEntry<CloudStep, string>> Run(Cloud cloud)
    {
        var recorder = new HistoryRecorder<CloudStep, string>();
        using var barrier = new Barrier(Programs.Length);
        Concurrently.Run(Programs.Length, thread =>
        {
            for (var round = 0; round < Meets.Length; round++)
            {
                recorder.Record(thread, Programs[thread][round], step =>
                {
                    if (Meets[round]) barrier.SignalAndWait();
                    return cloud.Execute(step);
                });
            }
        });
        return recorder.History;
    }

    public override string ToString() => string.Join(
        Environment.NewLine, Programs.Select((program, thread) => $"thread {thread}: {string.Join<CloudStep>(", ", program)}"));
}
