using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>A test with servers of its own. They end after the test, when xunit knows how it went; the logs of a failed one are attached to it.</summary>
public abstract class FunctionalTest : IAsyncDisposable
{
    protected FunctionalTest() => Context = FunctionalTestContext.Create(new() { Reporter = XunitReporter.ForCurrentTest() }, name: GetType().Name);

    protected FunctionalTestContext Context { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
