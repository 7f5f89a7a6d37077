using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FakeDrivers.Ldap;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Benchmarks;

/// <summary>The directory over the wire in a process of its own, beside OpenLDAP's slapd with the same entries, indexes and load.</summary>
internal static class LdapWireBenchmarks
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string ServeArgument = "--ldap-serve";

    private const int People = 100_000;
    private const int Requests = 20_000;
    private const int Adds = 20_000;
    private const int WarmAdds = 4_000;

    // How long a load is kept up, and before it until the server is as fast as it gets.
    private static TimeSpan Time => TimeSpan.FromSeconds(Figure.IsQuick ? 0.5 : 1.5);

    private static TimeSpan WarmUp => TimeSpan.FromSeconds(Figure.IsQuick ? 1.5 : 3);

    /// <summary>The server: loads a file, says where it listens and what it cost, and serves until its input ends.</summary>
    internal static async Task ServeAsync(string ldif)
    {
        using var world = new FakeWorld(new() { CallLogCapacity = 1000, ChangeFeedCapacity = 1000 });
        var started = Stopwatch.GetTimestamp();
        world.Ldap.LoadLdifFile(ldif);
        var load = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await using var server = await FakeLdapServer.StartAsync(world);
        var start = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server.Port} {load.TotalMilliseconds:0} {start.TotalMilliseconds:0.0}"));
        await Console.In.ReadLineAsync();
        GC.Collect(2, GCCollectionMode.Aggressive);
        using var self = SystemProcess.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.WorkingSet64 / 1e6:0}"));
    }

    /// <summary>Lines of the quick run.</summary>
    internal static async Task PrintAsync(TextWriter output)
    {
        var ldif = Path.GetTempFileName();
        try
        {
            await using (var writer = new StreamWriter(ldif))
            {
                var suffix = new LdapEntry(LdapPeople.Suffix, new("objectClass", "top", "dcObject", "organization"), new("dc", "example"), new("o", "Example"));
                Ldif.Write(writer, LdapPeople.Entries(People).Prepend(suffix), new() { WithVersion = false });
            }

            var (fake, load) = await MeasureFakeAsync(output, ldif);
            if (!LdapSlapd.IsInstalled)
            {
                output.WriteLine("ldap wire: slapd is not installed, so that there is nothing to compare with");
                return;
            }

            await using var slapd = await LdapSlapd.StartAsync(ldif);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"ldap: load of an LDIF file of {People:N0} entries: {load.TotalSeconds:0.00} s (baseline slapadd -q {slapd.Load.TotalSeconds:0.00} s, ratio {load / slapd.Load:0.00})"));
            var real = Measure(slapd.Port, slapd.Server);
            foreach (var (name, rate) in fake)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ldap wire: {name}: {rate.PerSecond:N0}/s (baseline slapd {real[name].PerSecond:N0}/s, ratio {rate.PerSecond / real[name].PerSecond:0.00}; CPU of the server {rate.Microseconds:0.0} us each, slapd {real[name].Microseconds:0.0} us)"));
            }
        }
        finally
        {
            File.Delete(ldif);
        }
    }

    private static async Task<(Dictionary<string, Rate> Rates, TimeSpan Load)> MeasureFakeAsync(TextWriter output, string ldif)
    {
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", "dotnet"));
        var start = new ProcessStartInfo(runtime, ["exec", typeof(LdapWireBenchmarks).Assembly.Location, ServeArgument, ldif]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };

        // As a host sets it that has much to do once and at once: no counting of what code does while it does it (TieredPGO in the project file).
        start.Environment["DOTNET_TieredPGO"] = "0";

        using var server = SystemProcess.Start(start)!;
        try
        {
            var facts = (await server.StandardOutput.ReadLineAsync())!.Split(' ').Select(fact => double.Parse(fact, CultureInfo.InvariantCulture)).ToArray();
            var rates = Measure((int)facts[0], server);
            await server.StandardInput.WriteLineAsync();
            var memory = double.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ldap wire: start of the listener: {facts[2]:0.0} ms (budget 50 ms, ratio {facts[2] / 50:0.00})"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ldap wire: resident memory with {People + Adds:N0} entries, after a collection: {memory:0} MB (budget 400 MB, ratio {memory / 400:0.00})"));
            return (rates, TimeSpan.FromMilliseconds(facts[1]));
        }
        finally
        {
            if (!server.HasExited) server.Kill();
        }
    }

    private static Dictionary<string, Rate> Measure(int port, SystemProcess server)
    {
        var rates = new Dictionary<string, Rate>();
        var random = new Random(1);
        List<byte[]> searches = [.. Enumerable.Range(0, Requests).Select(_ => LdapLoad.Pdu(new LdapSearchRequest(
            LdapPeople.Suffix, LdapSearchScope.Subtree, new LdapEqualityFilter("uid", string.Create(CultureInfo.InvariantCulture, $"user{random.Next(People)}")))))];
        // Both have caches to fill, and ours is still being compiled.
        using (var load = new LdapLoad(port, 8)) load.Run(searches, WarmUp);
        foreach (var connections in (int[])[1, 8, 64])
        {
            using var load = new LdapLoad(port, connections);
            load.Prepare(LdapLoad.Pdu(new LdapBindRequest("cn=admin,dc=example,dc=com", "admin")));
            load.Run(searches, Time / 2);
            rates[$"equality searches, {connections} connections"] = Take(server, () => load.Run(searches, Time));
        }

        List<byte[]> binds = [.. Enumerable.Range(0, Requests).Select(_ => random.Next(People)).Select(i => LdapLoad.Pdu(new LdapBindRequest(LdapPeople.Dn(i), string.Create(CultureInfo.InvariantCulture, $"secret{i}"))))];
        using (var load = new LdapLoad(port, 8))
        {
            load.Run(binds, WarmUp / 3);
            rates["binds, 8 connections"] = Take(server, () => load.Run(binds, Time));
        }

        List<byte[]> adds = [.. Enumerable.Range(People, Adds).Select(i => LdapPeople.Person(i)).Select(person => LdapLoad.Pdu(new LdapAddRequest(person.Dn, person.Attributes)))];
        Add(adds[..WarmAdds], WarmUp);
        rates["adds, 8 connections"] = Take(server, () => Add(adds[WarmAdds..], Time * 4));

        return rates;

        double Add(List<byte[]> some, TimeSpan most)
        {
            using var load = new LdapLoad(port, 8);
            load.Prepare(LdapLoad.Pdu(new LdapBindRequest("cn=admin,dc=example,dc=com", "admin")));
            return load.Run(some, most, once: true);
        }
    }

    /// <summary>Runs a load, and sees what it costs the server; that tells more than the time where the machine has other things to do.</summary>
    private static Rate Take(SystemProcess server, Func<double> run)
    {
        server.Refresh();
        var (cpu, started) = (server.TotalProcessorTime, Stopwatch.GetTimestamp());
        var rate = run();
        var elapsed = Stopwatch.GetElapsedTime(started);
        server.Refresh();
        return new(rate, (server.TotalProcessorTime - cpu).TotalMicroseconds / (rate * elapsed.TotalSeconds));
    }

    private readonly record struct Rate(double PerSecond, double Microseconds);
}
