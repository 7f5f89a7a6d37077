using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: rebuilding, rescuing, shelving and restoring servers.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IServerRecovery.RebuildServerAsync"/>.</summary>
    public static Operation<RebuildServerRequest, Server> RebuildServer { get; } = new(Domain, "rebuild_server", OperationKind.Write)
    {
        Upstream = "Nova action rebuild",
        Simulates = "image, texts, key and metadata as for a new server; REBUILD, then ACTIVE or SHUTOFF; id, addresses, volumes and host stay; a boot volume gets the content of the image",
        Ignores = "the password, which no guest takes; the volume's own statuses while it is filled",
        Redact = static request => request.AdminPassword is null ? request : request with { AdminPassword = "***" },
    };

    /// <summary><see cref="IServerRecovery.RescueServerAsync"/>.</summary>
    public static Operation<RescueServerRequest, string> RescueServer { get; } = new(Domain, "rescue_server", OperationKind.Write)
    {
        Upstream = "Nova action rescue",
        Simulates = "RESCUE from the own or another image, with a password that is told once; of a server that boots from a volume, with an image that names its rescue device",
        Redact = static request => request.AdminPassword is null ? request : request with { AdminPassword = "***" },
        RedactResult = static _ => "***",
    };

    /// <summary><see cref="IServerRecovery.UnrescueServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> UnrescueServer { get; } = new(Domain, "unrescue_server", OperationKind.Write)
    {
        Upstream = "Nova action unrescue",
        Simulates = "RESCUE becomes ACTIVE",
    };

    /// <summary><see cref="IServerRecovery.RestoreServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> RestoreServer { get; } = new(Domain, "restore_server", OperationKind.Write)
    {
        Upstream = "Nova action restore",
        Simulates = "SOFT_DELETED becomes ACTIVE, when the quota has room",
    };

    /// <summary><see cref="IServerRecovery.ForceDeleteServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ForceDeleteServer { get; } = new(Domain, "force_delete_server", OperationKind.Write)
    {
        Upstream = "Nova action forceDelete",
        Simulates = "removal from every state, also from SOFT_DELETED",
    };

    /// <summary><see cref="IServerShelving.ShelveServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ShelveServer { get; } = new(Domain, "shelve_server", OperationKind.Write)
    {
        Upstream = "Nova action shelve",
        Simulates = "an image, SHELVED, and after the time of the options SHELVED_OFFLOADED on no host",
    };

    /// <summary><see cref="IServerShelving.ShelveOffloadServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ShelveOffloadServer { get; } = new(Domain, "shelve_offload_server", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action shelveOffload",
        Simulates = "SHELVED becomes SHELVED_OFFLOADED; administrators only",
    };

    /// <summary><see cref="IServerShelving.UnshelveServerAsync"/>.</summary>
    public static Operation<UnshelveServerRequest, NoResult> UnshelveServer { get; } = new(Domain, "unshelve_server", OperationKind.Write)
    {
        Upstream = "Nova action unshelve",
        Simulates = "a host, also a certain one or in another zone; ACTIVE, and the image is removed; without a host the server stays put aside",
        Refuses = "taking back the zone that it was asked for in",
    };
}
