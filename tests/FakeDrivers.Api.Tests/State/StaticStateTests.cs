using System.Reflection;

namespace FakeDrivers.Api.Tests.State;

public sealed class StaticStateTests
{
    // Their types can be filled; they are not, or nobody can tell.
    private static readonly string[] Excused =
    [
        "FakeDrivers.FakeWorld.Prepared", // first states of worlds that begin alike, each immutable
        "FakeDrivers.Execution.RegistryIndex.Empty", // an index of nothing
        "FakeDrivers.Ldap.DirectoryData.Empty", // a directory without entries
        "FakeDrivers.Ldap.EntrySelection.s_user", // names no attribute
    ];

    public static TheoryData<string> Packages { get; } = new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_type_has_static_state_that_can_change(string package) =>
        StaticState.In(Assembly.Load(package).GetTypes()).Except(Excused).Should().BeEmpty("two worlds in one process must not influence each other");

    [Fact]
    public void Fields_that_can_be_assigned_or_filled_are_found() =>
        StaticState.In([typeof(Bad), typeof(Good)]).Should().Equal(
            $"{typeof(Bad)}.<Setting>k__BackingField", $"{typeof(Bad)}._cache", $"{typeof(Bad)}._count", $"{typeof(Bad)}._known");

    private static class Bad
    {
        private static readonly List<string> _known = [];
        private static readonly Cache _cache = new();
        private static int _count;

        public static string? Setting { get; set; }

        public static int Next() => _count += _known.Count + _cache.Items.Count;
    }

    private sealed class Cache
    {
        public Dictionary<int, string> Items { get; } = [];
    }

    private static class Good
    {
        public const int Limit = 3;

        public static readonly string Name = "good";

        public static IReadOnlyList<string> Names { get; } = [Name];

        public static Func<int, bool> Below => value => value < Limit;
    }
}
