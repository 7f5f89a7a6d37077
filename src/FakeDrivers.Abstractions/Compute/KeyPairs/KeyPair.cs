namespace FakeDrivers.Compute;

/// <summary>A user's public SSH key that servers can be given. Its name is its id.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>keypair</c>.</remarks>
public sealed record KeyPair
{
    /// <summary>The name, unique for the user; it is also the id.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of key it is (<c>type</c>).</summary>
    /// <value>The default is <see cref="KeyPairKind.Ssh"/>.</value>
    public KeyPairKind Kind { get; init; }

    /// <summary>The number that the service gave it, which no other has (<c>id</c> of the details; a pair is found by its name).</summary>
    public int Number { get; init; }

    /// <summary>The public key in OpenSSH's one-line form: type, Base64, comment; or the certificate in PEM.</summary>
    public required string PublicKey { get; init; }

    /// <summary>
    /// The MD5 digest of the key's bytes as pairs of hexadecimal digits parted by colons, as <c>ssh-keygen -l -E md5</c> shows it; the SHA-1 digest of
    /// a certificate.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the user who owns the key pair.</summary>
    public required string UserId { get; init; }

    /// <summary>When the key was imported, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
