using static FakeDrivers.Ldap.ActiveDirectoryDomain;

namespace FakeDrivers.Ldap;

/// <summary>What a new domain holds: its containers, well-known accounts and groups.</summary>
internal static class ActiveDirectorySeed
{
    /// <summary>The containers that <c>wellKnownObjects</c> names by GUID ([MS-ADTS] 6.1.1.4).</summary>
    public static readonly (string Guid, string Rdn)[] WellKnown =
    [
        ("AA312825768811D1ADED00C04FD8D5CD", "CN=Computers"),
        ("18E2EA80684F11D2B9AA00C04F79F805", "CN=Deleted Objects"),
        ("A361B2FFFFD211D1AA4B00C04FD7D83A", "OU=Domain Controllers"),
        ("22B70C67D56E4EFB91E9300FCA3DC1AA", "CN=ForeignSecurityPrincipals"),
        ("AB8153B7768811D1ADED00C04FD8D5CD", "CN=LostAndFound"),
        ("AB1D30F3768811D1ADED00C04FD8D5CD", "CN=System"),
        ("A9D1CA15768811D1ADED00C04FD8D5CD", "CN=Users"),
        ("09460C08AE1E4A4EA0F64AEE7DAA1E5A", "CN=Program Data"),
    ];

    public static IEnumerable<LdapEntry> Entries(LdapSettings settings, DateTimeOffset now)
    {
        var domain = settings.Domain;
        yield return Domain(settings, now);
        foreach (var entry in Containers(domain)) yield return entry;
        foreach (var entry in Groups(domain)) yield return entry;
        foreach (var entry in Accounts(settings, now)) yield return entry;
    }

    private static LdapEntry Domain(LdapSettings settings, DateTimeOffset now)
    {
        var (domain, options) = (settings.Domain, settings.Options.ActiveDirectory);
        var rdn = LdapDn.Parse(domain.Dn).Rdn!;
        return new(domain.Dn,
        [
            new("objectClass", "top", "domain", "domainDNS"),
            new("dc", rdn.Value),
            new("objectSid", LdapValue.Adopt(LdapSid.Parse(domain.Sid)!)),
            new("creationTime", ActiveDirectoryAttributes.FileTime(now)),
            new("minPwdLength", ActiveDirectoryAttributes.Text(options.MinPasswordLength)),
            new("pwdProperties", options.RequireComplexPasswords ? "1" : "0"),
            new("pwdHistoryLength", "24"),
            new("maxPwdAge", options.MaxPasswordAge == TimeSpan.Zero ? ActiveDirectoryAttributes.Text(long.MinValue) : ActiveDirectoryAttributes.Span(options.MaxPasswordAge)),
            new("minPwdAge", "0"),
            new("lockoutThreshold", ActiveDirectoryAttributes.Text(options.LockoutThreshold)),
            new("lockoutDuration", options.LockoutDuration == TimeSpan.Zero ? ActiveDirectoryAttributes.Text(long.MinValue) : ActiveDirectoryAttributes.Span(options.LockoutDuration)),
            new("lockOutObservationWindow", ActiveDirectoryAttributes.Span(options.LockoutObservationWindow)),
            new("forceLogoff", ActiveDirectoryAttributes.Text(long.MinValue)),
            new("msDS-Behavior-Version", "7"),
            new("isCriticalSystemObject", "TRUE"),
            new("systemFlags", "-1946157056"),
            new("wellKnownObjects", WellKnown.Select(each => (LdapValue)$"B:32:{each.Guid}:{each.Rdn},{domain.Dn}")),
        ]);
    }

    private static IEnumerable<LdapEntry> Containers(ActiveDirectoryDomain domain)
    {
        yield return Container("CN=Users", "Default container for upgraded user accounts");
        yield return Container("CN=Computers", "Default container for upgraded computer accounts");
        yield return Container("CN=System", "Builtin system settings");
        yield return Container("CN=Program Data", "Default location for storage of application data.");
        yield return Container("CN=ForeignSecurityPrincipals", "Default container for security identifiers (SIDs) associated with objects from external, trusted domains");
        yield return new($"OU=Domain Controllers,{domain.Dn}",
            [new("objectClass", "top", "organizationalUnit"), new("ou", "Domain Controllers"), new("description", "Default container for domain controllers"), new("isCriticalSystemObject", "TRUE")]);
        yield return new($"CN=Builtin,{domain.Dn}", [new("objectClass", "top", "builtinDomain"), new("cn", "Builtin"), new("objectSid", "S-1-5-32"), new("isCriticalSystemObject", "TRUE")]);
        yield return new($"CN=LostAndFound,{domain.Dn}", [new("objectClass", "top", "lostAndFound"), new("cn", "LostAndFound"), new("isCriticalSystemObject", "TRUE")]);
        yield return new(domain.DeletedObjectsDn,
            [new("objectClass", "top", "container"), new("cn", "Deleted Objects"), new("description", "Default container for deleted objects"), new("isDeleted", "TRUE"), new("isCriticalSystemObject", "TRUE")]);
        yield return new(domain.ConfigurationDn, [new("objectClass", "top", "configuration"), new("cn", "Configuration"), new("isCriticalSystemObject", "TRUE")]);
        yield return new(domain.SchemaDn, [new("objectClass", "top", "dMD"), new("cn", "Schema"), new("isCriticalSystemObject", "TRUE")]);
        yield return new($"CN=Partitions,{domain.ConfigurationDn}", [new("objectClass", "top", "crossRefContainer"), new("cn", "Partitions"), new("isCriticalSystemObject", "TRUE")]);
        yield return new($"CN={LdapDn.Escape(domain.NetBiosName)},CN=Partitions,{domain.ConfigurationDn}",
            [new("objectClass", "top", "crossRef"), new("cn", domain.NetBiosName), new("dnsRoot", domain.DnsName), new("nCName", domain.Dn), new("nETBIOSName", domain.NetBiosName), new("systemFlags", "3")]);

        LdapEntry Container(string rdn, string description) =>
            new($"{rdn},{domain.Dn}", [new("objectClass", "top", "container"), new("cn", rdn[3..]), new("description", description), new("isCriticalSystemObject", "TRUE")]);
    }

