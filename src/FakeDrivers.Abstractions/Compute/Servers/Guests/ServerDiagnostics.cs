namespace FakeDrivers.Compute;

/// <summary>Figures of a running server, from its hypervisor.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>diagnostics</c> from 2.48, as far as the server itself tells.</remarks>
public sealed record ServerDiagnostics
{
    /// <summary>The power of the server.</summary>
    public required ServerPowerState State { get; init; }

    /// <summary>For how long it has run since it was made.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>Whether it has a config drive.</summary>
    public required bool HasConfigDrive { get; init; }

    /// <summary>How many processors it has.</summary>
    public required int Cpus { get; init; }

    /// <summary>How many network interfaces it has.</summary>
    public required int Nics { get; init; }

    /// <summary>How many disks it has, its root disk included.</summary>
    public required int Disks { get; init; }

    /// <summary>How much memory it has, in MiB.</summary>
    public required int MemoryMiB { get; init; }
}
