namespace FakeDrivers.Identity;

/// <summary>What a change of a credential is asked with.</summary>
/// <param name="CredentialId">The id of the credential.</param>
/// <param name="Blob">The new content.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the content.</remarks>
public sealed record CredentialChange(string CredentialId, string Blob)
{
    /// <summary>Shows the id, never the content.</summary>
    public override string ToString() => $"content of credential {CredentialId}";
}
