using System.Runtime.CompilerServices;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Searches that go on.</content>
public sealed partial class FakeLdapConnection
{
    private readonly LiveSearches _live = new();
    private int _lastMessageId;
    private int _nextMessageId;

    /// <summary>
    /// The number of the last request's message, as <c>CancelAsync</c> wants it: 1, 2, 3…
    /// </summary>
    public int LastMessageId => Volatile.Read(ref _lastMessageId);

    /// <summary>Told of what the server says without being asked: the end of a transaction by itself (RFC 5805 section 2.5). Called under the writer lock: it must only take a note.</summary>
    internal Action<LdapExtendedResult>? Noticed { get; set; }

    /// <summary>Says which number the next update bears: over the wire clients number their messages, and updates come one by one.</summary>
    internal void NumberNext(int messageId) => Volatile.Write(ref _nextMessageId, messageId);

    /// <summary>How a search goes on.</summary>
    /// <exception cref="LdapException">A control cannot be read (2).</exception>
    internal LiveKind KindOf(LdapSearchRequest request) => request.Controls.Count > 0 ? LiveSearch.KindOf(request, _directory.Settings) : LiveKind.None;

    private int TakeMessageId() => Interlocked.Increment(ref _lastMessageId);

    private int TakeUpdateId()
    {
        var own = TakeMessageId();
        return Interlocked.Exchange(ref _nextMessageId, 0) is not 0 and var given ? given : own;
    }

    /// <summary>Ends what goes on over single requests: searches that follow changes, and transactions that were not ended.</summary>
    private void EndWhatGoesOn(LdapResult why)
    {
        _live.EndAll(why);
        _session.Transactions.Clear();
    }

    /// <summary>A search that goes on gives no list; a synchronization that ends does.</summary>
    private async Task<LdapSearchResult> RefreshAsync(LdapSearchRequest request, LiveKind kind, CancellationToken cancellationToken)
    {
        if (kind != LiveKind.Refresh) throw new ArgumentException("The search goes on until it is abandoned, and so gives no whole result. Use SearchMessagesAsync.", nameof(request));
        var entries = new List<LdapEntry>();
        await foreach (var message in FollowAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (message is LdapSearchEntry { Controls: not [LdapSyncStateControl { State: LdapSyncState.Delete }] } found) entries.Add(found.Entry);
            if (message is not LdapSearchDone { Result: var end }) continue;
            var result = end as LdapSearchResult ?? new() { Code = end.Code, DiagnosticMessage = end.DiagnosticMessage, MatchedDn = end.MatchedDn, Referrals = end.Referrals, Controls = end.Controls };
            result = result with { Entries = entries };
            return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
        }

        throw new InvalidOperationException("A search ended without its last message.");
    }

    private async IAsyncEnumerable<LdapSearchMessage> FollowAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = _live.Begin(TakeMessageId(), cancellationToken, Kernel.Ending);
        if (_isClosed)
        {
            // Asked after it is known to those who end it, so that none slips through.
            yield return new LdapSearchDone(new(LdapResultCode.ServerDown, "the connection was closed; connect anew"));
            yield break;
        }

        if (IsIntercepted)
        {
            var call = new LdapInterceptedCall(this, request);
            if (await AskAsync(_directory.Settings.Plugins.Interceptors, call, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                yield return new LdapSearchDone(refusal.Result);
                yield break;
            }

            request = (LdapSearchRequest)call.Request;
        }

        var state = TakeState();
        var identity = state.Identity;
        var start = await StartAsync(request, state, view => identity = view.Identity, ending, cancellationToken).ConfigureAwait(false);
        foreach (var message in start.Messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return message;
        }

        if (start.Search is not { } search)
        {
            yield return new LdapSearchDone(start.Done);
            yield break;
        }

        var commits = Kernel.Changes.WatchAsync(start.Revision, ending.Token).GetAsyncEnumerator(CancellationToken.None);
        await using var _ = commits.ConfigureAwait(false);
        while (await NextAsync(commits, ending, cancellationToken).ConfigureAwait(false) is var why)
        {
            if (why is not null)
            {
                yield return new LdapSearchDone(why);
                yield break;
            }

            var view = new DirectoryView(_directory.Data, _directory.Settings, Kernel.Now, identity);
            LdapRules.Prepare(view, search.Controls);
            var messages = search.Persistent is not null
                ? PersistentSearch.Tell(search, commits.Current, _directory.Slice, view)
                : ContentSync.Tell(search, commits.Current, _directory.Slice, view);
            foreach (var message in messages) yield return message;
        }
    }

    /// <summary>Waits for the next commit.</summary>
    /// <returns>How the search ends instead; nothing when there is a commit.</returns>
    private async ValueTask<LdapResult?> NextAsync(IAsyncEnumerator<WorldCommit> commits, LiveEnding ending, CancellationToken cancellationToken)
    {
        try
        {
            await commits.MoveNextAsync().ConfigureAwait(false);
            return ending.Why;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ending.Why is { } why) return why;
            if (Kernel.IsDisposed) throw WorldKernel.Ended();
            throw;
        }
        catch (WatchOverflowException late)
        {
            return new(LdapResultCode.SyncRefreshRequired, late.Message);
        }
    }

    /// <summary>The first part of a search that goes on, as one call of the log.</summary>
    private async Task<LiveStart> StartAsync(LdapSearchRequest request, LdapSessionState state, Action<DirectoryView> seen, LiveEnding ending, CancellationToken cancellationToken)
    {
        LiveStart? start = null;
        try
        {
            // As a writer, though it writes nothing: so no commit can come between what it finds and what it follows.
            var result = await GuardAsync(Gate.WriteAsync(
                LdapOperations.Search,
                request,
                (transaction, asked) =>
                {
                    using var _ = Kernel.RunOwnCode();
                    var view = _directory.ViewOf(transaction, state, asked);
                    seen(view);
                    start = LdapRules.StartLive(transaction, _directory.Slice, view, asked, Kernel.Changes);
                    return new LdapSearchResult { Entries = [.. start.Messages.OfType<LdapSearchEntry>().Select(message => message.Entry)], Controls = start.Done.Controls };
                },
                ending.Token)).ConfigureAwait(false);

            // A fault rule may have answered in the directory's place.
            return start ?? Ended(result, [.. result.Entries.Select(entry => new LdapSearchEntry(entry))]);
        }
        catch (LdapException error)
        {
            var entries = (error.Result as LdapSearchResult)?.Entries ?? [];
            return Ended(error.Result, start is null ? [.. entries.Select(entry => new LdapSearchEntry(entry))] : [.. start.Messages.OfType<LdapSearchEntry>().Take(entries.Count)]);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && ending.Why is not null)
        {
            return Ended(ending.Why, []);
        }

        static LiveStart Ended(LdapResult result, IReadOnlyList<LdapSearchMessage> came) => new(null, 0, came, result);
    }
}
