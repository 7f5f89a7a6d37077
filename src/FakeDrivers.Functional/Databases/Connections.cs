using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>Opens connections.</summary>
internal static class Connections
{
    /// <summary>Opens a connection; one that cannot be opened is let go.</summary>
    public static async Task<DbConnection> OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
