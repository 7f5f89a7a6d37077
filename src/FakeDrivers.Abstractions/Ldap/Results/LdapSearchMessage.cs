namespace FakeDrivers.Ldap;

/// <summary>What the server sends in the course of a search: an entry, a reference, an intermediate response, and at last the end.</summary>
public abstract record LdapSearchMessage
{
    private readonly ValueList<LdapControl> _controls = ValueList<LdapControl>.Empty;

    private protected LdapSearchMessage()
    {
    }

    /// <summary>The controls of the message. Copied when set.</summary>
    public IReadOnlyList<LdapControl> Controls
    {
        get => _controls;
        init => _controls = ValueList<LdapControl>.From(value);
    }

    /// <summary>The first control of a type with the message.</summary>
    /// <typeparam name="TControl">The type.</typeparam>
    /// <returns>The control; <see langword="null"/> when there is none.</returns>
    public TControl? Control<TControl>()
        where TControl : LdapControl => _controls.OfType<TControl>().FirstOrDefault();
}
