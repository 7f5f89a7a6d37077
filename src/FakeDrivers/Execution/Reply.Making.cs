using System.Globalization;
using System.Reflection;

namespace FakeDrivers.Execution;

/// <content>The kinds of replies that there are.</content>
public sealed partial class Reply
{
    /// <summary>The exit code 0 and nothing on either output. Upstream: manila <c>fake_execute_default_reply_handler</c>.</summary>
    public static Reply Empty { get; } = Exit(0);

    /// <summary>There is no such program: the start fails with <see cref="CommandFailureReason.NotFound"/>.</summary>
    public static Reply NotFound { get; } = CannotStart(CommandFailureReason.NotFound);

    /// <summary>The program may not be executed: the start fails with <see cref="CommandFailureReason.PermissionDenied"/>.</summary>
    public static Reply PermissionDenied { get; } = CannotStart(CommandFailureReason.PermissionDenied);

    /// <summary>The working directory does not exist: the start fails with <see cref="CommandFailureReason.WorkingDirectoryNotFound"/>.</summary>
    public static Reply WorkingDirectoryNotFound { get; } = CannotStart(CommandFailureReason.WorkingDirectoryNotFound);

    /// <summary>A program that writes nothing and never ends by itself: a time-out, a cancellation or a signal ends it.</summary>
    public static Reply Hangs { get; } = new(
        static async (program, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, cancellationToken).ConfigureAwait(false);
            return 0;
        },
        "a program that never ends");

    /// <summary>The exit code 0 and a standard output.</summary>
    /// <param name="standardOutput">The standard output.</param>
    public static implicit operator Reply(string standardOutput) => Exit(0, standardOutput);

    /// <summary>What a function of the call says.</summary>
    /// <param name="handler">The function; see <see cref="From(Func{CommandCall, Reply})"/>.</param>
    public static implicit operator Reply(Func<CommandCall, Reply> handler) => From(handler);

    /// <summary>What a script does.</summary>
    /// <param name="script">The script; see <see cref="From(Script)"/>.</param>
    public static implicit operator Reply(Script script) => From(script);

    /// <summary>An exit code and both outputs. Whether the code is a failure is for the command to say.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="standardOutput">The standard output.</param>
    /// <param name="standardError">The standard error.</param>
    public static Reply Exit(int exitCode, string standardOutput = "", string standardError = "")
    {
        ArgumentNullException.ThrowIfNull(standardOutput);
        ArgumentNullException.ThrowIfNull(standardError);
        return new(CommandOutput.Exited(exitCode, standardOutput, standardError));
    }

    /// <summary>An exit code and both outputs, byte for byte. They are copied here.</summary>
    /// <param name="standardOutput">The standard output.</param>
    /// <param name="standardError">The standard error; by default nothing.</param>
    /// <param name="exitCode">The exit code.</param>
    public static Reply Bytes(ReadOnlySpan<byte> standardOutput, ReadOnlySpan<byte> standardError = default, int exitCode = 0) => new(
        CommandOutput.Exited(exitCode, CapturedOutput.FromBytes(standardOutput.ToArray()), CapturedOutput.FromBytes(standardError.ToArray())),
        string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}, {standardOutput.Length} bytes out, {standardError.Length} err"));

    /// <summary>The exit code 0 and a file's content, byte for byte, as the standard output. The file is read here, once.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Reply FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Bytes(File.ReadAllBytes(path));
    }

    /// <summary>The exit code 0 and the content of a resource that is embedded in an assembly, byte for byte, as the standard output.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The resource's whole name: <c>MyTests.Outputs.lvs.txt</c>.</param>
    /// <exception cref="ArgumentException">There is no such resource; the message names those that there are.</exception>
    public static Reply FromResource(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var stream = assembly.GetManifestResourceStream(name) ?? throw ExecutionErrors.NoResource(assembly, name, nameof(name));
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Bytes(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>A program that a signal ended: the exit code is 128 and the signal's number, and nothing is written.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The signal stops or continues a program, and does not end it.</exception>
    public static Reply Signalled(CommandSignal signal)
    {
        if (signal is CommandSignal.Stop or CommandSignal.Continue) throw new ArgumentOutOfRangeException(nameof(signal), signal, "This signal ends no program.");
        var exitCode = 128 + (int)signal;
        return new(
            (program, _) =>
            {
                program.Signal(signal);
                return Task.FromResult(exitCode);
            },
            $"ended by {signal}");
    }

    /// <summary>An error in the place of the program, the same object each time. It may be one that a real executor does not throw.</summary>
    /// <param name="error">The error. A <see cref="CommandExecutionException"/> is a failed attempt.</param>
    public static Reply Throws(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new((_, _) => Task.FromException<Reply>(error), $"throws {error.GetType().Name}");
    }

    /// <summary>What a script does, step by step on the world's clock: every attempt plays it from its beginning.</summary>
    /// <param name="script">The script.</param>
    public static Reply From(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new(script.PlayAsync, string.Create(CultureInfo.InvariantCulture, $"a script of {script.Steps.Length} steps"));
    }

    /// <summary>The exit code and both outputs of a run that took place, on another executor for example.</summary>
    /// <param name="result">The run's result.</param>
    public static Reply From(CommandResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(CommandOutput.Exited(result.ExitCode, result.Output, result.Error));
    }

    /// <summary>
    /// What a function of the call says, at every attempt anew. It may throw <see cref="CommandExecutionException"/> for a command that
    /// fails otherwise than by its exit code; it runs outside of the world's lock and may call the world, best by <c>call.World()</c>, which is
    /// the fork in a fork.
    /// </summary>
    /// <param name="handler">The function.</param>
    public static Reply From(Func<CommandCall, Reply> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new((call, _) => Task.FromResult(handler(call)), "a handler");
    }

    /// <summary>
    /// What an asynchronous function of the call says, at every attempt anew. Its token is cancelled when the command times out or is
    /// cancelled; the call then ends whether the function obeys or not.
    /// </summary>
    /// <param name="handler">The function.</param>
    public static Reply From(Func<CommandCall, CancellationToken, Task<Reply>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new(handler, "a handler");
    }

    /// <summary>What a real program does, which is started with the command as it is.</summary>
    internal static Reply From(ICommandExecutor real) => new(
        async (call, stop) =>
        {
            // Time-out, limits, input and the check of the exit code are the fake's own, on the world's clock.
            var command = call.Command with { Attempts = 1, Timeout = null, StandardInput = null, OutputLimit = null, AcceptedExitCodes = null };
            var process = await real.StartAsync(command, CancellationToken.None).ConfigureAwait(false);
            if (!stop.IsCancellationRequested) return new(new PassedProgram(process));

            // The start outlasted the one who asked for it, and nobody else would end the program.
            await process.DisposeAsync().ConfigureAwait(false);
            throw new OperationCanceledException(stop);
        },
        "the real program");

    private static Reply CannotStart(CommandFailureReason reason) =>
        new((call, _) => Task.FromException<Reply>(CommandErrors.NotStarted(call.Command, reason)), reason.ToString());
}
