using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.Worlds;

/// <summary>Keeps what is logged as lines of level, category, message and error.</summary>
/// <param name="least">The least level that is kept.</param>
/// <param name="failure">What the loggers throw instead of keeping anything.</param>
internal sealed class RecordingLoggerFactory(LogLevel least, Exception? failure = null) : ILoggerFactory
{
    public List<string> Lines { get; } = [];

    public List<string> Categories { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return new Logger(this, categoryName);
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(RecordingLoggerFactory factory, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= factory.Least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (factory.Failure is { } failure) throw failure;
            factory.Lines.Add($"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : $" ({exception.Message})")}");
        }
    }

    private LogLevel Least => least;

    private Exception? Failure => failure;
}
