namespace FakeDrivers.Compute;

/// <summary>Which servers a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerQuery
{
    /// <summary>Only servers of exactly this name. Absent, whatever the name.</summary>
    /// <remarks>Nova takes a regular expression; a driver for it anchors and escapes the name.</remarks>
    public string? Name { get; init; }

    /// <summary>Only servers whose name holds a match of this regular expression; case does not matter. Absent, whatever the name.</summary>
    public string? NamePattern { get; init; }

    /// <summary>Only servers in this status. Absent, whatever the status.</summary>
    public ServerStatus? Status { get; init; }

    /// <summary>Only servers in this stable state (<c>vm_state</c>). Absent, in every state.</summary>
    public ServerVmState? VmState { get; init; }

    /// <summary>Only servers to which this is being done (<c>task_state</c>). Absent, whatever is done to them.</summary>
    public ServerTaskState? TaskState { get; init; }

    /// <summary>Only servers whose power is like this (<c>power_state</c>). Absent, whatever the power.</summary>
    public ServerPowerState? PowerState { get; init; }

    /// <summary>Only servers with a fixed IPv4 address that holds this text (<c>ip</c>). Absent, whatever the addresses.</summary>
    public string? Ipv4Part { get; init; }

    /// <summary>Only servers with a fixed IPv6 address that holds this text (<c>ip6</c>). Absent, whatever the addresses.</summary>
    public string? Ipv6Part { get; init; }

    /// <summary>Only servers that were given the key of this name. Absent, whatever the key.</summary>
    public string? KeyName { get; init; }

    /// <summary>Only servers of the flavor with this id. Absent, of every flavor.</summary>
    public string? FlavorId { get; init; }

    /// <summary>Only servers made from the image with this id. Absent, from every image.</summary>
    public string? ImageId { get; init; }

    /// <summary>Only servers on this host, which only an administrator may ask for. Absent, on every host.</summary>
    public string? Host { get; init; }

    /// <summary>Only servers in this availability zone. Absent, in every zone.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>Only servers of the user with this id. Absent, of every user.</summary>
    public string? UserId { get; init; }

    /// <summary>Only servers that were made with this request. Absent, with every request.</summary>
    public string? ReservationId { get; init; }

    /// <summary>Only servers that are locked, or that are not. Absent, both.</summary>
    public bool? IsLocked { get; init; }

    /// <summary>Only servers that have all of these tags.</summary>
    /// <value>The default is empty: whatever the tags.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only servers that have one of these tags.</summary>
    /// <value>The default is empty: whatever the tags.</value>
    public IReadOnlyList<string> AnyTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only servers that do not have all of these tags.</summary>
    /// <value>The default is empty: whatever the tags.</value>
    public IReadOnlyList<string> NotTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only servers that have none of these tags.</summary>
    /// <value>The default is empty: whatever the tags.</value>
    public IReadOnlyList<string> NotAnyTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>
    /// Whether only servers that are gone are listed, or marked as deleted; only an administrator may ask for them. Absent, those that are
    /// there, and those that are gone too when <see cref="ChangedSince"/> or <see cref="ChangedBefore"/> is set.
    /// </summary>
    /// <remarks>A service forgets servers that were gone for long. One that is marked as deleted is also found by its <see cref="Status"/>.</remarks>
    public bool? Deleted { get; init; }

    /// <summary>Only servers that changed then or later, those that are gone among them. Absent, whenever they changed.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only servers that changed then or before, those that are gone among them. Absent, whenever they changed.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>What the listing is sorted by, the first first; equals stay oldest first.</summary>
    /// <value>The default is empty: oldest first.</value>
    public IReadOnlyList<ServerSort> Sort { get; init => field = ValueList<ServerSort>.From(value); } = ValueList<ServerSort>.Empty;

    /// <summary>Whether the servers of all projects are listed, which only an administrator may ask for (<c>all_tenants</c>).</summary>
    /// <value>The default is <see langword="false"/>: those of the caller's project.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the server after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
