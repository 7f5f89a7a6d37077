namespace FakeDrivers.Functional;

/// <summary>The servers of one test, and all that is theirs: a directory, ports, databases, logs.</summary>
public sealed class FunctionalTestContext : IAsyncDisposable
{
    internal FunctionalTestContext(FunctionalTestOptions options, string directory)
    {
        Options = options;
        Directory = directory;
    }

    /// <summary>The directory of this test alone. It is deleted at the end, and kept when the test failed.</summary>
    public string Directory { get; }

    internal FunctionalTestOptions Options { get; }

    /// <summary>Says that the test has failed, for frameworks that do not tell.</summary>
    public void MarkFailed() => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
