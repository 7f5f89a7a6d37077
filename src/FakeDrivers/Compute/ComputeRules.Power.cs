using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Power: each operation is a row of <see cref="ServerActions"/> and the transition that ends it.</content>
internal static partial class ComputeRules
{
    public static NoResult RebootServer(Transaction tx, RebootServerRequest request) => request.Kind switch
    {
        RebootKind.Soft => Begin(tx, request.ServerId, ServerActions.SoftReboot, ComputeTransitions.FinishSoftReboot, tx.Options<FakeComputeOptions>().Reboot),
        _ => Begin(tx, request.ServerId, ServerActions.HardReboot, ComputeTransitions.FinishHardReboot, tx.Options<FakeComputeOptions>().Reboot),
    };

    public static NoResult StopServer(Transaction tx, ServerReference request) => BeginPower(tx, request, ServerActions.Stop, ComputeTransitions.FinishStop);

    public static NoResult StartServer(Transaction tx, ServerReference request) => BeginPower(tx, request, ServerActions.Start, ComputeTransitions.FinishStart);

    public static NoResult PauseServer(Transaction tx, ServerReference request) => BeginPower(tx, request, ServerActions.Pause, ComputeTransitions.FinishPause);

    public static NoResult UnpauseServer(Transaction tx, ServerReference request) =>
        BeginPower(tx, request, ServerActions.Unpause, ComputeTransitions.FinishUnpause);

    public static NoResult SuspendServer(Transaction tx, ServerReference request) =>
        BeginPower(tx, request, ServerActions.Suspend, ComputeTransitions.FinishSuspend);

    public static NoResult ResumeServer(Transaction tx, ServerReference request) => BeginPower(tx, request, ServerActions.Resume, ComputeTransitions.FinishResume);

    private static NoResult BeginPower(Transaction tx, ServerReference request, ServerAction action, Transition transition) =>
        Begin(tx, request.ServerId, action, transition, tx.Options<FakeComputeOptions>().Power);

    /// <summary>Begins an operation; what it interrupts does not end any more.</summary>
    private static NoResult Begin(Transaction tx, string serverId, ServerAction action, Transition transition, Progress progress)
    {
        var server = Require(tx, serverId, action);
        tx.CancelAll(serverId);
        NoteBegin(tx, server, action);
        Become(tx, server with { TaskState = action.During });
        tx.Begin(transition, serverId, progress);
        return NoResult.Value;
    }
}
