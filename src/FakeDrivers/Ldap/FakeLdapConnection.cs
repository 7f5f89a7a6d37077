using System.Runtime.CompilerServices;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>A connection to the directory of a world, without a socket.</summary>
/// <remarks>
/// Thread-safe. It is who it was bound as; other connections to the same directory are somebody else. What it does is in the world's call log,
/// with the caller <c>ldap-1/uid=ann,…</c>: the number of the connection and who it was bound as.
/// </remarks>
public sealed partial class FakeLdapConnection : ILdapConnection, IFakeDriver
{
    /// <summary>The longest time that a search is timed for: timers take no more.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(49);

    private readonly FakeLdapDirectory _directory;
    private readonly LdapSession _session;
    private RequestContext _caller;
    private volatile StateRule? _searchRule;
    private volatile bool _isClosed;
    private volatile bool _isUsed;

    internal FakeLdapConnection(FakeLdapDirectory directory, long number, LdapIdentity identity)
    {
        _directory = directory;
        _session = new(number) { State = LdapSessionState.Anonymous.As(identity) };
        _caller = CallerOf(identity);
    }

    /// <summary>The number of the connection in its world: 1, 2, 3…</summary>
    public long Number => _session.Number;

    /// <summary>Whether the connection was not ended yet.</summary>
    public bool IsOpen => !_isClosed;

    /// <inheritdoc/>
    public string BoundDn => _session.Identity.Dn;

    /// <inheritdoc/>
    public bool IsBound => !_session.Identity.IsAnonymous;

    internal LdapSession Session => _session;

    private WorldKernel Kernel => _directory.Kernel;

    /// <inheritdoc/>
    public async Task UnbindAsync(CancellationToken cancellationToken = default)
    {
        if (_isClosed) return;
        Abort();
        await Gate.WriteAsync(LdapOperations.Unbind, new LdapUnbindRequest(), static (_, _) => NoResult.Value, cancellationToken).ConfigureAwait(false);
        Become(_session.State.As(LdapIdentity.Anonymous));
    }

    /// <inheritdoc/>
    public Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(request);
        return IsIntercepted
            ? InterceptAsync(LdapOperations.Extended, request, asked => ExtendStraightAsync(asked, cancellationToken), cancellationToken)
            : ExtendStraightAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync(LdapOperations.Add, request, LdapRules.Add, cancellationToken);

    /// <inheritdoc/>
    public Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync(LdapOperations.Delete, request, LdapRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync(LdapOperations.Modify, request, LdapRules.Modify, cancellationToken);

    /// <inheritdoc/>
    public Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync(LdapOperations.ModifyDn, request, LdapRules.ModifyDn, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(request);
        return IsIntercepted ? InterceptCompareAsync(request, cancellationToken) : CompareStraightAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in SearchMessagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (message is LdapSearchEntry found) yield return found.Entry;
            else if (message is LdapSearchDone { Result: { Code: not LdapResultCode.Success } failed }) throw new LdapException(failed);
        }
    }

