using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A world whose directory holds a small company, and a connection of its administrator.</summary>
public abstract class LdapTestBase : IDisposable
{
    protected const string Suffix = "dc=example,dc=com";
    protected const string People = "ou=people," + Suffix;

    protected LdapTestBase(Action<FakeLdapOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        configure?.Invoke(options.Ldap);
        World = new(options);
        Admin = World.Ldap.ConnectAs();
    }

    protected FakeWorld World { get; }

    protected FakeLdapConnection Admin { get; }

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static LdapEntry Unit(string name, string parent = Suffix) => new($"ou={name},{parent}", new("objectClass", "organizationalUnit"), new("ou", name));

    protected static LdapEntry Person(string uid, string parent = People, params LdapAttribute[] more) => new(
        $"uid={uid},{parent}", [new("objectClass", "inetOrgPerson"), new("uid", uid), new("cn", uid), new("sn", uid), .. more]);

    protected void Seed(params LdapEntry[] entries) => World.Ldap.Add(entries);

    /// <summary>The names below the suffix that a filter finds, each cut to its own part.</summary>
    protected async Task<string[]> FindAsync(string filter, string baseDn = Suffix, LdapSearchScope scope = LdapSearchScope.Subtree, params LdapControl[] controls) =>
        [.. (await Admin.SearchAllAsync(new(baseDn, scope, filter) { Controls = controls }, Token)).Entries.Select(entry => entry.Dn.Split(',')[0])];

    protected static async Task<LdapException> RefusedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (LdapException refused)
        {
            return refused;
        }

        throw new InvalidOperationException("It succeeded.");
    }
}
