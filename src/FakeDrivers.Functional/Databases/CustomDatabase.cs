using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>A test's own database that delegates have made.</summary>
internal sealed class CustomDatabase(CustomTemplate template, string name, IReadOnlyDictionary<string, string> values)
    : TestDatabase(name, values, ConnectionOf(template, values))
{
    public override string ToString() => $"the database {Values.GetValueOrDefault("database", Name)}";

    private protected override Task RenewAsync(CancellationToken cancellationToken) => template.ResetAsync(Values, cancellationToken);

    private protected override Task EndAsync() => template.Drop?.Invoke(Values, CancellationToken.None) ?? Task.CompletedTask;

    private static Func<DbConnection>? ConnectionOf(CustomTemplate template, IReadOnlyDictionary<string, string> values) =>
        template.Connect is { } connect && values.TryGetValue("connection", out var text) ? () => connect(text) : null;
}
