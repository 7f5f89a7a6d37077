namespace FakeDrivers.Functional.Tests;

public sealed class WindowsCommandLineTests
{
    // Examples of "Parsing C command-line arguments".
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("a\\\\\\b", "a\\\\\\b")]
    [InlineData("quote\"d", "\"quote\\\"d\"")]
    [InlineData("a\\\"b", "\"a\\\\\\\"b\"")]
    [InlineData("ends in \\", "\"ends in \\\\\"")]
    [InlineData("C:\\no blank\\", "\"C:\\no blank\\\\\"")]
    public void An_argument_is_quoted_so_that_it_is_taken_apart_again(string argument, string expected) =>
        WindowsCommandLine.Of("C:\\a b.exe", [argument, "last"]).Should().Be($"\"C:\\a b.exe\" {expected} last");
}
