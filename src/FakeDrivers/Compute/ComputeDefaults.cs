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

    public static void Seed(Transaction transaction)
    {
        foreach (var flavor in Flavors) transaction.Add(ComputeTables.Flavors, flavor);
    }

    public static Flavor Flavor(string id, string name, int vcpus, int memoryMiB, int diskGiB) =>
        new() { Id = id, Name = name, Vcpus = vcpus, MemoryMiB = memoryMiB, DiskGiB = diskGiB };
}
