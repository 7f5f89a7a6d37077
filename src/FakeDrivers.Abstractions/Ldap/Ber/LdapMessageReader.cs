using System.Buffers;

namespace FakeDrivers.Ldap;

/// <summary>Messages from octets: RFC 4511 section 4.1.1.</summary>
internal static partial class LdapMessageReader
{
    private const byte Controls = 0xA0;

    /// <summary>How long identifier and length can be at most.</summary>
    private const int MaxHeader = 2 + 127;

    /// <summary>Finds where the first message of a stream ends.</summary>
    /// <param name="stream">What has come so far.</param>
    /// <param name="maxLength">How many octets a message may have.</param>
    /// <param name="length">How many octets the message has, with identifier and length.</param>
    /// <returns>Whether it is known; it may not be there yet.</returns>
    /// <exception cref="BerException">No message starts here, or one that is too long.</exception>
    public static bool TryFrame(in ReadOnlySequence<byte> stream, int maxLength, out long length)
    {
        if (stream.IsSingleSegment || stream.FirstSpan.Length >= MaxHeader) return TryFrame(stream.FirstSpan, maxLength, out length);
        Span<byte> header = stackalloc byte[(int)Math.Min(stream.Length, MaxHeader)];
        stream.Slice(0, header.Length).CopyTo(header);
        return TryFrame(header, maxLength, out length);
    }

    private static bool TryFrame(ReadOnlySpan<byte> header, int maxLength, out long length)
    {
        length = 0;
        if (header.IsEmpty) return false;
        if (header[0] != BerTag.Sequence) throw new BerException($"A message starts with 0x{header[0]:X2}; it must start with 0x30.");
        if (header.Length < 2) return false;
        var count = header[1] < 0x80 ? 0 : header[1] & 0x7F;
        if (header[1] == 0x80) throw new BerException("The length of a message is indefinite, which LDAP forbids.");
        long content = count == 0 ? header[1] : 0;
        foreach (var octet in header.Slice(2, Math.Min(count, header.Length - 2)))
        {
            content = (content << 8) | octet;
            if (content > maxLength) break;
        }

        length = 2L + count + content;
        if (content > maxLength || length > maxLength) throw new BerException($"A message is longer than {maxLength} octets.");
        return header.Length >= 2 + count;
    }

    /// <summary>Reads the controls at the end of a message, if there are any, and passes over what follows.</summary>
    public static List<LdapControl>? ReadControls(ref BerReader message, bool isResponse)
    {
        if (message.NextTag != Controls)
        {
            message.SkipRest();
            return null;
        }

        var reader = message.Enter(Controls);
        message.SkipRest();
        var controls = new List<LdapControl>();
        while (!reader.IsEmpty)
        {
            var control = reader.Enter(BerTag.Sequence);
            var oid = control.ReadText("OID of a control");
            var isCritical = control.TryRead(BerTag.Boolean, out var flag) && BerReader.ToBoolean(flag);
            var value = control.ReadOptionalValue();
            control.SkipRest();
            controls.Add(LdapControlCodec.Decode(oid, isCritical, value, isResponse));
        }

        return controls;
    }

    private static List<LdapAttribute> ReadAttributes(ref BerReader reader)
    {
        var attributes = new List<LdapAttribute>();
        while (!reader.IsEmpty) attributes.Add(ReadAttribute(ref reader));
        return attributes;
    }

    private static LdapAttribute ReadAttribute(ref BerReader reader)
    {
        var inner = reader.Enter(BerTag.Sequence);
        var description = inner.ReadText("attribute description");
        if (description.Length == 0) throw new LdapException(LdapResultCode.ProtocolError, "An attribute description is empty.");
        var set = inner.Enter(BerTag.Set);
        inner.SkipRest();
        var values = new List<LdapValue>();
        while (!set.IsEmpty) values.Add(set.ReadValue());
        return new(description, values);
    }
}
