using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

/// <summary>Small wrong connections, each of which breaks one promise, and which cases must notice.</summary>
internal static partial class LdapLiars
{
    /// <summary>What a liar that cares for the way of all operations does with each.</summary>
    private abstract class EachOperation(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.BindAsync(Of(request), cancellationToken));

        public override Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.ExtendedAsync(Of(request), cancellationToken));

        public override Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.AddAsync(Of(request), cancellationToken));

        public override Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.DeleteAsync(Of(request), cancellationToken));

        public override Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.ModifyAsync(Of(request), cancellationToken));

        public override Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.ModifyDnAsync(Of(request), cancellationToken));

        public override Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default) => DoAsync(() => base.CompareAsync(Of(request), cancellationToken));

        protected override Task<LdapSearchResult> FindAsync(LdapSearchRequest request, CancellationToken cancellationToken) => DoAsync(() => base.FindAsync(Of(request), cancellationToken));

        protected virtual TRequest Of<TRequest>(TRequest request)
            where TRequest : LdapRequest => request;

        protected virtual Task<T> DoAsync<T>(Func<Task<T>> call) => call();
    }

    /// <summary>Every error becomes another.</summary>
    private abstract class ChangesErrors(ILdapConnection inner) : EachOperation(inner)
    {
        protected override async Task<T> DoAsync<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch (LdapException error)
            {
                throw new LdapException(Of(error.Result));
            }
        }

        protected abstract LdapResult Of(LdapResult result);
    }

    private sealed class SaysBusy(ILdapConnection inner) : ChangesErrors(inner)
    {
        protected override LdapResult Of(LdapResult result) => result with { Code = LdapResultCode.Busy };
    }

    private sealed class NamesNobodyNear(ILdapConnection inner) : ChangesErrors(inner)
    {
        protected override LdapResult Of(LdapResult result) => result with { MatchedDn = "" };
    }

    private sealed class NamesTheSuffix(ILdapConnection inner) : ChangesErrors(inner)
    {
        protected override LdapResult Of(LdapResult result) => result with { MatchedDn = "dc=example,dc=com" };
    }

    private sealed class ForgetsReferrals(ILdapConnection inner) : ChangesErrors(inner)
    {
        protected override LdapResult Of(LdapResult result) => result with { Referrals = [] };
    }

    private sealed class ForgetsWhatCameBefore(ILdapConnection inner) : ChangesErrors(inner)
    {
        protected override LdapResult Of(LdapResult result) => new(result.Code, result.DiagnosticMessage, result.MatchedDn);
    }

    private sealed class IgnoresControls(ILdapConnection inner) : EachOperation(inner)
    {
        protected override TRequest Of<TRequest>(TRequest request) => request with { Controls = [] };
    }

    private sealed class KnowsNoControls(ILdapConnection inner) : EachOperation(inner)
    {
        protected override TRequest Of<TRequest>(TRequest request) => request.Controls.Any(control => control.Oid != LdapControls.ManageDsaIt.Oid)
            ? throw new LdapException(LdapResultCode.UnavailableCriticalExtension)
            : request;
    }

    private sealed class CannotBeCancelled(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => base.AddAsync(request, CancellationToken.None);
    }
}
