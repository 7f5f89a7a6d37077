using System.Text;

namespace FakeDrivers.Execution;

/// <summary>What a command says and gets, as it stands in the file, and back: masked, scrubbed, and with names for paths.</summary>
internal sealed class CassetteText(CassetteOptions options, Placeholders placeholders, Command command)
{
    private readonly CommandMask _mask = new(command);

    public string[] VectorToFile()
    {
        string[] vector = [command.Program, .. command.Arguments];
        var written = new string[vector.Length];
        for (var i = 0; i < vector.Length; i++) written[i] = CommandMask.ApplyOne(vector, i, ToFile);

        return written;
    }

    /// <summary>The variables that are on the list, in the order of their names.</summary>
    public ValueMap<string?> EnvironmentToFile() => ValueMap<string?>.From(
        command.Environment.Where(variable => options.Environment.Contains(variable.Key)).Select(variable => KeyValuePair.Create(
            variable.Key,
            variable.Value is null ? null : NamedSecrets.IsOption("--" + variable.Key) ? CommandMask.Stars : ToFile(variable.Value))));

    public string? DirectoryToFile() => command.WorkingDirectory is { } directory ? ToFile(directory) : null;

    public byte[] InputToFile(byte[] input) => PieceCutter.Join(InputToFile([input]));

    public IReadOnlyList<byte[]> InputToFile(IReadOnlyList<byte[]> pieces) => Change(pieces, null, Scrub);

    public IReadOnlyList<byte[]> InputFromFile(IReadOnlyList<byte[]> pieces) => Change(pieces, null, placeholders.Expand);

    public IReadOnlyList<byte[]> OutputToFile(IReadOnlyList<byte[]> pieces) => Change(pieces, command.OutputEncoding, Scrub);

    public IReadOnlyList<byte[]> OutputFromFile(IReadOnlyList<byte[]> pieces) => Change(pieces, command.OutputEncoding, placeholders.Expand);

    public byte[] OutputFromFile(byte[] output) => PieceCutter.Join(OutputFromFile([output]));

    // Half a character cannot stand in a file.
    private string ToFile(string text) => Scrub(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private string Scrub(string text)
    {
        text = _mask.Apply(text);
        foreach (var scrub in options.Scrubbers) text = scrub(text);
        return placeholders.Contract(text);
    }

    private static IReadOnlyList<byte[]> Change(IReadOnlyList<byte[]> pieces, Encoding? encoding, Func<string, string> change)
    {
        // In another encoding a secret has other bytes.
        if (encoding is not null and not UTF8Encoding && Survives(pieces, encoding)) return PieceCutter.Change(pieces, encoding.GetString, encoding.GetBytes, change);
        return PieceCutter.Change(pieces, bytes => EscapedText.Decode(bytes), EscapedText.Encode, change);
    }

    private static bool Survives(IReadOnlyList<byte[]> pieces, Encoding encoding)
    {
        var whole = PieceCutter.Join(pieces);
        return encoding.GetBytes(encoding.GetString(whole)).AsSpan().SequenceEqual(whole);
    }
}
