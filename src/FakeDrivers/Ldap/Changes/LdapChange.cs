using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>What became of one entry of a directory.</summary>
/// <remarks>Immutable and thread-safe. A test may make its own.</remarks>
public sealed record LdapChange
{
    /// <summary>The one kind of change. Every entry that moves with one above it is renamed as well.</summary>
    public required LdapChangeKinds Kind { get; init; }

    /// <summary>The number of the change, which is the revision that it made of the world. All that one operation did bears the same.</summary>
    public required long Number { get; init; }

    /// <summary>When, in the world's time.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The distinguished name on whose behalf it happened; empty for nobody, and for what the world did by itself.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>What did it: <c>ldap.modify</c>, <c>ldap.expire</c>, <c>restore</c>…</summary>
    public string Cause { get; init; } = string.Empty;

    /// <summary>The <c>entryUUID</c> of the entry.</summary>
    public required Guid EntryUuid { get; init; }

    /// <summary>The entry as it was, with what is stored of it; <see langword="null"/> when it was added.</summary>
    public LdapEntry? Before { get; init; }

    /// <summary>The entry as it is now; <see langword="null"/> when it was deleted.</summary>
    public LdapEntry? After { get; init; }

    /// <summary>The name that the entry had; <see langword="null"/> when it was added.</summary>
    public string? DnBefore => Before?.Dn;

    /// <summary>The name that the entry has; <see langword="null"/> when it was deleted.</summary>
    public string? DnAfter => After?.Dn;

    /// <summary>One line: number, kind and names.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"#{Number} {Kind} {DnBefore ?? DnAfter}{(Kind == LdapChangeKinds.ModifyDn ? $" -> {DnAfter}" : string.Empty)}{(By.Length > 0 ? $" by {By}" : string.Empty)}");
}
