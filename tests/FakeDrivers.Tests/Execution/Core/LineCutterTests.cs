using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class LineCutterTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void Lines_are_the_same_however_the_bytes_come(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            // U+0A0D and U+0D0A hold the bytes of the ends of lines, and U+010A begins with one.
            var alphabet = name == "iso-8859-1" ? "ab\n\r\u00fc" : "ab\n\r\u00fc\u0a0d\u0d0a\u010a\u20ac";
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            var lines = Cut(encoding, encoding.GetBytes(text), () => random.Next(1, 9));

            lines.Should().Equal(Split(text), "the text is {0}", text.Replace("\n", "\\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_hundred_thousand_lines_in_one_piece_are_cut_without_moving_what_follows_each_time()
    {
        var text = string.Concat(Enumerable.Repeat("\n", 100_000));

        Cut(Encoding.UTF8, Encoding.UTF8.GetBytes(text), () => text.Length).Should().HaveCount(100_000);
    }

    [Fact]
    public void The_rest_is_taken_once()
    {
        var cutter = new LineCutter(Encoding.UTF8);
        cutter.Append("a\nbc"u8);

        cutter.Next().Should().Equal("a"u8.ToArray());
        cutter.Next().Should().BeNull();
        cutter.Rest().Should().Equal("bc"u8.ToArray());
        cutter.Rest().Should().BeNull();
        cutter.Append("d\n"u8);
        cutter.Next().Should().Equal("d"u8.ToArray());
    }

    private static List<string> Cut(Encoding encoding, byte[] bytes, Func<int> length)
    {
        var cutter = new LineCutter(encoding);
        var lines = new List<string>();
        for (var at = 0; at < bytes.Length;)
        {
            var count = Math.Min(length(), bytes.Length - at);
            cutter.Append(bytes.AsSpan(at, count));
            at += count;
            while (cutter.Next() is { } line) lines.Add(encoding.GetString(line));
        }

        if (cutter.Rest() is { } rest) lines.Add(encoding.GetString(rest));
        return lines;
    }

    private static IEnumerable<string> Split(string text)
    {
        var parts = text.Split('\n');
        for (var index = 0; index < parts.Length - 1; index++) yield return parts[index].EndsWith('\r') ? parts[index][..^1] : parts[index];
        if (parts[^1].Length > 0) yield return parts[^1];
    }
}
