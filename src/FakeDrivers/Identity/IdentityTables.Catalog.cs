using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The catalog, credentials and limits.</content>
internal static partial class IdentityTables
{
    public static readonly Table<Service> Services = new("identity.services", service => service.Id);

    public static readonly Index<Endpoint> EndpointsByService = new("service", endpoint => endpoint.ServiceId);

    public static readonly Index<Endpoint> EndpointsByRegion = new("region", endpoint => endpoint.RegionId);

    public static readonly Table<Endpoint> Endpoints = new("identity.endpoints", endpoint => endpoint.Id, EndpointsByService, EndpointsByRegion);

    public static readonly Index<Region> RegionsByParent = new("parent", region => region.ParentRegionId);

    public static readonly Table<Region> Regions = new("identity.regions", region => region.Id, RegionsByParent);

    public static readonly Index<ApplicationCredentialRow> ApplicationCredentialsByUser = new("user", row => row.Credential.UserId);

    public static readonly Index<ApplicationCredentialRow> ApplicationCredentialsByName = new(
        "user and name", row => InDomain(row.Credential.UserId, row.Credential.Name));

    public static readonly Index<ApplicationCredentialRow> ApplicationCredentialsByProject = new("project", row => row.Credential.ProjectId);

    public static readonly Table<ApplicationCredentialRow> ApplicationCredentials = new(
        "identity.application_credentials", row => row.Credential.Id,
        ApplicationCredentialsByUser, ApplicationCredentialsByName, ApplicationCredentialsByProject);

    public static readonly Index<Trust> TrustsByTrustor = new("trustor", trust => trust.TrustorUserId);

    public static readonly Index<Trust> TrustsByTrustee = new("trustee", trust => trust.TrusteeUserId);

    public static readonly Index<Trust> TrustsByProject = new("project", trust => trust.ProjectId);

    public static readonly Index<Trust> TrustsByParent = new("trust that was passed on", trust => trust.RedelegatedTrustId);

    public static readonly Table<Trust> Trusts = new("identity.trusts", trust => trust.Id, TrustsByTrustor, TrustsByTrustee, TrustsByProject, TrustsByParent);

    public static readonly Index<AccessRuleRow> AccessRulesByUser = new("user", row => row.UserId);

    public static readonly Table<AccessRuleRow> AccessRules = new("identity.access_rules", row => row.Rule.Id!, AccessRulesByUser);

    public static readonly Index<CredentialRow> CredentialsByUser = new("user", row => row.UserId);

    public static readonly Index<CredentialRow> CredentialsByProject = new("project", row => row.ProjectId);

    public static readonly Table<CredentialRow> Credentials = new("identity.credentials", row => row.Id, CredentialsByUser, CredentialsByProject);

    public static readonly Index<Ec2Row> Ec2ByUser = new("user", row => row.Credential.UserId);

    public static readonly Index<Ec2Row> Ec2ByProject = new("project", row => row.Credential.ProjectId);

    public static readonly Index<Ec2Row> Ec2ByHash = new("hash", row => SecretText.HashOf(row.Credential.Access));

    public static readonly Table<Ec2Row> Ec2Credentials = new("identity.ec2_credentials", row => row.Credential.Access, Ec2ByUser, Ec2ByProject, Ec2ByHash);

    public static readonly Index<RegisteredLimit> RegisteredLimitsByResource = new(
        "resource", limit => ResourceOf(limit.ServiceId, limit.RegionId, limit.ResourceName));

    public static readonly Index<RegisteredLimit> RegisteredLimitsByService = new("service", limit => limit.ServiceId);

    public static readonly Index<RegisteredLimit> RegisteredLimitsByRegion = new("region", limit => limit.RegionId);

    public static readonly Table<RegisteredLimit> RegisteredLimits = new(
        "identity.registered_limits", limit => limit.Id, RegisteredLimitsByResource, RegisteredLimitsByService, RegisteredLimitsByRegion);

    public static readonly Index<Limit> LimitsByResource = new("resource", limit => ResourceOf(limit.ServiceId, limit.RegionId, limit.ResourceName));

    public static readonly Index<Limit> LimitsByService = new("service", limit => limit.ServiceId);

    public static readonly Index<Limit> LimitsByOwner = new("project or domain", limit => limit.ProjectId ?? limit.DomainId);

    public static readonly Table<Limit> Limits = new("identity.limits", limit => limit.Id, LimitsByResource, LimitsByService, LimitsByOwner);

    public static IndexText ResourceOf(string serviceId, string? regionId, string resourceName) => new(serviceId, $"{regionId}\n{resourceName}");
}
