using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>A backend of the volume service on logical volumes: it runs the real commands, in <see cref="FakeExecute"/>.</summary>
/// <remarks>
/// <para>Simulates: the logical volumes of one volume group and their room, snapshots, exports with a limited number of places, three tries of
/// each command with a second and four between them on the world's clock, and the undoing of what was done when a command fails for good.</para>
/// <para>Every command goes through the world's executor, so that it is in the log and a registration can answer it. A command of the driver that
/// no registration answers is answered by the driver itself, truthfully, also in a strict world; commands of others are not.</para>
/// <para>With a <see cref="FakeClock"/>, a command that fails keeps its call waiting until the clock is advanced by these five seconds.</para>
/// <para>Accepts without effect: what commands write to devices, since there are no bytes.</para>
/// <para>It is the layer below <see cref="FakeVolumeApi"/>, and knows nothing of its volumes. All drivers of a world share one state.
/// Thread-safe. Upstream: Nova's and Cinder's LVM drivers.</para>
/// </remarks>
public abstract partial class FakeVolumeDriver : IVolumeDriver, IFakeDriver
{
    // Nova's num_shell_tries.
    private const int Tries = 3;

    private readonly Gate _gate;
    private readonly FakeExecute _execute;

    private protected FakeVolumeDriver(Gate gate, FakeExecute execute)
    {
        _gate = gate;
        _execute = execute;
    }

    private protected FakeVolumeOptions Options => _gate.Kernel.DomainOptions.Get<FakeVolumeOptions>();

    private protected string Group => Options.DriverVolumeGroup;

    /// <summary>The protocol, as statistics show it.</summary>
    private protected abstract string Protocol { get; }

    /// <summary>Whether the driver runs commands at all.</summary>
    private protected virtual bool RunsCommands => true;

    internal static FakeVolumeDriver Create(Gate gate, FakeExecute execute) => gate.Kernel.DomainOptions.Get<FakeVolumeOptions>().DriverTransport switch
    {
        VolumeTransport.Aoe => new FakeAoeVolumeDriver(gate, execute),
        VolumeTransport.Iscsi => new FakeIscsiVolumeDriver(gate, execute),
        _ => new FakeLoggingVolumeDriver(gate, execute),
    };

    /// <inheritdoc/>
    public Task CheckSetupAsync(CancellationToken cancellationToken = default) => DoAsync(VolumeDriverOperations.CheckSetup, new(), async (_, token) =>
    {
        if (!RunsCommands) return NoResult.Value;
        var groups = await RunAsync(new("vgs", "--noheadings", "-o", "name"), $"  {Group}\n", token).ConfigureAwait(false);
        if (!groups.StandardOutput.Split().Contains(Group)) throw VolumeDriverErrors.NoVolumeGroup(Group, groups.StandardOutput);
        return NoResult.Value;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeDriverStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.GetStats, new(), (call, _) => Task.FromResult(new VolumeDriverStats
        {
            BackendName = Group,
            StorageProtocol = Protocol,
            TotalGiB = Options.DriverTotalGiB == VolumeQuota.Unlimited ? null : Options.DriverTotalGiB,
            FreeGiB = Read(call, 0, static (view, _) => VolumeDriverRules.FreeGiB(view)),
        }), cancellationToken);

    /// <inheritdoc/>
    public string GetLocalPath(BackendVolume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return $"/dev/mapper/{Doubled(Group)}-{Doubled(volume.Name)}";
    }

    private protected static string Doubled(string name) => name.Replace("-", "--", StringComparison.Ordinal);

    /// <summary>The path that commands name a logical volume by.</summary>
    private protected string Device(string name) => $"/dev/{Group}/{name}";

    private protected Task<TResult> DoAsync<TResult>(
        Operation<VolumeDriverRequest, TResult> operation, VolumeDriverRequest request, Func<CallRecord, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken) =>
        _gate.InvokeAsync(operation, request, (_, call, token) => new ValueTask<TResult>(work(call, token)), cancellationToken);

    private protected TResult Read<TRequest, TResult>(CallRecord call, TRequest request, Func<StateView, TRequest, TResult> rule) =>
        _gate.Kernel.Read(call, request, rule);

    private protected TResult Write<TRequest, TResult>(CallRecord call, TRequest request, Func<Transaction, TRequest, TResult> rule) =>
        _gate.Kernel.Write(call, request, rule);

    private protected void Steer(string cause, Action<Transaction> change) => _gate.Kernel.Steer(cause, _gate.Caller, change);

    /// <summary>Runs a command as root, once.</summary>
    private protected Task<CommandResult> RunAsync(Command command, Reply answer, CancellationToken cancellationToken) =>
        _execute.RunAsync(command with { RunAsRoot = true, RootHelper = ["sudo", "-n"] }, answer, cancellationToken);

    /// <summary>Runs a command as root, up to three times.</summary>
    private protected async Task TryAsync(Command command, CancellationToken cancellationToken)
    {
        if (!RunsCommands) return;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync(command, Reply.Empty, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (CommandExecutionException) when (attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt * attempt), _gate.Kernel.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Undoes something after a failure, as well as it goes: the failure is what the caller is told.</summary>
    private protected async Task UndoAsync(Command command)
    {
        if (!RunsCommands) return;
        try
        {
            await RunAsync(command, Reply.Empty, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CommandExecutionException)
        {
            // The call log has it.
        }
    }
}
