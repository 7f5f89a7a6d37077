using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FakeDrivers.Worlds;

/// <summary>A logger for each domain, made once: <c>FakeDrivers.Compute</c> and so on.</summary>
/// <remarks>Thread-safe; a world and its forks share it. Costs nothing when the world logs nowhere.</remarks>
internal sealed class DomainLoggers(ILoggerFactory factory)
{
    private readonly ConcurrentDictionary<string, ILogger>? _loggers = factory is NullLoggerFactory ? null : new();

    public ILogger Of(Operation operation) => _loggers is null
        ? NullLogger.Instance
        : _loggers.GetOrAdd(
            operation.Domain,
            static (domain, factory) => factory.CreateLogger($"FakeDrivers.{char.ToUpperInvariant(domain[0])}{domain[1..]}"),
            factory);

    public bool IsEnabled(Operation operation, LogLevel level) => _loggers is not null && Of(operation).IsEnabled(level);
}
