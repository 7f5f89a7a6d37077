using FakeDrivers.Ldap;
using StaffDirectory.People;

namespace StaffDirectory.SignIn;

/// <summary>Finds out whether somebody is who they say: by binding to the directory as them.</summary>
/// <remarks>The connection is that of one web request, and is theirs afterwards.</remarks>
public sealed class Authenticator(ILdapSession session, PeopleFinder people)
{
    /// <summary>Checks a user name and a password.</summary>
    /// <returns>The person; <see langword="null"/> when the name or the password is wrong, or the account is locked: the directory does not tell which.</returns>
    public async Task<Person?> AuthenticateAsync(string userName, string password, CancellationToken cancellationToken)
    {
        // A bind without a password succeeds on some servers, as nobody.
        if (userName.Length == 0 || password.Length == 0) return null;
        if (await people.FindAsync(userName, cancellationToken) is not { } person) return null;
        try
        {
            await session.BindAsync(new(person.Dn, password), cancellationToken);
            return person;
        }
        catch (LdapException error) when (error.ResultCode is LdapResultCode.InvalidCredentials)
        {
            return null;
        }
    }
}
