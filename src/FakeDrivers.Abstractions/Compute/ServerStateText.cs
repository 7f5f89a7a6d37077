namespace FakeDrivers.Compute;

/// <summary>
/// The compute service's own word for each state of a server, and the rule that computes the status from the other two:
/// <c>HARD_REBOOT</c>, <c>stopped</c>, <c>powering-off</c>, …
/// </summary>
/// <remarks>Thread-safe. Source: Nova, "Server concepts" and "Virtual machine states and transitions".</remarks>
public static class ServerStateText
{
    private static readonly string[] StatusTexts =
        ["BUILD", "ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED", "REBOOT", "HARD_REBOOT", "ERROR"];

    private static readonly string[] VmStateTexts = ["building", "active", "stopped", "paused", "suspended", "error"];

    private static readonly string?[] TaskStateTexts =
    [
        null, "spawning", "rebooting", "rebooting_hard", "powering-off", "powering-on", "pausing", "unpausing", "suspending", "resuming",
        "deleting",
    ];

    /// <summary>The service's word for a status, in capitals.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The text as the service writes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public static string ToText(this ServerStatus status) => Word(StatusTexts, (int)status, nameof(status))!;

    /// <summary>The service's word for a stable state.</summary>
    /// <param name="vmState">The state.</param>
    /// <returns>The text as the service writes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public static string ToText(this ServerVmState vmState) => Word(VmStateTexts, (int)vmState, nameof(vmState))!;

    /// <summary>The service's word for a task.</summary>
    /// <param name="taskState">The task.</param>
    /// <returns>The text as the service writes it; <see langword="null"/> for <see cref="ServerTaskState.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public static string? ToText(this ServerTaskState taskState) => Word(TaskStateTexts, (int)taskState, nameof(taskState));

    /// <summary>Reads the service's word for a status, whatever its case.</summary>
    /// <param name="text">The text, <see langword="null"/> included.</param>
    /// <param name="status">The status that it stands for.</param>
    /// <returns>Whether the text is a status.</returns>
    public static bool TryParse(string? text, out ServerStatus status)
    {
        var index = Array.FindIndex(StatusTexts, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        status = (ServerStatus)Math.Max(index, 0);
        return index >= 0;
    }

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

    private static string? Word(string?[] words, int index, string parameter) => (uint)index < (uint)words.Length
        ? words[index]
        : throw new ArgumentOutOfRangeException(parameter, index, "There is no such state of a server.");
}
