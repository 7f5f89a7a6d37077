using System.Buffers;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Puts in what <c>{{name}}</c> and <c>${name}</c> stand for.</summary>
internal sealed class LdifPlaceholders(IReadOnlyDictionary<string, string> values, string? sourceName)
{
    private readonly ArrayBufferWriter<byte> _scratch = new(256);

    /// <summary>The line with what the placeholders stand for; valid until the next call.</summary>
    public ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> line, int number)
    {
        if (line.IndexOf("{{"u8) < 0 && line.IndexOf("${"u8) < 0) return line;
        _scratch.ResetWrittenCount();
        while (Find(line, out var start, out var name, out var end))
        {
            var text = Encoding.UTF8.GetString(line[name]).Trim();
            if (!values.TryGetValue(text, out var value))
            {
                var known = values.Count == 0 ? "none is" : string.Join(", ", values.Keys.Order(StringComparer.Ordinal));
                throw new LdifException(sourceName, number, $"the placeholder '{text}' is not given; given: {known}");
            }

            _scratch.Write(line[..start]);
            Encoding.UTF8.GetBytes(value, _scratch);
            line = line[end..];
        }

        _scratch.Write(line);
        return _scratch.WrittenSpan;
    }

    private static bool Find(ReadOnlySpan<byte> line, out int start, out Range name, out int end)
    {
        for (start = 0; start + 2 < line.Length; start++)
        {
            var isDouble = line[start] == '{' && line[start + 1] == '{';
            if (!isDouble && !(line[start] == '$' && line[start + 1] == '{')) continue;
            var length = isDouble ? line[(start + 2)..].IndexOf("}}"u8) : line[(start + 2)..].IndexOf((byte)'}');
            if (length < 0) continue;
            name = (start + 2)..(start + 2 + length);
            end = start + 2 + length + (isDouble ? 2 : 1);
            return true;
        }

        (name, end) = (default, 0);
        return false;
    }
}
