using System.Formats.Asn1;

namespace FakeDrivers.Ldap;

/// <content>What follows a directory: persistent search and content synchronization.</content>
internal static partial class LdapControlCodec
{
    private static LdapValue EncodeChanges(AsnWriter writer, LdapControl control)
    {
        using (writer.PushSequence())
        {
            switch (control)
            {
                case LdapPersistentSearchControl search:
                    writer.WriteInteger((int)search.Changes);
                    writer.WriteBoolean(search.ChangesOnly);
                    writer.WriteBoolean(search.ReturnEntryChanges);
                    break;
                case LdapEntryChangeControl change:
                    WriteEnumerated(writer, (int)change.Change);
                    if (change.PreviousDn is { } previous) WriteText(writer, previous);
                    if (change.ChangeNumber is { } number) writer.WriteInteger(number);
                    break;
                case LdapSyncRequestControl request:
                    WriteEnumerated(writer, (int)request.Mode);
                    if (request.Cookie is { } cookie) WriteValue(writer, cookie);
                    if (request.ReloadHint) writer.WriteBoolean(true);
                    break;
                case LdapSyncStateControl state:
                    WriteEnumerated(writer, (int)state.State);
                    writer.WriteOctetString(state.EntryUuid.ToByteArray(bigEndian: true));
                    if (state.Cookie is { } stands) WriteValue(writer, stands);
                    break;
                case LdapSyncDoneControl done:
                    if (done.Cookie is { } last) WriteValue(writer, last);
                    if (done.RefreshDeletes) writer.WriteBoolean(true);
                    break;
            }
        }

        return Finish(writer);
    }

    private static LdapControl? DecodeChanges(string oid, LdapValue? value)
    {
        AsnReader inner;
        switch (oid)
        {
            case LdapPersistentSearchControl.ControlOid:
                inner = Sequence(value);
                var kinds = ReadNumber(inner, "kinds of changes");
                if (kinds is < 1 or > (int)LdapChangeKinds.All) throw Wrong($"The kinds of changes are {kinds}; they must be a sum of 1, 2, 4 and 8.");
                return new LdapPersistentSearchControl((LdapChangeKinds)kinds, inner.ReadBoolean(), inner.ReadBoolean());
            case LdapEntryChangeControl.ControlOid:
                inner = Sequence(value);
                var kind = (LdapChangeKinds)ReadEnumerated(inner, "kind of change");
                var previous = IsNext(inner, Asn1Tag.PrimitiveOctetString) ? ReadText(inner, "former name") : null;
                return new LdapEntryChangeControl(kind, previous, IsNext(inner, Asn1Tag.Integer) && inner.TryReadInt64(out var number) ? number : null);
            case LdapSyncRequestControl.ControlOid:
                inner = Sequence(value);
                var mode = (LdapSyncMode)ReadEnumerated(inner, "mode");
                if (mode is not (LdapSyncMode.RefreshOnly or LdapSyncMode.RefreshAndPersist)) throw Wrong($"The mode is {(int)mode}; it must be 1 or 3.");
                return new LdapSyncRequestControl(mode, ReadOptionalValue(inner), ReadFlag(inner, otherwise: false));
            case LdapSyncStateControl.ControlOid:
                inner = Sequence(value);
                var state = (LdapSyncState)ReadEnumerated(inner, "state");
                return new LdapSyncStateControl(state, ReadUuid(inner), ReadOptionalValue(inner));
            case LdapSyncDoneControl.ControlOid:
                inner = Sequence(value);
                return new LdapSyncDoneControl(ReadOptionalValue(inner), ReadFlag(inner, otherwise: false));
            default:
                return null;
        }
    }

    private static Guid ReadUuid(AsnReader reader)
    {
        var octets = reader.ReadOctetString();
        return octets.Length == 16 ? new Guid(octets, bigEndian: true) : throw Wrong($"The entryUUID has {octets.Length} octets; it must have 16.");
    }
}
