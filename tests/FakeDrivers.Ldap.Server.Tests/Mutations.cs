using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>Messages that were right until some of their octets were changed. The same seed gives the same messages.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly LdapRequest[] s_requests =
    [
        new LdapBindRequest(WireWorld.Admin, "admin"),
        new LdapBindRequest { Credentials = new LdapSaslCredentials("PLAIN", "\0ann\0ann-secret") },
        WireWorld.Find("ann"),
        WireWorld.Everybody with { SizeLimit = 1, Controls = [new LdapPagedResultsControl(2), new LdapSortControl(new LdapSortKey("cn", null, true))] },
        new LdapSearchRequest("dc=example,dc=com", LdapSearchScope.Subtree, new LdapAndFilter(
            new LdapOrFilter(new LdapSubstringFilter("cn", "a", ["n"], "e"), new LdapExtensibleFilter("cn", "caseExactMatch", "x", true)),
            new LdapNotFilter(new LdapGreaterOrEqualFilter("createTimestamp", "20250101000000Z")),
            new LdapApproximateFilter("sn", "ann")), "cn", "+", "*")
        {
            Controls = [new LdapVirtualListViewControl(1, 1, 1, 3), new LdapSortControl(new LdapSortKey("uid")), new LdapMatchedValuesControl(new LdapPresenceFilter("cn"))],
        },
        new LdapAddRequest(WireWorld.Person("dan").Dn, WireWorld.Person("dan").Attributes) { Controls = [new LdapPostReadControl("*", "+")] },
        new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", "x"), LdapModification.Add("mail", "m@x", "n@x"), LdapModification.Delete("mail")),
        new LdapModifyDnRequest(WireWorld.Ann, "uid=anne", true, WireWorld.People),
        new LdapCompareRequest(WireWorld.Ann, "sn", "ann") { Controls = [new LdapAssertionControl(new LdapEqualityFilter("sn", "ann"))] },
        new LdapDeleteRequest("uid=nobody," + WireWorld.People) { Controls = [LdapControls.ManageDsaIt] },
        new LdapExtendedRequest(LdapExtendedOids.WhoAmI) { Controls = [new LdapProxiedAuthorizationControl("dn:" + WireWorld.Ann) { IsCritical = true }] },
        new LdapExtendedRequest(LdapExtendedOids.ModifyPassword, LdapPasswordModifyCodec.Encode(new("dn:" + WireWorld.Ann, "a", "b"))),
        new LdapExtendedRequest(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(1)),
        new LdapExtendedRequest(LdapExtendedOids.EndTransaction, LdapTransactionCodec.EncodeEnd(true, "1")),
    ];

    private static readonly byte[][] s_corpus = [.. s_requests.Select((request, i) => WireClient.Pdu(i + 1, request)), WireClient.Abandon(20, 1), WireClient.Unbind(21)];

    private readonly Random _random = new(seed);

    /// <summary>A bind that is right; half the connections are the administrator's.</summary>
    public byte[] Bind() => WireClient.Pdu(1000, _random.Next(2) == 0 ? new LdapBindRequest(WireWorld.Admin, "admin") : new LdapBindRequest());

    public byte[] Next()
    {
        var pdu = (byte[])s_corpus[_random.Next(s_corpus.Length)].Clone();
        var changes = _random.Next(1, 4);
        for (var i = 0; i < changes; i++) pdu = Change(pdu);
        return pdu;
    }

    private byte[] Change(byte[] pdu)
    {
        // Changes near the end leave the frame whole more often, and so reach further into the server.
        var at = _random.Next(4) == 0 ? _random.Next(pdu.Length) : Math.Max(_random.Next(pdu.Length), _random.Next(pdu.Length));
        switch (_random.Next(16))
        {
            case 0:
                pdu[at] = (byte)_random.Next(256);
                return pdu;
            case 1:
                pdu[at] ^= (byte)(1 << _random.Next(8));
                return pdu;
            case 2:
                return Framed([.. pdu.AsSpan(0, at), .. pdu.AsSpan(at + 1)]);
            case 3:
                return Framed([.. pdu.AsSpan(0, at), (byte)_random.Next(256), .. pdu.AsSpan(at)]);
            case 4:
                pdu[at] = (byte)(_random.Next(2) == 0 ? 0xFF : 0x80);
                return pdu;
            default:
                // Within a value, where letters are.
                var place = Array.FindIndex(pdu, at, static octet => octet is >= (byte)'a' and <= (byte)'z');
                if (place > 0) pdu[place] = (byte)"*()\\,=+;#\"<>\0aZ9 é-:"u8[_random.Next(20)];
                return pdu;
        }
    }

    /// <summary>Gives a message the length that it has now.</summary>
    private static byte[] Framed(byte[] pdu)
    {
        if (pdu.Length < 4) return pdu;
        var header = pdu[1] < 0x80 ? 2 : 2 + (pdu[1] & 0x7F);
        if (header >= pdu.Length) return pdu;
        var content = pdu.AsSpan(header);
        return content.Length < 0x80 ? [pdu[0], (byte)content.Length, .. content] : [pdu[0], 0x82, (byte)(content.Length >> 8), (byte)content.Length, .. content];
    }
}
