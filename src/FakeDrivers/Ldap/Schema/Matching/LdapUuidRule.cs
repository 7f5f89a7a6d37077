using System.Buffers.Text;

namespace FakeDrivers.Ldap;

/// <summary>UUIDMatch and UUIDOrderingMatch (RFC 4530): the sixteen octets, digits in any case.</summary>
internal sealed class LdapUuidRule : LdapMatchingRule
{
    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) =>
        value.Length == 36 && Utf8Parser.TryParse(value.Span, out Guid uuid, out var read, 'D') && read == 36 ? uuid.ToByteArray(bigEndian: true) : null;
}
