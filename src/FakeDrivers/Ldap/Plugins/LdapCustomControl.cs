namespace FakeDrivers.Ldap;

/// <summary>A control of your own that the directory knows: it is accepted, also when critical, and named by the root DSE. What it does is for an <see cref="LdapInterceptor"/>.</summary>
public sealed class LdapCustomControl : LdapPlugin
{
    /// <summary>Makes the plug-in.</summary>
    /// <param name="oid">The OID of the control.</param>
    public LdapCustomControl(string oid)
    {
        ArgumentException.ThrowIfNullOrEmpty(oid);
        Oid = oid;
    }

    /// <summary>The OID of the control.</summary>
    public string Oid { get; }

    /// <summary>Whether searches and compares take it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool WithReads { get; init; } = true;

    /// <summary>Whether adds, deletes, modifies and renames take it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool WithUpdates { get; init; } = true;

    /// <summary>Whether binds and extended operations take it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool WithOthers { get; init; } = true;

    internal bool GoesWith(LdapOperationKind operation) => operation switch
    {
        LdapOperationKind.Search or LdapOperationKind.Compare => WithReads,
        LdapOperationKind.Bind or LdapOperationKind.Extended => WithOthers,
        _ => WithUpdates,
    };
}
