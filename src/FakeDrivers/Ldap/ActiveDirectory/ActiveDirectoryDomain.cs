namespace FakeDrivers.Ldap;

/// <summary>The names and numbers of a domain, which follow from its suffix and the options. Never changes.</summary>
internal sealed class ActiveDirectoryDomain
{
    public const int Administrator = 500, Guest = 501, Krbtgt = 502, DomainAdmins = 512, DomainUsers = 513, DomainGuests = 514, DomainComputers = 515, DomainControllers = 516;

    /// <summary>The first number that the directory gives itself.</summary>
    public const int FirstRid = 1103;

    private readonly byte[] _sid;

    public ActiveDirectoryDomain(FakeLdapOptions options)
    {
        Dn = options.Suffixes.Count > 0 ? LdapDn.Parse(options.Suffixes[0]).ToString() : "DC=example,DC=com";
        DnsName = string.Join('.', LdapDn.Parse(Dn).Rdns.Select(rdn => rdn.Value.Text)).ToLowerInvariant();
        NetBiosName = options.ActiveDirectory.NetBiosName ?? Short(DnsName.Split('.')[0].ToUpperInvariant());
        ServerName = options.ActiveDirectory.ServerName;
        var drawn = SeededOctets.Of($"ad.domain|{DnsName}", 12);
        Sid = options.ActiveDirectory.DomainSid
            ?? FormattableString.Invariant($"S-1-5-21-{BitConverter.ToUInt32(drawn)}-{BitConverter.ToUInt32(drawn, 4)}-{BitConverter.ToUInt32(drawn, 8)}");
        _sid = LdapSid.Parse(Sid) ?? throw new ArgumentException($"'{Sid}' is no security identifier; one looks like 'S-1-5-21-1-2-3'.", nameof(options));
    }

    public string Dn { get; }

    public string DnsName { get; }

    public string NetBiosName { get; }

    public string ServerName { get; }

    public string Sid { get; }

    public string ConfigurationDn => $"CN=Configuration,{Dn}";

    public string SchemaDn => $"CN=Schema,CN=Configuration,{Dn}";

    public string DeletedObjectsDn => $"CN=Deleted Objects,{Dn}";

    public string ServerDnsName => $"{ServerName}.{DnsName}";

    public string ServerDn => $"CN={ServerName},CN=Servers,CN=Default-First-Site-Name,CN=Sites,{ConfigurationDn}";

    /// <summary>The security identifier of the domain's account of that number.</summary>
    public LdapValue SidOf(long rid) => LdapValue.Adopt(LdapSid.Parse(FormattableString.Invariant($"{Sid}-{rid}"))!);

    /// <summary>The number of an account of the domain; nothing when it is of another.</summary>
    public uint? RidOf(ReadOnlySpan<byte> sid) =>
        sid.Length == _sid.Length + 4 && sid[2..8].SequenceEqual(_sid.AsSpan(2, 6)) && sid[8..^4].SequenceEqual(_sid.AsSpan(8)) ? BitConverter.ToUInt32(sid[^4..]) : null;

    private static string Short(string name) => name.Length <= 15 ? name : name[..15];
}
