namespace FakeDrivers.Functional.Tests;

public sealed class ConfigFileTests
{
    [Theory]
    [InlineData("api.conf")]
    [InlineData("etc/api.conf")]
    [InlineData("./etc/../api.conf")]
    [InlineData("..hidden/a..b")]
    public void A_path_within_the_directory_is_taken(string path) => new ConfigFile(path, "").Path.Should().Be(path);

    [Theory]
    [InlineData("", "*empty*")]
    [InlineData(" ", "*empty*")]
    [InlineData("/etc/passwd", "The path '/etc/passwd' is absolute*")]
    [InlineData("../api.conf", "The path '../api.conf' leads out of the directory*")]
    [InlineData("etc/../../api.conf", "*leads out of the directory*")]
    [InlineData("etc/", "The path 'etc/' names a directory*")]
    [InlineData("etc/..", "The path 'etc/..' names a directory*")]
    [InlineData(".", "*names a directory*")]
    [InlineData("a\0b", "*NUL*")]
    public void Any_other_path_is_refused(string path, string message)
    {
        var naming = () => new ConfigFile(path, "");

        naming.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName("Path");
    }

    [Fact]
    public void A_copy_is_checked_as_well()
    {
        var copying = () => new ConfigFile("a", "") with { Path = "../a" };

        copying.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_escaped_text_stands_for_itself() => ConfigFile.Escape("[{Level:u3}] {x y}").Should().Be("[{{Level:u3}}] {x y}");
}
