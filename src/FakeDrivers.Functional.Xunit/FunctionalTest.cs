using Xunit;

namespace FakeDrivers.Functional;

/// <summary>A class of tests that each have servers of their own, in a context that ends with the test.</summary>
/// <remarks>
/// xunit makes an object of the class for each test, and disposes it when it knows whether the test has failed; but it does not dispose one
/// whose initialization fails. This class does, so that servers can be started there as well. Upstream: Glance's functional tests, class
/// <c>FunctionalTest</c>.
/// </remarks>
public abstract class FunctionalTest : IAsyncLifetime
{
    private FunctionalTestContext? _context;

    /// <summary>The servers of this test. Begun when it is asked for first.</summary>
    protected FunctionalTestContext Context => _context ??= Begin();

    /// <summary>Cancelled when xunit is told to stop.</summary>
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is the same for all servers of a test; the reporter is always xunit's.</summary>
    /// <value>The default has the defaults.</value>
    protected virtual FunctionalTestOptions Options => new();

    /// <summary>Starts what each test of the class needs, before it runs.</summary>
    protected virtual Task SetUpAsync() => Task.CompletedTask;

    /// <summary>Calls <see cref="SetUpAsync"/>, and ends the context when that fails.</summary>
    public async ValueTask InitializeAsync()
    {
        try
        {
            await SetUpAsync().ConfigureAwait(false);
        }
        catch
        {
            _context?.MarkFailed();
            await EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends the context.</summary>
    /// <exception cref="FunctionalTestException">Not all was clean; see <see cref="FunctionalTestContext.DisposeAsync"/>.</exception>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_context is not null) await _context.DisposeAsync().ConfigureAwait(false);
    }

    private FunctionalTestContext Begin()
    {
        var reporter = XunitReporter.ForCurrentTest();
        return FunctionalTestContext.Create(Options with { Reporter = reporter }, reporter.TestName ?? GetType().Name);
    }

    private async Task EndAsync()
    {
        try
        {
            if (_context is not null) await _context.DisposeAsync().ConfigureAwait(false);
        }
        catch (FunctionalTestException)
        {
            // What failed first is told.
        }
    }
}
