using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>A test's own database on a PostgreSQL server.</summary>
internal sealed class PostgresDatabase(PostgresTemplate template, PostgresAdmin admin, string name, string database)
    : TestDatabase(name, ValuesOf(admin, database), () => admin.Connect(database))
{
    public override string ToString() => $"the PostgreSQL database {database} on {admin.Server}";

    private protected override Task RenewAsync(CancellationToken cancellationToken) => template.CopyAsync(database, cancellationToken);

    private protected override async Task EndAsync()
    {
        try
        {
            await template.DropAsync(database).ConfigureAwait(false);
        }
        catch (Exception error) when (IsRefused(error))
        {
            // The server has ended before, as one of the same context does.
        }
    }

    // A Unix socket is a file, which a server deletes at its end, and for which there is no such error as a missing file.
    private static bool IsRefused(Exception? error) =>
        error is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.AddressNotAvailable }
            or FileNotFoundException or DirectoryNotFoundException
        || (error is not null && IsRefused(error.InnerException));

    private static Dictionary<string, string> ValuesOf(PostgresAdmin admin, string database) => new()
    {
        ["database"] = database,
        ["connection"] = admin.ConnectionStringOf(database),
    };
}
