using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Benchmarks;

/// <summary>One world with very many servers, each with its port and an attached volume: memory, look-ups, pages and filters.</summary>
internal static class LargeWorldBenchmarks
{
    private static int Looks => Figure.IsQuick ? 10_000 : 100_000;

    private static int Pages => Figure.IsQuick ? 50 : 1_000;

    private static int Writes => Figure.IsQuick ? 1_000 : 10_000;

    public static async Task PrintAsync(TextWriter output, int servers)
    {
        var started = Stopwatch.GetTimestamp();
        var options = new FakeWorldOptions { WorldSeed = WorldSeeds.Large(100, servers), CallLogCapacity = 1, ChangeFeedCapacity = 1 };
        using (new FakeWorld(WorldSeeds.Large(1, 10)))
        {
            // What is made once a process is not counted.
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        started = Stopwatch.GetTimestamp();
        using var world = new FakeWorld(options);
        Line(output, $"a world of {servers:N0} servers, ports and volumes, made at once: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        Memory(output, world, servers, GC.GetTotalMemory(forceFullCollection: true) - before);

        var bare = Baseline(world);
        var ids = bare.Keys.ToArray();
        new Random(7).Shuffle(ids);
        var immutable = ImmutableDictionary.CreateRange(bare);
        Look(output, world, bare, immutable, ids);
        Page(output, world, bare, ids);
        await WriteAsync(output, world, bare, servers);
        GC.KeepAlive(world);
    }

    private static void Memory(TextWriter output, FakeWorld world, int servers, long used)
    {
        var (own, view) = (0L, world.Snapshot());
        foreach (var server in Rows(view, ComputeTables.Servers)) own += Bytes(server.Id) + Bytes(server.Name);
        foreach (var port in Rows(view, NetworkTables.Ports)) own += Bytes(port.Id) + Bytes(port.MacAddress) + port.FixedIps.Sum(ip => Bytes(ip.IpAddress));
        foreach (var volume in Rows(view, VolumeTables.Volumes)) own += Bytes(volume.Id) + volume.Attachments.Sum(attachment => Bytes(attachment.Id));

        // An instance counts for three rows, each of which has the budget of one.
        var each = (used - own) / (double)servers;
        Line(output, $"memory per server with its port and volume beyond their strings, {servers:N0} of each: {each:0} B (budget 1024 B a row, {3 * 1024} B, ratio {each / (3 * 1024):0.00})");
        Line(output, $"strings of a server with its port and volume: {own / (double)servers:0} B");
        var parts = new (string What, Func<object> Make)[]
        {
            ("server", () => TableData<Server>.Of(ComputeTables.Servers, [.. Rows(view, ComputeTables.Servers).Select(row => row with { Volumes = [.. row.Volumes.Select(volume => volume with { })] })])),
            ("port", () => TableData<Port>.Of(NetworkTables.Ports, [.. Rows(view, NetworkTables.Ports).Select(row => row with { FixedIps = [.. row.FixedIps.Select(ip => ip with { })] })])),
            ("volume", () => TableData<Volume>.Of(VolumeTables.Volumes, [.. Rows(view, VolumeTables.Volumes).Select(row => row with { Attachments = [.. row.Attachments.Select(one => one with { })] })])),
            ("attachment", () => TableData<AttachmentRow>.Of(VolumeTables.Attachments, [.. Rows(view, VolumeTables.Attachments).Select(row => row with { })])),
        };
        foreach (var (what, make) in parts)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var copy = make();
            var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            Line(output, $"memory of the table of {servers:N0} {what}s, rows and indexes, without strings: {bytes / (double)servers:0} B each (budget 1024 B, ratio {bytes / 1024.0 / servers:0.00})");
            GC.KeepAlive(copy);
        }
    }

    private static void Look(TextWriter output, FakeWorld world, Dictionary<string, Server> bare, ImmutableDictionary<string, Server> immutable, string[] ids)
    {
        var compute = world.Compute;
        var own = Figure.Of(Looks, i => _ = compute.GetServerAsync(ids[i % ids.Length]).IsCompletedSuccessfully);
        var other = Figure.Of(Looks, i => _ = immutable[ids[i % ids.Length]]);
        var plain = Figure.Of(Looks, i => _ = bare[ids[i % ids.Length]]);
        own.Print(output, $"server with its addresses by id, of {ids.Length:N0}", "ImmutableDictionary, the row alone", other);
        own.Print(output, $"server with its addresses by id, of {ids.Length:N0}", "Dictionary, the row alone", plain);
        var names = ids.Select(id => bare[id].Name).ToArray();
        var byName = Figure.Of(Looks / 10, i => Drain(compute.ListServersAsync(new() { AllProjects = true, Name = $"^{names[i % names.Length]}$" })));
        Line(output, $"servers by name, of {ids.Length:N0}: {Figure.Time(byName.Nanoseconds)}");
    }

    private static void Page(TextWriter output, FakeWorld world, Dictionary<string, Server> bare, string[] ids)
    {
        var compute = world.Compute;
        var scan = Figure.Of(ids.Length > 10_000 ? 3 : 100, _ => GC.KeepAlive(bare.Values.Skip(ids.Length / 2).Take(100).ToList()));
        var page = Figure.Of(Pages, i => Drain(compute.ListServersAsync(new() { AllProjects = true, Limit = 100, Marker = ids[i % ids.Length] })));
        page.Print(output, $"page of 100 servers after a marker, of {ids.Length:N0}", "skip and take of a Dictionary", scan);
        var shut = ids.Where(id => bare[id].Status == ServerStatus.Shutoff).ToArray();
        var filter = Figure.Of(3, _ => GC.KeepAlive(bare.Values.Where(server => server.Status == ServerStatus.Shutoff).Skip(shut.Length / 2).Take(100).ToList()));
        var filtered = Figure.Of(Pages, i => Drain(compute.ListServersAsync(new() { AllProjects = true, Limit = 100, Marker = shut[i % shut.Length], Status = ServerStatus.Shutoff })));
        filtered.Print(output, $"page of 100 servers that are SHUTOFF, of {ids.Length:N0}", "filter of a Dictionary", filter);
        var ports = Figure.Of(Pages, i => Drain(world.Network.ListPortsAsync(new() { DeviceId = ids[i % ids.Length] })));
        Line(output, $"ports of a server, of {ids.Length:N0}: {Figure.Time(ports.Nanoseconds)}");
        var volumes = Figure.Of(Pages, i => Drain(world.Volumes.ListVolumesAsync(new() { AllProjects = true, Limit = 100, Marker = bare[ids[i % ids.Length]].Volumes[0].VolumeId })));
        Line(output, $"page of 100 volumes after a marker, of {ids.Length:N0}: {Figure.Time(volumes.Nanoseconds)}");
    }

    private static async Task WriteAsync(TextWriter output, FakeWorld world, Dictionary<string, Server> bare, int servers)
    {
        var tenant = world.As(new() { ProjectId = "large-1", UserId = "demo", IsAdmin = true });
        var (image, number) = (await tenant.Compute.FindImageAsync("cirros"), 0);
        var made = Figure.Of(Writes / 10, _ => GC.KeepAlive(tenant.Compute.CreateServerAsync(new() { Name = $"new-{number++}", FlavorId = "1", ImageId = image.Id })));
        var plain = Figure.Of(Writes, i => bare[$"new-{i}"] = null!);
        made.Print(output, $"new server with its port, in a world of {servers:N0}", "entry of a Dictionary", plain);
        Figure.Of(Writes, _ => world.Fork().Dispose()).Print(output, $"fork, {servers:N0} servers, ports and volumes", "entry of a Dictionary", plain);
    }

    private static Dictionary<string, Server> Baseline(FakeWorld world) => Rows(world.Snapshot(), ComputeTables.Servers).ToDictionary(server => server.Id);

    private static IEnumerable<TRow> Rows<TRow>(WorldSnapshot snapshot, Table<TRow> table)
        where TRow : class => ((TableData<TRow>)snapshot.State.Get(table)).Order.Select(pair => pair.Value);

    private static void Drain<T>(IAsyncEnumerable<T> items)
    {
        // Without latency every step completes at once.
        var enumerator = items.GetAsyncEnumerator();
        while (true)
        {
            var next = enumerator.MoveNextAsync();
            if (!next.IsCompleted) throw new InvalidOperationException("A page waits.");
#pragma warning disable VSTHRD002 // it is completed
            if (!next.GetAwaiter().GetResult()) return;
#pragma warning restore VSTHRD002
        }
    }

    // Object header, method table, length, characters, terminator; rounded up to 8.
    private static long Bytes(string text) => (22 + (2L * text.Length) + 7) / 8 * 8;

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
