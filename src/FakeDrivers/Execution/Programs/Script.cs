using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>A fake program, step by step on the world's clock: what it writes, reads and waits for, how it takes signals, and how it ends.</summary>
/// <remarks>
/// <para>Immutable and thread-safe: each member gives a new script that has one step more, so that scripts can be shared and continued. A
/// program whose script is over ends with the exit code 0. <see cref="ToString"/> is the script as code.</para>
/// <para>Simulates: pipes of 64 KiB, so that a program which writes more than is read waits; the broken pipe of one whose output nobody reads
/// (exit code 141); descendants that outlive it; signals, which are handled while the program waits and between its steps, one after the
/// other; <see cref="CommandSignal.Stop"/> and <see cref="CommandSignal.Continue"/>, which hold it and let it go on.</para>
/// <para>A reply with a script: <c>Reply.From(script)</c>, or the script itself where a reply is wanted.</para>
/// </remarks>
public sealed class Script
{
    /// <summary>A script without steps: the program ends at once with the exit code 0.</summary>
    public Script()
        : this([])
    {
    }

    private Script(ImmutableArray<ScriptStep> steps) => Steps = steps;

    internal ImmutableArray<ScriptStep> Steps { get; }

    /// <summary>Writes a text to the standard output.</summary>
    /// <param name="text">The text, written in the command's <see cref="Command.OutputEncoding"/>.</param>
    public Script Write(string text) => Write(nameof(Write), CommandStream.StandardOutput, text, string.Empty);

    /// <summary>Writes a text and a newline to the standard output.</summary>
    /// <param name="line">The text, written in the command's <see cref="Command.OutputEncoding"/>.</param>
    public Script WriteLine(string line) => Write(nameof(WriteLine), CommandStream.StandardOutput, line, "\n");

    /// <summary>Writes a text to the standard error.</summary>
    /// <param name="text">The text, written in the command's <see cref="Command.OutputEncoding"/>.</param>
    public Script WriteError(string text) => Write(nameof(WriteError), CommandStream.StandardError, text, string.Empty);

    /// <summary>Writes a text and a newline to the standard error.</summary>
    /// <param name="line">The text, written in the command's <see cref="Command.OutputEncoding"/>.</param>
    public Script WriteErrorLine(string line) => Write(nameof(WriteErrorLine), CommandStream.StandardError, line, "\n");

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="bytes">The bytes, which are copied here.</param>
    public Script WriteBytes(CommandStream stream, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        return Then($"WriteBytes(CommandStream.{stream}, {ScriptText.Show(copy)})", run => run.WriteAsync(stream, copy));
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How long; <see cref="Timeout.InfiniteTimeSpan"/> waits until the program is ended from outside.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than timers count (49 days).</exception>
    public Script Wait(TimeSpan time)
    {
        CheckTime(time, nameof(time));
        return Then($"Wait({ScriptText.Show(time)})", run => run.DelayAsync(time));
    }

    /// <summary>Reads a line of the standard input, or what is left of it, and does nothing with it. At the end of the input it goes on.</summary>
    public Script ReadLine() => Then($"{nameof(ReadLine)}()", static async run => await run.ReadLineAsync().ConfigureAwait(false));

    /// <summary>Reads a line of the standard input and writes it to the standard output. At the end of the input it goes on.</summary>
    public Script EchoLine() => Then($"{nameof(EchoLine)}()", static async run =>
    {
        if (await run.ReadLineAsync().ConfigureAwait(false) is { } line) await run.WriteLineAsync(line).ConfigureAwait(false);
    });

    /// <summary>Reads a line of the standard input, which must be this one.</summary>
    /// <param name="line">The line without its end. The run fails with a <see cref="Worlds.FakeDriversException"/> if another comes, or none.</param>
    public Script ExpectLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ExpectLine(read => read == line, $"the line {ScriptText.Show(line)}", ScriptText.Show(line));
    }

    /// <summary>Reads a line of the standard input, which must be one of a kind.</summary>
    /// <param name="isExpected">Says whether it is; gets the line without its end.</param>
    /// <param name="expected">What is expected, for the error of the run if another line comes, or none.</param>
    public Script ExpectLine(Func<string, bool> isExpected, string expected = "another line")
    {
        ArgumentNullException.ThrowIfNull(isExpected);
        ArgumentNullException.ThrowIfNull(expected);
        return ExpectLine(isExpected, expected, $"…, {ScriptText.Show(expected)}");
    }

