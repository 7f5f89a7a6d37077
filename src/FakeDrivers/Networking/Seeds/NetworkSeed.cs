namespace FakeDrivers.Networking;

/// <summary>What a network of test data, with its one subnet, is to be. Whatever is left out has a plausible value.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Take it from <see cref="FakeNetworkApi.SeedNetwork"/> and change it with <c>with</c>.</remarks>
public sealed record NetworkSeed
{
    /// <summary>The id, a UUID's text.</summary>
    /// <value>The default, <see langword="null"/>, is one that follows from the world's seed, project, user and name.</value>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>network1</c>, <c>network2</c>… in each project.</value>
    public string? Name { get; init; }

    /// <summary>The id of the project that owns it.</summary>
    /// <value>The default, <see langword="null"/>, is the project of whoever seeds.</value>
    public string? ProjectId { get; init; }

    /// <summary>The addresses of its subnet, in CIDR notation.</summary>
    /// <value>The default, <see langword="null"/>, is <c>192.168.n.0/24</c>, where n follows from the id.</value>
    public string? Cidr { get; init; }

    /// <summary>Whether every project can use it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsShared { get; init; }

    /// <summary>Whether it leads outside, so that floating IPs come from it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsExternal { get; init; }
}
