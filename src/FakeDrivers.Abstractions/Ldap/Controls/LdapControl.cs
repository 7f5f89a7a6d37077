namespace FakeDrivers.Ldap;

/// <summary>What a request or response bears besides its body: RFC 4511 section 4.1.11. This type stands for controls that bear no value, and for those that this library does not know.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content. Those that bear a value have types of their own; <see cref="LdapControls"/> has the rest.</remarks>
/// <param name="Oid">The OID of the control.</param>
public record LdapControl(string Oid)
{
    private readonly LdapValue? _value;

    /// <summary>Whether the operation must fail when the server does not know the control.</summary>
    /// <value>The default is <see langword="false"/>, except where a control's own standard demands it.</value>
    public bool IsCritical { get; init; }

    /// <summary>The value as it goes over the wire; <see langword="null"/> when the control bears none.</summary>
    public virtual LdapValue? Value
    {
        get => _value;
        init => _value = value;
    }
}
