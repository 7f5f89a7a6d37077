using System.Formats.Asn1;
using System.Text;

namespace FakeDrivers.Ldap;

/// <content>What only Active Directory has (MS-ADTS 3.1.1.3.4.1).</content>
internal static partial class LdapControlCodec
{
    private static LdapValue EncodeActiveDirectory(AsnWriter writer, LdapControl control)
    {
        switch (control)
        {
            case LdapExtendedDnControl name:
                return EncodeFlags(writer, name.AsText ? 1 : 0);
            case LdapSecurityDescriptorFlagsControl descriptor:
                return EncodeFlags(writer, descriptor.Flags);
            case LdapSearchOptionsControl options:
                return EncodeFlags(writer, options.Flags);
        }

        using (writer.PushSequence())
        {
            switch (control)
            {
                case LdapVerifyNameControl verify:
                    writer.WriteInteger(0);
                    writer.WriteOctetString(Encoding.Unicode.GetBytes(verify.ServerName));
                    break;
                case LdapDirSyncControl sync:
                    writer.WriteInteger(sync.Flags);
                    writer.WriteInteger(sync.MaxBytes);
                    WriteValue(writer, sync.Cookie);
                    break;
                case LdapDirSyncResultControl synced:
                    writer.WriteInteger(synced.HasMore ? 1 : 0);
                    writer.WriteInteger(0);
                    WriteValue(writer, synced.Cookie);
                    break;
                case LdapAttributeScopedQueryControl query:
                    WriteText(writer, query.SourceAttribute);
                    break;
                default:
                    throw new ArgumentException($"A {control.GetType().Name} has no form on the wire.", nameof(control));
            }
        }

        return Finish(writer);
    }

    private static LdapControl? DecodeActiveDirectory(string oid, LdapValue? value, bool isResponse)
    {
        AsnReader inner;
        switch (oid)
        {
            case LdapExtendedDnControl.ControlOid:
                // Without a value, GUID and SID come as hexadecimal digits.
                return new LdapExtendedDnControl(value is { Length: > 0 } && ReadNumber(Sequence(value), "form") != 0);
            case LdapSecurityDescriptorFlagsControl.ControlOid:
                return new LdapSecurityDescriptorFlagsControl(ReadNumber(Sequence(value), "flags"));
            case LdapSearchOptionsControl.ControlOid:
                return new LdapSearchOptionsControl(ReadNumber(Sequence(value), "flags"));
            case LdapVerifyNameControl.ControlOid:
                inner = Sequence(value);
                ReadNumber(inner, "flags");
                return new LdapVerifyNameControl(Encoding.Unicode.GetString(inner.ReadOctetString()));
            case LdapDirSyncControl.ControlOid:
                inner = Sequence(value);
                var flags = ReadNumber(inner, "flags");
                var bytes = ReadNumber(inner, "count of octets");
                return isResponse ? new LdapDirSyncResultControl(flags != 0, ReadValue(inner)) : new LdapDirSyncControl(flags, bytes, ReadValue(inner));
            case LdapAttributeScopedQueryControl.ControlOid:
                return new LdapAttributeScopedQueryControl(ReadText(Sequence(value), "attribute description"));
            default:
                return null;
        }
    }
}
