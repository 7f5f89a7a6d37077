namespace FakeDrivers.Compute;

/// <summary>
/// The compute service's own word for each state of a server, and the rule that computes the status from the other two:
/// <c>HARD_REBOOT</c>, <c>stopped</c>, <c>powering-off</c>, …
/// </summary>
/// <remarks>Thread-safe. Source: Nova, "Server concepts" and "Virtual machine states and transitions".</remarks>
public static class ServerStateText
{
    private static readonly WireText<ServerStatus> Statuses = new(
        (ServerStatus.Build, "BUILD"),
        (ServerStatus.Active, "ACTIVE"),
        (ServerStatus.Shutoff, "SHUTOFF"),
        (ServerStatus.Paused, "PAUSED"),
        (ServerStatus.Suspended, "SUSPENDED"),
        (ServerStatus.Reboot, "REBOOT"),
        (ServerStatus.HardReboot, "HARD_REBOOT"),
        (ServerStatus.Error, "ERROR"));

    private static readonly WireText<ServerVmState> VmStates = new(
        (ServerVmState.Building, "building"),
        (ServerVmState.Active, "active"),
        (ServerVmState.Stopped, "stopped"),
        (ServerVmState.Paused, "paused"),
        (ServerVmState.Suspended, "suspended"),
        (ServerVmState.Error, "error"));

    private static readonly WireText<ServerTaskState> TaskStates = new(
        (ServerTaskState.Spawning, "spawning"),
        (ServerTaskState.Rebooting, "rebooting"),
        (ServerTaskState.RebootingHard, "rebooting_hard"),
        (ServerTaskState.PoweringOff, "powering-off"),
        (ServerTaskState.PoweringOn, "powering-on"),
        (ServerTaskState.Pausing, "pausing"),
        (ServerTaskState.Unpausing, "unpausing"),
        (ServerTaskState.Suspending, "suspending"),
        (ServerTaskState.Resuming, "resuming"),
        (ServerTaskState.Deleting, "deleting"));

    /// <summary>The word for a status, such as <c>HARD_REBOOT</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ServerStatus status) => Statuses.Of(status);

    /// <summary>The word for a stable state, such as <c>stopped</c>.</summary>
    /// <param name="vmState">The state.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no state.</exception>
    public static string ToText(this ServerVmState vmState) => VmStates.Of(vmState);

    /// <summary>The word for a task, such as <c>powering-off</c>.</summary>
    /// <param name="taskState">The task.</param>
    /// <returns>The word of the wire; <see langword="null"/> for <see cref="ServerTaskState.None"/>, which the wire leaves empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no task.</exception>
    public static string? ToText(this ServerTaskState taskState) => taskState == ServerTaskState.None ? null : TaskStates.Of(taskState);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ServerStatus status) => Statuses.TryParse(text, out status);

    /// <summary>The status of a server: that of its stable state, unless a reboot of a running one shows instead.</summary>
    /// <param name="vmState">The stable state.</param>
    /// <param name="taskState">What is being done to it.</param>
    /// <returns>The status that the service would show.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stable state is not one of the enumeration.</exception>
    public static ServerStatus StatusOf(ServerVmState vmState, ServerTaskState taskState) => (vmState, taskState) switch
    {
        (ServerVmState.Active, ServerTaskState.Rebooting) => ServerStatus.Reboot,
        (ServerVmState.Active, ServerTaskState.RebootingHard) => ServerStatus.HardReboot,
        (ServerVmState.Building, _) => ServerStatus.Build,
        (ServerVmState.Active, _) => ServerStatus.Active,
        (ServerVmState.Stopped, _) => ServerStatus.Shutoff,
        (ServerVmState.Paused, _) => ServerStatus.Paused,
        (ServerVmState.Suspended, _) => ServerStatus.Suspended,
        (ServerVmState.Error, _) => ServerStatus.Error,
        _ => throw new ArgumentOutOfRangeException(nameof(vmState), vmState, "There is no such state of a server."),
    };
}
