using System.Xml.Linq;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>Which errors the contracts name, read from their documentation.</summary>
internal static class ContractErrors
{
    private static readonly ILookup<string, string> Named = new[] { "FakeDrivers.Abstractions.xml", "FakeDrivers.xml" }
        .SelectMany(file => XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member"))
        .SelectMany(member => member.Elements("exception"), (member, error) => (Method: KeyOf(member.Attribute("name")!.Value), Error: error.Attribute("cref")!.Value.Split('.')[^1]))
        .ToLookup(pair => pair.Method, pair => pair.Error);

    /// <summary>Whether a call may end so: as its contract says, or because of who asks.</summary>
    public static bool Has(WalkCall call, Exception error)
    {
        if (error is AccessDeniedException && error.Message.StartsWith($"{call.Operation.FullName} needs the role", StringComparison.Ordinal)) return true;
        for (var type = error.GetType(); type != typeof(DriverException); type = type.BaseType!)
        {
            if (Named[call.FullName].Contains(type.Name)) return true;
        }

        return false;
    }

    // "M:FakeDrivers.Volumes.IVolumes.GetVolumeAsync(System.String,…)" is "Volumes.GetVolume".
    private static string KeyOf(string member)
    {
        var parts = member.Split('(')[0].Split('.');
        return parts.Length < 4 ? "" : $"{parts[1]}.{(parts[^1].EndsWith("Async", StringComparison.Ordinal) ? parts[^1][..^5] : parts[^1])}";
    }
}
