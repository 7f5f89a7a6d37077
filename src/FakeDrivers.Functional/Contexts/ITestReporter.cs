namespace FakeDrivers.Functional;

/// <summary>The test as its framework sees it: whether it failed, and where its output goes.</summary>
/// <remarks>For xunit v3 the package <c>FakeDrivers.Functional.Xunit</c> has one; the documents show those for NUnit and MSTest.</remarks>
public interface ITestReporter
{
    /// <summary>Whether the test has failed; <see langword="null"/> while that is not known. It is asked when the context is disposed.</summary>
    bool? HasFailed { get; }

    /// <summary>The test's name, by which its kept directory is found.</summary>
    /// <value>The default, <see langword="null"/>, is that it is not known.</value>
    string? TestName => null;

    /// <summary>Writes a line to the test's output.</summary>
    /// <param name="line">The line, without its end.</param>
    void WriteLine(string line);

    /// <summary>Attaches a file to the test's result.</summary>
    /// <param name="name">The attachment's name.</param>
    /// <param name="path">The file. It may be gone when the call has returned.</param>
    void Attach(string name, string path);
}
