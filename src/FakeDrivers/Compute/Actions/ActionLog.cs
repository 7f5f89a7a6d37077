namespace FakeDrivers.Compute;

/// <summary>How an operation on a server stands in its log of actions.</summary>
/// <param name="Action">What was done, in the service's word.</param>
/// <param name="Event">The step that it takes.</param>
internal sealed record ActionLog(string Action, string Event)
{
    /// <summary>The making of a server.</summary>
    public static ActionLog Creation { get; } = new("create", "compute__do_build_and_run_instance");
}
