using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Ldap;

/// <summary>The directory of a world of its own, honest unless a liar stands before it.</summary>
internal sealed class FakeLdapHarness : LdapHarness
{
    private readonly FakeWorld _world;
    private readonly List<ILdapConnection> _connections = [];
    private readonly Func<ILdapConnection, ILdapConnection> _decorate;

    public FakeLdapHarness(LdapProfile profile, Func<ILdapConnection, ILdapConnection>? decorate = null)
    {
        _world = new(Options(profile));
        _decorate = decorate ?? (static honest => honest);
        Expected = profile == LdapProfile.OpenLdap ? LdapExpectations.OpenLdap : new();
        Capabilities = CapabilitiesOf(profile);
        Admin = _decorate(_world.Ldap.ConnectAs());
        _world.Ldap.Add([new LdapEntry(BaseDn, new("objectClass", "organizationalUnit"), new("ou", "cases"))]);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; }

    public override ILdapConnection Admin { get; }

    public override string AdminDn => "cn=admin,dc=example,dc=com";

    public override string AdminPassword => "admin";

    public override string Suffix => "dc=example,dc=com";

    public override string OtherSuffix => "dc=second";

    public override string BaseDn => "ou=cases,dc=example,dc=com";

    public override LdapExpectations Expected { get; }

    public static FakeWorldOptions Options(LdapProfile profile)
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = profile;
        options.Ldap.Suffixes.Add("dc=second");
        return options;
    }

    /// <summary>What the fake can do in a profile. What slapd lacks is there in its profile as well, except where it would answer otherwise.</summary>
    public static HashSet<string> CapabilitiesOf(LdapProfile profile)
    {
        HashSet<string> all = [.. typeof(LdapCapabilities).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        if (profile == LdapProfile.OpenLdap) all.Remove(LdapCapabilities.RootSubtree);
        return all;
    }

    public override ValueTask<ILdapConnection> ConnectAsync(CancellationToken cancellationToken = default)
    {
        var connection = _decorate(_world.Ldap.Connect());
        _connections.Add(connection);
        return new(connection);
    }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }
}
