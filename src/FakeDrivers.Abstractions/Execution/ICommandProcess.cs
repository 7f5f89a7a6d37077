namespace FakeDrivers.Execution;

/// <summary>A program that runs, to write to, read from, signal and wait for.</summary>
/// <remarks>
/// Members may be used from different threads; each stream by one at a time. The outputs are pipes: a program that has written 64 KiB which
/// nobody reads waits. Disposing kills the program with its descendants if it still runs, and closes the streams.
/// </remarks>
public interface ICommandProcess : IAsyncDisposable
{
    /// <summary>The number of the process.</summary>
    int Id { get; }

    /// <summary>
    /// What the program reads; disposing it is the end of its input. It is <see cref="Stream.Null"/> when the command has a
    /// <see cref="Command.StandardInput"/>, which is then sent without further ado.
    /// </summary>
    /// <remarks>Writing throws <see cref="IOException"/> when the program has closed its input or ended: a broken pipe.</remarks>
    Stream StandardInput { get; }

    /// <summary>What the program writes to its standard output, byte for byte.</summary>
    Stream StandardOutput { get; }

    /// <summary>What the program writes to its standard error, byte for byte.</summary>
    Stream StandardError { get; }

    /// <summary>The program's end: its exit code, accepted or not, whether its outputs are closed or not.</summary>
    Task<int> Exited { get; }

    /// <summary>Ends when both outputs were read to their end, which is later than <see cref="Exited"/> when a descendant keeps one open.</summary>
    Task OutputClosed { get; }

    /// <summary>Sends a signal to the program alone; nothing when it has ended.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="PlatformNotSupportedException">The system has no such signal. Windows has <see cref="CommandSignal.Kill"/> alone.</exception>
    void Signal(CommandSignal signal);

    /// <summary>Kills the program and its descendants at once; nothing when they have ended.</summary>
    void Kill();

    /// <summary>Reads what is left of both outputs, waits for the program's end, and checks its exit code.</summary>
    /// <param name="cancellationToken">Ends the wait alone; the program goes on.</param>
    /// <returns>The exit code and what was left of the outputs.</returns>
    /// <exception cref="CommandExecutionException">
    /// The program did not end within <see cref="Command.Timeout"/>, wrote more than <see cref="Command.OutputLimit"/> allows, or ended with a
    /// code that is not in <see cref="Command.AcceptedExitCodes"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the one that the program was started with.</exception>
    Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default);
}
