using System.Xml.Linq;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>A run of the tests that fail on purpose, in a test host of its own.</summary>
public sealed class FailingRun : IAsyncLifetime
{
    private readonly ScratchDirectory _directory = new();
    private XDocument _results = new();

    /// <summary>What the host left in its directory for temporary files.</summary>
    public string TemporaryDirectory => _directory["tmp"];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(TemporaryDirectory);
        var self = Program.Children.Command("serve");
        string[] classes = [typeof(ExpectedFailures).FullName ?? "", typeof(ExpectedSetUpFailures).FullName ?? ""];
        var command = new Command(self.Program, [.. self.Arguments.SkipLast(2), "-class", classes[0], "-class", classes[1], "-xml", _directory["results.xml"], "-noColor"])
        {
            AcceptedExitCodes = [1],
            Environment = new Dictionary<string, string?> { [ExpectedFailureAttribute.Variable] = "1", ["TMPDIR"] = TemporaryDirectory },
            Timeout = TimeSpan.FromSeconds(60),
        };
        await new ProcessExecutor().RunAsync(command, CancellationToken.None);
        _results = XDocument.Load(_directory["results.xml"]);
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return default;
    }

    /// <summary>What xunit tells of a test.</summary>
    public XElement Test(string method) => _results.Descendants("test").Single(test => (string?)test.Attribute("method") == method);

    /// <summary>What is attached to a test, by its names.</summary>
    public IReadOnlyDictionary<string, string> Attachments(string method) =>
        Test(method).Descendants("attachment").ToDictionary(attachment => (string?)attachment.Attribute("name") ?? "", attachment => attachment.Value);
}
