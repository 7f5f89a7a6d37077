using System.Text;

namespace FakeDrivers.Execution;

/// <summary>What a program wrote to one of its outputs: bytes and text of one another, each made when it is first asked for.</summary>
internal sealed class CapturedOutput : IEquatable<CapturedOutput>
{
    private readonly Encoding _encoding;
    private readonly bool _isText;
    private byte[]? _bytes;
    private string? _text;

    private CapturedOutput(byte[]? bytes, string? text, Encoding encoding, bool isTruncated)
    {
        _bytes = bytes;
        _text = text;
        _encoding = encoding;
        _isText = text is not null;
        IsTruncated = isTruncated;
    }

    public static CapturedOutput Empty { get; } = FromText(string.Empty);

    /// <summary>Whether a limit cut it.</summary>
    public bool IsTruncated { get; }

    public string Text => _text ??= _encoding.GetString(_bytes ?? []);

    public ReadOnlyMemory<byte> Bytes => _bytes ??= _encoding.GetBytes(_text ?? string.Empty);

    public static CapturedOutput FromText(string text, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(null, text, encoding ?? Command.DefaultEncoding, isTruncated: false);
    }

    /// <summary>Takes the array over: nobody may change it any more.</summary>
    public static CapturedOutput FromBytes(byte[] bytes, Encoding? encoding = null, bool isTruncated = false) =>
        new(bytes, null, encoding ?? Command.DefaultEncoding, isTruncated);

    /// <summary>The same in another encoding: what was given as text stays that text, what was given as bytes stays those bytes.</summary>
    public CapturedOutput In(Encoding encoding) => _isText ? new(null, _text, encoding, IsTruncated) : new(_bytes, null, encoding, IsTruncated);

    /// <summary>As much of it as a limit allows.</summary>
    public CapturedOutput Within(OutputLimit? limit, out bool isAllowed)
    {
        isAllowed = true;
        if (limit is null || Bytes.Length <= limit.Bytes) return this;
        var capture = new OutputCapture(limit, _encoding);
        isAllowed = capture.Append(Bytes.Span);
        return capture.Captured;
    }

    public bool Equals(CapturedOutput? other) =>
        other is not null && (ReferenceEquals(this, other) || (IsTruncated == other.IsTruncated && Bytes.Span.SequenceEqual(other.Bytes.Span)));

    public override bool Equals(object? obj) => Equals(obj as CapturedOutput);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
