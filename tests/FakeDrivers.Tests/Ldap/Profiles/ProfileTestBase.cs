using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>A directory of any profile, with options of its own.</summary>
public abstract class ProfileTestBase : IDisposable
{
    protected const string Suffix = "dc=example,dc=com";
    private FakeWorld? _world;

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    protected FakeWorld World => _world ?? throw new InvalidOperationException("There is no world yet.");

    public void Dispose()
    {
        _world?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the world, and gives a connection of its administrator.</summary>
    protected FakeLdapConnection Open(LdapProfile profile, Action<FakeLdapOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = profile;
        configure?.Invoke(options.Ldap);
        _world = new(options);
        var admin = _world.Ldap.ConnectAs();
        admin.IsEncrypted = true;
        return admin;
    }

    protected static LdapAddRequest Person(string name, params LdapAttribute[] more) =>
        new($"CN={name},{Suffix}", [new("objectClass", "inetOrgPerson"), new("cn", name), new("sn", name), .. more]);

    protected static LdapAddRequest Unit(string dn) => new(dn, new LdapAttribute("objectClass", "organizationalUnit"), new LdapAttribute("ou", LdapDn.Parse(dn).Rdn!.Value));

    protected static async Task<LdapEntry> ReadAsync(ILdapConnection connection, string dn, params string[] attributes) =>
        (await connection.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any) { Attributes = attributes }, Token)).Entries.Single();

    /// <summary>What a search gives, to its end or to where it was cut.</summary>
    protected static async Task<LdapSearchResult> FoundAsync(ILdapConnection connection, LdapSearchRequest request)
    {
        try
        {
            return await connection.SearchAllAsync(request, Token);
        }
        catch (LdapException cut) when (cut.Result is LdapSearchResult found)
        {
            return found;
        }
    }

    protected static async Task<LdapResultCode> CodeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return LdapResultCode.Success;
        }
        catch (LdapException refused)
        {
            return refused.ResultCode;
        }
    }

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
