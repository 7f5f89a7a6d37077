using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The flavors that a world starts with.</summary>
internal static class ComputeDefaults
{
    private static readonly IReadOnlyList<Flavor> Flavors =
    [
        Flavor("1", "m1.tiny", 1, 512, 1),
        Flavor("2", "m1.small", 1, 2048, 20),
        Flavor("3", "m1.medium", 2, 4096, 40),
        Flavor("4", "m1.large", 4, 8192, 80),
        Flavor("5", "m1.xlarge", 8, 16384, 160),
    ];

    // Source: DevStack, create_flavors; m1.nano and m1.micro are its Tempest's.
    private static readonly IReadOnlyList<Flavor> DevStackFlavors =
    [
        .. Flavors,
        Flavor("42", "m1.nano", 1, 192, 1),
        Flavor("84", "m1.micro", 1, 256, 1),
        Flavor("c1", "cirros256", 1, 256, 1),
        Flavor("d1", "ds512M", 1, 512, 5),
        Flavor("d2", "ds1G", 1, 1024, 10),
        Flavor("d3", "ds2G", 2, 2048, 10),
        Flavor("d4", "ds4G", 4, 4096, 20),
    ];

    /// <summary>What <see cref="ComputeRules.SeedHosts"/> follows from.</summary>
    public static object KeyOf(FakeComputeOptions options) =>
        (options.Hosts, options.HostVcpus, options.HostMemoryMiB, options.HostDiskGiB, options.AvailabilityZone);

    public static void Seed(Transaction transaction) => Add(transaction, Flavors);

    public static void SeedDevStack(Transaction transaction) => Add(transaction, DevStackFlavors);

    public static Flavor Flavor(string id, string name, int vcpus, int memoryMiB, int diskGiB) =>
        new() { Id = id, Name = name, Vcpus = vcpus, MemoryMiB = memoryMiB, DiskGiB = diskGiB };

    private static void Add(Transaction transaction, IReadOnlyList<Flavor> flavors)
    {
        foreach (var flavor in flavors) transaction.Add(ComputeTables.Flavors, flavor);
    }
}
