namespace FakeDrivers.Execution;

/// <summary>Changes a text that came in pieces as a whole, so that nothing hides at the border of two pieces, and cuts it again.</summary>
internal static class PieceCutter
{
    /// <summary>As many pieces as there were, which together are the changed text. Cuts stay where they were in their line, as far as it is still as long.</summary>
    public static IReadOnlyList<byte[]> Change(
        IReadOnlyList<byte[]> pieces, Func<byte[], string> decode, Func<string, byte[]> encode, Func<string, string> change)
    {
        if (pieces.Count == 0) return pieces;
        var text = decode(Join(pieces));
        var changed = change(text);
        if (changed == text) return pieces;
        var result = new byte[pieces.Count][];
        var start = 0;
        var cuts = Cuts(pieces, decode, text, changed);
        for (var i = 0; i < result.Length; i++)
        {
            var end = i < cuts.Count ? Math.Max(start, cuts[i]) : changed.Length;
            result[i] = encode(changed[start..end]);
            start = end;
        }

        return result;
    }

    public static byte[] Join(IReadOnlyList<byte[]> pieces) => pieces.Count == 1 ? pieces[0] : [.. pieces.SelectMany(piece => piece)];

    private static List<int> Cuts(IReadOnlyList<byte[]> pieces, Func<byte[], string> decode, string text, string changed)
    {
        int[] lines = Lines(text), changedLines = Lines(changed);
        var cuts = new List<int>();
        int cut = 0, line = 0;
        foreach (var piece in pieces.SkipLast(1))
        {
            cut = Math.Min(text.Length, cut + decode(piece).Length);
            while (line + 1 < lines.Length && lines[line + 1] <= cut) line++;
            var at = lines.Length == changedLines.Length
                ? Math.Min(changedLines[line] + cut - lines[line], line + 1 < changedLines.Length ? changedLines[line + 1] : changed.Length)
                : Math.Min(cut, changed.Length);
            // Both halves of a character go together.
            cuts.Add(at > 0 && at < changed.Length && char.IsSurrogatePair(changed[at - 1], changed[at]) ? at - 1 : at);
        }

        return cuts;
    }

    /// <summary>Where the lines begin.</summary>
    private static int[] Lines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }
}
