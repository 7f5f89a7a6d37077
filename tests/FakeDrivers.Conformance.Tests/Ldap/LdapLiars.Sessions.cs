using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

internal static partial class LdapLiars
{
    private sealed class BindsNobody(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default) =>
            throw new LdapException(LdapResultCode.InvalidCredentials);
    }

    private sealed class BindsAnybody(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default)
        {
            try
            {
                return await base.BindAsync(request, cancellationToken);
            }
            catch (LdapException)
            {
                return new();
            }
        }
    }

    private sealed class StaysBound(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        private string _boundDn = "";

        public override string BoundDn => _boundDn;

        public override bool IsBound => _boundDn.Length > 0;

        public override async Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default)
        {
            if (request.Name.Length > 0) _boundDn = request.Name;
            return await base.BindAsync(request, cancellationToken);
        }
    }

    private sealed class SaysSomebodyElse(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default)
        {
            var result = await base.ExtendedAsync(request, cancellationToken);
            return request.Oid == LdapExtendedOids.WhoAmI ? result with { Value = "dn:cn=somebody" } : result;
        }
    }

    private sealed class SaysNobody(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default)
        {
            var result = await base.ExtendedAsync(request, cancellationToken);
            return request.Oid == LdapExtendedOids.WhoAmI ? result with { Value = null } : result;
        }
    }

    private sealed class NeverEnds(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task UnbindAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class EndsOnce(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        private bool _hasEnded;

        public override Task UnbindAsync(CancellationToken cancellationToken = default)
        {
            if (_hasEnded) throw new LdapException(LdapResultCode.ServerDown);
            _hasEnded = true;
            return base.UnbindAsync(cancellationToken);
        }
    }

    /// <summary>What is asked for is done by nobody, and said to be done.</summary>
    private sealed class DoesNothingElse(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default) =>
            request.Oid == LdapExtendedOids.WhoAmI ? base.ExtendedAsync(request, cancellationToken) : Task.FromResult(new LdapExtendedResult());
    }
}
