using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

internal static partial class LdapLiars
{
    private sealed class AddsOtherValues(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => base.AddAsync(
            request with { Attributes = [.. request.Attributes.Select(attribute => attribute.Description is "sn" or "cn" or "uidNumber" or "description" or "jpegPhoto" ? attribute with { Values = ["7"] } : attribute)] },
            cancellationToken);
    }

    private sealed class SucceedsAtAdding(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default)
        {
            try
            {
                return await base.AddAsync(request, cancellationToken);
            }
            catch (LdapException)
            {
                return LdapResult.Success;
            }
        }
    }

    private sealed class WantsAllOfTheName(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default)
        {
            var isWhole = !LdapDn.TryParse(request.Dn, out var dn) || dn.Rdns.Count == 0
                || dn.Rdns[0].Pairs.All(pair => request.Attributes.Any(attribute => attribute.Description == pair.Type && attribute.Values.Contains(pair.Value)));
            return isWhole ? base.AddAsync(request, cancellationToken) : throw new LdapException(LdapResultCode.NamingViolation);
        }
    }

    private sealed class NeverDeletes(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) => Task.FromResult(LdapResult.Success);
    }

    private sealed class NeverModifies(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => Task.FromResult(LdapResult.Success);
    }

    private sealed class ModifiesByHalf(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default)
        {
            foreach (var step in request.Modifications) await base.ModifyAsync(request with { Modifications = [step] }, cancellationToken);
            return request.Modifications.Count == 0 ? throw new LdapException(LdapResultCode.ProtocolError) : LdapResult.Success;
        }
    }

    private sealed class RefusesToModify(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => throw new LdapException(LdapResultCode.NoSuchAttribute);
    }

    private sealed class ModifiesMore(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) =>
            base.ModifyAsync(request with { Modifications = [.. request.Modifications, LdapModification.Replace("description")] }, cancellationToken);
    }

    private sealed class NeverRenames(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => Task.FromResult(LdapResult.Success);
    }

    private sealed class RefusesToRename(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => throw new LdapException(LdapResultCode.EntryAlreadyExists);
    }

    private sealed class ComparesTheOtherWay(ILdapConnection inner) : LdapConnectionDecorator(inner)
    {
        public override async Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default) => !await base.CompareAsync(request, cancellationToken);
    }
}
