using System.Collections.Immutable;
using System.Diagnostics;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FakeDrivers;

/// <summary>
/// A whole infrastructure in memory. Its drivers behave as the real ones do, over one state that they share; calls are recorded, can be
/// made to fail or to take time, and time itself moves as the test says.
/// </summary>
/// <remarks>
/// Thread-safe. Readers never wait for writers. Two worlds share nothing, so tests on worlds of their own run in parallel. The drivers of
/// this object are an administrator's; <see cref="As"/> gives those of another caller.
/// </remarks>
[DebuggerDisplay("revision {Changes.Revision}, {Calls.Count} calls, {TimeProvider}")]
public sealed partial class FakeWorld : IDisposable
{
    // What compute keeps of ports, which are removed by a service that knows nothing of compute.
    internal static readonly ImmutableArray<Slice> TablesBeside = [ComputeTables.KeptPorts, ComputeTables.InterfaceTags, ComputeTables.Attachings, ComputeTables.Detachments, ComputeTables.ServerImages];

    private readonly WorldKernel _kernel;
    private readonly CommandRegistry _registry;
    private LockQueues? _locks;
    private FakeWorldView? _admin;

    /// <summary>Makes a world with default data, a <see cref="FakeClock"/> and the seed 1.</summary>
    public FakeWorld()
        : this(new FakeWorldOptions())
    {
    }

    /// <summary>Makes a world.</summary>
    /// <param name="options">What it is made from; copied. A seed will do: <c>new FakeWorld(WorldSeeds.DevStack)</c>.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it and what would be valid.</exception>
    public FakeWorld(FakeWorldOptions options)
        : this(options, options?.TimeProvider ?? new FakeClock(), options?.LoggerFactory)
    {
    }

