namespace FakeDrivers.Compute;

/// <summary>What a new security group is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateServerSecurityGroupRequest
{
    /// <summary>The name: 1 to 255 characters once blanks at both ends are cut off, unique within the project, not <c>default</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A free text of at most 255 characters; blanks at both ends are cut off.</summary>
    /// <value>The default is empty.</value>
    public string Description { get; init; } = "";
}
