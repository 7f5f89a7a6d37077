using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A server of a context: its process, its ports, its logs. It stays the same object across restarts.</summary>
/// <remarks>Thread-safe. Starting, stopping and reloading take turns. The context stops it at its end.</remarks>
public sealed class ServerProcess
{
    internal ServerProcess(ServerDefinition definition, ServerLogs logs)
    {
        Definition = definition;
        Logs = logs;
    }

    /// <summary>What the server is.</summary>
    public ServerDefinition Definition { get; }

    /// <summary>The definition's name.</summary>
    public string Name => Definition.Name;

    /// <summary>Where it is in its life.</summary>
    public ServerState State { get; internal set; }

    /// <summary>The number of its process, of the last one when it has ended; <see langword="null"/> before its first start.</summary>
    public int? Pid { get; internal set; }

    /// <summary>The exit code of its last end; 128 and the signal's number when a signal ended it; <see langword="null"/> while it runs.</summary>
    public int? ExitCode { get; internal set; }

    /// <summary>The numbers of its ports by their names.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; internal set; } = ValueMap<int>.Empty;

    /// <summary>What it has written.</summary>
    public ServerLogs Logs { get; }

    /// <summary>Its database; <see langword="null"/> when the definition has none.</summary>
    public TestDatabase? Database { get; internal set; }

    /// <summary>The program and its arguments as they were last started, secrets masked.</summary>
    public string CommandLine { get; internal set; } = string.Empty;

    /// <summary>The config files as they were last written, each under its path, secrets masked. Upstream: what <c>write_conf</c> gives back.</summary>
    public string ConfigText { get; internal set; } = string.Empty;

    /// <summary>The number of its first port.</summary>
    /// <exception cref="InvalidOperationException">It has no port.</exception>
    public int Port => Ports.TryGetValue(Definition.Ports.FirstOrDefault()?.Name ?? string.Empty, out var port)
        ? port
        : throw new InvalidOperationException($"The server '{Name}' has no port.");

    /// <summary>Sends a signal to its program.</summary>
    /// <param name="signal">The signal.</param>
    public Task SignalAsync(CommandSignal signal) => throw new NotSupportedException($"{signal}");
}