    internal FakeWorld(FakeWorldOptions options, TimeProvider time, ILoggerFactory? logging)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = string.Join(" ", options.Validate());
        if (problems.Length > 0) throw new ArgumentException(problems, nameof(options));
        _kernel = new(new()
        {
            Seed = options.RandomSeed,
            Time = time,
            CallLogCapacity = options.CallLogCapacity,
            ChangeFeedCapacity = options.ChangeFeedCapacity,
            Latency = options.Latency.Copy(),
            Throttling = options.Throttling.Copy(),
            Logging = logging ?? NullLoggerFactory.Instance,
            Domains = new([.. options.Domains.Select(domain => domain.Options.Copy())]),
            ProjectDomains = ["compute", "images", "networking", "volumes"],
            TablesBeside = TablesBeside,
        });
        _registry = new(_kernel, this);
        Ldap = new(_kernel, _kernel.DomainOptions.Get<FakeLdapOptions>());
        LdapDirectories = new(_kernel, _kernel.DomainOptions.Get<FakeLdapOptions>());
        LayDown(options);
    }

    private FakeWorld(FakeWorld origin)
    {
        var (kernel, registry) = (origin._kernel.Fork(), origin._registry);
        _kernel = kernel;
        Ldap = origin.Ldap.CopyTo(kernel);
        LdapDirectories = origin.LdapDirectories.CopyTo(kernel);
        _registry = registry.CopyTo(kernel, this);
    }

    /// <summary>Runs commands as scripted.</summary>
    public FakeExecute Execute => Admin.Execute;

    /// <summary>Gives out locks, and tells who holds them.</summary>
    public FakeLockProvider Locks => Admin.Locks;

    /// <summary>The identity service.</summary>
    public FakeIdentityApi Identity => Admin.Identity;

    /// <summary>The image service.</summary>
    public FakeImageApi Images => Admin.Images;

    /// <summary>The network service.</summary>
    public FakeNetworkApi Network => Admin.Network;

    /// <summary>The volume service.</summary>
    public FakeVolumeApi Volumes => Admin.Volumes;

    /// <summary>The backend of the volume service: what <see cref="FakeVolumeOptions.DriverTransport"/> says.</summary>
    public FakeVolumeDriver VolumeDriver => Admin.VolumeDriver;

    /// <summary>The compute service.</summary>
    public FakeComputeApi Compute => Admin.Compute;

    /// <summary>The directory.</summary>
    public FakeLdapDirectory Ldap { get; }

    /// <summary>Further directories, by name or URI.</summary>
    public FakeLdapDirectories LdapDirectories { get; }

    /// <summary>The world's clock, whatever it is.</summary>
    public TimeProvider TimeProvider => _kernel.Time;

    /// <summary>The world's clock, to move it.</summary>
    /// <exception cref="FakeDriversException">The world was given another clock, which cannot be moved.</exception>
    public FakeClock Clock => _kernel.Time as FakeClock ?? throw new FakeDriversException(
        $"This world runs on {_kernel.Time.GetType().Name}, which cannot be moved. Give it a FakeClock: new FakeWorldOptions {{ TimeProvider = new FakeClock() }}, or services.AddSingleton<TimeProvider>(new FakeClock()) before AddFakeDrivers().");

    /// <summary>What was done to the world.</summary>
    public CallLog Calls => _kernel.Calls;

    /// <summary>What goes wrong in the world.</summary>
    public FaultPlan Faults => _kernel.Faults;

    /// <summary>How the world's state changed, commit by commit.</summary>
    public ChangeFeed Changes => _kernel.Changes;

    /// <summary>What is under way: builds, deletions and the like that have not ended, in the order in which they are due.</summary>
    public IReadOnlyList<DueTransition> Pending => _kernel.Pending;

    internal WorldKernel Kernel => _kernel;

    // Whoever comes first makes it; all get the same drivers.
    private FakeWorldView Admin => _admin ?? Interlocked.CompareExchange(ref _admin, new(_kernel, RequestContext.Admin, _registry, Queues, Ldap), null) ?? _admin;

    private LockQueues Queues
    {
        get
        {
            if (Volatile.Read(ref _locks) is { } known) return known;
            var kernel = _kernel;
            var made = new LockQueues(kernel.Time, () => kernel.Now, inPlace: true);
            made = Interlocked.CompareExchange(ref _locks, made, null) ?? made;

            // Whoever disposes the world meanwhile did not find them.
            if (kernel.IsDisposed) made.End(WorldKernel.Ended);
            return made;
        }
    }

    /// <summary>The same world, as another project and user see it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <returns>The drivers.</returns>
    public FakeWorldView As(RequestContext caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new(_kernel, caller, _registry, Queues, Ldap);
    }

    /// <summary>Applies what is due by now. Every call does so first; this is for those who only watch.</summary>
    /// <returns>A task that ends when it is done.</returns>
    public Task SettleAsync()
    {
        _kernel.ThrowIfDisposed();
        _kernel.Settle();
        return Task.CompletedTask;
    }

    /// <summary>Moves the clock from due time to due time until nothing goes on by time any more.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the world is idle.</returns>
    /// <exception cref="FakeDriversException">The world does not run on a <see cref="FakeClock"/>.</exception>
    public async Task RunUntilIdleAsync(CancellationToken cancellationToken = default)
    {
        _kernel.ThrowIfDisposed();
        _kernel.Settle();
        while (_kernel.NextDue is { } due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Clock.AdvanceAtLeastTo(due);
            // What happened on the way may have ended the world, and then nothing of it would ever end.
            _kernel.ThrowIfDisposed();
            _kernel.Settle();
            await Task.Yield();
        }
    }

    /// <summary>
    /// Changes any field of any resource as the outside world would: a server that crashed, a status that went wrong. All of it is one commit,
    /// or none when <paramref name="change"/> throws; no call tells of it.
    /// </summary>
    /// <param name="change">Says what changes; it may look at the world but not change it otherwise.</param>
    /// <exception cref="ResourceNotFoundException">A resource that is to be changed does not exist.</exception>
    /// <example><c>world.Edit(edit => edit.Server(id, server => server with { VmState = ServerVmState.Error }));</c></example>
    public void Edit(Action<WorldEdit> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _kernel.Steer("edit", RequestContext.Admin, transaction =>
        {
            var edit = new WorldEdit(transaction);
            change(edit);
            edit.End();
        });
    }

    /// <summary>Keeps the whole state as it is now, at no cost.</summary>
    /// <returns>The state, for <see cref="Restore"/> and <see cref="Diff"/>.</returns>
    public WorldSnapshot Snapshot() => _kernel.Snapshot();

    /// <summary>Goes back, or on, to a snapshot's state. The clock stays where it is, and what is due by now is applied.</summary>
    /// <param name="snapshot">A snapshot of this world, or of one that was forked from it or that it was forked from.</param>
    /// <exception cref="FakeDriversException">The snapshot is of another world.</exception>
    public void Restore(WorldSnapshot snapshot) => _kernel.Restore(snapshot);

    /// <summary>
    /// Makes a world of its own that starts where this one is: with its state and options, its own clock at the same instant (a
    /// <see cref="FakeClock"/> is copied, any other is shared), an empty log, no locks, and copies of the fault rules and registrations with their counts.
    /// </summary>
    /// <returns>The new world; neither sees the other.</returns>
    public FakeWorld Fork() => new(this);

    /// <summary>What differs between two snapshots.</summary>
    /// <param name="from">The earlier state.</param>
    /// <param name="to">The later state.</param>
    /// <returns>The rows that were added, changed and removed.</returns>
    /// <exception cref="FakeDriversException">A snapshot is of another world.</exception>
    public WorldDiff Diff(WorldSnapshot from, WorldSnapshot to) => _kernel.Diff(from, to);

    /// <summary>Resets exactly the named parts.</summary>
    /// <param name="parts">The parts; by default all.</param>
    public void Reset(WorldParts parts = WorldParts.All)
    {
        _kernel.ThrowIfDisposed();
        if (parts.HasFlag(WorldParts.Clock) && _kernel.Time is FakeClock clock) clock.Reset();
        if (parts.HasFlag(WorldParts.State)) _kernel.ResetState();
        if (parts.HasFlag(WorldParts.Calls)) Calls.Clear();
        if (parts.HasFlag(WorldParts.Faults)) Faults.Clear();
        if (parts.HasFlag(WorldParts.Repliers)) _registry.Clear();
        _kernel.RearmTimer();

        // Last: who waits for a lock goes on here, in a world that is reset.
        if (parts.HasFlag(WorldParts.Locks)) Volatile.Read(ref _locks)?.LeaveAll();
    }

    /// <summary>
    /// Checks that everything which a test scripted was used: every fault rule fired, every registration of commands was hit as often as
    /// expected, and every recording was played. What a fork took over comes with its counts, so what was used before counts as used.
    /// </summary>
    /// <exception cref="FakeDriversException">Something was not used; the message is a table of it.</exception>
    public void VerifyAllUsed()
    {
        var unused = Faults.Rules
            .Where(rule => rule.Fired == 0)
            .Select(string[] (rule) => ["fault rule", rule.ToString()!, $"matched {rule.Matched}, fired 0"])
            .Concat(_registry.Unused.Select(string[] (one) => ["registration", one.Rule.Show(CodeText.Literal), $"hit {one.Hits}, expected {one.Expected}"]))
            .Concat(_registry.Replays.Unused.Select(string[] (one) => ["recording", one, "played 0, expected once"]))
            .ToList();
        if (unused.Count == 0) return;
        throw new FakeDriversException(
            $"Not everything that was scripted was used:{Environment.NewLine}{TextTable.Format(["kind", "what", "how often"], unused)}{Environment.NewLine}The calls:{Environment.NewLine}{Calls}");
    }

    /// <summary>Checks that no call came which nobody expected: no command that no registration answers, and no misuse of a fake.</summary>
    /// <exception cref="FakeDriversException">There were such calls; the message is a table of them.</exception>
    public void VerifyNoUnexpectedCalls() => Calls.ThrowIfUnexpected(static _ => true, "calls");

    /// <summary>Lets go of the world's timer. Calls that wait end, and its drivers refuse new ones, with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _kernel.Dispose();
        Volatile.Read(ref _locks)?.End(WorldKernel.Ended);
    }
}
