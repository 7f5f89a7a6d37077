using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>What a world answers to commands. It is not part of the state: snapshots neither hold nor restore it.</summary>
/// <remarks>Thread-safe. Patterns and conditions are asked without a lock.</remarks>
internal sealed class CommandRegistry
{
    private readonly Lock _sync = new();
    private readonly WorldKernel _kernel;

    // Replaced as a whole under the lock, and read without it.
    private volatile RegistryIndex _index = RegistryIndex.Empty;
    private volatile Reply? _unmatched;
    private long _logCleared;
    private long _begun;

    /// <param name="kernel">The kernel of the world.</param>
    /// <param name="world">The world itself, which this floor does not know.</param>
    public CommandRegistry(WorldKernel kernel, object? world = null)
    {
        _kernel = kernel;
        World = world;
        Unmatched = AsOptionsSay;
    }

    /// <summary>The world whose commands are answered; nothing where there is none around.</summary>
    public object? World { get; }

    /// <summary>What answers commands that no registration matches; nothing when that is an error.</summary>
    public Reply? Unmatched
    {
        get => _unmatched;
        set => _unmatched = value;
    }

    /// <summary>The registrations in the order in which they are asked.</summary>
    public ImmutableArray<CommandRegistration> All => _index.All;

    /// <summary>The registrations that were hit less often than they should have been.</summary>
    public IReadOnlyList<CommandRegistration> Unused => [.. All.Where(registration => registration.IsUnused)];

    /// <summary>The recordings that are asked before the registrations.</summary>
    public ReplaySet Replays { get; private init; } = new();

    /// <summary>Beats when an attempt was noted.</summary>
    public Pulse Attempted { get; } = new();

    private Reply? AsOptionsSay => _kernel.DomainOptions.Get<FakeExecuteOptions>().Strict ? null : Reply.Empty;

    /// <summary>Lets a registration be asked after all others, or before all others.</summary>
    public CommandRegistration Add(RegistrationRule rule, Reply reply, bool isFirst)
    {
        var registration = new CommandRegistration(this, rule, reply);
        lock (_sync) _index = new(isFirst ? All.Insert(0, registration) : All.Add(registration));
        return registration;
    }

    /// <summary>Lets a registration be asked right after the last of these that is there, or before all others where none is.</summary>
    public CommandRegistration AddAfter(HashSet<CommandRegistration> those, RegistrationRule rule, Reply reply)
    {
        var registration = new CommandRegistration(this, rule, reply);
        lock (_sync)
        {
            var place = All.Length;
            while (place > 0 && !those.Contains(All[place - 1])) place--;
            _index = new(All.Insert(place, registration));
        }

        return registration;
    }

    public void Remove(CommandRegistration registration)
    {
        lock (_sync)
        {
            var left = All.Remove(registration);
            if (left.Length < All.Length) _index = new(left);
        }
    }

    /// <summary>Puts these in the place of all that there were.</summary>
    public void Replace(IEnumerable<(string Pattern, Reply Reply)> repliers)
    {
        ImmutableArray<CommandRegistration> all = [.. repliers.Select(each => new CommandRegistration(this, new(new TextPattern(each.Pattern)), each.Reply))];
        lock (_sync) _index = new(all);
    }

    /// <summary>Forgets all registrations and recordings, and is as strict as the options say.</summary>
    public void Clear()
    {
        lock (_sync) _index = RegistryIndex.Empty;
        Replays.Clear();
        Unmatched = AsOptionsSay;
    }

    /// <summary>
    /// Takes a reply of the first registration that answers a call. What limits it, its number and the states of machines, is looked at and
    /// changed in one step, so that concurrent calls are answered as if they had come one after the other.
    /// </summary>
    /// <returns>Nothing when none answers.</returns>
    public TakenReply? Take(CommandCall call, CallRecord record)
    {
        List<CommandRegistration>? contenders = null;
        foreach (var registration in _index.For(call))
        {
            if (!registration.Rule.Matches(call)) continue;
            if (contenders is null && !registration.Rule.HasStates)
            {
                if (registration.TryTake() is { } taken) return taken;
                continue;
            }

            (contenders ??= []).Add(registration);
            if (registration.IsEndless) break;
        }

        return contenders is null ? null : _kernel.Write(record, contenders, ExecutionRules.Take);
    }

    /// <summary>The place of an attempt that begins.</summary>
    public long NextOrder() => Interlocked.Increment(ref _begun);

    /// <summary>The attempts that the log of commands shows, of calls that ended and of those in flight.</summary>
    public IReadOnlyList<ExecutedCommand> ReadCalls() => ExecutedCommand.From(_kernel, Interlocked.Read(ref _logCleared), withInFlight: true);

    /// <summary>The attempts of calls that ended, which the log of commands does not show again.</summary>
    public IReadOnlyList<ExecutedCommand> TakeCalls()
    {
        lock (_sync)
        {
            var taken = ExecutedCommand.From(_kernel, LogCleared, withInFlight: false);
            if (taken.Count > 0) LogCleared = taken.Max(call => call.Sequence ?? 0);
            return taken;
        }
    }

    /// <summary>The number of the last call that the log of commands does not show any more.</summary>
    public long LogCleared
    {
        get => Interlocked.Read(ref _logCleared);
        set => Interlocked.Exchange(ref _logCleared, value);
    }

    /// <summary>The same registrations with their counts for a fork, whose log begins anew.</summary>
    public CommandRegistry CopyTo(WorldKernel kernel, object world)
    {
        var copy = new CommandRegistry(kernel, world) { Unmatched = Unmatched, Replays = Replays.Copy() };
        if (!All.IsEmpty) copy._index = new(CopiesFor(copy));
        return copy;
    }

    private ImmutableArray<CommandRegistration> CopiesFor(CommandRegistry other) => [.. All.Select(registration => registration.CopyTo(other))];
}
