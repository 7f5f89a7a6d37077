namespace FakeDrivers.Compute;

/// <summary>One row of the table operation × status: when an operation on a server is accepted, and what it makes of the server.</summary>
/// <param name="Name">The operation, as the real service calls it.</param>
internal sealed record ServerAction(string Name)
{
    /// <summary>The stable states in which it is accepted.</summary>
    public required IReadOnlyList<ServerVmState> VmStates { get; init; }

    /// <summary>The tasks during which it is accepted.</summary>
    public IReadOnlyList<ServerTaskState> TaskStates { get; init; } = [ServerTaskState.None];

    /// <summary>How it stands in the server's log of actions; nothing when it does not.</summary>
    public ActionLog? Log { get; init; }

    /// <summary>Whether it is refused for a server that never ran.</summary>
    public bool NeedsLaunch { get; init; } = true;

    /// <summary>Whether it is refused for a server that is on no host.</summary>
    public bool NeedsHost { get; init; }

    /// <summary>Whether a lock keeps users from it.</summary>
    public bool RespectsLock { get; init; } = true;

    /// <summary>The task that the server has while it goes on; none when it is over at once or does not show.</summary>
    public ServerTaskState During { get; init; }

    /// <summary>The stable state that it ends in; nothing when it stays.</summary>
    public ServerVmState? After { get; init; }

    /// <summary>The stable state that it fails into; nothing when it stays.</summary>
    public ServerVmState? Failure { get; init; }

    /// <summary>The power that it fails into; nothing when it stays.</summary>
    public ServerPowerState? FailurePower { get; init; }

    /// <summary>The statuses in which it is accepted, in the service's words.</summary>
    public IEnumerable<string> Statuses =>
        from vmState in VmStates
        from taskState in TaskStates
        select ServerStateText.StatusOf(vmState, taskState) into status
        group status by status into same
        orderby same.Key
        select same.Key.ToText();

    public bool Accepts(Server server) => VmStates.Contains(server.VmState) && TaskStates.Contains(server.TaskState);
}
