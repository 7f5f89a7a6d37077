using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimEnvironmentTests
{
    private const string Shimmed = "/tmp/shims:/bin";

    private readonly ShimEnvironment _inherited = new(new Dictionary<string, string> { ["PATH"] = "/bin", ["HOME"] = "/root", ["LANG"] = "C" });

    [Fact]
    public void The_same_environment_is_no_change() => Changes("HOME=/root", "LANG=C", "PATH=" + Shimmed).Should().BeEmpty();

    [Fact]
    public void What_was_set_and_what_was_removed_are_changes() =>
        Changes("HOME=/home/u", "PATH=" + Shimmed, "NEW=a=b", "EMPTY=").Should().Equal(
            new Dictionary<string, string?> { ["HOME"] = "/home/u", ["NEW"] = "a=b", ["EMPTY"] = "", ["LANG"] = null });

    [Fact]
    public void Another_path_than_that_of_the_shims_is_a_change() =>
        Changes("HOME=/root", "LANG=C", "PATH=/tmp/shims").Should().Equal(new Dictionary<string, string?> { ["PATH"] = "/tmp/shims" });

    [Fact]
    public void What_shims_and_shells_keep_for_themselves_is_left_out() =>
        Changes(
            "HOME=/root", "LANG=C", "PATH=" + Shimmed, "FAKEDRIVERS_SHIM_SOCKET=/tmp/s", "FAKEDRIVERS_SHIM_TOKEN=secret",
            "_=/usr/bin/env", "SHLVL=2", "PWD=/", "OLDPWD=/root").Should().BeEmpty();

    [Fact]
    public void Variables_of_other_shims_around_these_are_not_inherited()
    {
        var inherited = new ShimEnvironment(new Dictionary<string, string> { ["FAKEDRIVERS_SHIM_TOKEN"] = "other" });

        inherited.Changes([], Shimmed).Should().BeEmpty();
        inherited.Path.Should().BeEmpty();
    }

    [Fact]
    public void Lines_without_a_name_are_left_out_and_of_two_the_first_counts() =>
        Changes("HOME=/root", "LANG=C", "PATH=" + Shimmed, "=x", "noise", "A=1", "A=2").Should().Equal(new Dictionary<string, string?> { ["A"] = "1" });

    private Dictionary<string, string?> Changes(params string[] environment) => _inherited.Changes(environment, Shimmed);
}
