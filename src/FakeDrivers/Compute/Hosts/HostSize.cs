namespace FakeDrivers.Compute;

/// <summary>What a server takes of a host.</summary>
internal readonly record struct HostSize(int Vcpus, int MemoryMiB, long DiskGiB)
{
    public static HostSize Of(Flavor flavor, bool hasRootDisk) =>
        new(flavor.Vcpus, flavor.MemoryMiB, (hasRootDisk ? flavor.DiskGiB : 0) + flavor.EphemeralGiB + ((flavor.SwapMiB + 1023) / 1024));
}
