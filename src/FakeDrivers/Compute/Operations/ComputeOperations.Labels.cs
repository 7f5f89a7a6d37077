using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: several servers at once, metadata items and tags.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IServerLifecycle.CreateServersAsync"/>.</summary>
    public static Operation<CreateServersRequest, CreatedServers> CreateServers { get; } = new(Domain, "create_servers", OperationKind.Write)
    {
        Upstream = "Nova POST /servers with min_count and max_count",
        Simulates = "as many as the quota has room for, numbered names, a reservation; each as one server",
        Redact = static request => request.Server.AdminPassword is null ? request : request with { Server = request.Server with { AdminPassword = "***" } },
        RedactResult = static created => created with { AdminPassword = "***" },
    };

    /// <summary><see cref="IServerLabels.SetMetadataItemsAsync"/>.</summary>
    public static Operation<ServerMetadataRequest, IReadOnlyDictionary<string, string>> SetMetadataItems { get; } = new(Domain, "set_metadata_items", OperationKind.Write)
    {
        Upstream = "Nova POST /servers/{id}/metadata, PUT /servers/{id}/metadata/{key}",
        Simulates = "items added or put in the place of others, with limits, states and quota",
    };

    /// <summary><see cref="IServerLabels.DeleteMetadataItemAsync"/>.</summary>
    public static Operation<ServerMetadataReference, NoResult> DeleteMetadataItem { get; } = new(Domain, "delete_metadata_item", OperationKind.Write)
    {
        Upstream = "Nova DELETE /servers/{id}/metadata/{key}",
        Simulates = "removal",
    };

    /// <summary><see cref="IServerLabels.SetServerTagsAsync"/>.</summary>
    public static Operation<ServerTagsRequest, IReadOnlyList<string>> SetServerTags { get; } = new(Domain, "set_server_tags", OperationKind.Write)
    {
        Upstream = "Nova PUT /servers/{id}/tags",
        Simulates = "all tags at once, with their limits",
    };

    /// <summary><see cref="IServerLabels.AddServerTagAsync"/>.</summary>
    public static Operation<ServerTagReference, NoResult> AddServerTag { get; } = new(Domain, "add_server_tag", OperationKind.Write)
    {
        Upstream = "Nova PUT /servers/{id}/tags/{tag}",
        Simulates = "one tag, with its limits; nothing when it is there already",
    };

    /// <summary><see cref="IServerLabels.RemoveServerTagAsync"/>.</summary>
    public static Operation<ServerTagReference, NoResult> RemoveServerTag { get; } = new(Domain, "remove_server_tag", OperationKind.Write)
    {
        Upstream = "Nova DELETE /servers/{id}/tags/{tag}",
        Simulates = "removal",
    };
}
