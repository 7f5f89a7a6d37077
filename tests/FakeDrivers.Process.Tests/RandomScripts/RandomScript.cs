using System.Collections.Immutable;
using System.Globalization;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>A program of random steps, what it reads, and how it is called.</summary>
internal sealed record RandomScript
{
    private const int PipeCapacity = 64 * 1024;

    // None of them is handled by perl or changed by whoever runs the tests.
    private static readonly CommandSignal[] Signals = [CommandSignal.Kill, CommandSignal.User1, CommandSignal.User2, CommandSignal.Terminate];

    public required ImmutableArray<RandomStep> Steps { get; init; }

    public required string Input { get; init; }

    public required OutputLimit? Limit { get; init; }

    public required CallKind Call { get; init; }

    public Script Script => Steps.Aggregate(new Script(), (script, step) => step.AddTo(script));

    public static RandomScript Draw(int seed)
    {
        var random = new Random(seed);
        var steps = Enumerable.Range(0, random.Next(9)).Select(_ => Step(random)).ToList();
        var end = random.Next(10);
        if (end < 4) steps.Add(new(StepKind.Exit, [], random.Next(256)));
        else if (end == 4) steps.Add(new(StepKind.Signal, [], (int)Signals[random.Next(Signals.Length)]));
        var lines = Enumerable.Range(0, random.Next(4)).Select(_ => Line(random));
        return new()
        {
            Steps = [.. steps],
            Input = string.Concat(lines) + (random.Next(3) == 0 ? "no end" : string.Empty),
            Limit = DrawLimit(random),
            Call = (CallKind)random.Next(4),
        };
    }

    /// <summary>The command in one of the ways to run it.</summary>
    public Command Command(Command program) => program with
    {
        StandardInput = Input.Length == 0 ? null : CommandInput.FromText(Input),
        AcceptedExitCodes = null,
        OutputLimit = Limit,
    };

    /// <summary>What the program writes to its outputs, whoever runs it.</summary>
    public (byte[] Output, byte[] Error) Written()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new StringReader(Input);
        foreach (var step in Steps)
        {
            if (step.Kind == StepKind.Output) output.Write(step.Written);
            else if (step.Kind == StepKind.Error) error.Write(step.Written);
            else if (step.Kind == StepKind.Echo && input.ReadLine() is { } line) output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
            else if (step.Kind is StepKind.Exit or StepKind.Signal) break;
        }

        return (output.ToArray(), error.ToArray());
    }

    /// <summary>Scripts that are a little simpler.</summary>
    public IEnumerable<RandomScript> Shrink()
    {
        for (var index = 0; index < Steps.Length; index++)
        {
            yield return this with { Steps = Steps.RemoveAt(index) };
            if (Steps[index] is { Kind: StepKind.Output or StepKind.Error, Count: > 1 } step)
            {
                yield return this with { Steps = Steps.SetItem(index, step with { Count = step.Count / 2 }) };
                yield return this with { Steps = Steps.SetItem(index, step with { Count = step.Count - 1 }) };
            }
        }

        if (Input.Length > 0)
        {
            yield return this with { Input = string.Empty };
            yield return this with { Input = Input[(Input.Length / 2)..] };
            yield return this with { Input = Input[..(Input.Length / 2)] };
        }

        if (Limit is not null) yield return this with { Limit = null };
        if (Call != CallKind.Run) yield return this with { Call = CallKind.Run };
    }

    /// <summary>The script as code, and how it was called.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Call} with input \"{Input.ReplaceLineEndings("\\n")}\" and {Limit?.ToString() ?? "no limit"}:\nnew Script(){string.Concat(Steps)}");

    private static RandomStep Step(Random random)
    {
        var draw = random.Next(100);
        if (draw < 70) return new(random.Next(3) > 0 ? StepKind.Output : StepKind.Error, Unit(random), Count(random));
        if (draw < 83) return new(StepKind.Echo, [], 0);
        return draw < 98 ? new(StepKind.Wait, [], random.Next(4)) : new(StepKind.Descendant, [], random.Next(1, 15));
    }

    private static byte[] Unit(Random random)
    {
        byte[][] units = [[(byte)'a'], "line\n"u8.ToArray(), "crlf\r\n"u8.ToArray(), "€"u8.ToArray(), "🦊\n"u8.ToArray(), [0xe2, 0x82], [0xff, 0x00], [0x0a], [0x0d]];
        return units[random.Next(units.Length)];
    }

    private static int Count(Random random) => random.Next(40) switch
    {
        0 => random.Next(PipeCapacity / 2, PipeCapacity),
        < 8 => random.Next(2000),
        _ => random.Next(20),
    };

    private static string Line(Random random) => random.Next(4) switch
    {
        0 => "\n",
        1 => "größe €\n",
        2 => new string('i', random.Next(3000)) + "\n",
        _ => "word\n",
    };

    private static OutputLimit? DrawLimit(Random random)
    {
        var bytes = random.Next(3) switch { 0 => random.Next(10), 1 => random.Next(500), _ => random.Next(100_000) };
        return random.Next(6) switch
        {
            0 => OutputLimit.Head(bytes),
            1 => OutputLimit.Tail(bytes),
            2 => OutputLimit.Fail(bytes),
            _ => null,
        };
    }
}
