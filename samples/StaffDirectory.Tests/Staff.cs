using FakeDrivers;
using FakeDrivers.Ldap;
using Microsoft.Extensions.Options;
using StaffDirectory.Development;
using StaffDirectory.People;
using StaffDirectory.SignIn;

namespace StaffDirectory.Tests;

/// <summary>A world with the thousand people, read once; each test has a fork of it, with a clock of its own.</summary>
public sealed class Staff : IDisposable
{
    private readonly FakeWorld _world;

    public Staff()
    {
        _world = new(new() { Ldap = { PasswordPolicy = DevelopmentDirectory.Policy } });
        DevelopmentDirectory.Fill(_world);
    }

    public FakeWorld Fork() => _world.Fork();

    public void Dispose() => _world.Dispose();

    /// <summary>The app's own parts on a connection of their own, as one web request has it.</summary>
    internal static Authenticator AuthenticatorOn(ILdapConnection connection) => new(connection, FinderOn(connection));

    internal static PeopleFinder FinderOn(ILdapConnection connection) => new(connection, Options.Create(new StaffDirectoryOptions()));
}
