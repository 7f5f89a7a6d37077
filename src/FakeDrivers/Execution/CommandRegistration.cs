using System.Collections.Immutable;
using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>What a world answers to certain commands, and how often it did.</summary>
/// <remarks>
/// <para>
/// Thread-safe: a reply that is limited in number is never given more often, however many commands run at once. Made by
/// <see cref="FakeExecute.When(ProgramName)"/> and its like. It answers from then on; each method changes it and gives it back, so say first how
/// often it answers where others run commands meanwhile. Disposing removes it.
/// </para>
/// <para>
/// It is used as expected when every reply of it was given at least once, and after <see cref="Exactly"/>, as often as that says.
/// <see cref="FakeExecute.VerifyNoUnused"/> checks that.
/// </para>
/// </remarks>
public sealed class CommandRegistration : IDisposable
{
    private readonly CommandRegistry _registry;
    private readonly Lock _sync = new();
    private readonly Pulse _hit = new();
    private ImmutableArray<ReplyStep> _steps;
    private bool _isExact;
    private long _hits;

    internal CommandRegistration(CommandRegistry registry, RegistrationRule rule, Reply reply)
        : this(registry, rule, [new(reply, null)], isExact: false, 0)
    {
    }

    private CommandRegistration(CommandRegistry registry, RegistrationRule rule, ImmutableArray<ReplyStep> steps, bool isExact, long hits)
    {
        _registry = registry;
        Rule = rule;
        _steps = steps;
        _isExact = isExact;
        _hits = hits;
    }

    /// <summary>How many attempts it answered.</summary>
    public long Hits
    {
        get
        {
            lock (_sync) return _hits;
        }
    }

    /// <summary>The attempts that it answered, as far as <see cref="FakeExecute.Calls"/> has them.</summary>
    public IReadOnlyList<ExecutedCommand> Calls => [.. _registry.ReadCalls().Where(call => ReferenceEquals(call.Registration, this))];

    /// <summary>How many hits are expected: <c>at least 1</c>, <c>exactly 3</c>, <c>2 to 4</c>.</summary>
    public string Expected
    {
        get
        {
            var (_, least, most) = Count();
            return (least, most) switch
            {
                (0, _) => "any number",
                (_, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
                _ when least == most => string.Create(CultureInfo.InvariantCulture, $"exactly {least}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
            };
        }
    }

    /// <summary>Which commands it answers.</summary>
    internal RegistrationRule Rule { get; }

    /// <summary>Whether it was hit less often than it should have been.</summary>
    internal bool IsUnused => Count() is var (hits, least, _) && hits < least;

    /// <summary>Whether it has no reply left.</summary>
    internal bool IsExhausted => Count() is var (hits, _, most) && hits >= most;

    /// <summary>Whether it always has a reply left, in any state.</summary>
    internal bool IsEndless => !Rule.HasStates && Count().Most is null;

    /// <summary>What is said when the replies so far have been given: the last one is given once, unless its number was set.</summary>
    /// <param name="reply">The reply; by default it is given from then on.</param>
    /// <returns>This registration.</returns>
    public CommandRegistration Then(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Change(steps => steps.SetItem(steps.Length - 1, steps[^1] with { Times = steps[^1].Times ?? 1 }).Add(new(reply, null)));
    }

    /// <inheritdoc cref="Then(Reply)"/>
    /// <param name="handler">Gives the reply; see <see cref="Reply.From(Func{CommandCall, Reply})"/>.</param>
    public CommandRegistration Then(Func<CommandCall, Reply> handler) => Then(Reply.From(handler));

    /// <inheritdoc cref="Then(Reply)"/>
    /// <param name="handler">Gives the reply; see <see cref="Reply.From(Func{CommandCall, CancellationToken, Task{Reply}})"/>.</param>
    public CommandRegistration Then(Func<CommandCall, CancellationToken, Task<Reply>> handler) => Then(Reply.From(handler));

    /// <summary>The last reply is given that many times at most; then what comes next is said, or commands go to other registrations.</summary>
    /// <param name="count">How many times, at least 1.</param>
    /// <returns>This registration.</returns>
    public CommandRegistration Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return ChangeLast(count);
    }

    /// <summary>The last reply is given once.</summary>
    /// <returns>This registration.</returns>
    public CommandRegistration Once() => Times(1);

    /// <summary>The last reply is given from then on, which is so unless said otherwise.</summary>
    /// <returns>This registration.</returns>
    public CommandRegistration Forever() => ChangeLast(null);

    /// <summary>The last reply is given that many times, and verification fails unless all replies were given as often as was said.</summary>
    /// <param name="count">How many times, at least 1. That a command does not run at all is asserted with <see cref="FakeExecute.ShouldNotHaveRun(ProgramName)"/>.</param>
    /// <returns>This registration.</returns>
    public CommandRegistration Exactly(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return ChangeLast(count, isExact: true);
    }

    /// <summary>Waits until it was hit a number of times; hits so far count. A hit is when the reply is taken, before it is played.</summary>
    /// <param name="count">How many hits, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends then.</returns>
    /// <exception cref="FakeDriversException">The token was cancelled first; the message shows what ran.</exception>
    public async Task WaitForHitsAsync(int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (true)
        {
            var next = _hit.Next;
            var hits = Hits;
            if (hits >= count) return;
            try
            {
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException cancelled)
            {
                throw ExecutionErrors.NotReached($"{count} hits of {Rule.Show(CodeText.Literal)}", Hits, _registry.ReadCalls(), cancelled);
            }
        }
    }

    /// <summary>Removes it: commands are answered by others. Commands that it answered already go on.</summary>
    public void Dispose() => _registry.Remove(this);

    /// <summary>What it answers, how often it did, and how often that is expected.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rule.Show(CodeText.Literal)}: {Hits} hits, expected {Expected}");

    /// <summary>Takes the next reply.</summary>
    /// <returns>Nothing when there is none left.</returns>
    internal TakenReply? TryTake()
    {
        lock (_sync)
        {
            var left = _hits;
            foreach (var step in _steps)
            {
                if (left < (step.Times ?? long.MaxValue))
                {
                    _hits++;
                    return new TakenReply(this, step.Reply);
                }

                left -= step.Times ?? 0;
            }

            return null;
        }
    }

    /// <summary>Tells those who wait that a reply was taken; call it without a lock.</summary>
    internal void Announce() => _hit.Beat();

    /// <summary>The same registration, with its count, in another registry.</summary>
    internal CommandRegistration CopyTo(CommandRegistry registry)
    {
        lock (_sync) return new(registry, Rule, _steps, _isExact, _hits);
    }

    private (long Hits, long Least, long? Most) Count()
    {
        lock (_sync)
        {
            long least = 0;
            for (var i = 0; i < _steps.Length - 1; i++) least += _steps[i].Times ?? 1;
            var most = least + _steps[^1].Times;
            least = Rule.IsOptional ? 0 : _isExact && most is { } all ? all : least + 1;
            return (_hits, least, most);
        }
    }

    private CommandRegistration ChangeLast(long? times, bool isExact = false) =>
        Change(steps => steps.SetItem(steps.Length - 1, steps[^1] with { Times = times }), isExact);

    private CommandRegistration Change(Func<ImmutableArray<ReplyStep>, ImmutableArray<ReplyStep>> change, bool isExact = false)
    {
        lock (_sync)
        {
            _steps = change(_steps);
            _isExact |= isExact;
        }

        return this;
    }
}
