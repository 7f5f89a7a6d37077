namespace FakeDrivers.Ldap;

/// <summary>A record of LDIF: an entry (<see cref="LdifContentRecord"/>), or a change to one (<see cref="LdifChangeRecord"/>).</summary>
/// <remarks>Immutable and thread-safe. Equality is by content; the line does not count.</remarks>
public abstract record LdifRecord
{
    private protected LdifRecord()
    {
    }

    /// <summary>The line of its distinguished name, from 1; 0 for a record that was not read.</summary>
    public int Line { get; init; }

    /// <summary>The distinguished name of the entry that it is about.</summary>
    public abstract string Dn { get; }

    /// <inheritdoc/>
    public virtual bool Equals(LdifRecord? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>The record as LDIF.</summary>
    public sealed override string ToString() => Ldif.ToText([this], new() { WithVersion = false }).TrimEnd('\n');
}
