namespace FakeDrivers.Ldap;

/// <summary>What every request of LDAP has: its controls.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public abstract record LdapRequest
{
    private readonly ValueList<LdapControl> _controls = ValueList<LdapControl>.Empty;

    private protected LdapRequest()
    {
    }

    /// <summary>The controls. Copied when set.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<LdapControl> Controls
    {
        get => _controls;
        init => _controls = ValueList<LdapControl>.From(value);
    }
}
