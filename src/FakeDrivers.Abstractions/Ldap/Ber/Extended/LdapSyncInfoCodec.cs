namespace FakeDrivers.Ldap;

/// <summary>Values of the intermediate responses of content synchronization: RFC 4533 section 2.5.</summary>
internal static class LdapSyncInfoCodec
{
    private const byte NewCookie = 0x80;
    private const byte RefreshDelete = 0xA1;
    private const byte RefreshPresent = 0xA2;
    private const byte IdSet = 0xA3;

    public static LdapValue Encode(LdapSyncInfo info)
    {
        var writer = new BerWriter();
        if (info.Kind == LdapSyncInfoKind.NewCookie)
        {
            writer.WriteValue(info.Cookie ?? default, NewCookie);
            return writer.ToValue();
        }

        var begin = writer.Begin((byte)(0xA0 | (int)info.Kind));
        if (info.Cookie is { } cookie) writer.WriteValue(cookie);
        if (info.Kind != LdapSyncInfoKind.IdSet)
        {
            if (!info.RefreshDone) writer.WriteBoolean(false);
        }
        else
        {
            if (info.RefreshDeletes) writer.WriteBoolean(true);
            var set = writer.Begin(BerTag.Set);
            foreach (var uuid in info.EntryUuids) writer.WriteOctets(uuid.ToByteArray(bigEndian: true));
            writer.End(set);
        }

        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapSyncInfo Decode(LdapValue? value) => LdapExtendedValue.Read(value, "synchronization message", (ref BerReader reader) =>
    {
        var tag = reader.NextTag;
        if (tag == NewCookie) return new() { Kind = LdapSyncInfoKind.NewCookie, Cookie = reader.ReadValue(NewCookie) };
        if (tag is not (RefreshDelete or RefreshPresent or IdSet)) throw new BerException($"It is of the unknown kind 0x{tag:X2}.");
        var inner = reader.Enter(tag);
        var info = new LdapSyncInfo { Kind = (LdapSyncInfoKind)(tag & 0x1F), Cookie = inner.ReadOptionalValue() };
        bool? flag = inner.TryRead(BerTag.Boolean, out var octets) ? BerReader.ToBoolean(octets) : null;
        if (tag != IdSet) return info with { RefreshDone = flag ?? true };
        var uuids = new List<Guid>();
        var set = inner.Enter(BerTag.Set);
        while (!set.IsEmpty)
        {
            var uuid = set.Read(BerTag.OctetString);
            if (uuid.Length != 16) throw new BerException($"An entryUUID has {uuid.Length} octets; it must have 16.");
            uuids.Add(new Guid(uuid, bigEndian: true));
        }

        return info with { RefreshDeletes = flag ?? false, EntryUuids = uuids };
    });
}
