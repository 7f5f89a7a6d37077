using System.Runtime.CompilerServices;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

internal static partial class LdapLiars
{
    /// <summary>Changes what a search asks for that goes on, or what it gives message by message.</summary>
    private abstract class Streams(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var message in Inner.SearchMessagesAsync(Of(request), cancellationToken))
            {
                if (Of(message) is { } said) yield return said;
            }
        }

        protected virtual LdapSearchRequest Of(LdapSearchRequest request) => request;

        /// <summary>What is said in the place of a message; nothing to keep it back.</summary>
        protected virtual LdapSearchMessage? Of(LdapSearchMessage message) => message;
    }

    /// <summary>What asks for persistent searches asks for others.</summary>
    private abstract class Persists(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with
        {
            Controls = [.. request.Controls.Select(control => control is LdapPersistentSearchControl asked ? Of(asked) : control)],
        };

        protected abstract LdapPersistentSearchControl Of(LdapPersistentSearchControl asked);
    }

    private sealed class SynchronizesAnew(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with
        {
            Controls = [.. request.Controls.Select(control => control is LdapSyncRequestControl sync ? sync with { Cookie = null } : control)],
        };
    }

    private sealed class HidesWhatIsGone(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchMessage? Of(LdapSearchMessage message) => message switch
        {
            LdapSearchEntry { Controls: [LdapSyncStateControl { State: LdapSyncState.Delete }] } => null,
            LdapIntermediateResponse response when LdapSyncInfo.Parse(response) is { RefreshDeletes: true } => null,
            _ => message,
        };
    }

    private sealed class ForgetsWhereTheCopyStands(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchMessage? Of(LdapSearchMessage message) => message switch
        {
            LdapSearchEntry { Controls: [LdapSyncStateControl state] } entry => entry with { Controls = [state with { Cookie = null }] },
            LdapIntermediateResponse response when LdapSyncInfo.Parse(response) is { Kind: not LdapSyncInfoKind.NewCookie } info => (info with { Cookie = null }).ToResponse(),
            LdapSearchDone { Result: { Controls: [LdapSyncDoneControl done] } result } => new LdapSearchDone(result with { Controls = [done with { Cookie = null }] }),
            _ => message,
        };
    }

    private sealed class SaysThatAllIsAdded(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchMessage? Of(LdapSearchMessage message) => message switch
        {
            LdapSearchEntry { Controls: [LdapEntryChangeControl change] } entry => entry with { Controls = [change with { Change = LdapChangeKinds.Add, PreviousDn = null }] },
            _ => message,
        };
    }

    private sealed class TellsAllKinds(ILdapConnection inner) : Persists(inner)
    {
        protected override LdapPersistentSearchControl Of(LdapPersistentSearchControl asked) => asked with { Changes = LdapChangeKinds.All };
    }

    private sealed class TellsChangesOnly(ILdapConnection inner) : Persists(inner)
    {
        protected override LdapPersistentSearchControl Of(LdapPersistentSearchControl asked) => asked with { ChangesOnly = true };
    }

    private sealed class TellsKindsUnasked(ILdapConnection inner) : Persists(inner)
    {
        protected override LdapPersistentSearchControl Of(LdapPersistentSearchControl asked) => asked with { ReturnEntryChanges = true };
    }

    private sealed class FollowsEverything(ILdapConnection inner) : Streams(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { Filter = LdapFilter.Any };
    }
}
