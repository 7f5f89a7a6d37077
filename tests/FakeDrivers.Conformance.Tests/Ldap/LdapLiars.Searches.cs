using System.Runtime.CompilerServices;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

internal static partial class LdapLiars
{
    /// <summary>Changes what a search asks for, or what it gives.</summary>
    private abstract class Searches(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        protected override async Task<LdapSearchResult> FindAsync(LdapSearchRequest request, CancellationToken cancellationToken)
        {
            try
            {
                return Of(request, await base.FindAsync(Of(request), cancellationToken));
            }
            catch (LdapException error) when (error.Result is LdapSearchResult found)
            {
                throw new LdapException(Of(request, found));
            }
        }

        protected virtual LdapSearchRequest Of(LdapSearchRequest request) => request;

        protected virtual LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result;
    }

    private sealed class FindsNothing(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { Entries = [] };
    }

    private sealed class FindsEverything(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { Filter = LdapFilter.Any };
    }

    private sealed class FindsNothingByFilter(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => request.Filter == LdapFilter.Any ? result : result with { Entries = [] };
    }

    private sealed class LooksEverywhere(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { Scope = LdapSearchScope.Subtree };
    }

    private sealed class LooksAtTheBase(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { Scope = LdapSearchScope.Base };
    }

    private sealed class LooksFromTheSuffix(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { BaseDn = request.Scope == LdapSearchScope.Base ? request.BaseDn : "dc=example,dc=com" };
    }

    private sealed class KnowsNoLimit(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { SizeLimit = 0 };
    }

    private sealed class StopsShort(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request.SizeLimit > 0 ? request with { SizeLimit = request.SizeLimit - 1 } : request;
    }

    private sealed class ShowsEverything(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { Attributes = ["*", "+"], TypesOnly = false };
    }

    private sealed class ShowsNothing(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { Entries = [.. result.Entries.Select(entry => entry with { Attributes = [] })] };
    }

    private sealed class ListsBackwards(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { Entries = [.. result.Entries.Reverse()] };
    }

    private sealed class SpellsNamesInCapitals(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { Entries = [.. result.Entries.Select(entry => entry with { Dn = entry.Dn.ToUpperInvariant() })] };
    }

    private sealed class ForgetsReferences(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { References = [] };
    }

    private sealed class AnswersWithoutControls(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchResult Of(LdapSearchRequest request, LdapSearchResult result) => result with { Controls = [] };
    }

    private sealed class FollowsAllAliases(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { DerefAliases = LdapDerefAliases.Always };
    }

    private sealed class FollowsNoAliases(ILdapConnection inner) : Searches(inner)
    {
        protected override LdapSearchRequest Of(LdapSearchRequest request) => request with { DerefAliases = LdapDerefAliases.Never };
    }

    /// <summary>Its streams stop before they end, and hide how.</summary>
    private sealed class StreamsByHalf(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await using var entries = base.SearchAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await entries.MoveNextAsync()) yield return entries.Current;
        }

        public override async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var message in base.SearchMessagesAsync(request, cancellationToken))
            {
                if (message is not LdapSearchDone) yield return message;
            }
        }
    }
}
