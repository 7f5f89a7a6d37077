using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>NUMA cells of servers, as their flavors ask for. Source: Nova, flavor extra specs <c>hw:</c>.</content>
internal static partial class ComputeRules
{
    public static ServerTopology GetTopology(StateView view, ServerReference request)
    {
        var flavor = Require(view, request.ServerId).Flavor;
        var isPinned = flavor.ExtraSpecs.GetValueOrDefault("hw:cpu_policy") == "dedicated";
        var pageSize = PageSizeOf(flavor);
        var cells = NumberOf(flavor, "hw:numa_nodes") ?? (isPinned || pageSize is not null ? 1 : 0);
        if (cells < 1 || cells > flavor.Vcpus) return new();
        return new()
        {
            PageSizeKiB = pageSize,
            Nodes = [.. Enumerable.Range(0, cells).Select(cell => NodeOf(flavor, cell, cells, isPinned, view.Caller.IsAdmin))],
        };
    }

    private static ServerTopologyNode NodeOf(Flavor flavor, int cell, int cells, bool isPinned, bool showsHost)
    {
        var first = flavor.Vcpus * cell / cells;
        var vcpus = Enumerable.Range(first, (flavor.Vcpus * (cell + 1) / cells) - first).ToList();
        return new()
        {
            Vcpus = vcpus,
            MemoryMiB = (int)(((long)flavor.MemoryMiB * (cell + 1) / cells) - ((long)flavor.MemoryMiB * cell / cells)),
            HostNode = showsHost ? cell : null,
            CpuPinning = isPinned && showsHost
                ? vcpus.ToDictionary(vcpu => vcpu.ToString(CultureInfo.InvariantCulture), vcpu => vcpu)
                : new Dictionary<string, int>(),
        };
    }

    private static int? PageSizeOf(Flavor flavor)
    {
        return flavor.ExtraSpecs.GetValueOrDefault("hw:mem_page_size") switch
        {
            null => null,
            "small" or "any" => 4,
            "large" => 2048,
            _ => NumberOf(flavor, "hw:mem_page_size"),
        };
    }

    private static int? NumberOf(Flavor flavor, string key) =>
        int.TryParse(flavor.ExtraSpecs.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
