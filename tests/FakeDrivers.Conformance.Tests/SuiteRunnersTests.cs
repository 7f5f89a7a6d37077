namespace FakeDrivers.Conformance.Tests;

/// <summary>A suite that nobody runs holds nobody to anything.</summary>
public sealed class SuiteRunnersTests
{
    [Fact]
    public void No_suite_of_the_package_is_left_without_a_runner()
    {
        var suites = SuitesAmong(typeof(ConformanceSuite<>).Assembly.GetExportedTypes());

        suites.Should().HaveCountGreaterThanOrEqualTo(7, "commands, remote commands, locks, networks, volumes, compute and directories have one each");
        WithoutRunner(suites, typeof(SuiteRunnersTests).Assembly.GetExportedTypes()).Should().BeEmpty();
    }

    [Fact]
    public void A_suite_without_a_runner_is_named()
    {
        var suites = SuitesAmong([typeof(NobodysSuite)]);

        WithoutRunner(suites, typeof(SuiteRunnersTests).Assembly.GetExportedTypes()).Should().Equal(typeof(NobodysSuite));
    }

    private static List<Type> SuitesAmong(IEnumerable<Type> types) =>
        [.. types.Where(type => !type.IsAbstract && Ancestors(type).Any(IsGeneric(typeof(ConformanceSuite<>))))];

    private static List<Type> WithoutRunner(IEnumerable<Type> suites, IEnumerable<Type> types)
    {
        var run = types
            .Where(type => !type.IsAbstract)
            .SelectMany(Ancestors)
            .Where(IsGeneric(typeof(ConformanceTests<,>)))
            .Select(runner => runner.GetGenericArguments()[0])
            .ToHashSet();
        return [.. suites.Where(suite => !run.Contains(suite))];
    }

    private static Func<Type, bool> IsGeneric(Type definition) => type => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType) yield return ancestor;
    }

    private sealed class NobodysSuite : ConformanceSuite<FakeDrivers.Conformance.Volumes.VolumeHarness>
    {
        public override string Name => "nobody's";

        public override IReadOnlyList<ConformanceCase<FakeDrivers.Conformance.Volumes.VolumeHarness>> Cases => [];
    }
}
