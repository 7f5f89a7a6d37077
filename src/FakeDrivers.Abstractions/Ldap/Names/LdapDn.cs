namespace FakeDrivers.Ldap;

/// <summary>A distinguished name: RFC 4514. The empty name is that of the root.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality compares the parsed parts: types in any case, values by octets. Whether two names denote one entry
/// is for the directory's schema to say.
/// </remarks>
public sealed class LdapDn : IEquatable<LdapDn>
{
    private readonly LdapRdn[] _rdns;

    /// <summary>Makes a name from its parts.</summary>
    /// <param name="rdns">The parts, the entry's own first.</param>
    public LdapDn(params IEnumerable<LdapRdn> rdns)
    {
        ArgumentNullException.ThrowIfNull(rdns);
        _rdns = [.. rdns];
    }

    /// <summary>The empty name.</summary>
    public static LdapDn Root { get; } = new();

    /// <summary>The parts, the entry's own first.</summary>
    public IReadOnlyList<LdapRdn> Rdns => _rdns;

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>); the message shows where.</exception>
    public static LdapDn Parse(string text) => throw new NotSupportedException(text);

    /// <inheritdoc/>
    public bool Equals(LdapDn? other) => other is not null && _rdns.AsSpan().SequenceEqual(other._rdns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LdapDn);

    /// <inheritdoc/>
    public override int GetHashCode() => _rdns.Length;
}
