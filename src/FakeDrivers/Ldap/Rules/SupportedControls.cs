using System.Collections.Frozen;

namespace FakeDrivers.Ldap;

/// <summary>The controls that the directory knows, and the operations that each goes with. The root DSE tells of exactly these.</summary>
internal static class SupportedControls
{
    private static readonly FrozenDictionary<string, LdapOperationKind> s_operations = new Dictionary<string, LdapOperationKind>(StringComparer.Ordinal)
    {
        [LdapPagedResultsControl.ControlOid] = LdapOperationKind.Search,
        [LdapSortControl.ControlOid] = LdapOperationKind.Search,
        [LdapVirtualListViewControl.ControlOid] = LdapOperationKind.Search,
        [LdapMatchedValuesControl.ControlOid] = LdapOperationKind.Search,
        [LdapSubentriesControl.ControlOid] = LdapOperationKind.Search,
        [LdapPersistentSearchControl.ControlOid] = LdapOperationKind.Search,
        [LdapSyncRequestControl.ControlOid] = LdapOperationKind.Search,
        [LdapTransactionSpecificationControl.ControlOid] = LdapOperationKind.Update,
        [LdapAssertionControl.ControlOid] = LdapOperationKind.Search | LdapOperationKind.Compare | LdapOperationKind.Update,
        [LdapPreReadControl.ControlOid] = LdapOperationKind.Delete | LdapOperationKind.Modify | LdapOperationKind.ModifyDn,
        [LdapPostReadControl.ControlOid] = LdapOperationKind.Add | LdapOperationKind.Modify | LdapOperationKind.ModifyDn,
        [LdapControls.ManageDsaIt.Oid] = LdapOperationKind.Search | LdapOperationKind.Compare | LdapOperationKind.Update,
        [LdapControls.SubtreeDelete.Oid] = LdapOperationKind.Delete,
        [LdapControls.PermissiveModify.Oid] = LdapOperationKind.Modify,
        [LdapControls.DontUseCopy.Oid] = LdapOperationKind.Search | LdapOperationKind.Compare,
        [LdapControls.NoOp.Oid] = LdapOperationKind.Update,
        [LdapControls.RelaxRules.Oid] = LdapOperationKind.Update,
        [LdapControls.IgnoreNoUserModification.Oid] = LdapOperationKind.Add,
        [LdapProxiedAuthorizationControl.ControlOid] = LdapOperationKind.Any & ~LdapOperationKind.Bind,
        [LdapProxiedAuthorizationV1Control.ControlOid] = LdapOperationKind.Any & ~LdapOperationKind.Bind,
        [LdapControls.AuthorizationIdentityRequest.Oid] = LdapOperationKind.Bind,
        [LdapControls.PasswordPolicyRequest.Oid] = LdapOperationKind.Any,
        [LdapSessionTrackingControl.ControlOid] = LdapOperationKind.Any,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LdapOperationKind> s_ofActiveDirectory = new Dictionary<string, LdapOperationKind>(StringComparer.Ordinal)
    {
        [LdapControls.ShowDeleted.Oid] = LdapOperationKind.Search | LdapOperationKind.Update,
        [LdapControls.ShowRecycled.Oid] = LdapOperationKind.Search | LdapOperationKind.Update,
        [LdapControls.DomainScope.Oid] = LdapOperationKind.Search,
        [LdapControls.LazyCommit.Oid] = LdapOperationKind.Update,
        [LdapExtendedDnControl.ControlOid] = LdapOperationKind.Search,
        [LdapSecurityDescriptorFlagsControl.ControlOid] = LdapOperationKind.Search | LdapOperationKind.Update,
        [LdapSearchOptionsControl.ControlOid] = LdapOperationKind.Search,
        [LdapVerifyNameControl.ControlOid] = LdapOperationKind.Update,
        [LdapAttributeScopedQueryControl.ControlOid] = LdapOperationKind.Search,
        [LdapDirSyncControl.ControlOid] = LdapOperationKind.Search,
        [LdapControls.Notification.Oid] = LdapOperationKind.Search,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a control goes with an operation in a directory.</summary>
    public static bool GoesWith(string oid, LdapOperationKind operation, LdapSettings settings) =>
        (Goes(s_operations, oid, operation) || (settings.IsActiveDirectory && Goes(s_ofActiveDirectory, oid, operation)) || settings.Plugins.Knows(oid, operation)) && IsOn(oid, settings);

    /// <summary>The controls of a directory, in order.</summary>
    public static IEnumerable<string> Of(LdapSettings settings) => s_operations.Keys
        .Union(settings.IsActiveDirectory ? s_ofActiveDirectory.Keys : [])
        .Union(settings.Plugins.Controls)
        .Where(oid => IsOn(oid, settings)).Order(StringComparer.Ordinal);

    private static bool Goes(FrozenDictionary<string, LdapOperationKind> known, string oid, LdapOperationKind operation) =>
        known.TryGetValue(oid, out var operations) && operations.HasFlag(operation);

    private static bool IsOn(string oid, LdapSettings settings) => !settings.Options.Disabled.Contains(oid);
}
