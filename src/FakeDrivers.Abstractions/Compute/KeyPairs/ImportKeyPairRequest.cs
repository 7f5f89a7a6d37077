namespace FakeDrivers.Compute;

/// <summary>A public key that is to be imported.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ImportKeyPairRequest
{
    /// <summary>Its name: 1 to 255 letters, digits, blanks, <c>_</c>, <c>-</c>, <c>@</c> and <c>.</c>, no blank at either end; unique for the user.</summary>
    public required string Name { get; init; }

    /// <summary>The key: in OpenSSH's one-line form, or a certificate in PEM, as <see cref="Kind"/> says.</summary>
    public required string PublicKey { get; init; }

    /// <summary>What kind of key it is.</summary>
    /// <value>The default is <see cref="KeyPairKind.Ssh"/>.</value>
    public KeyPairKind Kind { get; init; }

    /// <summary>The id of the user who is to own it, if not the caller; only an administrator may name another.</summary>
    /// <value>The default, <see langword="null"/>, is the caller.</value>
    public string? UserId { get; init; }
}
