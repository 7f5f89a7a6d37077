namespace FakeDrivers.Functional;

/// <summary>A database that is made once and copied for each test, since migrations take longer than most tests. Immutable and thread-safe.</summary>
/// <remarks>
/// A template is made once for each <see cref="Key"/> on a machine, however many tests and test hosts want it at the same time, and kept for
/// later runs. Give the key everything that the content depends on, such as a hash of the migration files: another key is
/// another template. A template that cannot be made leaves nothing behind, and the next who wants it tries again. Upstream: Glance,
/// <c>create_database</c> and <c>_reset_database</c>.
/// </remarks>
public abstract class DatabaseTemplate
{
    private protected DatabaseTemplate(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
    }

    /// <summary>What the template's content depends on.</summary>
    public string Key { get; }

    /// <summary>Makes the database of a test, the template first if need be.</summary>
    /// <param name="context">The test's context, whose end also ends the database.</param>
    /// <param name="name">What the database is for, such as the server's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">The template or its copy cannot be made.</exception>
    internal abstract Task<TestDatabase> CreateAsync(FunctionalTestContext context, string name, CancellationToken cancellationToken);
}
