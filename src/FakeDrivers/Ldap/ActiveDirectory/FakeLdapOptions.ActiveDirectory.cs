using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Active Directory.</content>
public sealed partial class FakeLdapOptions
{
    /// <summary>What is special to <see cref="LdapProfile.ActiveDirectory"/>.</summary>
    public FakeActiveDirectoryOptions ActiveDirectory { get; private set; } = new();

    /// <summary>Makes the directory a domain controller: the profile, the suffix, and <c>CN=Administrator,CN=Users,…</c> as the administrator.</summary>
    /// <param name="domain">The domain's name in DNS: <c>corp.example</c>.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is no name in DNS.</exception>
    public FakeLdapOptions UseActiveDirectory(string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        if (!IsDomain(domain)) throw new ArgumentException($"'{domain}' is no name in DNS; one looks like 'corp.example'.", nameof(domain));
        var dn = string.Join(',', domain.Split('.').Select(label => $"DC={LdapDn.Escape(label)}"));
        Profile = LdapProfile.ActiveDirectory;
        Suffixes = [dn];
        RootDn = $"CN=Administrator,CN=Users,{dn}";
        return this;
    }

    private static bool IsDomain(string name) => Uri.CheckHostName(name) == UriHostNameType.Dns;

    /// <summary>The domain's name does what <see cref="UseActiveDirectory"/> does; options of the profile that follow it count more.</summary>
    private void ReadActiveDirectory(OptionReader reader) => reader.Section(nameof(ActiveDirectory), own =>
    {
        own.Read("Domain", "a name in DNS such as 'corp.example'", text => IsDomain(text) ? text : throw new FormatException(), domain => UseActiveDirectory(domain));
        own.Text(nameof(ActiveDirectory.NetBiosName), value => ActiveDirectory.NetBiosName = value);
        own.Text(nameof(ActiveDirectory.ServerName), value => ActiveDirectory.ServerName = value);
        own.Read(
            nameof(ActiveDirectory.DomainSid), "a security identifier such as 'S-1-5-21-1-2-3'",
            text => LdapSid.Parse(text) is null ? throw new FormatException() : text, value => ActiveDirectory.DomainSid = value);
        own.Flag(nameof(ActiveDirectory.RequireEncryptionForPasswords), value => ActiveDirectory.RequireEncryptionForPasswords = value);
        own.Flag(nameof(ActiveDirectory.KeepDeletedEntries), value => ActiveDirectory.KeepDeletedEntries = value);
        own.Number(nameof(ActiveDirectory.MinPasswordLength), value => ActiveDirectory.MinPasswordLength = value);
        own.Flag(nameof(ActiveDirectory.RequireComplexPasswords), value => ActiveDirectory.RequireComplexPasswords = value);
        own.Time(nameof(ActiveDirectory.MaxPasswordAge), value => ActiveDirectory.MaxPasswordAge = value);
        own.Number(nameof(ActiveDirectory.LockoutThreshold), value => ActiveDirectory.LockoutThreshold = value);
        own.Time(nameof(ActiveDirectory.LockoutDuration), value => ActiveDirectory.LockoutDuration = value);
        own.Time(nameof(ActiveDirectory.LockoutObservationWindow), value => ActiveDirectory.LockoutObservationWindow = value);
        own.Text(nameof(ActiveDirectory.Build), value => ActiveDirectory.Build = value);
    });
}
