using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Seeds;

/// <summary>What is seeded follows from the world's seed and its own name alone.</summary>
public sealed class SeedStabilityTests
{
    private static readonly string[] Kinds = ["server", "volume", "snapshot", "image", "network", "key", "attached"];

    [Fact]
    public void One_fixture_more_changes_no_other()
    {
        var plans = Gen.NonEmptyListOf(Gen.Elements(Kinds)).Select(kinds => kinds.Take(8).ToList());
        var cases = from plan in plans from extra in Gen.Elements(Kinds) from place in Gen.Choose(0, 8) select (plan, extra, place);

        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var (plan, extra, place) = each;
            var without = Build([.. plan.Select((kind, i) => (kind, $"{kind}-{i}"))]);
            List<(string Kind, string Name)> longer = [.. plan.Select((kind, i) => (kind, $"{kind}-{i}"))];
            longer.Insert(Math.Min(place, longer.Count), (extra, "extra"));
            var with = Build(longer);
            with.Remove("extra");
            return with.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(without.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_number_other_ids()
    {
        List<(string, string)> plan = [.. Kinds.Select(kind => (kind, kind))];

        Build(plan).Should().BeEquivalentTo(Build(plan));
        Build(plan)["server"].Should().NotBe(Build(plan, randomSeed: 2)["server"]);
    }

    [Fact]
    public void Servers_without_a_name_differ_in_all_that_tells_them_apart()
    {
        using var world = new FakeWorld();

        var servers = world.Compute.SeedServers(20, force: true);

        servers.Select(server => server.Id).Should().OnlyHaveUniqueItems();
        servers.Select(server => server.Name).Should().Equal(Enumerable.Range(1, 20).Select(number => $"server{number}"));
        servers.Select(server => server.Addresses[0].Address).Should().OnlyHaveUniqueItems();
        servers.Select(server => server.Addresses[0].MacAddress).Should().OnlyHaveUniqueItems();
    }

    // What each fixture looks like as text; two of one row are equal only when every field is.
    private static Dictionary<string, string> Build(List<(string Kind, string Name)> plan, long randomSeed = 1)
    {
        using var world = new FakeWorld(new FakeWorldOptions { RandomSeed = randomSeed, Compute = { Hosts = 4 } });
        var built = new Dictionary<string, string>();
        foreach (var (kind, name) in plan)
        {
            built[name] = kind switch
            {
                "server" => world.Compute.SeedServer(seed => seed with { Name = name }, force: true).ToString(),
                "volume" => world.Volumes.SeedVolume(seed => seed with { Name = name }).ToString(),
                "snapshot" => world.Volumes.SeedSnapshot(seed => seed with { Name = name }).ToString(),
                "image" => world.Images.SeedImage(seed => seed with { Name = name }).ToString(),
                "network" => world.Network.SeedNetwork(seed => seed with { Name = name, ProjectId = "other" }).ToString(),
                "key" => world.Compute.SeedKeyPair(name).ToString(),
                _ => world.Compute.SeedServer(
                    seed => seed with { Name = name, VolumeIds = [world.Volumes.SeedVolume(volume => volume with { Name = name }, force: true).Id] }, force: true).ToString(),
            };
        }

        return built;
    }
}
