using System.Runtime.CompilerServices;
using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ICommandExecutor, System.TimeProvider, FakeDrivers.Execution.ICommandExecutor>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <content>Those that are wrong about streams.</content>
internal static partial class ExecutionLiars
{
    private static Dictionary<string, Lie> OfStreams => new()
    {
        ["EXE-STR-001"] = Liar.Tells(events => events.Where(each => each is not CommandStarted)),
        ["EXE-STR-002"] = SwapsLines,
        ["EXE-STR-003"] = Says(wrote => new(wrote.Stream, wrote.Text + "\n")),
        ["EXE-STR-004"] = Says(wrote => new(wrote.Stream, wrote.Text)),
        ["EXE-STR-005"] = Liar.StreamsBy((honest, command, token) => honest.StreamAsync(command, CommandStreaming.Pieces, token)),
        ["EXE-STR-006"] = Liar.Tells(events => events.Select(each => each with { Attempt = 1 })),
        ["EXE-STR-007"] = SwallowsErrors,
        ["EXE-STR-008"] = RunsBeforeItIsAsked,
        ["EXE-STR-009"] = TellsTheSameToAll,
        ["EXE-STR-010"] = GoesOnWhenItIsLeft,
        ["EXE-STR-011"] = ReadsAhead,
        ["EXE-STR-012"] = TellsTheEndLast,
        ["EXE-STR-013"] = LooksAtTheTokenLast,
        ["EXE-STR-014"] = CancelsWithATokenOfItsOwn,
        ["EXE-STR-015"] = TellsNoReason,
        ["EXE-LIM-007"] = Liar.Streams(command => command with { OutputLimit = null }),
    };

    private static Lie SwapsLines => Liar.Tells(events => events.Chunk(2).SelectMany(pair => pair.Reverse()));

    private static Lie SwallowsErrors => Liar.Tells(static events => Read(events, static _ => { }));

    private static Lie TellsNoReason => Liar.Tells(static events => Read(events, static _ => throw new CommandExecutionException(new("tool"))));

    private static Lie RunsBeforeItIsAsked => Liar.StreamsBy((honest, command, token) =>
    {
        _ = honest.RunAsync(command, token);
        return honest.StreamAsync(command, cancellationToken: token);
    });

    private static Lie TellsTheSameToAll
    {
        get
        {
            CommandWrote? first = null;
            return Says(wrote => Interlocked.CompareExchange(ref first, wrote, null) ?? wrote);
        }
    }

    private static Lie GoesOnWhenItIsLeft => Liar.StreamsBy(static (honest, command, token) =>
    {
        _ = honest.RunAsync(command, token);
        return AsyncEnumerable.Repeat(new CommandStarted(1), 1).OfType<CommandEvent>();
    });

    private static Lie ReadsAhead => Liar.Tells(static events => All(events));

    private static Lie TellsTheEndLast => Liar.Tells(static events => All(events));

    private static Lie LooksAtTheTokenLast => Liar.StreamsBy(static (honest, command, token) => AfterAll(honest.StreamAsync(command, cancellationToken: CancellationToken.None), token));

    private static Lie CancelsWithATokenOfItsOwn => Liar.StreamsBy(static (honest, command, token) =>
    {
        var own = new CancellationTokenSource();
        token.Register(own.Cancel);
        return honest.StreamAsync(command, cancellationToken: own.Token);
    });

    private static Lie Says(Func<CommandWrote, CommandWrote> other) => Liar.Tells(events => events.Select(each => each is CommandWrote wrote ? other(wrote) : each));

    private static async IAsyncEnumerable<CommandEvent> Read(IAsyncEnumerable<CommandEvent> events, Action<CommandExecutionException> fail)
    {
        await using var reader = events.GetAsyncEnumerator();
        while (await NextAsync()) yield return reader.Current;

        async ValueTask<bool> NextAsync()
        {
            try
            {
                return await reader.MoveNextAsync();
            }
            catch (CommandExecutionException error)
            {
                fail(error);
                return false;
            }
        }
    }

    private static async IAsyncEnumerable<CommandEvent> All(IAsyncEnumerable<CommandEvent> events)
    {
        var all = new List<CommandEvent>();
        await foreach (var each in events) all.Add(each);
        foreach (var each in all) yield return each;
    }

    private static async IAsyncEnumerable<CommandEvent> AfterAll(
        IAsyncEnumerable<CommandEvent> events, [EnumeratorCancellation] CancellationToken token)
    {
        await foreach (var each in All(events)) yield return each;
        token.ThrowIfCancellationRequested();
    }
}
