namespace FakeDrivers.Functional;

/// <summary>Starts programs so that nothing of them outlives this process, however it ends.</summary>
internal abstract class Supervisor
{
    /// <summary>Starts a program under supervision.</summary>
    /// <exception cref="ServerNotStartedException">It cannot be started: no such file, not permitted, no such user. Nothing runs then.</exception>
    public abstract Task<SupervisedProcess> StartAsync(SupervisedStart start, CancellationToken cancellationToken);
}
