namespace FakeDrivers.Identity;

/// <summary>The identity service: who there is, who may do what where, how one logs in, and where the other services are.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3. Consumers that need a part of it depend on the role interface alone.</remarks>
public interface IIdentityApi :
    ITokens, IDomains, IProjects, IUsers, IGroups, IRoles, IRoleAssignments, IServices, IApplicationCredentials, ITrusts, ICredentials,
    IEc2Credentials, ILimits;
