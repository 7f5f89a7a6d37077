namespace FakeDrivers.Ldap;

/// <summary>Changing a directory. Each operation happens wholly or not at all.</summary>
/// <remarks>Implementations are safe for concurrent use. A cancelled operation throws <see cref="OperationCanceledException"/> and has happened wholly or not at all.</remarks>
public interface ILdapUpdate
{
    /// <summary>Adds an entry.</summary>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success, with its response controls.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.EntryAlreadyExists"/>,
    /// <see cref="LdapResultCode.NoSuchObject"/> when there is no parent, <see cref="LdapResultCode.ObjectClassViolation"/>…</exception>
    Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an entry that has none below it.</summary>
    /// <param name="request">Which entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success, with its response controls.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.NoSuchObject"/>, <see cref="LdapResultCode.NotAllowedOnNonLeaf"/>…</exception>
    Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes attributes of an entry.</summary>
    /// <param name="request">Which entry, and the steps.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success, with its response controls.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.NoSuchObject"/>, <see cref="LdapResultCode.NoSuchAttribute"/>,
    /// <see cref="LdapResultCode.AttributeOrValueExists"/>, <see cref="LdapResultCode.ObjectClassViolation"/>…</exception>
    Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Renames or moves an entry, with all below it.</summary>
    /// <param name="request">Which entry, and its new name.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success, with its response controls.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.NoSuchObject"/>, <see cref="LdapResultCode.EntryAlreadyExists"/>,
    /// <see cref="LdapResultCode.UnwillingToPerform"/> when the new parent is below the entry…</exception>
    Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default);
}
