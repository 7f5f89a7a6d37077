using FakeDrivers.Functional;

namespace FunctionalTests.MSTest;

/// <summary>Tells MSTest about the servers of a test. Copy it into your tests: it is all that the harness needs of a framework.</summary>
internal sealed class MSTestReporter(TestContext test) : ITestReporter
{
    /// <summary>Known while MSTest cleans up after the test.</summary>
    public bool? HasFailed => test.CurrentTestOutcome switch
    {
        UnitTestOutcome.InProgress or UnitTestOutcome.Unknown => null,
        UnitTestOutcome.Failed or UnitTestOutcome.Error or UnitTestOutcome.Timeout or UnitTestOutcome.Aborted => true,
        _ => false,
    };

    public string? TestName => $"{test.FullyQualifiedTestClassName}.{test.TestName}";

    public void WriteLine(string line) => test.WriteLine(line);

    public void Attach(string name, string path)
    {
        // MSTest remembers the path alone, so the file has to be where it stays.
        var directory = Path.Combine(AppContext.BaseDirectory, "attachments", $"{TestName}");
        Directory.CreateDirectory(directory);
        var copy = Path.Combine(directory, name);
        File.Copy(path, copy, overwrite: true);
        test.AddResultFile(copy);
    }
}
