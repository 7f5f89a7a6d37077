using System.Collections.Concurrent;
using FakeDrivers.Ldap.Client.Tests.Slapd;

namespace FakeDrivers.Ldap.Client.Tests.RandomOperations;

/// <summary>The fake of slapd's profile answers what slapd answers, whatever it is asked.</summary>
public sealed class RandomOperationsTests(SlapdFixture slapd)
{
    private const int Sequences = 240;
    private const int Length = 100;
    private const int Connections = 4;

    private int _units;

    [Fact]
    public async Task Random_operations_give_the_same_codes_matched_names_and_entries_on_slapd_and_on_the_fake()
    {
        Assert.SkipUnless(SlapdFixture.SkipReason is null, SlapdFixture.SkipReason ?? "");
        var options = new FakeWorldOptions();
        options.Ldap.Profile = LdapProfile.OpenLdap;
        (options.Ldap.Suffixes[0], options.Ldap.CreateSuffixEntries) = ("dc=plain", true);
        options.Ldap.Suffixes.Add(SlapdFixture.Suffix);
        options.Ldap.Suffixes.Add(SlapdFixture.OtherSuffix);
        using var world = new FakeWorld(options);
        var seeds = new ConcurrentQueue<int>(Enumerable.Range(Seed.First, Seed.Count(Sequences)));
        var reports = new ConcurrentQueue<string>();

        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => WorkAsync(world, seeds, reports))));

        Assert.True(reports.IsEmpty, string.Join('\n', reports.Take(Seed.Reports)));
        (Sequences * Length).Should().BeGreaterThanOrEqualTo(20_000);
    }

    private async Task WorkAsync(FakeWorld world, ConcurrentQueue<int> seeds, ConcurrentQueue<string> reports)
    {
        var token = TestContext.Current.CancellationToken;
        await using var real = await slapd.ConnectAsync(token);
        await real.BindAsync(new(SlapdFixture.AdminDn, SlapdFixture.AdminPassword), token);
        await using var fake = world.Ldap.ConnectAs();
        var twins = new Twins(real, fake, () => $"ou=r{Interlocked.Increment(ref _units)},dc=plain");
        while (seeds.TryDequeue(out var seed) && reports.Count < Seed.Reports)
        {
            var made = new RandomRequests(seed);
            List<LdapRequest> requests = [.. Enumerable.Range(0, Length).Select(_ => made.Next())];
            if (await twins.CompareAsync(requests, token) is { } difference) reports.Enqueue(await twins.ReportAsync(requests, difference, seed, token));
        }
    }

    /// <summary>Which sequences run. Others may be asked for by hand.</summary>
    private static class Seed
    {
        public static int First { get; } = int.Parse(Environment.GetEnvironmentVariable("LDAP_SEED") ?? "1");

        public static int Reports { get; } = int.Parse(Environment.GetEnvironmentVariable("LDAP_REPORTS") ?? "1");

        public static int Count(int usual) => int.Parse(Environment.GetEnvironmentVariable("LDAP_SEQUENCES") ?? $"{usual}");
    }
}
