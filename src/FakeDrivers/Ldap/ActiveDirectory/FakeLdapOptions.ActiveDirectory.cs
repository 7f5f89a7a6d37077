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
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns) throw new ArgumentException($"'{domain}' is no name in DNS; one looks like 'corp.example'.", nameof(domain));
        var dn = string.Join(',', domain.Split('.').Select(label => $"DC={LdapDn.Escape(label)}"));
        Profile = LdapProfile.ActiveDirectory;
        Suffixes = [dn];
        RootDn = $"CN=Administrator,CN=Users,{dn}";
        return this;
    }
}
