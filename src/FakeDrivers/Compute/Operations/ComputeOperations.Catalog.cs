using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Key pairs, flavors, images, security groups and quotas.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IKeyPairs.ImportKeyPairAsync(FakeDrivers.Compute.ImportKeyPairRequest, System.Threading.CancellationToken)"/>.</summary>
    public static Operation<ImportKeyPairRequest, KeyPair> ImportKeyPair { get; } = new(Domain, "import_key_pair", OperationKind.Write)
    {
        Upstream = "manila compute.API.keypair_import; Nova POST /os-keypairs",
        Simulates = "names, real fingerprints of keys and certificates that are read, quota per user; for administrators, other users'",
        Refuses = "the making of a key",
    };

    /// <summary><see cref="IKeyPairs.GetKeyPairAsync"/>.</summary>
    public static Operation<KeyPairReference, KeyPair> GetKeyPair { get; } = new(Domain, "get_key_pair", OperationKind.Read)
    {
        Upstream = "Nova GET /os-keypairs/{name}",
        Simulates = "the caller's own key pairs only",
    };

    /// <summary><see cref="IKeyPairs.ListKeyPairsAsync"/>: one page.</summary>
    public static Operation<KeyPairQuery, IReadOnlyList<KeyPair>> ListKeyPairs { get; } = new(Domain, "list_key_pairs", OperationKind.Read)
    {
        Upstream = "manila compute.API.keypair_list; Nova GET /os-keypairs",
        Simulates = "the caller's own key pairs by limit and marker, oldest first",
    };

    /// <summary><see cref="IKeyPairs.DeleteKeyPairAsync"/>.</summary>
    public static Operation<KeyPairReference, NoResult> DeleteKeyPair { get; } = new(Domain, "delete_key_pair", OperationKind.Write)
    {
        Upstream = "manila compute.API.keypair_delete; Nova DELETE /os-keypairs/{name}",
        Simulates = "removal; servers keep the name",
    };

    /// <summary><see cref="IFlavors.ListFlavorsAsync"/>: one page.</summary>
    public static Operation<FlavorQuery, IReadOnlyList<Flavor>> ListFlavors { get; } = new(Domain, "list_flavors", OperationKind.Read)
    {
        Upstream = "Nova GET /flavors/detail",
        Simulates = "least memory and disk, public or private, limit and marker, oldest first; private ones only for their projects",
        Refuses = "other orders",
    };

    /// <summary><see cref="IFlavors.GetFlavorAsync"/>.</summary>
    public static Operation<FlavorReference, Flavor> GetFlavor { get; } = new(Domain, "get_flavor", OperationKind.Read)
    {
        Upstream = "Nova GET /flavors/{id}",
        Simulates = "the flavor; near misses in the error",
    };

    /// <summary><see cref="IComputeImages.ListImagesAsync"/>: one page.</summary>
    public static Operation<ImageQuery, IReadOnlyList<Image>> ListImages { get; } = new(Domain, "list_images", OperationKind.Read)
    {
        Upstream = "manila compute.API.image_list; Glance GET /v2/images",
        Simulates = "as the image service's listing",
    };

    /// <summary><see cref="IComputeImages.GetImageAsync"/>.</summary>
    public static Operation<ImageReference, Image> GetImage { get; } = new(Domain, "get_image", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}",
        Simulates = "the image, when the caller sees it",
    };

    /// <summary><see cref="IComputeImages.FindImageAsync"/>.</summary>
    public static Operation<FindImageRequest, Image> FindImage { get; } = new(Domain, "find_image", OperationKind.Read)
    {
        Upstream = "manila compute.API.image_get",
        Simulates = "id, then name among the active ones; near misses and ambiguity in the error",
    };

    /// <summary><see cref="IServerSecurityGroups.CreateSecurityGroupAsync"/>.</summary>
    public static Operation<CreateServerSecurityGroupRequest, ServerSecurityGroup> CreateSecurityGroup { get; } = new(Domain, "create_security_group", OperationKind.Write)
    {
        Upstream = "manila compute.API.security_group_create; Nova POST /os-security-groups",
        Simulates = "names and their limits, duplicates, quota",
    };

    /// <summary><see cref="IServerSecurityGroups.ListSecurityGroupsAsync"/>.</summary>
    public static Operation<ServerSecurityGroupQuery, IReadOnlyList<ServerSecurityGroup>> ListSecurityGroups { get; } = new(Domain, "list_security_groups", OperationKind.Write)
    {
        Requires = CallerRole.Reader,
        Upstream = "manila compute.API.security_group_list; Nova GET /os-security-groups",
        Simulates = "own or all projects; the project's default group comes into being here, as upstream",
    };

    /// <summary><see cref="IServerSecurityGroups.DeleteSecurityGroupAsync"/>.</summary>
    public static Operation<SecurityGroupReference, NoResult> DeleteSecurityGroup { get; } = new(Domain, "delete_security_group", OperationKind.Write)
    {
        Upstream = "Nova DELETE /os-security-groups/{id}",
        Simulates = "default and groups in use stay; rules go along",
    };

    /// <summary><see cref="IServerSecurityGroups.CreateSecurityGroupRuleAsync"/>.</summary>
    public static Operation<CreateServerSecurityGroupRuleRequest, ServerSecurityGroupRule> CreateSecurityGroupRule { get; } = new(Domain, "create_security_group_rule", OperationKind.Write)
    {
        Upstream = "manila compute.API.security_group_rule_create; Nova POST /os-security-group-rules",
        Simulates = "protocols, ports, address ranges, remote groups, duplicates, quota",
        Ignores = "the address range, when a remote group is named",
    };

    /// <summary><see cref="IServerSecurityGroups.DeleteSecurityGroupRuleAsync"/>.</summary>
    public static Operation<SecurityGroupRuleReference, NoResult> DeleteSecurityGroupRule { get; } = new(Domain, "delete_security_group_rule", OperationKind.Write)
    {
        Upstream = "Nova DELETE /os-security-group-rules/{id}",
        Simulates = "removal",
    };

    /// <summary><see cref="IServerSecurityGroups.AddSecurityGroupToServerAsync"/>.</summary>
    public static Operation<ServerSecurityGroupRequest, NoResult> AddSecurityGroup { get; } = new(Domain, "add_security_group_to_server", OperationKind.Write)
    {
        Upstream = "manila compute.API.add_security_group_to_server; Nova action addSecurityGroup",
        Simulates = "by name or id; nothing when it is there already",
    };

    /// <summary><see cref="IServerSecurityGroups.RemoveSecurityGroupFromServerAsync"/>.</summary>
    public static Operation<ServerSecurityGroupRequest, NoResult> RemoveSecurityGroup { get; } = new(Domain, "remove_security_group_from_server", OperationKind.Write)
    {
        Upstream = "Nova action removeSecurityGroup",
        Simulates = "by name or id",
    };

    /// <summary><see cref="IComputeQuotas.GetQuotaAsync"/>.</summary>
    public static Operation<ComputeProjectReference, ComputeQuota> GetQuota { get; } = new(Domain, "get_quota", OperationKind.Read)
    {
        Upstream = "Nova GET /os-quota-sets/{project}",
        Simulates = "defaults and what an administrator set",
    };

    /// <summary><see cref="IComputeQuotas.UpdateQuotaAsync"/>.</summary>
    public static Operation<UpdateComputeQuotaRequest, ComputeQuota> UpdateQuota { get; } = new(Domain, "update_quota", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova PUT /os-quota-sets/{project}",
        Simulates = "limits of one project; administrators only",
    };

    /// <summary><see cref="IComputeQuotas.GetUsageAsync"/>.</summary>
    public static Operation<ComputeProjectReference, ComputeUsage> GetUsage { get; } = new(Domain, "get_usage", OperationKind.Read)
    {
        Upstream = "Nova GET /os-quota-sets/{project}/detail",
        Simulates = "servers, processors and memory, kept by the rules",
    };

    /// <summary><see cref="IServerSecurityGroups.ListSecurityGroupsOfServerAsync"/>.</summary>
    public static Operation<ServerReference, IReadOnlyList<ServerSecurityGroup>> ListServerSecurityGroups { get; } = new(Domain, "list_server_security_groups", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-security-groups",
        Simulates = "the groups of the server's ports, with their rules",
    };
}
