using System.Diagnostics;
using System.Globalization;
using FakeDrivers.Volumes;

namespace FakeDrivers.Benchmarks;

/// <summary>The figures of the design's budgets, one line each, against bare dictionaries in the same run.</summary>
internal static class QuickRun
{
    private const int Reads = 100_000;
    private const int Writes = 20_000;
    private const int Pages = 2_000;

    /// <summary>A quick run takes about a minute; the whole one has a million rows and the directory beside slapd too.</summary>
    public static async Task RunAsync(TextWriter output, bool whole)
    {
        var started = Stopwatch.GetTimestamp();
        Figure.IsQuick = !whole;
        WorldBenchmarks.Print(output);
        ExecutionBenchmarks.Print(output);
        await ShimBenchmarks.PrintAsync(output);
        await FunctionalBenchmarks.PrintAsync(output);
        LdapStoreBenchmarks.Print(output);
        if (whole) await LdapWireBenchmarks.PrintAsync(output);
        foreach (var rows in (int[])(whole ? [1_000, 100_000, 1_000_000] : [1_000, 100_000]))
        {
            using var populated = await Populated.CreateAsync(rows);
            Fork(output, populated, rows);
            Read(output, populated, rows);
            Write(output, populated, rows);
            Page(output, populated, rows);
        }

        await LargeWorldBenchmarks.PrintAsync(output, whole ? 1_000_000 : 20_000);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }

    private static void Fork(TextWriter output, Populated populated, int rows)
    {
        var fork = Figure.Of(20_000, _ => populated.World.Fork().Dispose());
        var copy = Figure.Of(rows > 10_000 ? 3 : 300, _ => GC.KeepAlive(new Dictionary<string, Volume>(populated.Concurrent)));
        fork.Print(output, $"fork, {rows:N0} rows", "copy of the rows into a Dictionary", copy);
    }

    private static void Read(TextWriter output, Populated populated, int rows)
    {
        var (ids, volumes, immutable, concurrent) = (populated.Ids, populated.World.Volumes, populated.Immutable, populated.Concurrent);
        var read = Figure.Of(Reads, i => _ = volumes.GetVolumeAsync(ids[i % ids.Length]).IsCompletedSuccessfully);
        var bare = Figure.Of(Reads, i => _ = immutable[ids[i % ids.Length]]);
        var plain = Figure.Of(Reads, i => _ = concurrent[ids[i % ids.Length]]);
        read.Print(output, $"read, {rows:N0} rows", "ImmutableDictionary", bare);
        read.Print(output, $"read, {rows:N0} rows", "ConcurrentDictionary", plain);
        PrintBeyond(output, $"read beyond the table, {rows:N0} rows", read, bare);
        PrintBytes(output, $"read, {rows:N0} rows, allocated", read.Bytes, bare.Bytes);
    }

    private static void Write(TextWriter output, Populated populated, int rows)
    {
        var (ids, volumes, concurrent) = (populated.Ids, populated.World.Volumes, populated.Concurrent);
        var description = 0;
        var write = Figure.Of(Writes, i => _ = volumes.UpdateVolumeAsync(
            new() { VolumeId = ids[i % ids.Length], Description = (++description).ToString(CultureInfo.InvariantCulture) }).IsCompletedSuccessfully);
        var bare = Figure.Of(Writes, i =>
        {
            var id = ids[i % ids.Length];
            var volume = populated.Immutable[id];
            populated.Immutable = populated.Immutable.SetItem(id, volume with { Description = (++description).ToString(CultureInfo.InvariantCulture) });
        });
        var plain = Figure.Of(Writes, i =>
        {
            var id = ids[i % ids.Length];
            concurrent[id] = concurrent[id] with { Description = (++description).ToString(CultureInfo.InvariantCulture) };
        });
        write.Print(output, $"write, {rows:N0} rows", "ImmutableDictionary", bare);
        write.Print(output, $"write, {rows:N0} rows", "ConcurrentDictionary", plain);
        PrintBeyond(output, $"write beyond the table, {rows:N0} rows", write, bare);
    }

    private static void Page(TextWriter output, Populated populated, int rows)
    {
        var (ids, volumes) = (populated.Ids, populated.World.Volumes);
        var page = Figure.Of(Pages, i => Drain(volumes.ListVolumesAsync(new() { Limit = 100, Marker = ids[i % ids.Length] })));
        var filtered = Figure.Of(Pages, i => Drain(volumes.ListVolumesAsync(new() { Limit = 100, Marker = ids[i % ids.Length], Status = VolumeStatus.Available })));
        var bare = Figure.Of(rows > 10_000 ? 3 : 300, _ => GC.KeepAlive(populated.Immutable.Values.Skip(rows / 2).Take(100).ToList()));
        var plain = Figure.Of(rows > 10_000 ? 3 : 300, _ => GC.KeepAlive(populated.Concurrent.Skip(rows / 2).Take(100).ToList()));
        page.Print(output, $"page of 100 of {rows:N0}", "skip and take of an ImmutableDictionary", bare);
        page.Print(output, $"page of 100 of {rows:N0}", "skip and take of a ConcurrentDictionary", plain);
        filtered.Print(output, $"page of 100 of {rows:N0}, filtered by status", "skip and take of an ImmutableDictionary", bare);
    }

    private static void Drain(IAsyncEnumerable<Volume> volumes)
    {
        // Without latency every step completes at once.
        var enumerator = volumes.GetAsyncEnumerator();
        while (true)
        {
            var next = enumerator.MoveNextAsync();
            if (!next.IsCompleted) throw new InvalidOperationException("A page waits.");
#pragma warning disable VSTHRD002 // it is completed
            if (!next.GetAwaiter().GetResult()) return;
#pragma warning restore VSTHRD002
        }
    }

    private static void PrintBeyond(TextWriter output, string name, Figure figure, Figure bare) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {figure.Nanoseconds - bare.Nanoseconds:0} ns (baseline ImmutableDictionary {bare.Nanoseconds:0} ns, ratio {figure.Nanoseconds / bare.Nanoseconds:0.0})"));

    private static void PrintBytes(TextWriter output, string name, double bytes, double bare) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name}: {bytes:0} B (baseline {bare:0} B, ratio {(bare == 0 ? double.PositiveInfinity : bytes / bare):0.0})"));
}
