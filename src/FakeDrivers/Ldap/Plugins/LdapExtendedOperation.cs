namespace FakeDrivers.Ldap;

/// <summary>An extended operation of your own. The root DSE names it while it is plugged in; one with a known OID takes the place of the directory's.</summary>
public sealed class LdapExtendedOperation : LdapPlugin
{
    private readonly Func<LdapExtendedRequest, FakeLdapConnection, CancellationToken, Task<LdapExtendedResult>> _run;

    /// <summary>Makes the plug-in.</summary>
    /// <param name="oid">The OID of the operation.</param>
    /// <param name="run">
    /// Does it, outside of any lock: the request, and the connection that asks, which it may use (or others from <c>world.Ldap</c>). An
    /// <see cref="LdapException"/> is the answer.
    /// </param>
    public LdapExtendedOperation(string oid, Func<LdapExtendedRequest, FakeLdapConnection, CancellationToken, Task<LdapExtendedResult>> run)
    {
        ArgumentException.ThrowIfNullOrEmpty(oid);
        ArgumentNullException.ThrowIfNull(run);
        Oid = oid;
        _run = run;
    }

    /// <summary>Makes the plug-in from code that needs nothing but the request.</summary>
    /// <param name="oid">The OID of the operation.</param>
    /// <param name="run">Does it.</param>
    public LdapExtendedOperation(string oid, Func<LdapExtendedRequest, LdapExtendedResult> run)
        : this(oid, Wrap(run))
    {
    }

    /// <summary>The OID of the operation.</summary>
    public string Oid { get; }

    internal Task<LdapExtendedResult> RunAsync(LdapExtendedRequest request, FakeLdapConnection connection, CancellationToken cancellationToken) => _run(request, connection, cancellationToken);

    private static Func<LdapExtendedRequest, FakeLdapConnection, CancellationToken, Task<LdapExtendedResult>> Wrap(Func<LdapExtendedRequest, LdapExtendedResult> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return (request, _, _) => Task.FromResult(run(request));
    }
}
