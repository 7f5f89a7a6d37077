using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The rows of the compute service.</summary>
internal static class ComputeTables
{
    public static readonly Index<Server> ServersByProject = new("project", server => server.ProjectId);

    public static readonly Index<Server> ServersByName = new("name", server => server.Name);

    public static readonly Index<Server> ServersByProjectName = new("project and name", server => InProject(server.ProjectId, server.Name));

    public static readonly Index<Server> ServersByStatus = new("status", server => server.Status.ToText());

    public static readonly Index<Server> ServersByProjectStatus = new(
        "project and status", server => InProject(server.ProjectId, server.Status.ToText()));

    public static readonly Table<Server> Servers = new(
        "compute.servers", server => server.Id, ServersByProject, ServersByName, ServersByProjectName, ServersByStatus, ServersByProjectStatus);

    public static readonly Table<Flavor> Flavors = new("compute.flavors", flavor => flavor.Id);

    public static readonly Index<KeyPair> KeyPairsByUser = new("user", pair => pair.UserId);

    public static readonly Table<KeyPair> KeyPairs = new("compute.key_pairs", pair => KeyPairKey(pair.UserId, pair.Name), KeyPairsByUser);

    public static readonly Index<KeptPort> KeptPortsByServer = new("server", kept => kept.ServerId);

    /// <summary>The ports that were given to servers, and stay when these go.</summary>
    public static readonly Table<KeptPort> KeptPorts = new("compute.kept_ports", kept => kept.PortId, KeptPortsByServer);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<ComputeQuota> Quotas = new("compute.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by the rules so that nobody has to count.</summary>
    public static readonly Table<ComputeUsage> Usages = new("compute.usages", usage => usage.ProjectId);

    /// <summary>The key of a user's key pair: names are unique for a user only.</summary>
    public static string KeyPairKey(string userId, string name) => $"{userId}\n{name}";

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);
}
