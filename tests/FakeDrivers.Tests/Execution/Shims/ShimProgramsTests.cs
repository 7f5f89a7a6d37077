using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimProgramsTests
{
    [Fact]
    public void Names_are_taken_once_each() =>
        ShimPrograms.Check(["git", "mkfs.ext4", "git", "g++", "-x", "größe"]).Should().Equal("git", "mkfs.ext4", "g++", "-x", "größe");

    [Fact]
    public void No_name_at_all_is_refused()
    {
        var check = () => ShimPrograms.Check([]);

        check.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("/bin/git", "is a path")]
    [InlineData("./git", "is a path")]
    [InlineData("bin\\git", "is a path")]
    [InlineData("a\0b", "is a path")]
    [InlineData("", "cannot be empty")]
    [InlineData(null, "cannot be empty")]
    [InlineData(".", "is a directory")]
    [InlineData("..", "is a directory")]
    public void What_is_not_looked_up_in_the_path_is_refused(string? name, string why)
    {
        var check = () => ShimPrograms.Check(["git", name!]);

        check.Should().Throw<ArgumentException>().WithMessage($"*{why}*");
    }

    [Theory]
    [InlineData("echo")]
    [InlineData("cd")]
    [InlineData("test")]
    [InlineData("[")]
    [InlineData("printf")]
    [InlineData("kill")]
    [InlineData("read")]
    [InlineData("true")]
    [InlineData("if")]
    [InlineData("time")]
    [InlineData("mapfile")]
    public void What_shells_have_built_in_is_refused_with_the_reason(string name)
    {
        var check = () => ShimPrograms.Check([name]);

        check.Should().Throw<ArgumentException>().WithMessage($"'{name}' is built into shells, which never look it up in PATH: a shim of that name would be passed by.*");
    }
}
