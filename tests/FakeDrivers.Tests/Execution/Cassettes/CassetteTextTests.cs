using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("67726FC3B6C39F65")]
    [InlineData("61FF62C3")]
    [InlineData("EDA080")]
    [InlineData("F09FA68AF09F")]
    [InlineData("C3C3B6B6")]
    public void Bytes_come_back_from_their_text(string hex)
    {
        var bytes = Convert.FromHexString(hex);

        EscapedText.Encode(EscapedText.Decode(bytes)).Should().Equal(bytes);
    }

    [Theory]
    [InlineData("/build", "{work}")]
    [InlineData("/build/x", "{work}/x")]
    [InlineData("'/build'", "'{work}'")]
    [InlineData("/build/build", "{work}/build")]
    [InlineData("/builds", "/builds")]
    [InlineData("/var/build", "/var/build")]
    [InlineData("/build-2 /build.d /build_x", "/build-2 /build.d /build_x")]
    [InlineData("/build/deep/x", "{deep}/x")]
    [InlineData("{work}", "{brace}work}")]
    [InlineData("{other}", "{other}")]
    public void A_path_is_a_name_where_it_stands_by_itself(string text, string written)
    {
        var placeholders = new Placeholders(new Dictionary<string, string> { ["work"] = "/build", ["deep"] = "/build/deep" });

        placeholders.Contract(text).Should().Be(written);
        placeholders.Expand(written).Should().Be(text);
    }

    [Fact]
    public void The_root_of_a_file_system_is_no_name_in_paths() =>
        new Placeholders(new Dictionary<string, string> { ["home"] = "/", ["temp"] = "/nowhere", ["cwd"] = "/nowhere" }).Contract("/usr/bin").Should().Be("/usr/bin");

    [Theory]
    [InlineData(new[] { "one\nt", "wo\nthree" }, new[] { "1\nt", "wo\nthree" })]
    [InlineData(new[] { "on", "e\ntwo" }, new[] { "1\n", "two" })]
    [InlineData(new[] { "x", "one", "y" }, new[] { "x", "1y", "" })]
    [InlineData(new[] { "a", "b" }, new[] { "a", "b" })]
    public void Pieces_are_changed_as_a_whole_and_cut_again(string[] pieces, string[] expected)
    {
        var changed = PieceCutter.Change(
            [.. pieces.Select(Encoding.UTF8.GetBytes)], bytes => EscapedText.Decode(bytes), EscapedText.Encode, text => text.Replace("one", "1"));

        changed.Select(Encoding.UTF8.GetString).Should().Equal(expected);
    }

    [Fact]
    public void What_is_not_there_is_told_from_an_empty_text() => (ShownText.Quote((string?)null), ShownText.Quote("")).Should().Be(("nothing", "\"\""));

    [Fact]
    public void A_long_text_is_cut() => ShownText.Quote(new string('x', 500)).Should().Be($"\"{new string('x', 120)}\"… (500 characters)");
}
