using System.Runtime.CompilerServices;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

/// <summary>Forwards every call to an honest connection, so that a liar says only what it lies about. All searches go through <see cref="FindAsync"/>.</summary>
internal abstract class LdapConnectionDecorator(ILdapConnection inner) : ILdapConnection
{
    public virtual string BoundDn => Inner.BoundDn;

    public virtual bool IsBound => Inner.IsBound;

    protected ILdapConnection Inner { get; } = inner;

    public virtual Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default) => Inner.BindAsync(request, cancellationToken);

    public virtual Task UnbindAsync(CancellationToken cancellationToken = default) => Inner.UnbindAsync(cancellationToken);

    public virtual Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default) => Inner.ExtendedAsync(request, cancellationToken);

    public virtual Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => Inner.AddAsync(request, cancellationToken);

    public virtual Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) => Inner.DeleteAsync(request, cancellationToken);

    public virtual Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => Inner.ModifyAsync(request, cancellationToken);

    public virtual Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => Inner.ModifyDnAsync(request, cancellationToken);

    public virtual Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default) => Inner.CompareAsync(request, cancellationToken);

    public virtual Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default) => FindAsync(request, cancellationToken);

    public virtual async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (result, error) = await TryFindAsync(request, cancellationToken);
        foreach (var entry in result.Entries) yield return entry;
        if (error is not null) throw error;
    }

    public virtual async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (result, error) = await TryFindAsync(request, cancellationToken);
        foreach (var entry in result.Entries) yield return new LdapSearchEntry(entry);
        yield return new LdapSearchDone(error?.Result ?? result);
    }

    public void Dispose() => Inner.Dispose();

    public ValueTask DisposeAsync() => Inner.DisposeAsync();

    protected virtual Task<LdapSearchResult> FindAsync(LdapSearchRequest request, CancellationToken cancellationToken) => Inner.SearchAllAsync(request, cancellationToken);

    private async Task<(LdapSearchResult Result, LdapException? Error)> TryFindAsync(LdapSearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await FindAsync(request, cancellationToken), null);
        }
        catch (LdapException error)
        {
            return (error.Result as LdapSearchResult ?? new(), error);
        }
    }
}
