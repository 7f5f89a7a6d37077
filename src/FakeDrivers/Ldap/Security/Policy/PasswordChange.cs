namespace FakeDrivers.Ldap;

/// <summary>How a password is to change.</summary>
internal sealed record PasswordChange
{
    /// <summary>The values that come anew, as they were given.</summary>
    public required IReadOnlyList<LdapValue> Added { get; init; }

    /// <summary>The values before.</summary>
    public IReadOnlyList<LdapValue> Before { get; init; } = [];

    /// <summary>Whether there will be a password.</summary>
    public bool IsThereAfter { get; init; } = true;

    /// <summary>Whether the entry's own user changes it.</summary>
    public bool IsBySelf { get; init; }

    /// <summary>Whether the directory's administrator does, to whom no check applies.</summary>
    public bool IsByRoot { get; init; }

    /// <summary>Whether the old password was given with the new.</summary>
    public bool GivesOld { get; init; }

    /// <summary>Whether the entry is new.</summary>
    public bool IsAdd { get; init; }
}
