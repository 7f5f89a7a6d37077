using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Functional.Tests;

public sealed class LineSplitterTests
{
    [Fact]
    public void How_the_bytes_arrive_does_not_change_the_lines() => Prop.ForAll(
        Gen.Elements("a", "ä", "€", "😀", "\n", "\r\n", "\r", "\n\n").ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        ArbMap.Default.ArbFor<PositiveInt[]>(),
        (text, sizes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var split = new List<string>();
            var splitter = new LineSplitter(() => SecretMask.None, split.Add);
            var place = 0;
            foreach (var size in sizes.Select(size => Math.Min(size.Get, bytes.Length - place)))
            {
                splitter.Read(bytes.AsSpan(place, size));
                place += size;
            }

            splitter.Read(bytes.AsSpan(place));
            splitter.End();
            return split.SequenceEqual(Lines(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_that_is_too_long_goes_on_in_the_next()
    {
        var split = new List<string>();
        var splitter = new LineSplitter(() => SecretMask.None, split.Add);

        splitter.Read(Encoding.UTF8.GetBytes(new string('x', (2 * LineSplitter.LongestLine) + 1) + "\nnext\n"));

        split.Select(line => line.Length).Should().Equal(LineSplitter.LongestLine, LineSplitter.LongestLine, 1, 4);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut()
    {
        var split = new List<string>();
        var splitter = new LineSplitter(() => SecretMask.None, split.Add);

        splitter.Read(Encoding.UTF8.GetBytes(new string('x', LineSplitter.LongestLine - 1) + "😀"));
        splitter.End();

        split.Should().Equal(new string('x', LineSplitter.LongestLine - 1), "😀");
    }

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line).ToList();
        if (lines[^1].Length == 0 && !text.EndsWith('\r')) lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
