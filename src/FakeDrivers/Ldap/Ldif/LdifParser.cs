using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Reads the records of LDIF, block by block (RFC 2849).</summary>
internal sealed partial class LdifParser
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _scratch = new(1024);
    private readonly LdifNames _names = new();
    private readonly LdifPlaceholders? _placeholders;
    private readonly string? _sourceName;
    private readonly string? _folder;
    private readonly List<string> _descriptions = [];
    private readonly List<int> _counts = [];
    private readonly List<(int Attribute, LdapValue Value)> _values = [];
    private int _record;

    public LdifParser(LdifReaderOptions? options)
    {
        _sourceName = options?.SourceName;
        _folder = options?.FileUrlFolder;
        if (options?.Placeholders is { } placeholders) _placeholders = new(placeholders, _sourceName);
    }

    /// <summary>Reads an entry; nothing when the block holds none, but comments.</summary>
    /// <exception cref="LdifException">The block is wrong, or holds a change.</exception>
    public LdifEntry? ReadEntry(ReadOnlySpan<byte> block, int firstLine)
    {
        var lines = new LdifLines(block, firstLine, _scratch);
        if (ReadDn(ref lines) is not { } dn) return null;
        var dnLine = lines.Line;
        if (!lines.Next()) return new(dn, [], dnLine);
        var line = Split(ref lines);
        if (IsChange(line)) throw Error(line.Number, "a change stands where only entries are expected");
        return new(dn, ReadAttributes(ref lines, line), dnLine);
    }

    /// <summary>Reads a record; nothing when the block holds none, but comments.</summary>
    /// <exception cref="LdifException">The block is wrong.</exception>
    public LdifRecord? ReadRecord(ReadOnlySpan<byte> block, int firstLine)
    {
        var lines = new LdifLines(block, firstLine, _scratch);
        if (ReadDn(ref lines) is not { } dn) return null;
        var dnLine = lines.Line;
        if (!lines.Next()) return new LdifContentRecord(new(dn)) { Line = dnLine };
        var line = Split(ref lines);
        if (IsChange(line)) return new LdifChangeRecord(ReadChange(dn, ref lines, line)) { Line = dnLine };
        return new LdifContentRecord(new LdifEntry(dn, ReadAttributes(ref lines, line), dnLine).ToEntry()) { Line = dnLine };
    }

    private static bool IsChange(in LdifLine line) => Is(line.Name, "changetype"u8) || Is(line.Name, "control"u8);

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) => name.Length == expected.Length && Ascii.EqualsIgnoreCase(name, expected);

    private string? ReadDn(scoped ref LdifLines lines)
    {
        if (!lines.Next()) return null;
        var line = Split(ref lines);
        if (Is(line.Name, "version"u8))
        {
            if (ReadText(line) is not "1" and var version) throw Error(line.Number, $"the version is '{version}', but only version 1 is known");
            if (!lines.Next()) return null;
            line = Split(ref lines);
        }

        if (!Is(line.Name, "dn"u8)) throw Error(line.Number, $"a record must begin with 'dn:', but begins with '{Show(line.Name)}:'");
        return ReadText(line);
    }

    private LdifAttribute[] ReadAttributes(scoped ref LdifLines lines, LdifLine line)
    {
        _record++;
        _descriptions.Clear();
        _counts.Clear();
        _values.Clear();
        while (true)
        {
            var name = FindName(line.Name, line.Number).First;
            if (name.Record != _record)
            {
                (name.Record, name.Index) = (_record, _descriptions.Count);
                _descriptions.Add(FindName(line.Name, line.Number).Text);
                _counts.Add(0);
            }

            _counts[name.Index]++;
            _values.Add((name.Index, ReadValue(line)));
            if (!lines.Next()) return Gather();
            line = Split(ref lines);
        }
    }

    private LdifAttribute[] Gather()
    {
        var attributes = new LdifAttribute[_descriptions.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            attributes[i] = new(_descriptions[i], new LdapValue[_counts[i]]);
            _counts[i] = 0;
        }

        foreach (var (attribute, value) in _values) attributes[attribute].Values[_counts[attribute]++] = value;
        return attributes;
    }

    private LdifLine Split(scoped ref LdifLines lines)
    {
        var number = lines.Line;
        var line = lines.Current;
        if (_placeholders is not null) line = _placeholders.Replace(line, number);
        if (line.StartsWith(" "u8)) throw Error(number, "a line that begins with a space continues the line before it, but there is none");
        var colon = line.IndexOf((byte)':');
        if (colon <= 0) throw Error(number, $"a line must be 'name: value', but is '{Show(line)}'");

        var kind = LdifValueKind.Plain;
        var value = line[(colon + 1)..];
        if (!value.IsEmpty && value[0] is (byte)':' or (byte)'<')
        {
            kind = value[0] == ':' ? LdifValueKind.Base64 : LdifValueKind.Url;
            value = value[1..];
        }

        return new() { Name = line[..colon], Kind = kind, Written = value.TrimStart((byte)' '), Number = number };
    }

    private LdifNames.Name FindName(ReadOnlySpan<byte> name, int line) =>
        _names.Find(name) ?? throw Error(line, $"'{Show(name)}' cannot be an attribute; its name has letters, digits, hyphens and options, as cn;lang-fr");

    private string ReadText(in LdifLine line)
    {
        try
        {
            return Strict.GetString(line.Kind == LdifValueKind.Plain ? line.Written : ReadValue(line).Span);
        }
        catch (DecoderFallbackException)
        {
            throw Error(line.Number, $"the value of {Show(line.Name)} is not UTF-8");
        }
    }

    private LdapValue ReadValue(in LdifLine line)
    {
        switch (line.Kind)
        {
            case LdifValueKind.Plain:
                if (line.Written.IsEmpty) return default;
                if (line.Written.Contains((byte)0)) throw Error(line.Number, $"the value of {Show(line.Name)} holds NUL, which must be written as Base64");
                return LdapValue.Adopt(line.Written.ToArray());
            case LdifValueKind.Base64:
                return LdapValue.Adopt(Decode(line));
            default:
                return LdapValue.Adopt(ReadFile(line));
        }
    }

    private byte[] Decode(in LdifLine line)
    {
        var written = line.Written.TrimEnd((byte)' ');
        if (written.IsEmpty) return [];
        var octets = new byte[Base64.GetMaxDecodedFromUtf8Length(written.Length)];
        if (Base64.DecodeFromUtf8(written, octets, out _, out var length) != OperationStatus.Done)
        {
            throw Error(line.Number, $"the value of {Show(line.Name)} is no Base64: '{Show(written)}'");
        }

        return length == octets.Length ? octets : octets[..length];
    }

    private static string Show(ReadOnlySpan<byte> octets) =>
        octets.Length > 60 ? $"{Encoding.UTF8.GetString(octets[..60])}…" : Encoding.UTF8.GetString(octets);

    private LdifException Error(int line, string what, Exception? cause = null) => new(_sourceName, line, what, cause);
}
