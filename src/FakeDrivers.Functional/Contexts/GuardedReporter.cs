namespace FakeDrivers.Functional;

/// <summary>A test's framework that fails nobody: whatever it throws, a context must come to its end and delete what is left.</summary>
internal sealed class GuardedReporter : ITestReporter
{
    private readonly ITestReporter _reporter;

    private GuardedReporter(ITestReporter reporter) => _reporter = reporter;

    /// <inheritdoc/>
    public bool? HasFailed => Try(() => _reporter.HasFailed, null);

    /// <inheritdoc/>
    public string? TestName => Try(() => _reporter.TestName, null);

    /// <summary>Guards a framework, once.</summary>
    public static ITestReporter? Of(ITestReporter? reporter) => reporter is null or GuardedReporter ? reporter : new GuardedReporter(reporter);

    /// <inheritdoc/>
    public void WriteLine(string line) => Try(() =>
    {
        _reporter.WriteLine(line);
        return true;
    }, false);

    /// <inheritdoc/>
    /// <remarks>What cannot be attached is told in the test's output.</remarks>
    public void Attach(string name, string path)
    {
        try
        {
            _reporter.Attach(name, path);
        }
        catch (Exception error)
        {
            WriteLine($"{name} cannot be attached: {error.Message}");
        }
    }

    private static T Try<T>(Func<T> ask, T otherwise)
    {
        try
        {
            return ask();
        }
        catch (Exception)
        {
            // The framework takes nothing any more, as when the test is over.
            return otherwise;
        }
    }
}
