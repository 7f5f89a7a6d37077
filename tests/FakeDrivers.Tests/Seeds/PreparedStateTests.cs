using System.Reflection;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Seeds;

/// <summary>Worlds that begin alike begin with one state; none may begin with another's.</summary>
public sealed class PreparedStateTests
{
    public static TheoryData<string> Options()
    {
        var data = new TheoryData<string>();
        foreach (var (name, options) in new FakeWorldOptions().Domains)
        {
            foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite && ValueOf(property) is not null)) data.Add($"{name}.{property.Name}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_that_matters_to_the_first_state_tells_worlds_apart(string path)
    {
        foreach (var seed in new[] { WorldSeeds.Default, WorldSeeds.DevStack })
        {
            // The state of the usual options is kept by now.
            using var usual = new FakeWorld(seed);
            using var alike = new FakeWorld(With(path, seed, new FakeClock()));
            using var apart = new FakeWorld(With(path, seed, new OtherClock()));

            Rows(alike).Should().Equal(Rows(apart), $"{path} must be part of the key");
        }
    }

    [Fact]
    public void Seed_number_and_start_tell_worlds_apart()
    {
        using var usual = new FakeWorld();

        using var other = new FakeWorld(new FakeWorldOptions { RandomSeed = 5 });
        using var later = new FakeWorld(new FakeWorldOptions { TimeProvider = new FakeClock(FakeClock.DefaultStart.AddDays(1)) });

        Rows(other).Should().NotEqual(Rows(usual));
        Rows(later).Should().NotEqual(Rows(usual));
    }

    [Fact]
    public void Pools_tell_worlds_apart()
    {
        var options = new FakeWorldOptions();
        options.Volumes.Pools.Add(new() { Name = "a@b#c", BackendName = "b" });
        using var usual = new FakeWorld();
        using var other = new FakeWorld(options);

        Rows(other).Should().NotEqual(Rows(usual));
    }

    private static FakeWorldOptions With(string path, WorldSeed seed, TimeProvider clock)
    {
        var options = new FakeWorldOptions { TimeProvider = clock, WorldSeed = seed };
        var parts = path.Split('.');
        var domain = options.Domains.Single(each => each.Name == parts[0]).Options;
        var property = domain.GetType().GetProperty(parts[1])!;
        property.SetValue(domain, ValueOf(property));
        return options;
    }

    // Some other value that is valid for most options; nothing where there is none.
    private static object? ValueOf(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(Progress) => Progress.After(TimeSpan.FromMinutes(1)),
        var type when type == typeof(bool) => property.Name is "HasDhcpPorts" or "Lenient" or "AttachAcrossZones" ? true : null,
        var type when type == typeof(int) => property.Name == "PasswordRounds" ? 11 : 3,
        var type when type == typeof(long) => 4096L,
        var type when type == typeof(string) => property.Name == "AvailabilityZone" ? "az2" : null,
        _ => null,
    };

    private static List<string> Rows(FakeWorld world) =>
        [.. world.Kernel.State.Slices.SelectMany(slice => slice.Describe(world.Kernel.State.Get(slice)).Select(row => $"{slice.Name} {row}"))];

    // Not a FakeClock: worlds on it keep no state for others.
    private sealed class OtherClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => FakeClock.DefaultStart;
    }
}
