using System.Diagnostics;
using System.Globalization;
using FakeDrivers.Ldap;

namespace FakeDrivers.Benchmarks;

/// <summary>The directory in process: 100,000 people, against a bare dictionary of them in the same run.</summary>
internal static class LdapStoreBenchmarks
{
    private const int People = 100_000;

    // Which entries are asked for, one after the other: each of all, far from the one before, or the same few again and again.
    private static readonly (string Name, Func<int, int> Pick)[] s_ways = [("spread over all", i => i * 7919 % People), ("of the same 1,000", i => i * 7919 % 1_000)];

    public static void Print(TextWriter output)
    {
        var entries = LdapPeople.Entries(People).ToList();

        // A log of a thousand calls, as for the other figures; what a full one of the usual size costs is a figure of its own.
        using var world = new FakeWorld(new() { CallLogCapacity = 1_000 });
        var before = Settled();
        var started = Stopwatch.GetTimestamp();
        world.Ldap.Add(entries);
        var load = Stopwatch.GetElapsedTime(started);
        var after = Settled();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ldap: {People:N0} entries taken in: {load.TotalSeconds:0.00} s, {(after - before) / 1e6:0} MB of managed memory, {(after - before) / People:N0} B an entry"));

        var bare = entries.ToDictionary(entry => entry.Dn);
        var connection = world.Ldap.ConnectAs();
        var spread = default(Figure);
        foreach (var (way, pick) in s_ways)
        {
            var lookup = Figure.Of(100_000, i => _ = bare[LdapPeople.Dn(pick(i))]);
            var read = Figure.Of(100_000, i => Done(connection.SearchAllAsync(new(LdapPeople.Dn(pick(i)), LdapSearchScope.Base, LdapFilter.Any))));
            if (spread == default) spread = read;
            Print(output, $"ldap: base read in process, {way}", read, lookup);
            var equality = Figure.Of(100_000, i => Done(connection.SearchAllAsync(new(LdapPeople.Suffix, LdapSearchScope.Subtree, new LdapEqualityFilter("uid", "user" + pick(i).ToString(CultureInfo.InvariantCulture))))));
            Print(output, $"ldap: equality search in process, {way}", equality, lookup);
        }

        if (!Figure.IsQuick)
        {
            using var logging = new FakeWorld();
            logging.Ldap.Add(entries);
            var logged = logging.Ldap.ConnectAs();
            var kept = Figure.Of(100_000, i => Done(logged.SearchAllAsync(new(LdapPeople.Dn(i * 7919 % People), LdapSearchScope.Base, LdapFilter.Any))));
            kept.Print(output, "ldap: base read in process, 100,000 calls kept in the log", "with 1,000 kept", spread);
        }

        var scan = Figure.Of(3, _ => Done(connection.SearchAllAsync(new(LdapPeople.Suffix, LdapSearchScope.Subtree, "(&(!(title=Engineer))(!(l=Lisbon))(!(l=Berlin)))"))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ldap: unindexed filter: {People / scan.Nanoseconds * 1e9:N0} entries/s"));
        var modify = Figure.Of(5_000, i => Done(connection.ModifyAsync(new(LdapPeople.Dn(i * 7919 % People), LdapModification.Replace("description", "changed " + i.ToString(CultureInfo.InvariantCulture))))));
        PrintRate(output, "ldap: modifications in process", modify);
        var fork = Figure.Of(20_000, _ => world.Fork().Dispose());
        output.WriteLine($"ldap: fork of a world with {People.ToString("N0", CultureInfo.InvariantCulture)} entries: {Figure.Time(fork.Nanoseconds)}");
    }

    private static void Print(TextWriter output, string name, Figure figure, Figure lookup)
    {
        figure.Print(output, name, "Dictionary", lookup);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {1e9 / figure.Nanoseconds:N0}/s, at best {Figure.Time(figure.Least)} (Dictionary {Figure.Time(lookup.Least)}) or {1e9 / figure.Least:N0}/s, {figure.Bytes:N0} B each"));
    }

    private static void PrintRate(TextWriter output, string name, Figure figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {1e9 / figure.Nanoseconds:N0}/s, {figure.Bytes:N0} B each"));

    private static void Done(Task task)
    {
        // Without latency every call completes at once.
        if (!task.IsCompletedSuccessfully) throw new InvalidOperationException("A call waits or failed.", task.Exception);
    }

    private static double Settled()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
