using System.Collections.Immutable;

namespace FakeDrivers.Networking;

/// <summary>How many ports carry a security group.</summary>
internal sealed record SecurityGroupLoad(string GroupId)
{
    /// <summary>How many of each project that has any.</summary>
    public ImmutableSortedDictionary<string, int> ByProject { get; private init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How many of all projects together.</summary>
    public int Ports { get; private init; }

    /// <summary>With so many ports of a project more.</summary>
    public SecurityGroupLoad With(string projectId, int more)
    {
        var ports = ByProject.GetValueOrDefault(projectId) + more;
        return this with { ByProject = ports == 0 ? ByProject.Remove(projectId) : ByProject.SetItem(projectId, ports), Ports = Ports + more };
    }
}
