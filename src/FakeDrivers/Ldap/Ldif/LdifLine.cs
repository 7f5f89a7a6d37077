namespace FakeDrivers.Ldap;

/// <summary>A logical line of LDIF: a name, and a value as it is written.</summary>
internal readonly ref struct LdifLine
{
    public required ReadOnlySpan<byte> Name { get; init; }

    public required LdifValueKind Kind { get; init; }

    public required ReadOnlySpan<byte> Written { get; init; }

    public required int Number { get; init; }
}
