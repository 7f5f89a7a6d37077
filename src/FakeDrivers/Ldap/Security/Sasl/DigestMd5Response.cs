using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>What a client answers to a DIGEST-MD5 challenge (RFC 2831 2.1.2).</summary>
internal sealed record DigestMd5Response
{
    public required string UserName { get; init; }

    public required string Realm { get; init; }

    public required string Nonce { get; init; }

    public required string ClientNonce { get; init; }

    public required string Count { get; init; }

    public required string Quality { get; init; }

    public required string Uri { get; init; }

    public required string Response { get; init; }

    public string? AuthorizationId { get; init; }

    /// <summary>Reads a response; nothing when it is malformed, names a directive twice, or lacks one that must be there.</summary>
    public static DigestMd5Response? TryParse(LdapValue message)
    {
        if (!message.TryGetText(out var text)) text = Encoding.Latin1.GetString(message.Span);
        if (Directives(text) is not { } directives) return null;
        if (!directives.TryGetValue("username", out var user)
            || !directives.TryGetValue("nonce", out var nonce)
            || !directives.TryGetValue("cnonce", out var clientNonce)
            || !directives.TryGetValue("nc", out var count)
            || !directives.TryGetValue("digest-uri", out var uri)
            || !directives.TryGetValue("response", out var response)
            || response.Length != 32)
        {
            return null;
        }

        return new()
        {
            UserName = user,
            Realm = directives.GetValueOrDefault("realm", string.Empty),
            Nonce = nonce,
            ClientNonce = clientNonce,
            Count = count,
            Quality = directives.GetValueOrDefault("qop", "auth"),
            Uri = uri,
            Response = response,
            AuthorizationId = directives.GetValueOrDefault("authzid"),
        };
    }

    /// <summary>The digest that proves the password: the client's after <c>AUTHENTICATE:</c>, the server's after a colon alone.</summary>
    public string Digest(LdapValue password, string method)
    {
        byte[] secret = [.. Encode(UserName), (byte)':', .. Encode(Realm), (byte)':', .. password.TryGetText(out var text) ? Encode(text) : password.Array];
        var session = FormattableString.Invariant($":{Nonce}:{ClientNonce}");
        if (AuthorizationId is not null) session += ":" + AuthorizationId;
        var first = Hex([.. Digests.Of(HashAlgorithmName.MD5, secret), .. Encoding.UTF8.GetBytes(session)]);
        var second = Hex(Encoding.UTF8.GetBytes(method + Uri));
        return Hex(Encoding.UTF8.GetBytes($"{first}:{Nonce}:{Count}:{ClientNonce}:{Quality}:{second}"));
    }

    // RFC 2831 2.1.2.1: text that ISO 8859-1 can hold is hashed in it, whichever charset was sent.
    private static byte[] Encode(string text) => text.All(static character => character <= 'ÿ') ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    private static string Hex(byte[] octets) => Convert.ToHexString(Digests.Of(HashAlgorithmName.MD5, octets)).ToLowerInvariant();

    private static Dictionary<string, string>? Directives(string text)
    {
        var directives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is ',' or ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            var equals = text.IndexOf('=', at);
            if (equals < 0) return null;
            var name = text[at..equals].Trim();
            at = equals + 1;
            if (ReadValue(text, ref at) is not { } value || !directives.TryAdd(name, value)) return null;
        }

        return directives;
    }

    private static string? ReadValue(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.IndexOf(',', at);
            if (end < 0) end = text.Length;
            var token = text[at..end].Trim();
            at = end;
            return token;
        }

        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return value.ToString();
            }

            if (text[at] == '\\' && ++at == text.Length) return null;
            value.Append(text[at]);
        }

        return null;
    }
}
