using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>A test's own SQLite file; it goes with the test's directory.</summary>
internal sealed class SqliteDatabase(SqliteTemplate template, string name, string path, Func<string, DbConnection>? connect)
    : TestDatabase(name, SqliteTemplate.ValuesOf(path), connect is null ? null : () => connect(Unpooled(path)))
{
    internal override bool IsInDirectory => true;

    public override string ToString() => $"the SQLite database {path}";

    private protected override async Task RenewAsync(CancellationToken cancellationToken)
    {
        await OpenFiles.RefuseAsync(path, cancellationToken).ConfigureAwait(false);
        await template.CopyAsync(path, cancellationToken).ConfigureAwait(false);
    }

    // A pooled connection would have the file open after its use.
    private static string Unpooled(string path) =>
        new DbConnectionStringBuilder { ["Data Source"] = path, ["Pooling"] = "False" }.ConnectionString;
}
