namespace FakeDrivers.Networking;

/// <summary>A named set of rules that say which traffic ports that carry it let through.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Every project has one named <see cref="DefaultName"/>; other names are not unique.
/// Upstream: Neutron's <c>security_group</c>.
/// </remarks>
public sealed record SecurityGroup : NetworkResource
{
    /// <summary>The name of the group that every project has and that ports carry when they name none.</summary>
    public const string DefaultName = "default";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether answers to what is let through are let through too.</summary>
    public bool IsStateful { get; init; } = true;

    /// <summary>Whether the group is shared with the caller's project, or with all.</summary>
    public bool IsShared { get; init; }

    /// <summary>The rules, oldest first.</summary>
    public IReadOnlyList<SecurityGroupRule> Rules { get; init => field = ValueList<SecurityGroupRule>.From(value); }
        = ValueList<SecurityGroupRule>.Empty;
}
