namespace FakeDrivers.Networking;

/// <summary>A security group without its rules, which are rows of their own.</summary>
internal sealed record SecurityGroupRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string ProjectId { get; init; }

    /// <summary>How many servers carry the group.</summary>
    public int Carriers { get; init; }
}
