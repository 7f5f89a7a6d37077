using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap.Client.Tests.Connection;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>The fake keeps the contract over the wire, seen by a connection that can say everything.</summary>
public sealed class FakeByWireConformanceTests : LdapConformanceTests
{
    /// <summary>What the fake can do, as <see cref="LdapProfile.Rfc"/> has it.</summary>
    internal static readonly HashSet<string> FakeCapabilities =
        [.. typeof(LdapCapabilities).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    protected override async ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var server = await ServerOnFake.StartAsync(cancellationToken: cancellationToken);
        return await RemoteLdapHarness.CreateAsync(
            async token => await server.ConnectByWireAsync(token), "ou=cases,dc=example,dc=com", new(), FakeCapabilities, cancellationToken, server.AdvanceAsync, server);
    }
}
