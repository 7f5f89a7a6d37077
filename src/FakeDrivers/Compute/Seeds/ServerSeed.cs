namespace FakeDrivers.Compute;

/// <summary>What a server of test data is to be. Whatever is left out has a plausible value that agrees with the rest.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Take it from <see cref="FakeComputeApi.SeedServer"/> and change it with <c>with</c>.</remarks>
public sealed record ServerSeed
{
    /// <summary>The id, a UUID's text.</summary>
    /// <value>The default, <see langword="null"/>, is one that follows from the world's seed, project, user and name.</value>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>server1</c>, <c>server2</c>… in each project.</value>
    public string? Name { get; init; }

    /// <summary>The id of the project that owns it.</summary>
    /// <value>The default, <see langword="null"/>, is the project of whoever seeds.</value>
    public string? ProjectId { get; init; }

    /// <summary>The id of the user who made it.</summary>
    /// <value>The default, <see langword="null"/>, is the user who seeds.</value>
    public string? UserId { get; init; }

    /// <summary>The status that it has.</summary>
    /// <value>The default is <see cref="ServerStatus.Active"/>.</value>
    public ServerStatus Status { get; init; } = ServerStatus.Active;

    /// <summary>The id of its flavor.</summary>
    /// <value>The default, <see langword="null"/>, is the world's first public one.</value>
    public string? FlavorId { get; init; }

    /// <summary>The id of the image that it was made from.</summary>
    /// <value>The default, <see langword="null"/>, is the world's first active one.</value>
    public string? ImageId { get; init; }

    /// <summary>The name of the host that it is on.</summary>
    /// <value>The default, <see langword="null"/>, is a host with room for it that follows from its id.</value>
    public string? Host { get; init; }

    /// <summary>The availability zone that was asked for.</summary>
    /// <value>The default, <see langword="null"/>, is none: it is in the zone of its host.</value>
    public string? AvailabilityZone { get; init; }

    /// <summary>The name of a key pair of its user.</summary>
    /// <value>The default, <see langword="null"/>, is none.</value>
    public string? KeyName { get; init; }

    /// <summary>The networks and ports that it is plugged into, with the addresses that it has there.</summary>
    /// <value>The default is empty: the first network that the project can use, if any, and an address that follows from its id.</value>
    public IReadOnlyList<ServerNetworkRequest> Networks { get; init => field = ValueList<ServerNetworkRequest>.From(value); }
        = ValueList<ServerNetworkRequest>.Empty;

    /// <summary>The names or ids of its security groups.</summary>
    /// <value>The default is empty and means the group <c>default</c>.</value>
    public IReadOnlyList<string> SecurityGroups { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The ids of the volumes that are attached to it; they become in-use, on both sides.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> VolumeIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>What somebody wrote about it.</summary>
    /// <value>The default, <see langword="null"/>, is nothing.</value>
    public string? Description { get; init; }

    /// <summary>Its tags.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The owner's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was made and, unless it never came up, launched; in UTC and not later than the world's time.</summary>
    /// <value>The default, <see langword="null"/>, is now.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