    /// <inheritdoc/>
    public Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(request);
        if (KindOf(request) is not LiveKind.None and var kind) return RefreshAsync(request, kind, cancellationToken);
        return IsIntercepted ? InterceptSearchAsync(request, cancellationToken) : SearchStraightAsync(request, cancellationToken);
    }

    private Task<LdapSearchResult> InterceptSearchAsync(LdapSearchRequest request, CancellationToken cancellationToken) =>
        InterceptAsync(LdapOperations.Search, request, asked => SearchStraightAsync(asked, cancellationToken), cancellationToken);

    /// <summary>The rule of a search by one who stands so. Searches are what a directory is for, so that it is not made anew for each.</summary>
    private Func<StateView, LdapSearchRequest, LdapSearchResult> SearchRule(LdapSessionState state)
    {
        if (_searchRule is { } known && ReferenceEquals(known.State, state)) return known.Rule;
        Func<StateView, LdapSearchRequest, LdapSearchResult> rule = (view, asked) => _directory.Search(_directory.ViewOf(view, state, asked), asked, _session);
        _searchRule = new(state, rule);
        return rule;
    }

    private Task<LdapSearchResult> SearchStraightAsync(LdapSearchRequest request, CancellationToken cancellationToken) =>
        request.TimeLimit > TimeSpan.Zero ? SearchWithinAsync(request, cancellationToken) : SearchOnceAsync(request, cancellationToken);

    private Task<LdapSearchResult> SearchOnceAsync(LdapSearchRequest request, CancellationToken cancellationToken)
    {
        TakeMessageId();
        var state = TakeState();
        return GuardAsync(Gate.ReadAsync(LdapOperations.Search, request, SearchRule(state), cancellationToken));
    }

    /// <summary>Searches, and ends the search when its time is over.</summary>
    private async Task<LdapSearchResult> SearchWithinAsync(LdapSearchRequest request, CancellationToken cancellationToken)
    {
        var limit = request.TimeLimit < s_longestWait ? request.TimeLimit : s_longestWait;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var search = SearchOnceAsync(request, ending.Token);
        try
        {
            return await (search.IsCompleted ? search : search.WaitAsync(limit, Kernel.Time, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)search).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new LdapException(new LdapSearchResult { Code = LdapResultCode.TimeLimitExceeded, DiagnosticMessage = $"the search took longer than {limit:c}" }, late);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Under the caller's own token, not this method's.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (KindOf(request) != LiveKind.None)
        {
            await foreach (var message in FollowAsync(request, cancellationToken).ConfigureAwait(false)) yield return message;
            yield break;
        }

        LdapResult done;
        LdapSearchResult? result;
        try
        {
            done = result = await SearchAllAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (LdapException error)
        {
            done = error.Result;
            result = error.Result as LdapSearchResult;
        }

        foreach (var entry in result?.Entries ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new LdapSearchEntry(entry);
        }

        foreach (var url in result?.References ?? []) yield return new LdapSearchReference([url]);
        yield return new LdapSearchDone(done);
    }

    /// <summary>Ends the connection, as <see cref="UnbindAsync"/> does; one that was never used just ends.</summary>
    /// <returns>A task that has ended: faults and latencies of the unbind are told by the call log, and nobody waits for them.</returns>
    public ValueTask DisposeAsync()
    {
        if (_isUsed && !_isClosed && !Kernel.IsDisposed)
        {
            _ = UnbindAsync().ContinueWith(static unbind => unbind.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        Abort();
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the connection without waiting for faults and latencies of its unbind.</summary>
    public void Dispose() => Abort();

    /// <summary>Ends the connection as when its server is gone.</summary>
    internal void Abort()
    {
        _isClosed = true;
        EndWhatGoesOn(new(LdapResultCode.ServerDown, "the connection was closed"));
    }

    private Gate Gate => new(Kernel, _caller);

    private Task<LdapResult> WriteAsync<TRequest>(
        Operation<TRequest, LdapResult> operation, TRequest request, Func<DirectoryTransaction, TRequest, LdapResult> rule, CancellationToken cancellationToken)
        where TRequest : LdapRequest
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(request);
        return IsIntercepted ? InterceptWriteAsync(operation, request, rule, cancellationToken) : WriteStraightAsync(operation, request, rule, cancellationToken);
    }

    private RequestContext CallerOf(LdapIdentity identity) =>
        new() { ProjectId = FormattableString.Invariant($"ldap-{(_directory.Name.Length > 0 ? $"{_directory.Name}-" : "")}{_session.Number}"), UserId = identity.Dn, IsAdmin = identity.IsRoot };

    private void ThrowIfClosed()
    {
        if (_isClosed) throw LdapErrors.Error(LdapResultCode.ServerDown, "the connection was closed; connect anew");
        _isUsed = true;
    }

    private sealed record StateRule(LdapSessionState State, Func<StateView, LdapSearchRequest, LdapSearchResult> Rule);
}
