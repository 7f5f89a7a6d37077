namespace FakeDrivers.Compute;

/// <summary>The compute service's own word for each kind of key pair: <c>ssh</c>, <c>x509</c>.</summary>
/// <remarks>Thread-safe. Source: Nova, <c>POST /os-keypairs</c>.</remarks>
public static class KeyPairText
{
    private static readonly WireText<KeyPairKind> Kinds = new((KeyPairKind.Ssh, "ssh"), (KeyPairKind.X509, "x509"));

    /// <summary>The word for a kind, such as <c>ssh</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string ToText(this KeyPairKind kind) => Kinds.Of(kind);

    /// <summary>Reads a kind.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="kind">The kind, when there is one.</param>
    /// <returns>Whether the word is a kind.</returns>
    public static bool TryParse(string? text, out KeyPairKind kind) => Kinds.TryParse(text, out kind);
}
