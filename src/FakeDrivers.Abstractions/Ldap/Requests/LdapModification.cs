namespace FakeDrivers.Ldap;

/// <summary>One step of a modification.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Attribute">The attribute and the values that it does it with.</param>
public sealed record LdapModification(LdapModificationKind Kind, LdapAttribute Attribute)
{
    /// <summary>Adds values.</summary>
    /// <param name="description">The attribute.</param>
    /// <param name="values">The values, at least one.</param>
    /// <returns>The step.</returns>
    public static LdapModification Add(string description, params IEnumerable<LdapValue> values) => new(LdapModificationKind.Add, new(description, values));

    /// <summary>Deletes values, or the whole attribute.</summary>
    /// <param name="description">The attribute.</param>
    /// <param name="values">The values; none for the whole attribute.</param>
    /// <returns>The step.</returns>
    public static LdapModification Delete(string description, params IEnumerable<LdapValue> values) => new(LdapModificationKind.Delete, new(description, values));

    /// <summary>Puts values in the place of all that there are.</summary>
    /// <param name="description">The attribute.</param>
    /// <param name="values">The values; none removes the attribute if it is there.</param>
    /// <returns>The step.</returns>
    public static LdapModification Replace(string description, params IEnumerable<LdapValue> values) => new(LdapModificationKind.Replace, new(description, values));

    /// <summary>Adds a number to an integer attribute.</summary>
    /// <param name="description">The attribute.</param>
    /// <param name="amount">The number; may be negative.</param>
    /// <returns>The step.</returns>
    public static LdapModification Increment(string description, long amount) =>
        new(LdapModificationKind.Increment, new(description, FormattableString.Invariant($"{amount}")));
}
