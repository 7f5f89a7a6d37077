using System.Collections.Concurrent;

namespace FakeDrivers.Functional.Tests;

/// <summary>Keeps what a test's framework would be told.</summary>
internal sealed class ListReporter : ITestReporter
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ConcurrentDictionary<string, string> _attachments = [];

    public bool? HasFailed { get; init; }

    public IReadOnlyCollection<string> Lines => _lines;

    public IReadOnlyDictionary<string, string> Attachments => _attachments;

    public void WriteLine(string line) => _lines.Enqueue(line);

    public void Attach(string name, string path) => _attachments[name] = File.ReadAllText(path);
}
