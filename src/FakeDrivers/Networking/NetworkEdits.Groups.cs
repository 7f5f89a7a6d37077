using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Groups, pools, policies, sharings and limits.</content>
public static partial class NetworkEdits
{
    /// <summary>Changes a security group as the outside world would. Its rules and sharings are what they are, whatever the change says of them.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="securityGroupId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static SecurityGroup SecurityGroup(this WorldEdit edit, string securityGroupId, Func<SecurityGroup, SecurityGroup> change) =>
        Change(edit, ResourceKinds.SecurityGroup, QuotaResource.SecurityGroup, securityGroupId, change,
            (tx, _, after) => tx.Update(NetworkTables.SecurityGroups, after with { Rules = [], IsShared = false }));

    /// <summary>Changes a rule of a security group as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="ruleId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id, or names a security group or an address group that does not exist.</exception>
    public static SecurityGroupRule SecurityGroupRule(this WorldEdit edit, string ruleId, Func<SecurityGroupRule, SecurityGroupRule> change) =>
        Change(edit, ResourceKinds.SecurityGroupRule, QuotaResource.SecurityGroupRule, ruleId, change,
            (tx, _, after) =>
            {
                Demand(tx, NetworkTables.SecurityGroups, "security group", after.SecurityGroupId);
                Demand(tx, NetworkTables.SecurityGroups, "security group", after.RemoteGroupId);
                Demand(tx, NetworkTables.AddressGroups, "address group", after.RemoteAddressGroupId);
            });

    /// <summary>Changes an address group as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="addressGroupId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static AddressGroup AddressGroup(this WorldEdit edit, string addressGroupId, Func<AddressGroup, AddressGroup> change) =>
        Change(edit, ResourceKinds.AddressGroup, null, addressGroupId, change);

    /// <summary>Changes a subnet pool as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="subnetPoolId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id, or names an address scope that does not exist or what is no range.</exception>
    public static SubnetPool SubnetPool(this WorldEdit edit, string subnetPoolId, Func<SubnetPool, SubnetPool> change) =>
        Change(edit, ResourceKinds.SubnetPool, QuotaResource.SubnetPool, subnetPoolId, change,
            (tx, _, after) =>
            {
                Demand(tx, NetworkTables.AddressScopes, "address scope", after.AddressScopeId);
                if (after.Prefixes.FirstOrDefault(text => !IpPrefix.TryParse(text, out IpPrefix _)) is { } wrong) throw NetworkErrors.EditedValue("range", wrong, "10.0.0.0/8");
            });

    /// <summary>Changes an address scope as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="addressScopeId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static AddressScope AddressScope(this WorldEdit edit, string addressScopeId, Func<AddressScope, AddressScope> change) =>
        Change(edit, ResourceKinds.AddressScope, null, addressScopeId, change);

    /// <summary>Changes a sharing as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="policyId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id, or names a thing that does not exist.</exception>
    public static RbacPolicy RbacPolicy(this WorldEdit edit, string policyId, Func<RbacPolicy, RbacPolicy> change) =>
        Change(edit, ResourceKinds.RbacPolicy, QuotaResource.RbacPolicy, policyId, change,
            (tx, _, after) =>
            {
                if (!SharingRules.IsThere(tx, after.ObjectType, after.ObjectId)) throw NetworkErrors.EditedReference(after.ObjectType.ToText(), after.ObjectId, []);
            });

    /// <summary>Changes a quality of service policy as the outside world would, its rules included.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="policyId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static QosPolicy QosPolicy(this WorldEdit edit, string policyId, Func<QosPolicy, QosPolicy> change) =>
        Change(edit, ResourceKinds.QosPolicy, null, policyId, change);

    /// <summary>Changes the limits of a project as the outside world would; a project that has none of its own gets them.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="projectId">The project's id.</param>
    /// <param name="change">Gives the limits with the fields that differ.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="ArgumentException">The change gives nothing, or another project.</exception>
    public static NetworkQuota NetworkQuota(this WorldEdit edit, string projectId, Func<NetworkQuota, NetworkQuota> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(projectId);
        if (!edit.Transaction.Contains(NetworkTables.Quotas, projectId)) edit.Transaction.Add(NetworkTables.Quotas, NetworkQuotaRules.Default(edit.Transaction, projectId));
        return edit.Change(NetworkTables.Quotas, "quota", projectId, change).After;
    }
}
