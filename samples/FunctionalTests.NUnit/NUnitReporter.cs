using FakeDrivers.Functional;
using NUnit.Framework.Interfaces;

namespace FunctionalTests.NUnit;

/// <summary>Tells NUnit about the servers of a test. Copy it into your tests: it is all that the harness needs of a framework.</summary>
internal sealed class NUnitReporter : ITestReporter
{
    /// <summary>Known while NUnit tears the test down.</summary>
    public bool? HasFailed => TestContext.CurrentContext.Result.Outcome.Status switch
    {
        TestStatus.Inconclusive => null,
        TestStatus.Failed => true,
        _ => false,
    };

    public string? TestName => TestContext.CurrentContext.Test.FullName;

    public void WriteLine(string line) => TestContext.Out.WriteLine(line);

    public void Attach(string name, string path)
    {
        // NUnit remembers the path alone, so the file has to be where it stays.
        var directory = Path.Combine(AppContext.BaseDirectory, "attachments", TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(directory);
        var copy = Path.Combine(directory, name);
        File.Copy(path, copy, overwrite: true);
        TestContext.AddTestAttachment(copy, name);
    }
}
