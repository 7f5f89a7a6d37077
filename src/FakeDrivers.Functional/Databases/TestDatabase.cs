namespace FakeDrivers.Functional;

/// <summary>The database of one test, a copy of a template. It ends with the test's context.</summary>
public abstract class TestDatabase
{
    private protected TestDatabase(string name, IReadOnlyDictionary<string, string> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>What it is for, such as the server's name.</summary>
    public string Name { get; }

    /// <summary>What templates get of it: <c>database</c>, its path or name, and <c>connection</c>, its connection string.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Makes it as the template is, again. Upstream: <c>_reset_database</c>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">It cannot be made again, since a server has it open, say.</exception>
    public abstract Task ResetAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends it, when the test has passed.</summary>
    internal abstract Task DropAsync();
}
