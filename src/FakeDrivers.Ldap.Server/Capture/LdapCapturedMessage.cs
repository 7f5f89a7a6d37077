using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>A message that went over the wire.</summary>
/// <param name="Time">When, on the world's clock.</param>
/// <param name="ConnectionNumber">Which connection of the server, from 1.</param>
/// <param name="IsRequest">Whether it came from the client.</param>
/// <param name="Octets">The message as it was.</param>
public sealed record LdapCapturedMessage(DateTimeOffset Time, int ConnectionNumber, bool IsRequest, LdapValue Octets)
{
    /// <summary>The octets as hexadecimal digits.</summary>
    public string Hex => Convert.ToHexStringLower(Octets.Octets.Span);

    /// <summary>What the message says, in a line; passwords are left out.</summary>
    public string Text => LdapMessageText.Of(Octets.Octets.Span, IsRequest);

    /// <summary>Time, connection, direction, octets, and what they say.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Time.UtcDateTime:O} {ConnectionNumber} {(IsRequest ? '>' : '<')} {Hex} # {Text}");

    internal static LdapCapturedMessage Parse(string line, int number)
    {
        var parts = line.Split(' ', 5);
        if (parts.Length >= 4
            && DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var connection)
            && parts[2] is ">" or "<"
            && parts[3].Length % 2 == 0 && parts[3].All(char.IsAsciiHexDigit))
        {
            return new(time, connection, parts[2] == ">", Convert.FromHexString(parts[3]));
        }

        throw new FormatException($"Line {number} is no captured message: it must have a time, a connection, '>' or '<', and octets in hexadecimal digits.");
    }
}
