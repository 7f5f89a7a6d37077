using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>How a server is made to read its configuration again, and how it shows that it did. Immutable; equality is by content.</summary>
/// <remarks>The config files are written anew first, each by one rename, so that no reader ever sees half a file.</remarks>
public sealed record ReloadPolicy
{
    private ReloadPolicy()
    {
    }

    /// <summary>Stop and start: the program is another process afterwards, on the same ports. Upstream: <c>Server.reload</c>.</summary>
    public static ReloadPolicy Restart { get; } = new();

    /// <summary>The signal to send; <see langword="null"/> for a restart or a request.</summary>
    internal CommandSignal? SentSignal { get; private init; }

    /// <summary>What asks the server; <see langword="null"/> for a restart or a signal.</summary>
    internal Func<ServerProcess, CancellationToken, Task>? Request { get; private init; }

    /// <summary>Whether it is another process afterwards.</summary>
    internal bool IsRestart => SentSignal is null && Request is null;

    /// <summary>What must hold afterwards.</summary>
    internal Readiness? Sign { get; private init; }

    /// <summary>A signal to the running program, such as SIGHUP.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="sign">
    /// By what is known that the server has done it: a line of its log that comes after the signal, a value that it serves, other worker
    /// processes. <see langword="null"/> waits for nothing.
    /// </param>
    public static ReloadPolicy BySignal(CommandSignal signal, Readiness? sign = null) => new() { SentSignal = signal, Sign = sign };

    /// <summary>A request to the running server, such as a POST to a management URL.</summary>
    /// <param name="request">Makes the request.</param>
    /// <param name="sign">By what is known that the server has done it. <see langword="null"/> waits for nothing.</param>
    public static ReloadPolicy ByRequest(Func<ServerProcess, CancellationToken, Task> request, Readiness? sign = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new() { Request = request, Sign = sign };
    }
}