    /// <summary>Answers each line of the standard input with a line on the standard output, until the input ends: a program to talk to.</summary>
    /// <param name="answer">Gives the answer to a line; <see langword="null"/> for none.</param>
    public Script AnswerLines(Func<string, string?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Then($"{nameof(AnswerLines)}(…)", async run =>
        {
            while (await run.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                if (answer(line) is { } answered) await run.WriteLineAsync(answered).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Writes the standard input to the standard output until it ends, as <c>cat</c> does.</summary>
    public Script CopyInput() => Then($"{nameof(CopyInput)}()", static run => run.ReadInputAsync(copy: true));

    /// <summary>Reads the standard input until it ends.</summary>
    public Script ReadInput() => Then($"{nameof(ReadInput)}()", static run => run.ReadInputAsync(copy: false));

    /// <summary>Leaves a descendant behind that keeps both outputs open for a time from here, though the program may end before.</summary>
    /// <param name="time">How long; <see cref="Timeout.InfiniteTimeSpan"/> until it is killed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than timers count (49 days).</exception>
    public Script LeaveOutputOpen(TimeSpan time)
    {
        CheckTime(time, nameof(time));
        return Then($"LeaveOutputOpen({ScriptText.Show(time)})", run => run.Program.Leave(time));
    }

    /// <summary>Ignores signals from here on.</summary>
    /// <param name="signals">The signals.</param>
    /// <exception cref="ArgumentException">One is <see cref="CommandSignal.Kill"/> or <see cref="CommandSignal.Stop"/>, which no program can ignore.</exception>
    public Script Ignore(params CommandSignal[] signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ImmutableArray<CommandSignal> ignored = [.. signals.Select(signal => CheckHandled(signal, nameof(signals)))];
        return Then($"Ignore({string.Join(", ", ignored.Select(ScriptText.Show))})", run =>
        {
            foreach (var signal in ignored) run.Handle(signal, new Script());
        });
    }

    /// <summary>
    /// Handles a signal from here on: the program does this when the signal comes, then goes on where it was, and waits out what is left of a
    /// <see cref="Wait"/>. A handler that is to end the program ends with <see cref="Exit"/>.
    /// </summary>
    /// <param name="signal">The signal.</param>
    /// <param name="handler">What to do.</param>
    /// <exception cref="ArgumentException">The signal is <see cref="CommandSignal.Kill"/> or <see cref="CommandSignal.Stop"/>, which no program can handle.</exception>
    public Script On(CommandSignal signal, Script handler)
    {
        CheckHandled(signal, nameof(signal));
        ArgumentNullException.ThrowIfNull(handler);
        return Then($"On({ScriptText.Show(signal)}, {handler})", run => run.Handle(signal, handler));
    }

    /// <summary>Does something to the world, or to whatever the test likes.</summary>
    /// <param name="effect">The function, which gets what the program was started for. It runs outside of the world's lock and may call the world.</param>
    public Script Do(Action<CommandCall> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Then($"{nameof(Do)}(…)", run => effect(run.Call));
    }

    /// <summary>Does something to the world, or to whatever the test likes, and waits until it is done.</summary>
    /// <param name="effect">
    /// The function, which gets what the program was started for. Its token is cancelled when the program ends meanwhile; the program does not
    /// wait for it then.
    /// </param>
    public Script Do(Func<CommandCall, CancellationToken, Task> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Then($"{nameof(Do)}(…)", run => run.DoAsync(effect));
    }

    /// <summary>Ends the program with an exit code.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is not one of 0 to 255.</exception>
    public Script Exit(int exitCode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exitCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode, 255);
        return Then(FormattableString.Invariant($"Exit({exitCode})"), run => run.Program.End(exitCode));
    }

    /// <summary>Ends the program as if by a signal, with the exit code 128 and the signal's number, whether it handles that signal or not.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="ArgumentException">The signal is <see cref="CommandSignal.Stop"/> or <see cref="CommandSignal.Continue"/>, which end no program.</exception>
    public Script EndBy(CommandSignal signal)
    {
        if (signal is CommandSignal.Stop or CommandSignal.Continue) throw new ArgumentException($"The signal {signal} ends no program.", nameof(signal));
        return Then($"EndBy({ScriptText.Show(signal)})", run => run.Program.EndBy(signal));
    }

    /// <summary>Does something several times.</summary>
    /// <param name="times">How often.</param>
    /// <param name="steps">What to do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Script Repeat(int times, Script steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        ArgumentNullException.ThrowIfNull(steps);
        return Then(FormattableString.Invariant($"Repeat({times}, {steps})"), async run =>
        {
            for (var time = 0; time < times && !run.IsOver; time++) await run.PlayAsync(steps).ConfigureAwait(false);
        });
    }

    /// <summary>The script as code that makes it, with what cannot be shown, such as functions, as <c>…</c>.</summary>
    public override string ToString() => Steps.Aggregate($"new {nameof(Script)}()", static (text, step) => $"{text}.{step}");

    internal Task<int> PlayAsync(FakeProgram program, CancellationToken ended) => ScriptRun.PlayAsync(this, program, ended);

    private static void CheckTime(TimeSpan time, string parameter)
    {
        if (time == Timeout.InfiniteTimeSpan) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, ClockWait.Longest, parameter);
    }

    private static CommandSignal CheckHandled(CommandSignal signal, string parameter) => signal is not (CommandSignal.Kill or CommandSignal.Stop)
        ? signal
        : throw new ArgumentException($"No program can handle or ignore the signal {signal}.", parameter);

    private Script Write(string name, CommandStream stream, string text, string end)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Then($"{name}({ScriptText.Show(text)})", run => run.WriteAsync(stream, text + end));
    }

    private Script ExpectLine(Func<string, bool> isExpected, string expected, string shown) =>
        Then($"ExpectLine({shown})", run => run.ExpectLineAsync(isExpected, expected));

    private Script Then(string text, Action<ScriptRun> play) => Then(text, run =>
    {
        play(run);
        return ValueTask.CompletedTask;
    });

    private Script Then(string text, Func<ScriptRun, ValueTask> playAsync) => new(Steps.Add(new(text, playAsync)));
}
