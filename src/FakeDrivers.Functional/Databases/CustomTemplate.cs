using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>Files that are made once, and delegates that make databases of them.</summary>
internal sealed class CustomTemplate(
    string key,
    Func<string, CancellationToken, Task> build,
    Func<string, string, CancellationToken, Task<IReadOnlyDictionary<string, string>>> create,
    string? directory = null) : DatabaseTemplate(key)
{
    private readonly StoredTemplate _stored = new("custom", key, build, directory);

    public Func<string, IReadOnlyDictionary<string, string>, CancellationToken, Task>? Reset { get; init; }

    public Func<IReadOnlyDictionary<string, string>, CancellationToken, Task>? Drop { get; init; }

    public Func<string, DbConnection>? Connect { get; init; }

    internal Task ResetAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (Reset is not { } reset) throw DatabaseErrors.NoReset(Key);
        return _stored.CopyAsync(files => reset(files, values, cancellationToken), cancellationToken);
    }

    private protected override async Task<TestDatabase> CopyAsync(string directory, string name, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> values = ValueMap<string>.Empty;
        await _stored.CopyAsync(CreateAsync, cancellationToken).ConfigureAwait(false);
        return new CustomDatabase(this, name, values);

        async Task CreateAsync(string files) => values = await create(files, name, cancellationToken).ConfigureAwait(false);
    }
}