    private static IEnumerable<LdapEntry> Groups(ActiveDirectoryDomain domain)
    {
        (string Name, int Rid, string Description, string[] Members)[] groups =
        [
            ("Domain Admins", DomainAdmins, "Designated administrators of the domain", ["Administrator"]),
            ("Domain Users", DomainUsers, "All domain users", []),
            ("Domain Guests", DomainGuests, "All domain guests", []),
            ("Domain Computers", DomainComputers, "All workstations and servers joined to the domain", []),
            ("Domain Controllers", DomainControllers, "All domain controllers in the domain", []),
            ("Schema Admins", 518, "Designated administrators of the schema", ["Administrator"]),
            ("Enterprise Admins", 519, "Designated administrators of the enterprise", ["Administrator"]),
        ];
        foreach (var (name, rid, description, members) in groups)
        {
            List<LdapAttribute> attributes =
            [
                new("objectClass", "top", "group"), new("cn", name), new("sAMAccountName", name), new("description", description), new("groupType", "-2147483646"),
                new("objectSid", domain.SidOf(rid)), new("isCriticalSystemObject", "TRUE"),
            ];
            if (members.Length > 0) attributes.Add(new("member", members.Select(member => (LdapValue)$"CN={member},CN=Users,{domain.Dn}")));
            yield return new($"CN={name},CN=Users,{domain.Dn}", attributes);
        }

        (string Name, int Rid, string[] Members)[] builtin =
        [
            ("Administrators", 544, [$"CN=Domain Admins,CN=Users,{domain.Dn}", $"CN=Enterprise Admins,CN=Users,{domain.Dn}", $"CN=Administrator,CN=Users,{domain.Dn}"]),
            ("Users", 545, [$"CN=Domain Users,CN=Users,{domain.Dn}"]),
            ("Guests", 546, [$"CN=Domain Guests,CN=Users,{domain.Dn}", $"CN=Guest,CN=Users,{domain.Dn}"]),
        ];
        foreach (var (name, rid, members) in builtin)
        {
            yield return new($"CN={name},CN=Builtin,{domain.Dn}",
            [
                new("objectClass", "top", "group"), new("cn", name), new("sAMAccountName", name), new("groupType", "-2147483643"), new("objectSid", $"S-1-5-32-{rid}"),
                new("member", members.Select(member => (LdapValue)member)), new("isCriticalSystemObject", "TRUE"),
            ]);
        }
    }

    private static IEnumerable<LdapEntry> Accounts(LdapSettings settings, DateTimeOffset now)
    {
        var domain = settings.Domain;
        yield return Account("Administrator", Administrator, "Built-in account for administering the computer/domain", 0x10200, DomainUsers,
            new("unicodePwd", AccountAttributes.UnicodePassword(settings.Options.RootPassword)), new("pwdLastSet", ActiveDirectoryAttributes.FileTime(now)), new("adminCount", "1"));
        yield return Account("Guest", Guest, "Built-in account for guest access to the computer/domain", 0x10222, DomainGuests);
        yield return Account("krbtgt", Krbtgt, "Key Distribution Center Service Account", 0x202, DomainUsers, new LdapAttribute("adminCount", "1"));

        LdapEntry Account(string name, int rid, string description, int control, int group, params LdapAttribute[] more) => new($"CN={name},CN=Users,{domain.Dn}",
        [
            new("objectClass", "top", "person", "organizationalPerson", "user"), new("cn", name), new("sAMAccountName", name), new("description", description),
            new("userAccountControl", ActiveDirectoryAttributes.Text(control)), new("primaryGroupID", ActiveDirectoryAttributes.Text(group)),
            new("objectSid", domain.SidOf(rid)), new("isCriticalSystemObject", "TRUE"), .. more,
        ]);
    }
}
