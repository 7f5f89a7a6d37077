namespace FakeDrivers.Compute;

/// <summary>Which security groups a listing is to hold; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerSecurityGroupQuery
{
    /// <summary>Whether the groups of all projects are listed, which only an administrator may ask for.</summary>
    /// <value>The default is <see langword="false"/>: those of the caller's project.</value>
    public bool AllProjects { get; init; }
}
