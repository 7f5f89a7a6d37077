using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>A SQLite file that is made once and copied.</summary>
internal sealed class SqliteTemplate : DatabaseTemplate
{
    private const string FileName = "database.db";

    private readonly StoredTemplate _stored;
    private readonly Func<string, CancellationToken, Task> _build;
    private readonly Func<string, DbConnection>? _connect;

    /// <summary>Names a template; the directory is where templates lie, if not in the common place.</summary>
    public SqliteTemplate(string key, Func<string, CancellationToken, Task> build, Func<string, DbConnection>? connect, string? directory = null)
        : base(key)
    {
        _stored = new("sqlite", key, BuildAsync, directory);
        _build = build;
        _connect = connect;
    }

    /// <summary>What a server gets of a file.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(string path) => new Dictionary<string, string>
    {
        ["database"] = path,
        ["connection"] = new DbConnectionStringBuilder { ["Data Source"] = path }.ConnectionString,
    };

    /// <summary>Copies the template to a path at which nothing is, nor when it fails.</summary>
    internal Task CopyAsync(string path, CancellationToken cancellationToken) => _stored.CopyAsync(
        directory =>
        {
            SqliteFiles.Delete(path);
            try
            {
                SqliteFiles.Copy(Path.Combine(directory, FileName), path);
            }
            catch
            {
                SqliteFiles.Delete(path);
                throw;
            }

            return Task.CompletedTask;
        },
        cancellationToken);

    private protected override async Task<TestDatabase> CopyAsync(string directory, string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, $"{name}.db");
        if (Path.Exists(path)) throw DatabaseErrors.Exists(path);
        await CopyAsync(path, cancellationToken).ConfigureAwait(false);
        return new SqliteDatabase(this, name, path, _connect);
    }

    // The template is a copy of what was built: a connection that the build has left open, in a pool, has another file open.
    private async Task BuildAsync(string directory, CancellationToken cancellationToken)
    {
        var workshop = System.IO.Directory.CreateDirectory(Path.Combine(directory, "build")).FullName;
        var built = Path.Combine(workshop, FileName);
        await _build(built, cancellationToken).ConfigureAwait(false);
        if (!File.Exists(built)) throw DatabaseErrors.NothingBuilt(built);
        SqliteFiles.Copy(built, Path.Combine(directory, FileName));
        System.IO.Directory.Delete(workshop, recursive: true);
    }
}
