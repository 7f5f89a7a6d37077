namespace FakeDrivers.Api.Tests.References;

public sealed class FloorTests
{
    [Theory]
    [InlineData("FakeDrivers.Abstractions")]
    [InlineData("FakeDrivers")]
    public void No_arrow_runs_up(string package)
    {
        using var file = File.OpenRead(Repository.AssemblyFile(package, "net10.0"));

        Floors.Violations(ReferenceReader.Read(file)).Should().BeEmpty("docs/architecture.md fixes who may know whom");
    }

    [Theory]
    [InlineData("class It : FakeDrivers.Volumes.Thing;", "a base")]
    [InlineData("class It : FakeDrivers.Volumes.IThing;", "an interface")]
    [InlineData("class It { FakeDrivers.Volumes.Thing? _it; }", "a field")]
    [InlineData("class It { FakeDrivers.Volumes.Thing? X { get; } }", "a property")]
    [InlineData("class It { void M(System.Collections.Generic.List<FakeDrivers.Volumes.Thing[]> x) { } }", "a generic argument of a parameter")]
    [InlineData("class It<T> where T : FakeDrivers.Volumes.IThing;", "a constraint")]
    [InlineData("class It { void M<T>() where T : FakeDrivers.Volumes.IThing { } }", "a constraint of a method")]
    [InlineData("[FakeDrivers.Volumes.Mark] class It;", "an attribute")]
    [InlineData("class It { void M([FakeDrivers.Volumes.Mark] int x) { } }", "an attribute of a parameter")]
    [InlineData("class It { object M() => new FakeDrivers.Volumes.Thing(); }", "a constructor call")]
    [InlineData("class It { void M() => FakeDrivers.Volumes.Thing.Do(); }", "a static call")]
    [InlineData("class It { void M() => System.Array.Empty<FakeDrivers.Volumes.Thing>().ToString(); }", "a generic method's argument")]
    [InlineData("class It { object M() => typeof(FakeDrivers.Volumes.Thing); }", "a typeof")]
    [InlineData("class It { bool M(object x) => x is FakeDrivers.Volumes.Thing.Inner; }", "a nested type")]
    [InlineData("class It { System.Func<object> M() => () => new FakeDrivers.Volumes.Thing(); }", "a lambda")]
    [InlineData("class It { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); FakeDrivers.Volumes.Thing.Do(); } }", "an asynchronous method")]
    [InlineData("class It { void M() { try { System.GC.Collect(); } catch (FakeDrivers.Volumes.Trouble) { } } }", "a catch")]
    public void An_arrow_up_is_found_wherever_it_hides(string kernel, string because)
    {
        var violations = ViolationsIn($$"""namespace FakeDrivers.Worlds { {{kernel}} }""");

        violations.Should().NotBeEmpty(because).And.OnlyContain(text => text.Contains("(kernel) must not know FakeDrivers.Volumes."), because);
    }

    [Fact]
    public void An_arrow_up_right_behind_a_table_of_jumps_is_found()
    {
        // The last jump goes 35 bytes far. Who took that number for an instruction, 35 being ldc.r8, would skip the constructor call.
        const string Kernel = """
            namespace FakeDrivers.Worlds
            {
                class It
                {
                    object? M(int x)
                    {
                        switch (x)
                        {
                            case 0: return new FakeDrivers.Volumes.Thing();
                            case 1: return 1;
                            case 2: return "a";
                            case 3: return "b";
                            case 4: return 100;
                            case 5: return "c";
                            default: return null;
                        }
                    }
                }
            }
            """;

        ViolationsIn(Kernel).Should().Equal("FakeDrivers.Worlds.It (kernel) must not know FakeDrivers.Volumes.Thing (Volumes).");
    }

    [Fact]
    public void A_domain_must_not_know_a_later_one() =>
        ViolationsIn("namespace FakeDrivers.Images { class It { FakeDrivers.Volumes.Thing? _it; } }")
            .Should().Equal("FakeDrivers.Images.It (Images) must not know FakeDrivers.Volumes.Thing (Volumes).");

    [Fact]
    public void A_domain_must_not_know_the_top() =>
        ViolationsIn("namespace FakeDrivers { class FakeWorld; } namespace FakeDrivers.Images { class It { FakeDrivers.FakeWorld? _it; } }")
            .Should().Equal("FakeDrivers.Images.It (Images) must not know FakeDrivers.FakeWorld (top).");

    [Fact]
    public void Ldap_stands_alone() =>
        ViolationsIn("""
            namespace FakeDrivers.Ldap { class It { FakeDrivers.Execution.Run? _it; } }
            namespace FakeDrivers.Execution { class Run; }
            namespace FakeDrivers.Compute { class It { FakeDrivers.Ldap.It? _it; } }
            """)
            .Should().Equal(
                "FakeDrivers.Compute.It (Compute) must not know FakeDrivers.Ldap.It (Ldap).",
                "FakeDrivers.Ldap.It (Ldap) must not know FakeDrivers.Execution.Run (Execution).");

    [Fact]
    public void An_unknown_namespace_is_refused() =>
        ViolationsIn("namespace FakeDrivers.Helpers { class It { FakeDrivers.Volumes.Thing? _it; } }")
            .Should().ContainSingle().Which.Should().StartWith("FakeDrivers.Helpers.It lies in no known floor");

    [Fact]
    public void Arrows_down_are_allowed() =>
        ViolationsIn("""
            namespace FakeDrivers { class FakeWorld { FakeDrivers.Compute.It? _it; FakeDrivers.Ldap.It? _ldap; } }
            namespace FakeDrivers.Worlds { class Gate; }
            namespace FakeDrivers.Compute { class It { FakeDrivers.Volumes.Thing? _it; FakeDrivers.Worlds.Gate? _gate; } }
            namespace FakeDrivers.Ldap { class It { FakeDrivers.Worlds.Gate? _gate; } }
            """)
            .Should().BeEmpty();

    private static IReadOnlyList<string> ViolationsIn(string source)
    {
        const string Volumes = """
            namespace FakeDrivers.Volumes
            {
                public interface IThing;
                public class Thing { public static void Do() { } public class Inner; }
                public class Trouble : System.Exception;
                [System.AttributeUsage(System.AttributeTargets.All)] public class MarkAttribute : System.Attribute;
            }
            """;
        using var assembly = Compiled.Assembly("FakeDrivers", $"#pragma warning disable\n{Volumes}\n{source}");
        return Floors.Violations(ReferenceReader.Read(assembly));
    }
}
