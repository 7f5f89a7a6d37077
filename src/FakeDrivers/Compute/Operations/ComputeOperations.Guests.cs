using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: images of servers, their guests, and swapping volumes.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IServerImages.CreateServerImageAsync"/>.</summary>
    public static Operation<CreateServerImageRequest, Image> CreateServerImage { get; } = new(Domain, "create_server_image", OperationKind.Write)
    {
        Upstream = "Nova action createImage",
        Simulates = "an image that is saving, then active, with properties; it needs the disk of the flavor; of a server that boots from a volume, snapshots and an image that names them",
        Ignores = "the bytes: an image of a server has none to be downloaded",
    };

    /// <summary><see cref="IServerImages.BackupServerAsync"/>.</summary>
    public static Operation<BackupServerRequest, Image?> BackupServer { get; } = new(Domain, "backup_server", OperationKind.Write)
    {
        Upstream = "Nova action createBackup",
        Simulates = "an image as the newest of its kind; the oldest are removed",
        Refuses = "servers that boot from a volume, as upstream",
    };

    /// <summary><see cref="IServerGuests.SetAdminPasswordAsync"/>.</summary>
    public static Operation<SetAdminPasswordRequest, NoResult> SetAdminPassword { get; } = new(Domain, "set_admin_password", OperationKind.Write)
    {
        Upstream = "Nova action changePassword",
        Simulates = "PASSWORD, then ACTIVE; the password is kept nowhere",
        Redact = static request => request with { AdminPassword = "***" },
    };

    /// <summary><see cref="IServerGuests.TriggerCrashDumpAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> TriggerCrashDump { get; } = new(Domain, "trigger_crash_dump", OperationKind.Write)
    {
        Upstream = "Nova action trigger_crash_dump",
        Simulates = "whether it is accepted; nothing of the dump is to be seen",
        Requires = CallerRole.Member,
    };

    /// <summary><see cref="IServerGuests.GetConsoleOutputAsync"/>.</summary>
    public static Operation<ConsoleOutputRequest, string> GetConsoleOutput { get; } = new(Domain, "get_console_output", OperationKind.Read)
    {
        Requires = CallerRole.Member,
        Upstream = "Nova action os-getConsoleOutput",
        Simulates = "a few lines about the server, or what world.Edit put there",
    };

    /// <summary><see cref="IServerGuests.OpenConsoleAsync"/>.</summary>
    public static Operation<OpenConsoleRequest, ServerConsole> OpenConsole { get; } = new(Domain, "open_console", OperationKind.Write)
    {
        Upstream = "Nova POST /servers/{id}/remote-consoles",
        Simulates = "an address with a token of its own, behind which nobody listens",
        Refuses = "other kinds of console",
        RedactResult = static console => console with { Url = "***" },
    };

    /// <summary><see cref="IServerGuests.GetDiagnosticsAsync"/>.</summary>
    public static Operation<ServerReference, ServerDiagnostics> GetDiagnostics { get; } = new(Domain, "get_diagnostics", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /servers/{id}/diagnostics",
        Simulates = "what the server itself tells: power, time since its start, processors, memory, disks, interfaces; administrators only",
        Refuses = "figures of traffic and load",
    };

    /// <summary><see cref="IServerVolumes.SwapVolumeAsync"/>.</summary>
    public static Operation<SwapVolumeRequest, ServerVolume> SwapVolume { get; } = new(Domain, "swap_volume", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova PUT /servers/{id}/os-volume_attachments/{volume}",
        Simulates = "both volumes and the server in one transaction, at once; administrators only",
        Refuses = "copying of content: the new volume keeps its own",
    };
}
