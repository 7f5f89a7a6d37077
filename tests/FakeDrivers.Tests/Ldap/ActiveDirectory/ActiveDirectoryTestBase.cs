using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

/// <summary>A domain controller of corp.example with an encrypted connection of the administrator, and time in hand.</summary>
public abstract class ActiveDirectoryTestBase : IDisposable
{
    protected const string Domain = "DC=corp,DC=example";
    protected const string Users = "CN=Users," + Domain;
    protected const string Ann = "CN=Ann," + Users;

    protected ActiveDirectoryTestBase(Action<FakeLdapOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        configure?.Invoke(options.Ldap);
        World = new(options);
        Admin = World.Ldap.ConnectAs();
        Admin.IsEncrypted = true;
    }

    protected FakeWorld World { get; }

    protected FakeLdapConnection Admin { get; }

    protected FakeClock Clock => (FakeClock)World.TimeProvider;

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static LdapValue Password(string text) => System.Text.Encoding.Unicode.GetBytes($"\"{text}\"");

    protected static LdapEntry User(string name, params LdapAttribute[] more) => new(
        $"CN={name},{Users}", [new("objectClass", "user"), new("sAMAccountName", name), .. more]);

    protected static LdapEntry Group(string name, params string[] members) => new(
        $"CN={name},{Users}",
        members.Length == 0
            ? [new("objectClass", "group"), new("sAMAccountName", name)]
            : [new("objectClass", "group"), new("sAMAccountName", name), new("member", members.Select(member => (LdapValue)member))]);

    protected static LdapModification Replace(string attribute, params LdapValue[] values) => new(LdapModificationKind.Replace, new(attribute, values));

    /// <summary>Adds an enabled account with the password <c>Secret-1</c>.</summary>
    protected Task AddAnnAsync(params LdapAttribute[] more) =>
        Admin.AddAsync(User("Ann", [new("userAccountControl", "512"), new("unicodePwd", Password("Secret-1")), .. more]), Token);

    protected async Task<LdapEntry> ReadAsync(string dn, params string[] attributes) =>
        (await Admin.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any) { Attributes = attributes }, Token)).Entries.Single();

    protected async Task<string[]> FindAsync(string filter, params LdapControl[] controls) =>
        [.. (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, filter) { Controls = controls }, Token)).Entries.Select(entry => LdapDn.Parse(entry.Dn).Rdn!.Value.Text.Split('\n')[0])];

    /// <summary>The hexadecimal code after "data" of a refused bind; empty when the bind succeeds.</summary>
    protected async Task<string> BindCodeAsync(string name, string password)
    {
        await using var connection = World.Ldap.Connect();
        try
        {
            await connection.BindAsync(name, password, Token);
            return string.Empty;
        }
        catch (LdapException refused)
        {
            refused.ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
            var text = refused.DiagnosticMessage;
            text.Should().StartWith("80090308: LdapErr: DSID-").And.Contain("comment: AcceptSecurityContext error, data ").And.EndWith("\0");
            return text.Split("data ")[1].Split(',')[0];
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
