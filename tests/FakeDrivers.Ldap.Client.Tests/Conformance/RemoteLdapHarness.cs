using FakeDrivers.Conformance.Ldap;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>A directory that is reached by a client, with a unit of its own for the case.</summary>
internal sealed class RemoteLdapHarness : LdapHarness
{
    private readonly List<ILdapConnection> _connections = [];
    private readonly Func<CancellationToken, ValueTask<ILdapConnection>> _connect;
    private readonly Func<TimeSpan, Task>? _advance;
    private readonly IAsyncDisposable? _owned;

    private RemoteLdapHarness(
        Func<CancellationToken, ValueTask<ILdapConnection>> connect,
        string baseDn,
        LdapExpectations expected,
        IReadOnlySet<string> capabilities,
        Func<TimeSpan, Task>? advance,
        IAsyncDisposable? owned,
        ILdapConnection admin)
    {
        (_connect, BaseDn, Expected, Capabilities, _advance, _owned, Admin) = (connect, baseDn, expected, capabilities, advance, owned, admin);
        _connections.Add(admin);
    }

    public override IReadOnlySet<string> Capabilities { get; }

    public override ILdapConnection Admin { get; }

    public override string AdminDn => Slapd.SlapdFixture.AdminDn;

    public override string AdminPassword => Slapd.SlapdFixture.AdminPassword;

    public override string Suffix => Slapd.SlapdFixture.Suffix;

    public override string OtherSuffix => Slapd.SlapdFixture.OtherSuffix;

    public override string BaseDn { get; }

    public override LdapExpectations Expected { get; }

    public static async ValueTask<LdapHarness> CreateAsync(
        Func<CancellationToken, ValueTask<ILdapConnection>> connect,
        string baseDn,
        LdapExpectations expected,
        IReadOnlySet<string> capabilities,
        CancellationToken cancellationToken,
        Func<TimeSpan, Task>? advance = null,
        IAsyncDisposable? owned = null)
    {
        var admin = await connect(cancellationToken);
        await admin.BindAsync(new(Slapd.SlapdFixture.AdminDn, Slapd.SlapdFixture.AdminPassword), cancellationToken);
        await admin.AddAsync(new(baseDn, new("objectClass", "organizationalUnit"), new("ou", baseDn.Split(',')[0][3..])), cancellationToken);
        return new RemoteLdapHarness(connect, baseDn, expected, capabilities, advance, owned, admin);
    }

    public override async ValueTask<ILdapConnection> ConnectAsync(CancellationToken cancellationToken = default)
    {
        var connection = await _connect(cancellationToken);
        _connections.Add(connection);
        return connection;
    }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) =>
        _advance?.Invoke(time) ?? base.AdvanceAsync(time, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
        if (_owned is not null) await _owned.DisposeAsync();
        await base.DisposeAsync();
    }
}
