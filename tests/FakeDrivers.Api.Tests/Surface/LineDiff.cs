using System.Text;

namespace FakeDrivers.Api.Tests.Surface;

/// <summary>The shortest way from one text to another, line by line.</summary>
internal static class LineDiff
{
    /// <summary>The changed lines, marked <c>-</c> and <c>+</c>, each group under the nearest line above that has less indent.</summary>
    public static string Between(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        var common = CommonLengths(old, now);
        var text = new StringBuilder();
        string? lastHeading = null;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                i++;
                j++;
                continue;
            }

            var removed = j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]);
            var heading = removed ? Heading(old, i) : Heading(now, j);
            if (heading != null && heading != lastHeading)
            {
                text.Append("  ").Append(heading).Append('\n');
            }

            lastHeading = heading;

            text.Append(removed ? "- " + old[i++] : "+ " + now[j++]).Append('\n');
        }

        return text.ToString();
    }

    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string? Heading(string[] lines, int at)
    {
        var indent = Indent(lines[at]);
        for (var i = at - 1; i >= 0; i--)
        {
            if (lines[i].Length > 0 && Indent(lines[i]) < indent)
            {
                return lines[i];
            }
        }

        return null;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
